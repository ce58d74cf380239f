import { beforeAll, describe, expect, it } from "vitest";
import { gridTallyOf, gridTallyTable, type GridTally } from "./generate/gridTally";

/** Grids of a run: 500 in the suite, 20,000 in `npm run test:long`. */
const GRIDS = Number(process.env["GENERATED_GRIDS"] ?? 500);
const FIRST_SEED = Number(process.env["GENERATED_GRIDS_SEED"] ?? 1);

/** How much of them is read: these only grow better, to nothing wrong, nine in ten right and one in ten asked about. */
const WRONG_AT_MOST = 0;
const RIGHT_AT_LEAST = 0.9;
const ASKED_AT_MOST = 0.1;
/** Of the grids whose tables are right, the share whose totals are not. */
const TOTALS_WRONG_AT_MOST = 0.01;

describe(`${GRIDS} generated grids`, () => {
  let tally: GridTally;
  beforeAll(async () => {
    tally = await gridTallyOf(FIRST_SEED, GRIDS);
    console.log(gridTallyTable(tally));
  });

  it("are read wrongly without a word no more often than was measured", () => {
    expect(tally.total.wrong / GRIDS, `\n${tally.told.join("\n\n")}\n`).toBeLessThanOrEqual(WRONG_AT_MOST);
  });

  it("are read rightly as often as was measured", () => {
    expect(tally.total.right / GRIDS).toBeGreaterThanOrEqual(RIGHT_AT_LEAST);
  });

  it("are asked about one time in ten at most", () => {
    expect(tally.total.asked / GRIDS).toBeLessThanOrEqual(ASKED_AT_MOST);
  });

  it("have the totals that they are read to have, where their tables are right", () => {
    expect(tally.totalsWrong / Math.max(1, tally.total.right)).toBeLessThanOrEqual(TOTALS_WRONG_AT_MOST);
  });
});
