import { cellIn, type Table, type TableRow } from "../../../read/source";
import { headerOf } from "../../columns/recogniseTable";
import { isBreakdownHeading, isEverybody, isPartWords } from "../../match/partWords";
import { plainLabel } from "../../match/plainLabel";
import type { FigureRow, ReportedRows } from "../reportedRows";

/** Rows of others that may say what the whole is called. */
const OTHER_ROWS = 5000;

/** A column that may say which part a row is about. */
interface PartColumn {
  readonly heading: string;
  /** Its words by the row of the sheet. */
  readonly words: ReadonlyMap<number, string>;
  /** Whether a measure’s words are surely those of parts: the heading says so, or a row of the whole. */
  isSure(measure: string): boolean;
}

/** Words for all people or things, in a column whose other words are those of parts. */
const WHOLE = /^(?:(?:all|both|grand total|total)\b.*|overall|whole|everyone|everybody|persons|people|population)$/;
/** Those that are the whole of any column of parts: `All crime` may be what one measure is about. */
const WHOLE_OF_ANY =
  /^(?:(?:all|both)(?: (?:ages|persons|people|sexes|genders|tenures|groups|types))?|(?:grand )?total|overall|persons)$/;
/** Longer words are a sentence, whatever they begin with. */
const NAME_LENGTH = 40;

/**
 * Whether words beside those of parts are those of the whole.
 *
 * @example
 * isOfAll("All tenures") //=> true
 */
export function isOfAll(text: string): boolean {
  return text.length <= NAME_LENGTH && WHOLE.test(plainLabel(text));
}

/**
 * The part that a column of words says the figures of some measure and period are of, where none of their rows is of
 * the whole: it is a part by its own name, by the heading, or since other rows are of `All`, `Total` or `Persons`.
 *
 * @param isSaid Whether the measure's own name, or its place in the plan, has a part in it.
 */
export function partInColumns(
  reported: ReportedRows,
  isSaid: (name: string, measure: string) => boolean,
): { readonly name: string; readonly heading: string } | null {
  const { rows } = reported;
  if (rows.length === 0) return null;
  const looked = withOthers(reported.from, rows);
  const columns = reported.columns.map((column) => partColumn(reported, column, looked));
  const partIn = ({ words, isSure }: PartColumn, { row, measure }: FigureRow): string | null => {
    const name = words.get(row.row) ?? "";
    return !isEverybody(name) && (isPartWords(name) || isSure(measure)) && !isSaid(name, measure) ? name : null;
  };
  for (const group of groupsOf(rows)) {
    if (group.some((one) => columns.every((column) => partIn(column, one) === null))) continue;
    const [first] = group;
    const column =
      columns.find((one) => group.every((row) => partIn(one, row) !== null)) ??
      columns.find((one) => first !== undefined && partIn(one, first) !== null);
    const name = column === undefined || first === undefined ? null : partIn(column, first);
    if (column !== undefined && name !== null) return { name, heading: column.heading };
  }
  return null;
}

/** Our rows among the first others, in the order of the sheet. */
function withOthers({ rows }: Table, own: readonly FigureRow[]): TableRow[] {
  const first = rows.slice(0, OTHER_ROWS).filter(({ kind }) => kind !== "section");
  const seen = new Set(first.map(({ row }) => row));
  return [...first, ...own.flatMap(({ row }) => (seen.has(row.row) ? [] : [row]))];
}

/** The words of a column by the row of the sheet, for our rows and the first others. */
export function wordsIn(reported: ReportedRows, column: number): ReadonlyMap<number, string> {
  return wordsOf(reported, column, withOthers(reported.from, reported.rows));
}

/** A column left of the rows' names is one of groups: a blank cell repeats the one above it. */
function wordsOf({ names }: ReportedRows, column: number, rows: readonly TableRow[]): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  let above = "";
  for (const row of rows) {
    const text = cellIn(row, column)?.text.trim() ?? "";
    if (text !== "") above = text;
    words.set(row.row, column < names ? above : text);
  }
  return words;
}

function partColumn(reported: ReportedRows, column: number, rows: readonly TableRow[]): PartColumn {
  const { from, bodies, measureOf } = reported;
  const words = wordsOf(reported, column, rows);
  const ofAll = new Set<string>();
  let isOfAny = false;
  for (const row of rows) {
    const text = cellIn(row, column)?.text.trim() ?? "";
    const word = words.get(row.row) ?? "";
    // A row that is a total of all bodies has the word in every column.
    if (isTotalOfMeasures(reported, row, column)) continue;
    if (!isOfAll(word) || (bodies !== null && cellIn(row, bodies)?.text.trim() === text)) continue;
    const measure = measureOf?.(row) ?? null;
    if (measure !== null) ofAll.add(measure);
    isOfAny ||= measureOf === null || WHOLE_OF_ANY.test(plainLabel(word));
  }
  const heading = headerOf(from, column);
  isOfAny ||= isBreakdownHeading(heading);
  return { heading, words, isSure: (measure) => isOfAny || ofAll.has(measure) };
}

/** Whether a row adds up those of all measures: a total without a name, its word in a column left of the names. */
function isTotalOfMeasures({ names }: ReportedRows, row: TableRow, column: number): boolean {
  return row.kind === "total" && column < names && (cellIn(row, names)?.text.trim() ?? "") === "";
}

/** The rows of each measure and period. */
export function groupsOf(rows: readonly FigureRow[]): FigureRow[][] {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const key = `${row.measure}\n${plainLabel(row.period)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
