import type { HeaderEvidence } from "./headerEvidence";
import type { HeaderStyle } from "./headerStyle";

/** Why some rows were read as a table's header, or none was: a person said so, or what the table shows. */
export type HeaderReason =
  | { readonly by: "person" }
  | {
      readonly by: "evidence";
      readonly evidence: HeaderEvidence;
      /** Another reading that is nearly as good; null where none is. */
      readonly or: OtherReading | null;
    };

/** Where the rows of data, or where these are the same, the headings begin by another reading, counted from 0. */
export interface OtherReading {
  readonly begin: "data" | "headings";
  readonly row: number;
}

/** Whether a table can be read in two ways, and nobody has said which. */
export function isUnclear(reason: HeaderReason): boolean {
  return reason.by === "evidence" && reason.or !== null;
}

/** Header rows that a person gives for a table: the table is the one on that sheet in which they stand. */
export interface GivenHeader {
  readonly sheet: string;
  /** The first and the last row, counted from 0; `bottom` is before `top` where the rows are data from `top` on. */
  readonly top: number;
  readonly bottom: number;
  /** A column of the table, where tables stand beside each other. */
  readonly column?: number;
}

/**
 * In words, why a table's header is where it is.
 *
 * @param headerRows How many rows it has.
 * @param top Its first row, or the first row of data where it has none, counted from 0.
 * @example
 * headerReasonWords({ by: "person" }, 2, 3) //=> "rows 4 to 5 are the header because you said so"
 */
export function headerReasonWords(reason: HeaderReason, headerRows: number, top: number): string {
  const last = top + headerRows;
  const rows = headerRows > 1 ? `rows ${top + 1} to ${last} are the header` : `row ${last} is the header`;
  const statement = headerRows === 0 ? `row ${top + 1} is data and there is no header` : rows;
  if (reason.by === "person") return `${statement} because you said so`;
  const reasons = headerRows === 0 ? noHeaderReasons(reason.evidence) : headerReasons(reason.evidence);
  return `${statement} because ${listed(reasons)}${doubtWords(reason.or)}`;
}

function doubtWords(or: OtherReading | null): string {
  if (or === null) return "";
  const row = or.row + 1;
  return or.begin === "data" ? `; or the rows are data from row ${row} on` : `; or the headings begin in row ${row}`;
}

function listed(reasons: readonly string[]): string {
  const last = reasons.at(-1) ?? "";
  return reasons.length < 2 ? last : `${reasons.slice(0, -1).join(", ")} and ${last}`;
}

function headerReasons({ figureColumns, firstRow, covered, unlike, style }: HeaderEvidence): string[] {
  const columns = figureColumns === 1 ? "1 column" : `${figureColumns} columns`;
  const reasons = [
    ...(figureColumns > 0 ? [`it has words or years over ${columns} of figures`] : []),
    ...(firstRow < 0 && figureColumns > 0 ? ["the row below it is like the rows after it"] : []),
    ...(figureColumns === 0 && unlike > 0 ? ["it has words that head columns"] : []),
    ...(covered === 1 ? ["every column has a heading"] : []),
  ];
  const first = reasons.length === 0 ? ["it is the first row with a cell for more than one column"] : reasons;
  return [...first, ...(style === null || style.rows.length === 0 ? [] : [styleWords(style)])];
}

/** `row 5 is bold, unlike the rows below it`. */
function styleWords({ rows, look }: HeaderStyle): string {
  const numbers = rows.map((row) => String(row + 1));
  return numbers.length === 1
    ? `row ${listed(numbers)} is ${look}, unlike the rows below it`
    : `rows ${listed(numbers)} are ${look}, unlike the rows below them`;
}

function noHeaderReasons({ unlike }: HeaderEvidence): string[] {
  return [unlike < 0 ? "its cells are like those below it" : "its cells do not name the columns below them"];
}
