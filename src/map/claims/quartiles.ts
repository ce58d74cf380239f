/** The first and the third quarter, or quartile, at the end of a plain heading. */
const QUARTER = /\bq([13])$/;

/**
 * Which headings are quartiles and no quarters of a year: `Q1` and `Q3` around a median, with no other quarter.
 *
 * @param headers In plain form.
 * @example
 * quartiles(["measure", "q1", "median", "q3"]) //=> [false, true, false, true]
 * quartiles(["measure", "q1", "q2", "q3", "median"]) //=> [false, false, false, false, false]
 */
export function quartiles(headers: readonly string[]): boolean[] {
  const all = new Set(headers);
  return headers.map((header) => {
    const [found, number] = QUARTER.exec(header) ?? [];
    if (found === undefined) return false;
    const beside = (word: string): boolean => all.has(header.replace(QUARTER, word));
    return beside("median") && beside(number === "1" ? "q3" : "q1") && !beside("q2") && !beside("q4");
  });
}
