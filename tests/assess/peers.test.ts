import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradeShare } from "../../src/assess/peers/gradeShare";
import { differenceFromPeers } from "../../src/assess/peers/differenceFromPeers";
import { peerRank } from "../../src/assess/peers/peerRank";
import { rate } from "../../src/assess/rate";

const SCALE = ["Poor", "Fair", "Good", "Excellent"];

describe("rank among peers", () => {
  it("counts who is better, by polarity", () => {
    expect(peerRank(20, [30, 25, 20, 10], "higher")).toBe(3);
    expect(peerRank(20, [30, 25, 20, 10], "lower")).toBe(2);
  });

  it("is the same whether or not the peers include it, and equals share a place", () => {
    expect(peerRank(20, [30, 25, 10], "higher")).toBe(3);
    expect([40, 30, 30, 20].map((value) => peerRank(value, [40, 30, 30, 20], "higher"))).toEqual([1, 2, 2, 4]);
    expect(peerRank(0.1 + 0.2, [0.3, 0.2], "higher")).toBe(peerRank(0.3, [0.1 + 0.2, 0.2], "higher"));
  });

  it("passes over peers with no figure, and 0 is a figure", () => {
    expect(peerRank(0, [null, 3, 0], "lower")).toBe(1);
    expect(peerRank(3, [null, 0], "lower")).toBe(2);
  });

  it("cannot be told without a figure, a peer or a better side", () => {
    expect([peerRank(null, [1], "higher"), peerRank(1, [null], "higher"), peerRank(1, [], "higher")]).toEqual([
      null,
      null,
      null,
    ]);
    expect([peerRank(1, [2], "none"), peerRank(1, [2], "range")]).toEqual([null, null]);
  });

  const figures = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });

  it("turning everything over and the polarity with it changes no rank", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), figures, (value, peers) => {
        expect(
          peerRank(
            0 - value,
            peers.map((peer) => 0 - peer),
            "lower",
          ),
        ).toBe(peerRank(value, peers, "higher"));
      }),
    );
  });

  it("a better value never has a worse rank, and ranks run from 1 to the number of peers", () => {
    fc.assert(
      fc.property(figures, fc.nat(), fc.nat({ max: 20 }), (peers, pick, more) => {
        const value = peers[pick % peers.length] ?? 0;
        const rank = peerRank(value, peers, "higher") ?? NaN;
        expect(peerRank(value + more, peers, "higher")).toBeLessThanOrEqual(rank);
        expect(rank).toBeGreaterThanOrEqual(1);
        expect(rank).toBeLessThanOrEqual(peers.length);
      }),
    );
  });

  it("does not depend on the order of the peers", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), figures, (value, peers) => {
        expect(peerRank(value, peers.toReversed(), "higher")).toBe(peerRank(value, peers, "higher"));
      }),
    );
  });
});

describe("gap to peers", () => {
  it("is the value less the peers' mean, signed", () => {
    expect(differenceFromPeers(28, [20, 24, 28])).toBe(4);
    expect(differenceFromPeers(5, [null, 8])).toBe(-3);
    expect([differenceFromPeers(null, [1]), differenceFromPeers(1, [null]), differenceFromPeers(1, [])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("is nothing on average over the peers themselves", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 1, maxLength: 30 }), (peers) => {
        expect(peers.reduce((sum, peer) => sum + (differenceFromPeers(peer, peers) ?? NaN), 0)).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe("rate", () => {
  it("is so many per so many: 50 in 10,000 is 5 per 1,000", () => {
    expect([rate(50, 10_000), rate(50, 10_000, 100_000), rate(50, 200, 1), rate(0, 10_000)]).toEqual([5, 500, 0.25, 0]);
  });

  it("has no answer for nobody, or for a figure that is missing", () => {
    expect([rate(50, 0), rate(50, -1), rate(null, 10), rate(1, null)]).toEqual([null, null, null, null]);
    expect(() => rate(1, 10, 0)).toThrow("A rate is per a number above 0, not 0.");
  });
});

describe("share of grades", () => {
  it("agrees with the national distributions that HMIC printed in 2006", () => {
    const percent = (share: ReturnType<typeof gradeShare>): string[] =>
      share === null ? [] : [share.worse, share.same, share.better].map((part) => (part * 100).toFixed(1));
    expect(percent(gradeShare("Good", SCALE, [0, 15, 28, 0]))).toEqual(["34.9", "65.1", "0.0"]);
    expect(percent(gradeShare("Good", SCALE, [4, 18, 20, 1]))).toEqual(["51.2", "46.5", "2.3"]);
    expect(percent(gradeShare("Fair", SCALE, [2, 16, 25, 0]))).toEqual(["4.7", "37.2", "58.1"]);
  });

  it("reads the grade without regard to case or outer spaces", () => {
    expect(gradeShare(" good ", SCALE, [1, 1, 1, 1])?.same).toBe(0.25);
  });

  it("cannot be told for a grade off the scale, a missing count or nobody", () => {
    expect(gradeShare("Not Graded", SCALE, [1, 1, 1, 1])).toBeNull();
    expect(gradeShare("Good", SCALE, [1, null, 1, 1])).toBeNull();
    expect(gradeShare("Good", SCALE, [0, 0, 0, 0])).toBeNull();
  });

  it("refuses a distribution that does not fit its scale", () => {
    expect(() => gradeShare("Good", SCALE, [1, 2])).toThrow(
      "There must be one count for each grade: 4 grades, 2 counts.",
    );
    expect(() => gradeShare("Good", SCALE, [1, 2, -3, 1])).toThrow("A count of grades cannot be below 0.");
  });

  it("always sums to one", () => {
    const counts = fc.array(fc.nat({ max: 43 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...SCALE), counts, (grade, held) => {
        const share = gradeShare(grade, SCALE, held);
        if (share !== null) expect(share.worse + share.same + share.better).toBeCloseTo(1, 9);
      }),
    );
  });
});
