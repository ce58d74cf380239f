import type { MeasureFacts, PackFacts } from "../../../src/pack/facts/packFacts";
import type { ReportModel } from "../../../src/report/reportModel";
import type { WorkbookInMemory } from "./workbookInMemory";
import { isFormula } from "../../../src/refresh/entry";

/** How many measures have each status, by one place of a workbook or its pack. */
export type Counted = Readonly<Record<string, number>>;

const STATUSES = ["Green", "Amber", "Red", "Not rated", "Not applicable"] as const;

/** The rows of a table of the model, by their headings, as they are shown. */
export function shownRows(model: ReportModel, table: string): ReadonlyMap<string, string>[] {
  for (const { rows, tables } of model.sheets) {
    const range = tables.find(({ name }) => name === table)?.range;
    if (range === undefined) continue;
    const headings = rows[range.top]?.cells.map(({ text }) => text) ?? [];
    return rows
      .slice(range.top + 1, range.bottom + 1)
      .map(({ cells }) => new Map(headings.map((heading, column) => [heading, cells[column]?.text ?? ""])));
  }
  return [];
}

/** A status word as it is counted: one that is none of ours is Not rated. */
function counted(words: readonly string[]): Counted {
  const counts: Record<string, number> = Object.fromEntries(STATUSES.map((status) => [status, 0]));
  for (const word of words) {
    const status = STATUSES.find((one) => one.toLowerCase() === word.trim().toLowerCase()) ?? "Not rated";
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** What stands in the status column of the measures: what a person typed there, else what the report says. */
export function statusesStanding(model: ReportModel, book: WorkbookInMemory): ReadonlyMap<string, string> {
  return new Map(
    shownRows(model, "Measures").map((row) => {
      const id = row.get("ID") ?? "";
      const entry = book.read("Measures", id, "Status");
      return [id, isFormula(entry) ? (row.get("Status") ?? "") : String(entry)];
    }),
  );
}

/** Every count of statuses that a workbook and its pack give, by the place that gives it. */
export function countsSaid(model: ReportModel, book: WorkbookInMemory, pack: PackFacts): Record<string, Counted> {
  const summed = shownRows(model, "MeasuresByObjective");
  const statuses = [...statusesStanding(model, book).values()];
  const all = counted(statuses);
  const exceptions = counted(shownRows(model, "MeasureExceptions").map((row) => row.get("Status") ?? ""));
  const headline = model.sheets
    .flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text ?? ""))
    .map((line) => /^(\d+) of the \d+ rated measures are Green, (\d+) Amber and (\d+) Red\./.exec(line))
    .find((found) => found !== null);
  const [green, amber, red] = (headline?.slice(1) ?? ["0", "0", "0"]).map(Number);
  const only = ({ Green, Amber, Red }: Counted): Counted => ({ Green: Green ?? 0, Amber: Amber ?? 0, Red: Red ?? 0 });
  return {
    table: all,
    pack: counted(pack.measures.map(({ status }: MeasureFacts) => status)),
    summary: Object.fromEntries(
      shownRows(model, "StatusCounts").flatMap((row) => {
        const number = row.get("Measures") ?? "[z]";
        return number === "[z]" ? [] : [[row.get("Status") ?? "", Number(number)]];
      }),
    ),
    objectives: Object.fromEntries(
      STATUSES.map((status) => [status, summed.reduce((sum, row) => sum + Number(row.get(status) ?? 0), 0)]),
    ),
    headline: { ...all, Green: green ?? 0, Amber: amber ?? 0, Red: red ?? 0 },
    // Green is no exception, but for a status that somebody gave there.
    exceptions: { ...all, ...only(exceptions), Green: all["Green"] ?? 0 },
  };
}
