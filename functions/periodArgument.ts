import { excelSerialToMonth, type Month, monthCount, periodName, type Period, readPeriod } from "../src/domain/period";
import { missingReason } from "../src/read/missingMark";
import { type ExcelCell, plain } from "./argument";
import { FunctionFault } from "./fault";

/** Numbers that are far likelier to be a year than a date: as dates they lie in 1905. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/**
 * The one year or quarter that a cell's date or period lies in.
 *
 * @param name What it is, for the message: `quarter`.
 * @throws FunctionFault `#N/A` where there is no date; `#VALUE!` where it cannot be read, or lies in more than one.
 */
export function oneOf<Part extends string | number>(cell: ExcelCell, name: string, of: (month: Month) => Part): Part {
  const period = periodOf(cell);
  const [first, last] = [of(period.start), of(period.end)];
  const within = first === last && monthCount(period) <= 12;
  if (!within) throw new FunctionFault("#VALUE!", `The period is ${periodName(period)}, which is in more than one ${name}.`);
  return last;
}

function periodOf(cell: ExcelCell): Period {
  const given = plain(cell, "date");
  // A blank cell has been seen to arrive as 0, which is no date in Excel either.
  if (given === null || given === undefined || given === 0) throw noDate();
  if (typeof given === "number") return ofSerial(given);
  const text = String(given).trim();
  if (missingReason(text) !== null) throw noDate();
  const period = typeof given === "boolean" ? null : (readPeriod(text) ?? (/^\d{5}$/.test(text) ? ofSerial(Number(text)) : null));
  if (period === null) throw new FunctionFault("#VALUE!", `The date is “${text}”. Give a date, or words such as “Q3 2017-18”, “2009/10” or “Dec-17”.`);
  return period;
}

function ofSerial(serial: number): Period {
  if (Number.isInteger(serial) && serial >= FIRST_YEAR && serial <= LAST_YEAR) {
    throw new FunctionFault("#VALUE!", `The date is ${serial}, a year without its month. Write the financial year, such as “${serial}/${String((serial + 1) % 100).padStart(2, "0")}”.`);
  }
  const month = excelSerialToMonth(serial);
  if (month === null) throw new FunctionFault("#VALUE!", `The date is ${serial}, which is not a date in Excel.`);
  return { start: month, end: month };
}

function noDate(): FunctionFault {
  return new FunctionFault("#N/A", "There is no date.");
}
