import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AddIn, startAddIn } from "./addIn";

let addIn: AddIn;

beforeAll(async () => {
  addIn = await startAddIn();
});
afterAll(() => addIn.end());

/** A published series with one outlying pair of moving ranges. */
const SERIES = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const STEADY = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
/** The same, with the last point far above the rest. */
const LEAP = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 12];
const column = (figures: readonly unknown[]): unknown[][] => figures.map((figure) => [figure]);

async function numbers(name: string, ...args: unknown[]): Promise<number[]> {
  const answer = (await addIn.call(name, ...args)) as number[][];
  return answer.flat();
}

describe("control limits", () => {
  it("SPCLIMITS leaves outlying moving ranges out unless told not to", async () => {
    const [lower, mean, upper] = await numbers("SPCLIMITS", [SERIES]);
    expect([lower, mean, upper].map((limit) => limit?.toFixed(2))).toEqual(["-0.72", "1.94", "4.60"]);
    expect((await numbers("SPCLIMITS", column(SERIES), false)).map((limit) => limit.toFixed(2))).toEqual([
      "-3.06",
      "1.94",
      "6.95",
    ]);
    expect(await addIn.call("SPCLIMITS", [SERIES], 1)).toEqual(await addIn.call("SPCLIMITS", [SERIES], "TRUE"));
  });

  it("SPCLIMITS of a series that never changes are flat", async () => {
    expect(await addIn.call("SPCLIMITS", [Array(12).fill(5)])).toEqual([[5, 5, 5]]);
  });

  it("fewer than twelve points have no limits", async () => {
    const few = [[1, 2, 3, null, "[x]"]];
    expect(await addIn.call("SPCLIMITS", few)).toEqual({
      code: "#N/A",
      message: "Control limits need at least 12 points; there are 3.",
    });
    expect(await addIn.call("SPCPOINTS", few)).toEqual([Array(5).fill("Not rated")]);
    expect(await addIn.call("SPCVARIATION", few)).toBe("Not rated");
    expect(await addIn.call("SPCASSURANCE", few, 2, "higher")).toBe("Not rated");
  });

  it("SPCPOINTS spills a type for each point, as its figures lie", async () => {
    const common = Array<string>(11).fill("Common cause");
    expect(await addIn.call("SPCPOINTS", [LEAP], "lower")).toEqual([[...common, "Concern (high)"]]);
    expect(await addIn.call("SPCPOINTS", column(LEAP))).toEqual(column([...common, "Improvement (high)"]));
    expect(await addIn.call("SPCPOINTS", column([...LEAP, ".."]), "none")).toEqual(
      column([...common, "Neither (high)", "Not rated"]),
    );
  });

  it("SPCVARIATION is that of the latest point with a figure", async () => {
    expect(await addIn.call("SPCVARIATION", [[...LEAP, null, null]], "lower")).toBe("Concern (high)");
    expect(await addIn.call("SPCVARIATION", [STEADY])).toBe("Common cause");
  });

  it("begin anew at a point that is given, from the points since", async () => {
    const stepped = [...STEADY, ...STEADY.map((figure) => figure + 10)];
    const rows = (await addIn.call("SPCLIMITS", [stepped], true, 13)) as number[][];
    expect(rows.map(([, mean]) => mean)).toEqual([1.5, 11.5]);
    expect(await addIn.call("SPCVARIATION", [stepped], "lower")).toBe("Concern (high)");
    expect(await addIn.call("SPCVARIATION", [stepped], "lower", true, 13)).toBe("Common cause");
    expect(await addIn.call("SPCPOINTS", [stepped], "lower", false, [[13]])).toEqual([
      Array<string>(24).fill("Common cause"),
    ]);
    expect(await addIn.call("SPCASSURANCE", [stepped], 8, "lower", true, 13)).toBe("Consistently misses");
    expect(await addIn.call("SPCVARIATION", [stepped], "lower", true, 20)).toBe("Not rated");
    expect(await addIn.call("SPCVARIATION", [stepped], "lower", true, 25)).toEqual({
      code: "#VALUE!",
      message: "The point to begin anew from is 25. Give a whole number from 1 to 24, the number of figures.",
    });
    expect(((await addIn.call("SPCLIMITS", [stepped], true, 20)) as unknown[][])[1]?.[0]).toEqual({
      code: "#N/A",
      message: "Control limits need at least 12 points; there are 5.",
    });
  });

  it("SPCASSURANCE takes a target for each figure, of which the latest point’s counts", async () => {
    const targets = [...Array<number>(6).fill(9), ...Array<number>(6).fill(1.5)];
    expect(await addIn.call("SPCASSURANCE", [STEADY], [targets], "lower")).toBe("Inconsistent");
  });

  it("SPCASSURANCE sets the target against the limits", async () => {
    expect(await addIn.call("SPCASSURANCE", [STEADY], 9, "lower")).toBe("Consistently hits");
    expect(await addIn.call("SPCASSURANCE", [STEADY], 9, "higher")).toBe("Consistently misses");
    expect(await addIn.call("SPCASSURANCE", [STEADY], 1.5, "higher")).toBe("Inconsistent");
    expect(await addIn.call("SPCASSURANCE", [STEADY], "N/A", "higher")).toBe("Not rated");
    expect(await addIn.call("SPCASSURANCE", [STEADY], 1.5, "none")).toBe("Not rated");
  });
});
