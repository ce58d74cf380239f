import { describe, expect, it } from "vitest";
import { estimateLines, estimateRowHeight } from "../../src/report/page/rowHeight";

describe("estimateRowHeight", () => {
  it("is one line of 11 points and 6 points of air for a short word", () => {
    expect(estimateRowHeight("Burglary", 20, "text", "board")).toBe(20.5);
  });

  it("is a line taller for each line break", () => {
    expect(estimateLines("one\ntwo\nthree", 20, "text", "board")).toBe(3);
  });

  it("is taller in a narrower column, and never shorter in a smaller one", () => {
    const text = "Percentage of emergency calls answered within ten seconds of being put through";
    const heights = [80, 40, 20, 10, 5].map((width) => estimateRowHeight(text, width, "text", "board"));
    expect([...heights].sort((first, second) => first - second)).toEqual(heights);
  });

  it("allows for words too long for the line", () => {
    expect(estimateLines("m".repeat(60), 10, "text", "board")).toBeGreaterThan(6);
  });

  it("keeps one line where the look runs on over the cells beside it", () => {
    expect(
      estimateLines("A sentence under the title of a sheet whose first column is narrow", 12, "body", "board"),
    ).toBe(1);
    expect(
      estimateLines(
        "A sentence that has a whole wide column to itself and fills it to the very end of it and beyond",
        60,
        "body",
        "board",
      ),
    ).toBe(2);
  });

  it("is at most Excel's 409 points", () => {
    expect(estimateRowHeight("word ".repeat(5000), 10, "text", "board")).toBe(409);
  });

  it("is a line for no text at all", () => {
    expect(estimateRowHeight("", 0, "text", "board")).toBe(20.5);
  });
});
