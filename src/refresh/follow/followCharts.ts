import { WORTH_ASKING } from "../../map/match/certainty";
import { closeness } from "../../map/match/closeness";
import { plainLabel } from "../../map/match/plainLabel";
import { isOfChart } from "../../report/sheets/chartTable";
import type { ReportModel, ReportSheet } from "../../report/reportModel";
import type { PlanItems } from "./followItems";
import { HEADING, ourReport } from "../ourReport";
import type { WrittenReport } from "../writtenReport";

/** A block of a report, before or now. */
interface Block {
  readonly table: string;
  readonly rows: readonly { readonly key: string }[];
}

/**
 * A report in which the table of each chart is called as the workbook calls that of the same measure: the names come
 * from IDs, and a plan may give one measure’s ID to another. Charts stand under headings that name their measures.
 */
export function followCharts(base: WrittenReport, model: ReportModel, { measures }: PlanItems): ReportModel {
  const before = chartTables(base.sheets.flatMap(({ blocks }) => blocks));
  const now = chartTables(ourReport(model).flatMap(({ blocks }) => blocks));
  const names = new Map<string, string>();
  const given = new Set<string>();
  const call = (table: string, name: string): void => {
    names.set(table, name);
    given.add(name.toLowerCase());
  };
  for (const [table, measure] of now) {
    const item = measures.find(({ name }) => plainLabel(name) === measure);
    const known = new Set([measure, ...(item?.aliases ?? []).map(plainLabel)]);
    const [same, ...others] = [...before].filter(([, one]) => known.has(one));
    const isOnly = [...now.values()].filter((one) => one === measure).length === 1;
    if (same !== undefined && others.length === 0 && isOnly) call(table, same[0]);
  }
  for (const [table, measure] of now) {
    if (names.has(table)) continue;
    const old = before.get(table);
    const isOther = old !== undefined && closeness(old, measure) < WORTH_ASKING;
    call(table, isOther || given.has(table.toLowerCase()) ? freeName(table, before, given) : table);
  }
  if ([...names].every(([table, name]) => table === name)) return model;
  return { ...model, sheets: model.sheets.map((sheet) => renamed(sheet, names)) };
}

/** What the heading over each chart says, in plain words, by the name of the chart’s table. */
function chartTables(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  let heading = "";
  for (const { table, rows } of blocks) {
    if (table === "")
      heading = rows.findLast(({ key }) => key.startsWith(HEADING))?.key.slice(HEADING.length) ?? heading;
    else if (isOfChart(table)) tables.set(table, plainLabel(heading));
  }
  return tables;
}

function freeName(table: string, before: ReadonlyMap<string, string>, given: ReadonlySet<string>): string {
  const taken = new Set([...[...before.keys()].map((name) => name.toLowerCase()), ...given]);
  for (let count = 2; ; count += 1) {
    const name = `${table}_${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function renamed(sheet: ReportSheet, names: ReadonlyMap<string, string>): ReportSheet {
  const nameOf = (table: string): string => names.get(table) ?? table;
  const tables = sheet.tables.map((table) => ({ ...table, name: nameOf(table.name) }));
  const { charts } = sheet;
  if (charts === undefined) return { ...sheet, tables };
  return { ...sheet, tables, charts: charts.map((chart) => ({ ...chart, table: nameOf(chart.table) })) };
}
