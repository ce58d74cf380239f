import { rounded } from "../../domain/compare";
import { decimalsNeeded } from "../../domain/decimalText";
import type { MissingReason } from "../../domain/value";
import { missingReason } from "./missingMark";
import { withoutAside } from "./figureAside";
import { meaningInKey, type TableKey } from "./readKey";
import { readTime, secondsOfDays } from "./readTime";
import type { SourceCell } from "../source";
import { timeFormat } from "./timeFormat";
import { withoutUnseen } from "../guard/unseen";
import { decimalsOf, plainNumber, shifted, writtenNumber, type WrittenNumber } from "./writtenNumber";

/** What is said of a figure beside it: `p` provisional, `r` revised, `e` estimated. */
export type Marker = "p" | "r" | "e";

/** A figure as read from a cell. */
export type FigureRead =
  | {
      readonly kind: "number";
      /** In units: a percentage or points as a proportion (65.4% is 0.654), `£3.5m` as 3500000. */
      readonly number: number;
      /** Written as a percentage or in percentage points. */
      readonly percent: boolean;
      /** Written in pounds. */
      readonly money: boolean;
      /** Decimal places as printed (1 for 65.4%); 0 where the figure is in thousands or millions. */
      readonly decimals: number;
      readonly marker: Marker | null;
    }
  /** A length of time, to be put into a unit by whoever knows it. */
  | {
      readonly kind: "time";
      readonly seconds: number;
      /** The other reading of `10:30`, as minutes and seconds; null where there is only one. */
      readonly orSeconds: number | null;
      /** Seconds that the last printed part stands for. */
      readonly step: number;
      readonly marker: Marker | null;
    }
  /** An amount in another currency than pounds, with its sign or its three letters. */
  | {
      readonly kind: "foreign";
      readonly currency: string;
      readonly number: number;
      readonly decimals: number;
      readonly marker: Marker | null;
    }
  | {
      readonly kind: "missing";
      readonly reason: MissingReason;
      readonly mark: string;
      /** What the table’s own key says of the mark; left out where it says nothing. */
      readonly meaning?: string;
    }
  | { readonly kind: "unreadable"; readonly text: string };

const DASH = /[‐‑‒–—−﹣－]/g;
/** `[p]`, and the words that it stands for. */
const MARKER = /\s*(?:\[(p|r|e)\]|\((p|r|e|provisional|prov\.?|revised|estimated?|est\.?)\))$/i;
const FOOTNOTE = /\s*(?:[⁰¹²³⁴-⁹]+(?:,[⁰¹²³⁴-⁹]+)*|\[note \d+\]|\[\d{1,2}\])$/i;
const FOREIGN =
  /^([-+(]?\s*)((?:[A-Z]{1,3})?[$€¥₹]|EUR|USD|AUD|CAD|NZD|CHF|JPY)\s?|\s?(€|\$|EUR|USD|AUD|CAD|NZD|CHF|JPY)(\)?)$/;
const CUT_RANGE = /\d[\u2012-\u2015]$/;

/**
 * The figure in a cell, or why there is none. A figure is read only where it can be read in one way: `7.4 (7)`, `<5`,
 * `5-10`, `about 5` and a decimal comma (`1,23`) are unreadable, never guessed at.
 *
 * A length of time (`00:12:30`, `4 mins 30`, a cell with a time format) and an amount in another currency (`€10`) are
 * kinds of their own and never taken for a number. `12m` is 12 million here; only whoever knows the measure can tell
 * that it is minutes or metres. Digits in groups of three with spaces are one figure (`1 234`), a minus may stand last
 * (`1,234-`), and a number too large to hold (`1E+400`) is unreadable.
 *
 * Percentages are answered as proportions without floating noise (`65.4%` is exactly 0.654); a number cell shown by a
 * percentage format is one too. Blank is missing, not available. `nil` is 0: the word says that there are none.
 *
 * @param cell A cell of a sheet, or text as typed; null for a blank cell.
 * @param key What the table explains of its marks; it comes before what marks usually mean. None if not given.
 * @example
 * readValue("- 2%") //=> { kind: "number", number: -0.02, percent: true, money: false, decimals: 0, marker: null }
 * readValue("£3.5m") //=> { kind: "number", number: 3500000, percent: false, money: true, decimals: 0, marker: null }
 * readValue("(1,234)") //=> { kind: "number", number: -1234, percent: false, money: false, decimals: 0, marker: null }
 * readValue("78.4% [p]") //=> { kind: "number", number: 0.784, percent: true, money: false, decimals: 1, marker: "p" }
 * readValue("4 mins 30") //=> { kind: "time", seconds: 270, orSeconds: null, step: 1, marker: null }
 * readValue("€10") //=> { kind: "foreign", currency: "€", number: 10, decimals: 0, marker: null }
 * readValue("[c]") //=> { kind: "missing", reason: "suppressed", mark: "[c]" }
 * readValue("7.4 (7)") //=> { kind: "unreadable", text: "7.4 (7)" }
 */
