import { columnLetters, rangeAddress } from "../../domain/cell";
import { quoted } from "../../domain/findingWords";
import type { Table } from "../../read/source";

/** What is said of a file in which no table was found. */
export const NO_TABLE =
  "has no table: nowhere do rows stand below headings. Give it a row of headings, such as Measure and Actual, with " +
  "the rows below.";

/** Names quoted in a sentence. */
const QUOTED_MAX = 2;
/** Headings quoted of a table. */
const HEADINGS_MAX = 4;
/** Letters quoted of a name. */
const LONG = 60;

/** Words of a file in quotation marks, long ones cut. */
export function brief(text: string): string {
  return quoted(text.length > LONG ? `${text.slice(0, LONG).trimEnd()}…` : text);
}

/** The first few of a list, and how many more there are. */
export function listed(words: readonly string[], most = QUOTED_MAX): string {
  if (words.length <= most)
    return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
  return `${words.slice(0, most).join(", ")} and ${words.length - most} more`;
}

/** `column C`, `columns C to F`. */
export function lettersOf(table: Table, columns: readonly number[]): string {
  const [first = "", ...more] = columns.map((column) => columnLetters(table.range.left + column));
  return more.length === 0 ? `column ${first}` : `columns ${first} to ${more.at(-1) ?? first}`;
}

/** `column C (“Offence”)`. */
export function columnOf(table: Table, column: number): string {
  const header = table.columns[column]?.header ?? "";
  return `${lettersOf(table, [column])}${header === "" ? "" : ` (${brief(header)})`}`;
}

/** A table’s cells, with its sheet where that has a name. */
export function tableName({ sheet, range }: Table): string {
  return sheet === "" ? rangeAddress(range) : `${sheet}!${rangeAddress(range)}`;
}

/** `the headings “Station” and “Opened”`, or that there are none. */
export function headingsOf({ columns }: Table): string {
  const headings = columns.flatMap(({ header }) => (header === "" ? [] : [header]));
  return headings.length === 0 ? "no headings" : `the headings ${listed(headings.map(brief), HEADINGS_MAX)}`;
}
