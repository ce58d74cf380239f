/** A quarter, or quartile, at the end of a plain heading; 0 and 4 of quartiles are the least and the most. */
const QUARTER = /\bq([0-4])$/;
const LEAST = /^(?:min|minimum|lowest|least|smallest)$/;
const MOST = /^(?:max|maximum|highest|most|largest)$/;
/** What only a spread of figures has. */
const SPREAD = /^(?:sd|std dev|standard deviation|iqr|inter ?quartile range)$/;

/**
 * Which headings are quartiles and no quarters of a year: `Q1` and `Q3` around a median, with no other quarter; and
 * `Q1` to `Q3` without a fourth beside the least and the most, or with a `Q0` below them.
 *
 * @param headers In plain form.
 * @example
 * quartiles(["measure", "q1", "median", "q3"]) //=> [false, true, false, true]
 * quartiles(["measure", "q1", "q2", "q3", "median"]) //=> [false, false, false, false, false]
 * quartiles(["measure", "min", "q1", "q2", "q3", "max"]) //=> [false, false, true, true, true, false]
 */
export function quartiles(headers: readonly string[]): boolean[] {
  const all = new Set(headers);
  const some = (pattern: RegExp): boolean => headers.some((header) => pattern.test(header));
  const isSpread = (some(LEAST) && some(MOST)) || some(SPREAD);
  return headers.map((header) => {
    const [found] = QUARTER.exec(header) ?? [];
    if (found === undefined) return false;
    const beside = (word: string): boolean => all.has(header.replace(QUARTER, word));
    const inPairs = beside("q1") && beside("q3");
    if (!inPairs) return false;
    if (beside("q0")) return true;
    if (beside("q4")) return false;
    return isSpread || (beside("median") && !beside("q2"));
  });
}
