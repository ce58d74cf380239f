const MARK = /^[([]?\s*(?:provisional|prov\.?|p|revised|rev\.?|r|final|draft|(?:un)?audited)\s*[)\]]?$/i;
const ESTIMATED = /^[([]?\s*(?:estimated?|est\.?|e)\s*[)\]]?$/i;

/**
 * Whether words beside a heading's period are a mark that leaves its figures what they are: `Provisional Q3`, `Q2 (r)`.
 * An estimate may be of a period to come, which only a report whose period is said can tell.
 *
 * @example
 * isPeriodMark("(provisional)", false) //=> true
 * isPeriodMark("(est)", false) //=> false
 */
export function isPeriodMark(words: string, isPeriodSaid: boolean): boolean {
  return MARK.test(words) || (isPeriodSaid && ESTIMATED.test(words));
}
