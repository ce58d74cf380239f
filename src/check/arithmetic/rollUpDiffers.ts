import { actionStatus } from "../../assess/actionStatus";
import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { plainLabel } from "../../map/match/plainLabel";
import { readValue } from "../../read/cells/readValue";
import { cellAt, type Table, type TableRow } from "../../read/source";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Words that head a column of counts, by what they count. */
const COUNT_HEADINGS: ReadonlyMap<string, string> = new Map([
  ["green", "Green"],
  ["amber", "Amber"],
  ["red", "Red"],
  ["y", "Y"],
  ["yes", "Y"],
  ["achieved", "Y"],
  ["n", "N"],
  ["no", "N"],
  ["not achieved", "N"],
]);
/** Rows that count everything. */
const COUNTS_EVERYTHING: ReadonlySet<string> = new Set([
  "",
  "all",
  "total",
  "totals",
  "overall",
  "grand total",
  "measures",
  "actions",
  "assertions",
  "all sections",
  "all objectives",
  "number",
]);
/** Fewer columns of counts than this could be anything. */
const FEWEST = 2;

interface CountColumn {
  readonly column: number;
  readonly word: string;
}

/** Something with a status or an answer, and where in the plan it belongs. */
interface Counted {
  readonly group: string;
  readonly word: string | null;
}

/**
 * Whether a table counts statuses or answers: `Section`, `Y`, `N`, or `Objective`, `Green`, `Amber`, `Red`, and nothing
 * but counts below.
 */
export function isRollUp(table: Table): boolean {
  const columns = countColumns(table);
  if (columns.length < FEWEST || new Set(columns.map(({ word }) => word)).size < columns.length) return false;
  return (
    table.rows.some(({ kind }) => kind !== "section") &&
    table.rows.every((row) => columns.every(({ column }) => countIn(row, column) !== undefined))
  );
}

interface Evidence {
  readonly word: string;
  readonly label: string;
}

/**
 * A table of counts in the extract whose counts of Green, Amber and Red, or of Y and N, are not those of its rows. They
 * may count measures or actions, as stated or as the figures give them: a count that is true of one of these is right.
 */
export const rollUpDiffers = check({
  code: "rollUpDiffers",
  severity: "error",
  title: "Count of statuses differs",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} counts ${f.found} ` +
    `${f.evidence.word}${f.evidence.label === "" ? "" : ` for ${quoted(f.evidence.label)}`}, but the ` +
    `extract has ${f.expected}. Correct the count, or the rows that it counts.`,
  examples: [
    { item: null, found: "92", expected: "91", evidence: { word: "Y", label: "" } },
    { item: null, found: "3", expected: "2", evidence: { word: "Green", label: "Safer streets" } },
  ],
  looksAt: "tables",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  const { tables, mapping } = context;
  const kinds = countable(context);
  return tables.flatMap((table, index) =>
    mapping.tables[index]?.holds !== "nothing" || !isRollUp(table)
      ? []
      : table.rows.flatMap((row) => rowDiffers(table, row, kinds)),
  );
}

function rowDiffers(table: Table, row: TableRow, kinds: readonly (readonly Counted[])[]): Found<Evidence>[] {
  const columns = countColumns(table);
  const label = labelOf(row, columns);
  const about = (kind: readonly Counted[]): readonly Counted[] =>
    COUNTS_EVERYTHING.has(plainLabel(label))
      ? kind
      : kind.filter(({ group }) => plainLabel(group) === plainLabel(label));
  // Only kinds that have the words and the place of this row can be what it counts.
  const candidates = kinds
    .map(about)
    .filter((items) => items.some(({ word }) => columns.some((column) => column.word === word)));
  if (candidates.length === 0) return [];
  const wrong = candidates.map((items) =>
    columns.filter(({ column, word }) => {
      const stated = countIn(row, column);
      return stated !== null && stated !== undefined && stated !== items.filter((item) => item.word === word).length;
    }),
  );
  const closest = wrong.reduce(
    (best, differing, index) => (differing.length < (wrong[best]?.length ?? Infinity) ? index : best),
    0,
  );
  return (wrong[closest] ?? []).map(({ column, word }): Found<Evidence> => ({
    item: null,
    at: cellAt(table, row, column),
    found: row.cells[column]?.text.trim() ?? "",
    expected: String(candidates[closest]?.filter((item) => item.word === word).length ?? 0),
    evidence: { word, label: COUNTS_EVERYTHING.has(plainLabel(label)) ? "" : label },
  }));
}

/** Everything that can be counted, in each way that a report may count it. */
function countable({ measures, actions, assertions }: CheckContext): Counted[][] {
  const rated = measures.map(({ measure, rating }) => ({ group: measure.objective, word: rating.status }));
  const stated = measures.map(({ measure, row }) => ({
    group: measure.objective,
    word: row?.statedStatus == null ? null : actionStatus(row.statedStatus),
  }));
  const acted = actions.map(({ objective, status }) => ({ group: objective, word: status }));
  const answered = assertions.map(({ planned, stated: word }) => ({ group: planned.section, word }));
  const byFigures = assertions.map(({ planned, stated: word, byFigures: figures }) => ({
    group: planned.section,
    word: figures === "Not rated" ? word : figures,
  }));
  return [rated, stated, acted, [...rated, ...acted], [...stated, ...acted], answered, byFigures].filter(
    (kind) => kind.length > 0,
  );
}

function countColumns(table: Table): CountColumn[] {
  return table.columns.flatMap(({ header }, column): CountColumn[] => {
    const word = COUNT_HEADINGS.get(plainLabel(header));
    return word === undefined ? [] : [{ column, word }];
  });
}

/** The count in a cell, null for none; undefined for anything that is not a count. */
function countIn(row: TableRow, column: number): number | null | undefined {
  const cell = row.cells[column] ?? null;
  if (cell === null || row.kind === "section") return null;
  const read = readValue(cell);
  if (read.kind === "missing") return null;
  return read.kind === "number" && Number.isInteger(read.number) && read.number >= 0 && !read.percent && !read.money
    ? read.number
    : undefined;
}

function labelOf(row: TableRow, columns: readonly CountColumn[]): string {
  return (
    row.cells.find((cell, index) => cell !== null && !columns.some(({ column }) => column === index))?.text.trim() ?? ""
  );
}
