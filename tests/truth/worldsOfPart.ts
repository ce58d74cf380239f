import { beforeAll, describe, expect, it } from "vitest";
import { tableOf, tallyOf, type Part, type Tally } from "./tally";

/** Worlds of a run: 500 in the suite, 20,000 in `npm run test:long`. */
const WORLDS = Number(process.env["TRUTH_WORLDS"] ?? 500);
const FIRST_SEED = Number(process.env["TRUTH_SEED"] ?? 1);

/**
 * `TRUTH_ANSWERS=yes` shows what becomes of somebody who says yes to all that is proposed: no law, but good to know.
 */
const WHEN_ASKED = process.env["TRUTH_ANSWERS"] === "yes" ? "sayYes" : "stop";

/** Of the figures that a page determines, how many must be right, and in one layout how many may be asked about. */
const RIGHT_AT_LEAST = 0.9;
const ASKED_AT_MOST = 0.1;

/**
 * The laws, for the worlds of one part of the layouts: a test file each, so that every core reads some. A layout is
 * in one part only, so that what is said of each layout, and of all, is as if they were read together.
 */
export function describeWorlds(part: Part): void {
  describe(`${WORLDS} worlds of known truth, part ${part.place + 1} of ${part.of}`, () => {
    let tally: Tally;
    beforeAll(async () => {
      tally = await tallyOf(FIRST_SEED, WORLDS, WHEN_ASKED, part);
      console.log(tableOf(tally));
    });

    it("are never read wrongly without a word", () => {
      expect(tally.total.wrong, `\n${tally.wrongWorlds.join("\n\n----\n\n")}\n`).toBe(0);
    });

    it("are read rightly wherever the page says enough", () => {
      const { determined, determinedRight } = tally.total;
      expect(determinedRight / determined, `\n${tally.askedWorlds.join("\n\n----\n\n")}\n`).toBeGreaterThanOrEqual(
        RIGHT_AT_LEAST,
      );
    });

    it("are asked about in no layout more than now and then where the page says enough", () => {
      const often = [...tally.byLayout.entries()]
        .filter(([, { determined, determinedAsked }]) => determinedAsked > ASKED_AT_MOST * determined)
        .map(([layout]) => layout);
      expect(often).toEqual([]);
    });
  });
}
