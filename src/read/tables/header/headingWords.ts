/** A band of ages or sizes: `18-24`, `0 to 17`, `65+`, `<5`. */
const BAND = /^(?:[<≤]\s?\d{1,3}|\d{1,3}\s?(?:-|–|to)\s?\d{1,3}|\d{1,3}\s?\+)$/i;
/** A date that names a month and no day: `2025-04`, `2025/04`. */
const ISO_MONTH = /^(?:19|20)\d\d[-/](?:0[1-9]|1[0-2])$/;
const COUNT = /^\d{1,3}(?:st|nd|rd|th)?$/i;

/**
 * Whether text that reads as a figure or a date is as often the name of a column: an age band or a month.
 *
 * @example
 * isBandOrMonth("18-24") //=> true
 * isBandOrMonth("65+") //=> true
 * isBandOrMonth("2025-04") //=> true
 * isBandOrMonth("18.4") //=> false
 */
export function isBandOrMonth(text: string): boolean {
  const trimmed = text.trim();
  return BAND.test(trimmed) || ISO_MONTH.test(trimmed);
}

/**
 * The places among some cells of those that only number or rank what they head, each more than the one before: the
 * percentiles `10`, `25`, `75`, the months `1`, `2`, `3`. Two at least, else none.
 *
 * @example
 * risingPlaces(["Median", "10", "25", "75"]) //=> [1, 2, 3]
 * risingPlaces(["Essex", "12", "7"]) //=> []
 */
export function risingPlaces(texts: readonly string[]): number[] {
  const places = texts.flatMap((text, place) => (COUNT.test(text.trim()) ? [place] : []));
  const numbers = places.map((place) => Number.parseInt(texts[place] ?? "", 10));
  const rises = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Infinity));
  return places.length >= 2 && rises ? places : [];
}