export function readValue(cell: SourceCell | string | null, key?: TableKey): FigureRead {
  return (key === undefined ? null : readByKey(cell, key)) ?? toExcelDigits(readAny(cell));
}

/** A typed mark or a stored 0 that the table explains; null for others, and where a person said how it is read. */
function readByKey(cell: SourceCell | string | null, key: TableKey): FigureRead | null {
  const isMark = typeof cell === "string" || cell?.kind === "text" || cell?.number === 0;
  const typed = typeof cell === "string" ? cell : isMark && cell?.settled !== true ? (cell?.text ?? null) : null;
  const meaning = typed === null ? null : meaningInKey(typed, key);
  if (typed === null || meaning === null) return null;
  if (meaning.figure === "nought") return { kind: "number", ...plainNumber(0), marker: null };
  return { kind: "missing", reason: meaning.figure, mark: typed.trim(), meaning: meaning.words };
}

/** Longer text is not read as a figure: 1E308 written out has 309 digits, and no figure in a report has 100. */
const FIGURE_CHARS = 100;

/** Any length of white space as one space: the patterns below are never tried on a cell of thousands. */
function singleSpaced(text: string): string {
  return text.length <= FIGURE_CHARS ? text : text.replace(/\s+/g, " ").trim();
}

/** A figure with the 15 digits that Excel keeps; one that is too large for any number cannot be read. */
function toExcelDigits(read: FigureRead): FigureRead {
  if (read.kind !== "number") return read;
  if (!Number.isFinite(read.number)) return { kind: "unreadable", text: String(read.number) };
  const number = rounded(read.number);
  return number === read.number
    ? read
    : {
        ...read,
        number,
        decimals: Math.min(read.decimals, decimalsNeeded(number, read.decimals, read.percent ? 2 : 0)),
      };
}

function readAny(cell: SourceCell | string | null): FigureRead {
  if (cell === null) return { kind: "missing", reason: "notAvailable", mark: "" };
  if (typeof cell === "string") return readText(cell);
  switch (cell.kind) {
    case "number":
      return cell.number === null
        ? readText(cell.text)
        : readNumberCell(cell.number, cell.numberFormat ?? "", cell.text);
    case "text":
    case "error":
      return readText(cell.text);
    case "boolean":
    case "date":
      return { kind: "unreadable", text: cell.text };
  }
}

