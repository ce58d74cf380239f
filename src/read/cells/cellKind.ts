import { readDate } from "./readDate";
import { readTime } from "./readTime";
import { readValue } from "./readValue";
import type { SourceCell } from "../source";

/** What a cell looks like before anyone knows its column: enough to tell a header from a row of figures. */
export type CellKind = "figure" | "missing" | "year" | "date" | "words";

const YEAR = /^(?:19|20)\d\d$/;
const PERIOD = new RegExp(
  String.raw`^(?:(?:FY|year)\s*)?(?:19|20)\d\d\s*[/–-]\s*(?:(?:19|20)\d\d|\d\d)$|^(?:Q[1-4]|H[12]` +
    String.raw`|M\d{1,2})$|^(?:Q[1-4]|H[12])\s*(?:\(?(?:19|20)?\d\d\b.*)?$`,
  "i",
);
/** A year and what is said of it: `2023-24 outturn`, `2024/25 (restated)`. No figure looks like it. */
const YEAR_AND_WORDS = /^(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?\s+[-–:(]?\s?(?:[a-z]{3}|Q[1-4])/i;
/** What may be printed beside a year in a header: `2019 [p]`, `2019¹`. */
const BESIDE_YEAR =
  /(?<=^(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)\s*(?:[[(][a-z][\])]|[[(](?:note )?\d{1,2}[\])]|[⁰¹²³⁴-⁹]+)$/i;
/** Marks that are words or names as well: `c` may head a column. */
const WORDY_MARK = /^(?:[a-z]|low|unknown|pending|awaited|null|confidential|suppressed)$/i;
/** A figure or a range with words after it: `18-24 year olds`, `80% target`, `95% CI lower`. */
const FIGURE_AND_WORDS = /^\d[\d,.]*(?:\s?(?:-|–|to)\s?\d[\d,.]*)?\s*(?:%|\+)?[\s\-–:]+(?:[a-z]{3}|[lu]?c[il]\b)/i;
/** Something counted, though not in one way: `<5`, `7.4 (7)`, `5-10`. No header looks like it. */
const ROUGH_FIGURE = /^[<>~≤≥]?\s*-?\d[\d,.]*\s*(?:%|\(|-|–|to\b|$)/;

/**
 * What a cell looks like: a figure, a mark for a missing one, a year or other period (a header as often as not), a date
 * or words.
 *
 * @example
 * textRole("65.4%") //=> "figure"
 * textRole("2009/10") //=> "year"
 * textRole("2019") //=> "year"
 * textRole("[x]") //=> "missing"
 * textRole("2023-24 outturn") //=> "words"
 * textRole("<5") //=> "figure"
 * textRole("18-24 year olds") //=> "words"
 * textRole("95% CI lower") //=> "words"
 * textRole("Measure") //=> "words"
 */
export function textRole(text: string): CellKind {
  const trimmed = text.trim().replace(BESIDE_YEAR, "");
  if (YEAR_AND_WORDS.test(trimmed)) return "words";
  if (YEAR.test(trimmed) || PERIOD.test(trimmed)) return "year";
  const value = readValue(trimmed);
  if (value.kind === "number" || value.kind === "foreign") return "figure";
  // `2 weeks` heads a column as often as it fills one; `00:12:30` and `4 mins 30` never do.
  if (value.kind === "time" && readTime(trimmed)?.compound === true) return "figure";
  if (value.kind === "missing") return WORDY_MARK.test(trimmed) ? "words" : "missing";
  if (readDate(trimmed).kind === "date") return "date";
  return ROUGH_FIGURE.test(trimmed) && !FIGURE_AND_WORDS.test(trimmed) ? "figure" : "words";
}

/**
 * What a cell looks like, as `textRole`; a number cell may be a year, a cell with an error holds a figure that failed.
 */
export function cellKind(cell: SourceCell): CellKind {
  switch (cell.kind) {
    case "number": {
      const isPlainFormat = cell.numberFormat === null || cell.numberFormat === "General" || cell.numberFormat === "0";
      return isPlainFormat && YEAR.test(cell.text) ? "year" : "figure";
    }
    case "date":
      return "date";
    case "error":
      return "figure";
    case "boolean":
      return "words";
    case "text":
      // A formula whose value was not saved would show a figure.
      return cell.text === "" ? "missing" : textRole(cell.text);
  }
}
