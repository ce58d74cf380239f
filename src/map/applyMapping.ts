import type { Measure, Plan } from "../domain/plan";
import type { Table, TableRow } from "../read/source";
import { actionRow } from "./actionRow";
import { assertionRow } from "./assertionRow";
import { datedColumns } from "./datedColumns";
import type { ActionRow, AssertionRow, Extract, JudgementRow, MeasureRow, StatedTotal, Words } from "./extract";
import { itemFinder, type ConfirmedLabels } from "./itemOf";
import { judgementRow } from "./judgementRow";
import { latestRows } from "./latestRows";
import type { Mapping } from "./mapping";
import { measureRow, nameMeasureRow } from "./measureRow";
import { ownRows } from "./ownRows";
import { plainLabel } from "./plainLabel";
import { periodStatements } from "./periodStatements";
import { reportedPeriod } from "./reportedPeriod";
import { shiftedLabels, type LabelShift } from "./shiftedLabels";
import { statedTotals } from "./statedTotals";
import { percentReadings, tableReader, type TableReader } from "./tableReader";

/**
 * Reads the rows of an extract by a mapping. Every row of data is matched to the plan or kept as unmatched, none is
 * lost. A section row names the objective of the rows below it; totals are left out, unless the plan has a measure
 * of that name.
 *
 * @param confirmed Labels that a person has matched to an item of the plan, by id.
 */
export function applyMapping(tables: readonly Table[], mapping: Mapping, plan: Plan, confirmed: ConfirmedLabels = {}): Extract {
  const measures: MeasureRow[] = [];
  const actions: ActionRow[] = [];
  const judgements: JudgementRow[] = [];
  const shifts: LabelShift[] = [];
  const assertions: AssertionRow[] = [];
  const totals: StatedTotal[] = [];
  // A heading printed again at the top of each page is no row.
  const headings = new Set(tables.flatMap(({ columns }) => columns.map(({ header }) => plainLabel(header))));
  tables.forEach((table, index) => {
    const tableMapping = mapping.tables[index];
    if (tableMapping === undefined || tableMapping.holds === "nothing") return;
    const reader = tableReader(table, tableMapping);
    const isHeading = ({ label }: { readonly label: Words }): boolean => headings.has(plainLabel(label.text));
    switch (tableMapping.holds) {
      case "measures":
        totals.push(...statedTotals(table, tableMapping));
        for (const row of measureRows(reader, plan, confirmed, index, shifts)) if (row.measure !== null || !isHeading(row)) measures.push(row);
        return;
      case "actions":
        return void actions.push(...actionRows(reader, plan, confirmed).filter((row) => row.action !== null || !isHeading(row)));
      case "judgements":
        return void judgements.push(...plainRows(table, (row) => judgementRow(reader, row, plan, confirmed), ({ judgement }) => judgement !== null).filter((row) => row.judgement !== null || !isHeading(row)));
      case "assertions":
        return void assertions.push(...plainRows(table, (row) => assertionRow(reader, row, plan, confirmed), ({ assertion }) => assertion !== null).filter((row) => row.assertion !== null || !isHeading(row)));
    }
  });
  const own = ownRows(measures, plan.organisation);
  return {
    file: tables[0]?.file ?? plan.file,
    ...reportedPeriod(tables, mapping, plan),
    ownPeriod: reportedPeriod(tables, mapping, { ...plan, period: null }).period,
    periodStatements: periodStatements(tables, mapping),
    ...latestRows(own.rows),
    actions,
    judgements,
    assertions,
    totals,
    otherOrganisations: own.others,
    shifts,
  };
}

function measureRows(
  reader: TableReader,
  plan: Plan,
  confirmed: ConfirmedLabels,
  table: number,
  shifts: LabelShift[],
): MeasureRow[] {
  const find = itemFinder(plan.measures, confirmed);
  const measureOf = (row: TableRow): Measure | null => nameMeasureRow(reader, row, find)?.found.item ?? null;
  const objectives = new Set(plan.objectives.map(({ name }) => plainLabel(name)));
  const { shift, sheetRows } = shiftedLabels(reader, measureOf, (label) => objectives.has(plainLabel(label)));
  if (shift !== null) shifts.push(shift);
  const named = dataRows(reader, plan, (row) => measureOf(row) !== null).flatMap(({ row, section }) => {
    const name = nameMeasureRow(reader, row, find);
    // Figures beside a heading or beside nothing belong to the shift, which is a finding of its own.
    return name === null || (sheetRows.has(row.row) && name.found.item === null) ? [] : [{ name, section }];
  });
  const readings = percentReadings(reader, named.map(({ name }) => ({ row: name.row, measure: name.found.item })));
  const dated = datedColumns(reader.table);
  return named.map(({ name, section }) => {
    const row = measureRow(reader, name, section, readings, table, dated);
    return sheetRows.has(name.row.row) ? { ...row, figures: {}, shifted: true } : row;
  });
}

function actionRows(reader: TableReader, plan: Plan, confirmed: ConfirmedLabels): ActionRow[] {
  return dataRows(reader, plan, (row) => actionRow(reader, row, null, plan, confirmed)?.action != null).flatMap(
    ({ row, section }) => actionRow(reader, row, section, plan, confirmed) ?? [],
  );
}

/** Rows that a section says nothing about: the plan knows where they belong, and that what looks like a total is an item. */
function plainRows<Row>(table: Table, read: (row: TableRow) => Row | null, isItem: (row: Row) => boolean): Row[] {
  return table.rows.flatMap((row) => {
    const one = read(row);
    return one !== null && (row.kind === "data" || (row.kind === "total" && isItem(one))) ? [one] : [];
  });
}

interface DataRow {
  readonly row: TableRow;
  readonly section: Words | null;
}

/**
 * The rows of data, each with the section it stands in; before the first, the title directly above the table. A measure
 * without figures looks like a section, and one that is the sum of others like a total: `isItem` knows better.
 */
function dataRows(reader: TableReader, plan: Plan, isItem: (row: TableRow) => boolean): DataRow[] {
  const objectives = new Set(plan.objectives.map(({ name }) => plainLabel(name)));
  const rows: DataRow[] = [];
  let section: Words | null = reader.table.titles.at(-1) ?? null;
  for (const row of reader.table.rows) {
    if (row.kind === "data") {
      rows.push({ row, section });
      continue;
    }
    const first = reader.first(row);
    const isObjective = objectives.has(plainLabel(first?.text ?? ""));
    if (!isObjective && isItem(row)) rows.push({ row, section });
    else if (row.kind === "section") section = first;
  }
  return rows;
}
