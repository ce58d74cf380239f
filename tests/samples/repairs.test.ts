import { expect, it } from "vitest";
import { cells } from "../repair/repairing";
import { SAMPLES, checkedSample } from "./support/sampleReport";

/** How many cells of each sample are offered to be put right, by the kind of repair. */
const OFFERED: Readonly<Record<(typeof SAMPLES)[number], readonly (readonly [string, number])[]>> = {
  "thames-valley-2009-10-q4": [["mapStatusWord", 4]],
  "thames-valley-2017-18-q3": [
    ["moveLabelsUp", 12],
    ["moveLabelsUp", 7],
  ],
  "leicestershire-baseline-2006": [],
  "west-midlands-board-2014-12": [],
  "leicestershire-annual-2008-09": [],
};

it.each(SAMPLES)("%s is offered the repairs that its report calls for and no other", async (sample) => {
  const { repairs, repairsOffered } = await checkedSample(sample);
  expect(repairsOffered.map((repair) => [repair.kind, cells(repair).length])).toEqual(OFFERED[sample]);
  expect(repairs).toEqual([]);
});

it("the repaired extract of Thames Valley 2017-18 is offered none", async () => {
  expect((await checkedSample("thames-valley-2017-18-q3", "repaired/extract.csv")).repairsOffered).toEqual([]);
});
