import { describe, expect, it } from "vitest";
import { spcAssurance } from "../../../src/assess/spc/spcAssurance";
import { spcPoints, type SpcType } from "../../../src/assess/spc/spcPoints";
import { spcVariation } from "../../../src/assess/spc/spcVariation";
import { xmrLimits } from "../../../src/assess/spc/xmrLimits";

function types(values: readonly number[]): (SpcType | null)[] {
  const found = spcPoints(values, "higher");
  return found.kind === "rated" ? found.points.map((point) => point?.type ?? null) : [];
}

describe("limits that begin anew", () => {
  const low = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
  const high = low.map((value) => value + 20);

  it("are those of each section alone: means 10 and 30, not 20", () => {
    const found = spcPoints([...low, ...high], "higher", { rebase: [12] });
    if (found.kind === "notRated") throw new Error(found.reason);
    expect(found.sections.map(({ from, to, limits }) => [from, to, limits.kind === "limits" && limits.mean])).toEqual([
      [0, 12, 10],
      [12, 24, 30],
    ]);
    expect(new Set(found.points.map((point) => point?.type))).toEqual(new Set(["Common cause"]));
    expect(spcPoints([...low, ...high], "higher").kind).toBe("rated");
    expect(types([...low, ...high])[0]).toBe("Concern (low)");
  });

  it("rate no point of a section with fewer than 12, and no icon where that is the latest", () => {
    const values = [...low, 29, 31, 29];
    const found = spcPoints(values, "higher", { rebase: [12] });
    expect(found.kind === "rated" && found.points.slice(11)).toEqual([
      { type: "Common cause", rule: null },
      null,
      null,
      null,
    ]);
    expect(spcVariation(values, "higher", { rebase: [12] })).toEqual({
      kind: "notRated",
      reason: "tooFewPoints",
      points: 3,
    });
    expect(spcAssurance(values, 5, "higher", { rebase: [12] }).kind).toBe("notRated");
  });

  it("break a run: six high points before and six after are no shift", () => {
    const flat = [...low.toReversed(), 12, 12, 12, 12, 12, 12];
    const after = [12, 12, 12, 12, 12, 12, ...low];
    expect(types([...flat, ...after]).slice(12, 24)).toContain("Improvement (high)");
    const cut = spcPoints([...flat, ...after], "higher", { rebase: [18] });
    expect(cut.kind === "rated" && new Set(cut.points.map((point) => point?.rule))).toEqual(new Set([null]));
  });

  it("cannot begin outside the series", () => {
    expect(() => spcPoints(low, "higher", { rebase: [12] })).toThrow("Limits cannot begin anew at place 12 of 12.");
  });
});

describe("a baseline", () => {
  it("gives limits of its first points to all that follow", () => {
    const steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
    const found = spcPoints([...steady, 16, 10], "lower", { baseline: 12 });
    if (found.kind === "notRated") throw new Error(found.reason);
    expect(found.sections[0]?.limits).toMatchObject({ lower: 4.68, mean: 10, upper: 15.32 });
    expect(found.points[12]).toEqual({ type: "Concern (high)", rule: "outsideLimits" });
  });

  it("of fewer than 12 points gives none", () => {
    expect(xmrLimits(Array<number>(20).fill(5), { baseline: 11 })).toEqual({
      kind: "notRated",
      reason: "tooFewPoints",
      points: 11,
    });
  });
});

describe("a target that changes", () => {
  it("is held against by the latest point’s own", () => {
    const swing = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
    const targets = [...Array<number>(11).fill(4), 16];
    expect(spcAssurance(swing, targets, "higher")).toEqual({ kind: "rated", assurance: "Consistently misses" });
    expect(spcAssurance([...swing, null], [...targets, 4], "higher")).toMatchObject({
      assurance: "Consistently misses",
    });
    expect(() => spcAssurance(swing, [4], "higher")).toThrow("12 figures cannot be held against 1 targets.");
  });
});
