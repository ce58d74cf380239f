import { describe, expect, it } from "vitest";
import { brokenLaws } from "../shapeLaws";
import { gridOf } from "./gridOf";
import { ODDS, PLAINEST, type Choice } from "./odds";

const SEEDS = Array.from({ length: 500 }, (_, index) => index + 1);
const grids = SEEDS.map(gridOf);

describe("Five hundred generated grids", () => {
  it("hold to the laws of a grid and its answer", () => {
    const broken = grids.flatMap(({ seed, shape }) => brokenLaws(shape).map((law) => `seed ${seed}: ${law}`));
    expect(broken).toEqual([]);
  });

  it("are the same when they are made again", () => {
    expect(SEEDS.slice(0, 50).map(gridOf)).toEqual(grids.slice(0, 50));
  });

  it("have every option of every choice, but for those that make a table plainer", () => {
    const drawn = new Set(grids.flatMap(({ axes }) => axes));
    const never = (Object.keys(ODDS) as Choice[]).flatMap((choice) =>
      ODDS[choice].flatMap(([option]) =>
        option === PLAINEST[choice] || drawn.has(`${choice}: ${option}`) ? [] : [`${choice}: ${option}`],
      ),
    );
    expect(never).toEqual([]);
  });
});
