import { withoutNoise } from "../../domain/compare";

/**
 * How far a value lies from its peers' mean: value minus mean, signed, in the unit of the value (for percentages that
 * is percentage points; 0.046 is 4.6 points).
 *
 * The mean is the plain mean of the peers given, each counting once; whether they include the value's own body is the
 * caller's choice. Peers with no figure (null) are passed over. Value missing (null), or no peer with a figure: null.
 *
 * Source: HMIC, baseline assessment of Leicestershire Constabulary, October 2006 ("4.6 percentage points above the MSF
 * average").
 *
 * @example
 * differenceFromPeers(28, [20, 24, 28]) //=> 4
 * differenceFromPeers(5, [null, 8]) //=> -3
 * differenceFromPeers(5, [null]) //=> null
 */
export function differenceFromPeers(value: number | null, peers: readonly (number | null)[]): number | null {
  const figures = peers.filter((peer) => peer !== null);
  if (value === null || figures.length === 0) return null;
  const mean = figures.reduce((sum, peer) => sum + peer, 0) / figures.length;
  return withoutNoise(value - mean, value, mean);
}
