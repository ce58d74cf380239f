import { serialOfIso } from "../cells/excelSerial";
import { readTime, timeText } from "../cells/readTime";
import type { SourceCell } from "../source";

/** What an OpenDocument cell says of its value. Source: ODF 1.3 part 3, 19.384 to 19.389. */
export interface OdsCellFacts {
  readonly type: string;
  readonly value: string | null;
  readonly date: string | null;
  readonly boolean: string | null;
  readonly string: string | null;
  /** A length of time in ISO form: `PT00H12M30S`. */
  readonly time: string | null;
  readonly formula: boolean;
}

const SECONDS_PER_DAY = 86_400;
/** Source: XML Schema part 2, duration; months and years have no one length. */
const DURATION = /^(-)?P(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,12})?)S)?)?$/;
const ERROR = /^(?:#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d+)$/;

/** A cell by its value and its shown text; null where it is blank. */
export function odsCell(facts: OdsCellFacts, shown: string): SourceCell | null {
  const { formula } = facts;
  const textCell = (text: string): SourceCell | null =>
    text.trim() === "" ? null : { kind: "text", text, number: null, numberFormat: null, formula };
  if (facts.type === "error" || (formula && ERROR.test(shown))) {
    return { kind: "error", text: shown === "" ? "#N/A" : shown, number: null, numberFormat: null, formula };
  }
  switch (facts.type) {
    case "float":
    case "currency":
    case "percentage": {
      const number = facts.value === null ? NaN : Number(facts.value);
      if (!Number.isFinite(number)) return textCell(shown);
      const text = shown === "" ? String(number) : shown;
      return { kind: "number", text, number, numberFormat: formatOf(text), formula };
    }
    case "date": {
      const serial = serialOfIso(facts.date ?? "");
      if (serial === null) return textCell(shown);
      return {
        kind: "date",
        text: shown === "" ? (facts.date ?? "") : shown,
        number: serial,
        numberFormat: "dd/mm/yyyy",
        formula,
      };
    }
    case "time": {
      const seconds = secondsOfDuration(facts.time ?? "");
      if (seconds === null) return textCell(shown);
      return {
        kind: "number",
        text: shown === "" ? timeText(seconds) : shown,
        number: seconds / SECONDS_PER_DAY,
        numberFormat: timeFormatOf(seconds, shown),
        formula,
      };
    }
    case "boolean":
      return {
        kind: "boolean",
        text: facts.boolean === "true" ? "TRUE" : "FALSE",
        number: null,
        numberFormat: null,
        formula,
      };
    case "":
      return formula && shown === ""
        ? { kind: "text", text: "", number: null, numberFormat: null, formula }
        : textCell(shown);
    default:
      return textCell(facts.string ?? shown);
  }
}

/**
 * Excel's format code for a number shown like this: the document's own number styles say the same at greater length.
 */
function formatOf(shown: string): string | null {
  const parts = /^[-(]?\s*(£)?-?(\d[\d,]*)(?:\.(\d+))?\s*(%)?\)?$/.exec(shown.trim());
  if (parts === null) return null;
  const [, currency = "", whole = "", decimals = "", percent = ""] = parts;
  const grouped = whole.includes(",") ? "#,##0" : "0";
  return `${currency}${grouped}${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}${percent}`;
}

/**
 * The seconds in a duration in ISO form; null for other text.
 *
 * @example
 * secondsOfDuration("PT00H12M30S") //=> 750
 * secondsOfDuration("-PT1H") //=> -3600
 * secondsOfDuration("P1M") //=> null
 */
export function secondsOfDuration(text: string): number | null {
  const parts = DURATION.exec(text);
  if (parts === null || parts.slice(2).every((part) => part === undefined)) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(2)
    .map((part) => Number((part ?? "0").replace(",", ".")));
  const size = days * SECONDS_PER_DAY + hours * 3_600 + minutes * 60 + seconds;
  return parts[1] === undefined ? size : 0 - size;
}

/**
 * Excel's format code for a length of time shown like this: two parts are minutes and seconds where that is its length.
 */
function timeFormatOf(seconds: number, shown: string): string {
  if (/[ap]\.?m\.?$/i.test(shown.trim())) return "h:mm AM/PM";
  const read = readTime(shown);
  if (read === null || read.orSeconds === null) return "[h]:mm:ss";
  return Math.abs(seconds - read.orSeconds) < Math.abs(seconds - read.seconds) ? "mm:ss" : "[h]:mm";
}
