const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial of 1 January 1970 in the 1900 system. */
const SERIAL_1970 = 25_569;
/** Serials up to this one are a day ahead, because Excel takes 1900 for a leap year. */
const LEAP_YEAR_SLIP_UNTIL = 60;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/;

/** How many days later the 1904 date system begins. Source: ECMA-376 part 1, 18.17.4.1. */
export const DAYS_FROM_1900_TO_1904 = 1_462;

/**
 * Excel's serial number, 1900 system, of a moment in milliseconds from 1 January 1970, UTC.
 *
 * @example
 * serialOfMilliseconds(0) //=> 25569
 */
export function serialOfMilliseconds(milliseconds: number): number {
  const serial = milliseconds / MILLISECONDS_PER_DAY + SERIAL_1970;
  return serial > LEAP_YEAR_SLIP_UNTIL ? serial : serial - 1;
}

/**
 * Excel's serial number of a date in ISO form, with or without a time; null for other text.
 *
 * @example
 * serialOfIso("2019-03-31") //=> 43555
 * serialOfIso("2019-03-31T12:00:00") //=> 43555.5
 * serialOfIso("March 2019") //=> null
 */
export function serialOfIso(text: string): number | null {
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return serialOfMilliseconds(Date.UTC(year, month - 1, day, hour, minute, second));
}
