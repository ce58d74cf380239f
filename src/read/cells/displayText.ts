import { format, getFormatDateInfo, isDateFormat } from "numfmt";
import { timeFormat } from "./timeFormat";

/** Formats that Excel stores in American order and shows in the order of the reader's country: for us, day first. */
const DAY_FIRST: Readonly<Record<string, string>> = {
  "mm-dd-yy": "dd/mm/yyyy",
  "m/d/yy": "dd/mm/yyyy",
  "m/d/yyyy": "dd/mm/yyyy",
  "m/d/yy h:mm": "dd/mm/yyyy hh:mm",
};

/**
 * A stored number as a person sees it in the sheet: by its number format, dates day first. A format that cannot be
 * understood shows the number as it is stored.
 *
 * Source: ECMA-376 part 1, 18.8.30 and 18.8.31, by way of numfmt.
 *
 * @param number The stored number; a date's serial in the 1900 system.
 * @param numberFormat Excel's format code; null where the cell has none.
 * @example
 * displayText(0.654, "0.0%") //=> "65.4%"
 * displayText(3500000, "£#,##0") //=> "£3,500,000"
 * displayText(43555, "mm-dd-yy") //=> "31/03/2019"
 * displayText(0.1, null) //=> "0.1"
 */
export function displayText(number: number, numberFormat: string | null): string {
  if (numberFormat === null || numberFormat === "General") {
    return Number.isInteger(number) && Math.abs(number) < 1e11 ? String(number) : formatted(number, "General");
  }
  return formatted(number, DAY_FIRST[numberFormat] ?? numberFormat);
}

function formatted(number: number, numberFormat: string): string {
  try {
    return format(numberFormat, number);
  } catch {
    // numfmt throws on a format code it cannot parse; the figure still has to be shown.
    return String(number);
  }
}

/**
 * Whether a number format shows a day, month or year, so that the number is a date. A time of day or a length of time
 * (`[h]:mm`) is a number.
 *
 * @example
 * isDayFormat("dd/mm/yyyy") //=> true
 * isDayFormat("mmm-yy") //=> true
 * isDayFormat("[h]:mm:ss") //=> false
 * isDayFormat("mm:ss") //=> false
 * isDayFormat("0.0%") //=> false
 */
export function isDayFormat(numberFormat: string): boolean {
  // A format without letters shows no day, and a long table asks for each of its cells.
  if (!/[a-z]/i.test(numberFormat) || /^general$/i.test(numberFormat)) return false;
  try {
    if (!isDateFormat(numberFormat) || timeFormat(numberFormat) !== null) return false;
    const shows = getFormatDateInfo(numberFormat);
    return Boolean(shows.year || shows.month || shows.day);
  } catch {
    // As above: a format code that cannot be parsed is not a date's.
    return false;
  }
}
