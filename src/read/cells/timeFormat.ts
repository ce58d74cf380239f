/** What a number format for a time shows. */
export interface TimeFormat {
  /** The largest part shown: of hours and minutes, or of minutes and seconds. */
  readonly largest: "hours" | "minutes" | "seconds";
  /** Whether it is a time of day, with am or pm. */
  readonly ofDay: boolean;
}

/**
 * What a number format shows of a length of time; null for a format that shows a day, month or year, or no time at all.
 * Minutes alone (`mm`) are months; beside hours or seconds, or in square brackets, they are minutes.
 *
 * Source: ECMA-376 part 1, 18.8.31.
 *
 * @example
 * timeFormat("[h]:mm") //=> { largest: "hours", ofDay: false }
 * timeFormat("mm:ss") //=> { largest: "minutes", ofDay: false }
 * timeFormat("h:mm AM/PM") //=> { largest: "hours", ofDay: true }
 * timeFormat("dd/mm/yyyy hh:mm") //=> null
 * timeFormat('0" hours"') //=> null
 */
export function timeFormat(numberFormat: string): TimeFormat | null {
  // Most formats show no time, and a long table asks for each of its cells.
  if (!/[hms]/i.test(numberFormat) || /^general$/i.test(numberFormat)) return null;
  const bare = numberFormat.replace(/"[^"]*"|[\\_*]./g, "");
  const elapsed = /\[(h+|m+|s+)\]/i.exec(bare)?.[1]?.[0]?.toLowerCase();
  // Colours, conditions and locales are in brackets too, and hold letters.
  const first =
    bare
      .replace(/\[(h+|m+|s+)\]/gi, "$1")
      .replace(/\[[^\]]*\]/g, "")
      .split(";")[0] ?? "";
  const ofDay = /am\/pm|a\/p/i.test(first);
  const letters = first.replace(/am\/pm|a\/p/gi, "").toLowerCase();
  if (/[dye]/.test(letters) || /m{3}/.test(letters)) return null;
  const [hours, minutes, seconds] = [/h/.test(letters), /m/.test(letters), /s/.test(letters)];
  if (!hours && !seconds && elapsed === undefined) return null;
  return { largest: hours ? "hours" : minutes ? "minutes" : "seconds", ofDay };
}
