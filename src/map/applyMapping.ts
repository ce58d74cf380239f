import type { Period } from "../domain/time/period";
import type { Plan } from "../domain/plan";
import type { Table, TableRow } from "../read/source";
import { actionFinder, actionRow, namesAction, type ActionFinder } from "./rows/actionRow";
import { assertionFinder, assertionRow } from "./rows/assertionRow";
import { reportedWords, rowsSay, type WordRow } from "./choose/rows/reportedWords";
import { measureRows } from "./choose/rows/measureRows";
import { periodStatements } from "./choose/time/periodStatements";
import { settlePeriod, type ReportPeriod } from "./choose/time/reportPeriod";
import { claimedTable, type ClaimedTable } from "./claims/claimedTable";
import { dataRows } from "./rows/dataRows";
import { placedRows, placedUnderHeadings } from "./rows/placedRows";
import type { ActionRow, AssertionRow, MappedRows, JudgementRow, MeasureRow, Words } from "./mappedRows";
import { itemFinder, type ConfirmedLabels } from "./match/itemOf";
import { plannedMeasures } from "./match/planItems";
import type { RowPlace } from "./match/rowPlace";
import { otherBodyInTitles } from "./match/titleBody";
import { judgementFinder, judgementRow } from "./rows/judgementRow";
import type { Mapping } from "./mapping";
import { measureTable, type MeasureTable } from "./rows/measureTable";
import { withoutOthersFigures } from "./rows/othersFigures";
import { ownRows } from "./rows/ownRows";
import { plainLabel } from "./match/plainLabel";
import { withoutUnlikely } from "./rows/unlikelyFigures";
import { tableReader, type TableReader } from "./rows/tableReader";

/**
 * Reads the rows of an extract by a mapping. Every row of data is matched to the plan or kept as unmatched, none is
 * lost. A section row names the objective of the rows below it; totals are left out, unless the plan has a measure
 * of that name.
 *
 * @param confirmed Labels that a person has matched to an item of the plan, by id.
 */
export function applyMapping(
  tables: readonly Table[],
  mapping: Mapping,
  plan: Plan,
  confirmed: ConfirmedLabels = {},
): MappedRows {
  const measures: MeasureTable[] = [];
  const actions: WordRow<ActionRow>[] = [];
  const judgements: WordRow<JudgementRow>[] = [];
  const assertions: WordRow<AssertionRow>[] = [];
  const findMeasure = itemFinder(plannedMeasures(plan), confirmed);
  const findAction = actionFinder(plan, confirmed);
  const findJudgement = judgementFinder(plan, confirmed);
  const findAssertion = assertionFinder(plan, confirmed);
  // A heading printed again at the top of each page is no row.
  const headings = new Set(tables.flatMap(({ columns }) => columns.map(({ header }) => plainLabel(header))));
  tables.forEach((table, index) => {
    const tableMapping = mapping.tables[index];
    if (tableMapping === undefined || tableMapping.holds === "nothing") return;
    const reader = tableReader(table, tableMapping);
    const isHeading = ({ label }: { readonly label: Words }): boolean => headings.has(plainLabel(label.text));
    if (tableMapping.holds === "measures")
      return void measures.push(
        measureTable(reader, tableMapping, mapping.report, plan, findMeasure, index, (label) =>
          headings.has(plainLabel(label)),
        ),
      );
    const say = rowsSay(reader, tableMapping, mapping.report, plan);
    switch (tableMapping.holds) {
      case "actions":
        for (const { row, at } of actionRows(reader, plan, findAction))
          if (row.action !== null || !isHeading(row))
            actions.push({ row, item: row.action?.id ?? null, said: say(at) });
        return;
      case "judgements":
        for (const { row, at } of plainRows(
          reader,
          (row, place) => judgementRow(reader, row, place, findJudgement),
          ({ judgement }) => judgement !== null,
        ))
          if (row.judgement !== null || !isHeading(row))
            judgements.push({ row, item: row.judgement?.id ?? null, said: say(at) });
        return;
      case "assertions":
        for (const { row, at } of plainRows(
          reader,
          (row, place) => assertionRow(reader, row, place, findAssertion),
          ({ assertion }) => assertion !== null,
        ))
          if (row.assertion !== null || !isHeading(row))
            assertions.push({ row, item: row.assertion?.id ?? null, said: say(at) });
        return;
    }
  });
  const organisations = ownRows(measures);
  const rows = measureRows(measures, organisations.isOwn, mapping.report, plan);
  const inTitles = tables.map((table, index) =>
    mapping.tables[index]?.holds === "measures"
      ? (otherBodyInTitles(
          table,
          mapping.tables[index].organisation ?? plan.organisation,
          mapping.tables[index].columns.some(({ role }) => role === "organisation"),
        )?.text ?? null)
      : null,
  );
  const unplanned =
    plan.period === null
      ? mapping.report
      : settlePeriod(claimedTables(tables, mapping, plan), { ...plan, period: null }, tables[0]?.file ?? "").report;
  return {
    file: tables[0]?.file ?? plan.file,
    report: mapping.report,
    period: namedPeriod(mapping.report),
    ownPeriod: namedPeriod(unplanned),
    periodStatements: periodStatements(tables, mapping, plan),
    ...rows,
    measures: withSectionCommentary(
      withoutUnlikely(withoutOthersFigures(rows.measures, organisations.others, inTitles), mapping.report, plan.year),
    ),
    actions: reportedWords(actions, mapping.report, plan),
    judgements: reportedWords(judgements, mapping.report, plan),
    assertions: reportedWords(assertions, mapping.report, plan),
    otherOrganisations: organisations.others,
    shifts: measures.flatMap(({ shift }) => shift ?? []),
  };
}

