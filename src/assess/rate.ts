/**
 * A rate: count / population x per, so many for every so many people (or vehicles, calls, officers).
 *
 * `per` is 1,000 unless given; 1 gives a share. Count or population missing (null), or a population of 0 or below:
 * null. A count of 0 is a rate of 0.
 *
 * Source: HMIC, baseline assessment of Leicestershire Constabulary, October 2006 ("per 10,000 population").
 *
 * @throws RangeError when `per` is not above 0.
 * @example
 * rate(50, 10000) //=> 5
 * rate(50, 10000, 100000) //=> 500
 * rate(0, 10000) //=> 0
 * rate(50, 0) //=> null
 */
export function rate(count: number | null, population: number | null, per = 1000): number | null {
  if (!(per > 0)) throw new RangeError(`A rate is per a number above 0, not ${per}.`);
  if (count === null || population === null || population <= 0) return null;
  return (count * per) / population;
}
