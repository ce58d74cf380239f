import { describe, expect, it } from "vitest";
import { examOf } from "./exam";
import { judge } from "./law";
import { worldInFull } from "./tally";

/** `WORLD_SEED=123 npx vitest run tests/truth/one.test.ts` tells one world in full. */
const SEED = process.env["WORLD_SEED"];

describe("a world of one seed", () => {
  it("is the same each time", async () => {
    const [first, second] = [await examOf(7), await examOf(7)];
    expect(second.plan).toBe(first.plan);
    expect(second.printed).toEqual(first.printed);
    expect(second.truths).toEqual(first.truths);
  });

  it.runIf(SEED !== undefined)("is told in full", async () => {
    const exam = await examOf(Number(SEED));
    const judged = await judge(exam);
    console.log(worldInFull(exam, judged));
    expect(judged.filter(({ verdict }) => verdict === "wrong").map(({ truth }) => truth.id)).toEqual([]);
  });
});
