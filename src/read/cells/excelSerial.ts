const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial of 1 January 1970 in the 1900 system. */
const SERIAL_1970 = 25_569;
/** Serials up to this one are a day ahead, because Excel takes 1900 for a leap year. */
const LEAP_YEAR_SLIP_UNTIL = 60;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/;

const FIRST_YEAR = 1900;
const MOMENT_1904 = Date.UTC(1904, 0, 1);

/** How many days later the 1904 date system begins. Source: ECMA-376 part 1, 18.17.4.1. */
export const DAYS_FROM_1900_TO_1904 = 1_462;

/**
 * The number that a cell stores, of a date that was made by counting it in days from 1904. In that system every number
 * is one day; counted from 1900, 59.5 and 60.5 are both 28 February, because 29 February 1900 never was.
 *
 * @example
 * serialFrom1904(new Date(Date.UTC(1904, 1, 29, 12))) //=> 59.5
 */
export function serialFrom1904(date: Date): number {
  return (date.getTime() - MOMENT_1904) / MILLISECONDS_PER_DAY;
}

/**
 * Excel's serial number, 1900 system, of a date in ISO form, with or without a time; null for other text, for a day
 * that the calendar does not have and for one before 1900, of which Excel has none.
 *
 * @example
 * serialOfIso("2019-03-31") //=> 43555
 * serialOfIso("2019-03-31T12:00:00") //=> 43555.5
 * serialOfIso("1900-02-28") //=> 59
 * serialOfIso("1900-03-01") //=> 61
 * serialOfIso("2019-02-30") //=> null
 * serialOfIso("March 2019") //=> null
 */
export function serialOfIso(text: string): number | null {
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  if (year < FIRST_YEAR || new Date(moment).getUTCDate() !== day) return null;
  const serial = moment / MILLISECONDS_PER_DAY + SERIAL_1970;
  return serial > LEAP_YEAR_SLIP_UNTIL ? serial : serial - 1;
}
