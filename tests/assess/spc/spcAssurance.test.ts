import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spcAssurance } from "../../../src/assess/spc/spcAssurance";
import { spcReason } from "../../../src/assess/spc/spcNotRated";
import type { Polarity } from "../../../src/domain/polarity";

/** Mean 10, limits 4.68 and 15.32. */
const SWING = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

function word(target: number | null, polarity: Polarity, values: readonly (number | null)[] = SWING): string {
  const found = spcAssurance(values, target, polarity);
  return found.kind === "rated" ? found.assurance : found.reason;
}

describe("whether a process will hit its target", () => {
  it("hits a target below its limits where higher is better, and misses one above", () => {
    expect(word(4, "higher")).toBe("Consistently hits");
    expect(word(10, "higher")).toBe("Inconsistent");
    expect(word(16, "higher")).toBe("Consistently misses");
  });

  it("is the other way round where lower is better", () => {
    expect(word(4, "lower")).toBe("Consistently misses");
    expect(word(10, "lower")).toBe("Inconsistent");
    expect(word(16, "lower")).toBe("Consistently hits");
  });
});

describe("edges", () => {
  it("is inconsistent with the target at a limit", () => {
    expect(word(15.32, "higher")).toBe("Inconsistent");
    expect(word(4.68, "higher")).toBe("Inconsistent");
    expect(word(4.679, "higher")).toBe("Consistently hits");
  });

  it("hits a target that every figure equals, and misses one just past it", () => {
    const flat = Array<number>(12).fill(0.95);
    expect(word(0.95, "higher", flat)).toBe("Consistently hits");
    expect(word(1 - 0.05, "lower", flat)).toBe("Consistently hits");
    expect(word(0.951, "higher", flat)).toBe("Consistently misses");
    expect(word(0.951, "lower", flat)).toBe("Consistently hits");
  });

  it("is not rated without a target, without a better side, or with too few points", () => {
    expect(word(null, "higher")).toBe("targetMissing");
    expect(word(10, "none")).toBe("noJudgement");
    expect(word(10, "range")).toBe("noJudgement");
    expect(word(10, "higher", [9, 11, null])).toBe("tooFewPoints");
    expect(spcReason({ kind: "notRated", reason: "targetMissing", points: 12 })).toBe(
      "There is no target to judge the limits against.",
    );
    expect(spcReason({ kind: "notRated", reason: "noJudgement", points: 12 })).toContain("Neither a high nor a low");
    expect(spcReason({ kind: "notRated", reason: "noConsecutivePoints", points: 12 })).toContain("follow each other");
  });

  it("treats 0 as a target", () => {
    expect(word(0, "higher")).toBe("Consistently hits");
  });
});

describe("laws", () => {
  const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 40 });

  it("turning series, target and polarity over changes nothing", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -100, max: 100 }), (values, target) => {
        expect(
          word(
            0 - target,
            "lower",
            values.map((value) => 0 - value),
          ),
        ).toBe(word(target, "higher", values));
      }),
    );
  });

  it("a harder target never gives a better word", () => {
    const order = ["Consistently misses", "Inconsistent", "Consistently hits"];
    fc.assert(
      fc.property(series, fc.integer({ min: -100, max: 100 }), fc.nat({ max: 50 }), (values, target, more) => {
        expect(order.indexOf(word(target + more, "higher", values))).toBeLessThanOrEqual(
          order.indexOf(word(target, "higher", values)),
        );
      }),
    );
  });
});
