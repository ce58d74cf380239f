import type { Plan } from "../domain/plan";
import type { Table, TableRow } from "../read/source";
import { actionRow } from "./actionRow";
import { assertionRow } from "./assertionRow";
import { dataRows } from "./dataRows";
import type { ActionRow, AssertionRow, Extract, JudgementRow, MeasureRow, StatedTotal, Words } from "./extract";
import type { ConfirmedLabels } from "./itemOf";
import { judgementRow } from "./judgementRow";
import { latestRows } from "./latestRows";
import type { Mapping } from "./mapping";
import { measureTable, type MeasureTable } from "./measureTable";
import { ownRows } from "./ownRows";
import { plainLabel } from "./plainLabel";
import { periodStatements } from "./periodStatements";
import { reportedPeriod } from "./reportedPeriod";
import { statedTotals } from "./statedTotals";
import { tableReader, type TableReader } from "./tableReader";

/**
 * Reads the rows of an extract by a mapping. Every row of data is matched to the plan or kept as unmatched, none is
 * lost. A section row names the objective of the rows below it; totals are left out, unless the plan has a measure
 * of that name.
 *
 * @param confirmed Labels that a person has matched to an item of the plan, by id.
 */
export function applyMapping(tables: readonly Table[], mapping: Mapping, plan: Plan, confirmed: ConfirmedLabels = {}): Extract {
  const measures: MeasureTable[] = [];
  const actions: ActionRow[] = [];
  const judgements: JudgementRow[] = [];
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
        for (const one of statedTotals(table, tableMapping)) totals.push(one);
        return void measures.push(measureTable(reader, plan, confirmed, index, (label) => headings.has(plainLabel(label))));
      case "actions":
        for (const one of actionRows(reader, plan, confirmed).filter((row) => row.action !== null || !isHeading(row))) actions.push(one);
        return;
      case "judgements":
        for (const one of plainRows(table, (row) => judgementRow(reader, row, plan, confirmed), ({ judgement }) => judgement !== null).filter((row) => row.judgement !== null || !isHeading(row))) judgements.push(one);
        return;
      case "assertions":
        for (const one of plainRows(table, (row) => assertionRow(reader, row, plan, confirmed), ({ assertion }) => assertion !== null).filter((row) => row.assertion !== null || !isHeading(row))) assertions.push(one);
        return;
    }
  });
  const own = ownRows(measures, plan.organisation);
  const latest = latestRows(measures, own.isOwn);
  return {
    file: tables[0]?.file ?? plan.file,
    ...reportedPeriod(tables, mapping, plan),
    ownPeriod: reportedPeriod(tables, mapping, { ...plan, period: null }).period,
    periodStatements: periodStatements(tables, mapping),
    ...latest,
    measures: withSectionCommentary(latest.measures),
    actions,
    judgements,
    assertions,
    totals,
    otherOrganisations: own.others,
    shifts: measures.flatMap(({ shift }) => shift ?? []),
  };
}

/** The words beside a heading are reported once, by the first row under it that is reported on. */
function withSectionCommentary(rows: readonly MeasureRow[]): MeasureRow[] {
  const given = new Set<Words>();
  return rows.map((row) => {
    const { measure, commentary, sectionCommentary: words } = row;
    if (measure === null || words === null || given.has(words)) return row;
    given.add(words);
    return { ...row, commentary: commentary === null ? words : { ...commentary, text: `${commentary.text}\n${words.text}` } };
  });
}

function actionRows(reader: TableReader, plan: Plan, confirmed: ConfirmedLabels): ActionRow[] {
  const actions: ActionRow[] = [];
  const isItem = (row: TableRow): boolean => actionRow(reader, row, null, plan, confirmed)?.action != null;
  dataRows(reader, plan, { isItem, isHeading: () => false }, (row, _, section) => void actions.push(...[actionRow(reader, row, section?.name ?? null, plan, confirmed) ?? []].flat()));
  return actions;
}

/** Rows that a section says nothing about: the plan knows where they belong, and that what looks like a total is an item. */
function plainRows<Row>(table: Table, read: (row: TableRow) => Row | null, isItem: (row: Row) => boolean): Row[] {
  return table.rows.flatMap((row) => {
    const one = read(row);
    return one !== null && (row.kind === "data" || (row.kind === "total" && isItem(one))) ? [one] : [];
  });
}
