import { describe, expect, it } from "vitest";
import { missing, MISSING_MARKS, MISSING_REASONS, number, numberOrNull } from "../../src/domain/value";

describe("a value", () => {
  it("is a number, and 0 is one", () => {
    expect(number(0)).toEqual({ kind: "number", number: 0 });
    expect(numberOrNull(number(0))).toBe(0);
  });

  it("is missing for a reason, and null in JSON, never 0", () => {
    expect(MISSING_REASONS.map((reason) => numberOrNull(missing(reason)))).toEqual([null, null, null]);
  });

  it("has a mark of its own for each reason", () => {
    expect(MISSING_REASONS.map((reason) => MISSING_MARKS[reason])).toEqual(["[x]", "[z]", "[c]"]);
  });
});