function readText(text: string): FigureRead {
  const trimmed = withoutUnseen(singleSpaced(text.trim())).trim();
  if (trimmed.length > FIGURE_CHARS) return { kind: "unreadable", text: trimmed };
  const reason = missingReason(trimmed);
  if (reason !== null) return { kind: "missing", reason, mark: trimmed };
  // `5–` with a longer dash is a range that lost its end.
  if (CUT_RANGE.test(trimmed)) return { kind: "unreadable", text: trimmed };
  let rest = trimmed.replace(DASH, "-");
  rest = rest.replace(FOOTNOTE, "");
  const marked = MARKER.exec(rest);
  const marker = (marked?.[1] ?? marked?.[2])?.charAt(0).toLowerCase() as Marker | undefined;
  if (marked !== null) rest = rest.slice(0, marked.index);
  // A marker with no figure before it: provisional, revised or estimated, and not there.
  if (rest.trim() === "") return { kind: "missing", reason: "notAvailable", mark: trimmed };
  const unmarkedReason = rest === trimmed ? null : missingReason(rest);
  if (unmarkedReason !== null) return { kind: "missing", reason: unmarkedReason, mark: trimmed };
  if (rest.toLowerCase() === "nil") return { kind: "number", ...plainNumber(0), marker: marker ?? null };
  const figure = writtenNumber(rest) ?? figureBeside(rest);
  if (figure !== null)
    return Number.isFinite(figure.number)
      ? { kind: "number", ...figure, marker: marker ?? null }
      : { kind: "unreadable", text: trimmed };
  return (
    readTimeText(rest, marker ?? null) ?? readForeign(rest, marker ?? null) ?? { kind: "unreadable", text: trimmed }
  );
}

/** A figure with what it is made from, its base or its interval in brackets after it: `80% (12/15)`. */
function figureBeside(text: string): WrittenNumber | null {
  const alone = withoutAside(text, numberIn);
  return alone === null ? null : writtenNumber(alone);
}

function numberIn(printed: string): number | null {
  return writtenNumber(printed)?.number ?? null;
}

/** The words of a cell without what is no part of its figure in brackets after it: `80%` of `80% (12/15)`. */
export function withoutAsideIn(text: string): string {
  const printed = text.trim();
  return printed.length > FIGURE_CHARS ? text : (withoutAside(printed.replace(DASH, "-"), numberIn) ?? text);
}

function readTimeText(text: string, marker: Marker | null): FigureRead | null {
  const time = readTime(text);
  if (time === null) return null;
  const { seconds, orSeconds, step } = time;
  return { kind: "time", seconds, orSeconds, step, marker };
}

function readForeign(text: string, marker: Marker | null): FigureRead | null {
  const match = FOREIGN.exec(text);
  const currency = match?.[2] ?? match?.[3];
  if (match === null || currency === undefined) return null;
  const bare = text.replace(
    FOREIGN,
    (_, before: string | undefined, __, ___, after: string | undefined) => (before ?? "") + (after ?? ""),
  );
  const amount = writtenNumber(bare);
  if (amount === null || amount.percent || amount.money) return null;
  return { kind: "foreign", currency, number: amount.number, decimals: amount.decimals, marker };
}

function readNumberCell(number: number, numberFormat: string, shown: string): FigureRead {
  if (!Number.isFinite(number)) return { kind: "unreadable", text: shown };
  const time = numberFormat === "" ? null : timeFormat(numberFormat);
  if (time !== null) {
    return time.ofDay
      ? { kind: "unreadable", text: shown }
      : { kind: "time", seconds: secondsOfDays(number), orSeconds: null, step: 1, marker: null };
  }
  const code = numberFormat.replace(/"[^"]*"|\\./g, "");
  const percent = code.includes("%");
  // A format that only writes `%` or `pp` after the stored figure: 65.4 shown as 65.4%.
  const writtenPercent = !percent && /(?:%|pp|points?)$/i.test(shown.trim()) && numberFormat !== "";
  const decimals = numberFormat === "" || numberFormat === "General" ? shownDecimals(number) : decimalsOf(shown);
  return {
    kind: "number",
    number: writtenPercent ? hundredth(number) : number,
    percent: percent || writtenPercent,
    money: numberFormat.includes("£"),
    decimals,
    marker: null,
  };
}

function hundredth(number: number): number {
  const text = String(number);
  return text.includes("e") ? number / 100 : shifted(text, -2);
}

/** A recurring fraction is shown to as many digits as anyone reads. */
const DIGITS_READ = 6;

function shownDecimals(number: number): number {
  const whole = Math.floor(Math.log10(Math.abs(number) || 1)) + 1;
  return Math.min(decimalsOf(String(number)), Math.max(DIGITS_READ - whole, 2));
}
