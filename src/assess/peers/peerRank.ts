import type { Polarity } from "../../domain/polarity";
import { better } from "../change/better";

/**
 * Place among peers, best first: one more than the number of peers that are better. Equals share a place (1, 2, 2, 4),
 * so it does not matter whether the peers include the value itself.
 *
 * All in one unit. Peers with no figure (null) are passed over. Value missing (null), no peer with a figure, or
 * polarity `none` or `range`: null.
 *
 * Source: HMIC, baseline assessment of Leicestershire Constabulary, October 2006 ("third out of the eight forces in its
 * MSF group"); ties as Excel's RANK.EQ.
 *
 * @example
 * peerRank(16.11, [28, 20, 17, 16.11, 15, 12], "higher") //=> 4
 * peerRank(16.11, [28, 20, 17, 15, 12], "lower") //=> 3
 * peerRank(0, [null, 3], "lower") //=> 1
 * peerRank(null, [1, 2], "higher") //=> null
 */
export function peerRank(value: number | null, peers: readonly (number | null)[], polarity: Polarity): number | null {
  if (value === null || polarity === "none" || polarity === "range") return null;
  const figures = peers.filter((peer) => peer !== null);
  if (figures.length === 0) return null;
  return 1 + figures.filter((peer) => better(peer, value, polarity)).length;
}
