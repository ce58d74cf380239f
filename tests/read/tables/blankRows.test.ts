import { describe, expect, it } from "vitest";
import { codes, outlines, tablesOf } from "../support/readOf";

/** Whether two of the tables of a text share a cell. */
async function overlap(text: string): Promise<boolean> {
  const ranges = (await tablesOf(text)).map(({ range }) => range);
  return ranges.some((one, index) =>
    ranges.slice(index + 1).some((other) => {
      const sharesColumns = one.left <= other.right && other.left <= one.right;
      return sharesColumns && one.top <= other.bottom && other.top <= one.bottom;
    }),
  );
}

describe("a table", () => {
  it("goes on past blank rows", async () => {
    expect((await outlines("Area,Count\nEssex,1\n\nKent,2\n\n\nSurrey,3\n"))[0]?.rows).toEqual([
      "data Essex | 1",
      "data Kent | 2",
      "data Surrey | 3",
    ]);
    expect((await outlines("Area,Count\n\nEssex,1\n"))[0]?.rows).toEqual(["data Essex | 1"]);
  });

  it("keeps its first row below a blank row, where that looks like headings with nothing under them", async () => {
    expect((await outlines("ID,Period,Comment\n\nM2,Q4 2009/10\n\nM3,Q4 2009/10\nM4,Q3 2009/10\n"))[0]?.rows).toEqual([
      "data M2 | Q4 2009/10 | ",
      "data M3 | Q4 2009/10 | ",
      "data M4 | Q3 2009/10 | ",
    ]);
  });

  it("goes on below a blank row with a column more", async () => {
    const text = "Code,Name,Total\n-,England,30\n\nRWD,Lincoln,20,1\nRJE,Stoke,10,1\n";
    expect(await outlines(text)).toMatchObject([
      {
        headers: "Code | Name | Total | ",
        rows: ["total - | England | 30 | ", "data RWD | Lincoln | 20 | 1", "data RJE | Stoke | 10 | 1"],
      },
    ]);
    expect(await codes(text)).toContain("strayColumn");
  });

  it("goes on so below the name of a section, and where a figure looks like a year", async () => {
    const text = "School,Pupils,Days\nPrimary,,\nDene,3117,29.3\n\nSecondary,,\nEastgate,1915,65.1\nKent,2955,25\n";
    expect((await outlines(text)).map(({ headers, rows }) => [headers, rows.length])).toEqual([
      ["School | Pupils | Days", 5],
    ]);
    const marked = text.replace("25\n", "25,p\n");
    expect((await outlines(marked)).map(({ headers, rows }) => [headers, rows.length])).toEqual([
      ["School | Pupils | Days | ", 5],
    ]);
  });

  it("does not where words stand below its figures, or another table beside it", async () => {
    expect(await outlines("Area,Count\nEssex,1\n\nKent,Dover,2\nSurrey,Woking,3\n")).toHaveLength(2);
    const beside = "Area,Count,,Force,Rate\nEssex,1,,Kent,5%\nKent,2,,Essex,6%\n\nSurrey,2,3,4\n";
    expect(await overlap(beside)).toBe(false);
  });

  it("leaves rows apart that stand beside another table", async () => {
    expect(await overlap("A,B,,,E\nx,1,,,2\n\nPlace,5,,Force,Rate,Share\nKent,6,,Essex,5%,7%\n")).toBe(false);
  });
});
