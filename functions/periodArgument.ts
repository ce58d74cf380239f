import type { Month, Period, YearStart } from "../src/index";
import {
  excelSerialToMonth,
  missingReason,
  monthCount,
  monthOf,
  periodName,
  readPeriod,
  yearAround,
} from "../src/index";
import { type ExcelCell, plainValue } from "./argument";
import { FunctionFault } from "./fault";

/** Numbers that are far likelier to be a year than a date: as dates they lie in 1905. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/**
 * The one year or quarter that a cell's date or period lies in.
 *
 * @param name What it is, for the message: `quarter`.
 * @param year When years start.
 * @throws FunctionFault `#N/A` where there is no date; `#VALUE!` where it cannot be read, or lies in more than one.
 */
export function oneOf<Part extends string | number>(
  cell: ExcelCell,
  name: string,
  year: YearStart,
  of: (month: Month, year: YearStart) => Part,
): Part {
  const period = periodOf(cell, year);
  const [first, last] = [of(period.start, year), of(period.end, year)];
  const within = first === last && monthCount(period) <= 12;
  if (!within)
    throw new FunctionFault("#VALUE!", `The period is ${periodName(period, year)}, which is in more than one ${name}.`);
  return last;
}

function periodOf(cell: ExcelCell, year: YearStart): Period {
  const value = plainValue(cell, "date");
  // A blank cell has been seen to arrive as 0, which is no date in Excel either.
  if (value === null || value === undefined || value === 0) throw noDate();
  if (typeof value === "number") return ofSerial(value, year);
  const text = String(value).trim();
  if (missingReason(text) !== null) throw noDate();
  const period =
    typeof value === "boolean"
      ? null
      : (readPeriod(text, year) ?? (/^\d{5}$/.test(text) ? ofSerial(Number(text), year) : null));
  if (period === null)
    throw new FunctionFault(
      "#VALUE!",
      `The date is “${text}”. Give a date, or words such as ` +
        `${year.firstMonth === 1 ? "“Q3 2017”, “2009”" : "“Q3 2017-18”, “2009/10”"} or “Dec-17”.`,
    );
  return period;
}

function ofSerial(serial: number, year: YearStart): Period {
  if (Number.isInteger(serial) && serial >= FIRST_YEAR && serial <= LAST_YEAR) {
    // A year from January is called by this number.
    if (year.firstMonth === 1) return yearAround(monthOf(serial, 1), year);
    throw new FunctionFault(
      "#VALUE!",
      `The date is ${serial}, a year without its month. Write the financial year, such as ` +
        `“${serial}/${String((serial + 1) % 100).padStart(2, "0")}”.`,
    );
  }
  const month = excelSerialToMonth(serial);
  if (month === null) throw new FunctionFault("#VALUE!", `The date is ${serial}, which is not a date in Excel.`);
  return { start: month, end: month };
}

function noDate(): FunctionFault {
  return new FunctionFault("#N/A", "There is no date.");
}
