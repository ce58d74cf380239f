import { describe, expect, it } from "vitest";
import { LOOKS, PROFILES } from "../../src/report/reportModel";
import { FONT_SIZES } from "../../src/report/page/typography";
import { contrast } from "../../src/domain/contrast";
import { restingLook, shownLook, THEMES } from "../../src/render/theme";
import { sampleModel } from "./sampleModel";

describe.each(PROFILES)("the %s theme", (profile) => {
  it.each(LOOKS)("shows %s with a contrast of at least 4.5 to 1", (look) => {
    const { colour, fill } = THEMES[profile][look];
    expect(contrast(colour, fill ?? "FFFFFF")).toBeGreaterThanOrEqual(4.5);
  });

  it("has one family and three sizes", () => {
    const themes = Object.values(THEMES[profile]);
    expect(new Set(themes.map(({ family }) => family))).toEqual(new Set(["Arial"]));
    expect(new Set(themes.map(({ size }) => size))).toEqual(new Set(Object.values(FONT_SIZES[profile])));
  });
});

describe("the publication theme", () => {
  it("has no fills at all, and a line under its column headings", () => {
    expect(Object.values(THEMES.publication).filter(({ fill }) => fill !== null)).toEqual([]);
    expect(THEMES.publication.columnHeading).toMatchObject({ bold: true, line: "heading" });
  });
});

describe("contrast", () => {
  it("is 4.54 for mid grey on white, the usual example of what just passes", () => {
    expect(contrast("767676", "FFFFFF")).toBeCloseTo(4.54, 2);
  });
});

describe("the look of a status", () => {
  const [, measures] = sampleModel("board").sheets;

  it("follows the word where the sheet has a rule for it, and is stored without a colour of its own", () => {
    const cell = measures?.rows[5]?.cells[5];
    if (measures === undefined || cell === undefined) throw new Error("missing sample");
    expect(shownLook(measures, 5, 5, cell)).toBe("green");
    expect(shownLook(measures, 5, 5, { ...cell, value: "Red" })).toBe("red");
    expect(shownLook(measures, 5, 5, { ...cell, value: "Unheard of", look: "green" })).toBe("status");
    expect(restingLook(measures, 5, 5, { ...cell, look: "green" })).toBe("status");
  });
});