/** The report's period as people name it; null where nobody gives its year. */
function namedPeriod({ period, yearKnown, from }: ReportPeriod): Period | null {
  return yearKnown && from !== "none" ? period : null;
}

function claimedTables(tables: readonly Table[], mapping: Mapping, plan: Plan): ClaimedTable[] {
  return tables.flatMap((table, index) => {
    const tableMapping = mapping.tables[index];
    return tableMapping?.holds === "measures"
      ? [
          claimedTable(
            index,
            table,
            tableMapping.columns.map(({ claim }) => claim),
            plan,
          ),
        ]
      : [];
  });
}

/** The words beside a heading are reported once, by the first row under it that is reported on. */
function withSectionCommentary(rows: readonly MeasureRow[]): MeasureRow[] {
  const reported = new Set<Words>();
  return rows.map((row) => {
    const { measure, commentary, sectionCommentary: words } = row;
    if (measure === null || words === null || reported.has(words)) return row;
    reported.add(words);
    return {
      ...row,
      commentary: commentary === null ? words : { ...commentary, text: `${commentary.text}\n${words.text}` },
    };
  });
}

/** A row of the extract as it was read, and the row of its table. */
interface ReadRow<Row> {
  readonly row: Row;
  readonly at: TableRow;
}

function actionRows(reader: TableReader, plan: Plan, find: ActionFinder): ReadRow<ActionRow>[] {
  const actions: ReadRow<ActionRow>[] = [];
  const isItem = (row: TableRow): boolean => namesAction(reader, row, find);
  const placeOf = placedRows(reader);
  dataRows(reader, plan, { isItem, isHeading: () => false }, (row, _, section) => {
    const action = actionRow(reader, row, placeOf(row, section), find, plan.statusMeanings);
    if (action !== null) actions.push({ row: action, at: row });
  });
  return actions;
}

/**
 * Rows of which a section only tells those of one name apart: the plan knows where they belong, and that what looks
 * like a total is an item.
 */
function plainRows<Row>(
  reader: TableReader,
  read: (row: TableRow, place: RowPlace) => Row | null,
  isItem: (row: Row) => boolean,
): ReadRow<Row>[] {
  const placeOf = placedUnderHeadings(reader);
  return reader.table.rows.flatMap((row) => {
    const mappedRow = read(row, placeOf(row).place);
    return mappedRow !== null && (row.kind === "data" || (row.kind === "total" && isItem(mappedRow)))
      ? [{ row: mappedRow, at: row }]
      : [];
  });
}
