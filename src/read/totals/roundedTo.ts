/** Words that figures are rounded. */
export const ROUNDED = /\brounded\b|\brounding\b/i;
const ROUNDED_TO = new RegExp(
  String.raw`\b(?:nearest|rounded (?:(?:up|down|off) )?to(?: the)?)` +
    String.raw` (\d{1,3}(?:,\d{3})+|\d+|ten|hundred|thousand|million)s?\b` +
    // One decimal place, or so many significant figures, is no such number.
    String.raw`(?!\.\d| ?(?:d\.?p|decimal|significant|s\.?f)\b)`,
  "i",
);
const ROUND_NUMBERS: Readonly<Record<string, number>> = { ten: 10, hundred: 100, thousand: 1000, million: 1e6 };

/**
 * What whole numbers are rounded to, as the words about them say; 0 where they do not.
 *
 * @example
 * roundedTo(["Figures are rounded to the nearest hundred."]) //=> 100
 * roundedTo(["Population rounded to 1,000"]) //=> 1000
 * roundedTo(["Figures may not add up due to rounding."]) //=> 1
 */
export function roundedTo(words: readonly string[]): number {
  const rounded = words.filter((text) => ROUNDED.test(text));
  if (rounded.length === 0) return 0;
  const said = rounded.map((text) => ROUNDED_TO.exec(text)?.[1]?.toLowerCase()).find((number) => number !== undefined);
  return said === undefined ? 1 : (ROUND_NUMBERS[said] ?? Number(said.replaceAll(",", "")));
}
