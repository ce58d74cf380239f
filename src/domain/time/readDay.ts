import { MONTH_NAMES, monthOf, type Month } from "./month";

/** Days that no month has more of. */
const DAYS_MOST = 31;

/**
 * The month and day that words name, as British people write dates; a month alone is its last day. Null for others.
 *
 * @example
 * readDay("31/12/2031") //=> {"month":"2031-12","day":31}
 * readDay("2031-12-05") //=> {"month":"2031-12","day":5}
 * readDay("5 Dec 2031") //=> {"month":"2031-12","day":5}
 * readDay("December 2031") //=> {"month":"2031-12","day":31}
 * readDay("soon") //=> null
 */
export function readDay(text: string): { readonly month: Month; readonly day: number } | null {
  const words = text.trim();
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words) ?? [];
  if (isoYear !== undefined) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(words) ?? [];
  if (day !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const [, named, name = "", inYear] = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9}) (\d{4})$/.exec(words) ?? [];
  const place = MONTH_NAMES.findIndex((each) => each.toLowerCase().startsWith(name.toLowerCase())) + 1;
  return name === "" || place === 0 ? null : dayOf(Number(inYear), place, Number(named ?? DAYS_MOST));
}

function dayOf(year: number, month: number, day: number): { readonly month: Month; readonly day: number } | null {
  if (month < 1 || month > MONTH_NAMES.length || day < 1 || day > DAYS_MOST) return null;
  return { month: monthOf(year, month), day };
}
