import { describe, expect, it } from "vitest";
import { outlines, tablesOf } from "../support/readOf";

describe("headings that are printed again", () => {
  const skipped = async (text: string): Promise<string[]> =>
    (await tablesOf(text)).flatMap((table) => table.skipped.map((note) => note.text));

  it("are no rows, and neither are the lines between the pages of one table", async () => {
    const pages = "Crime (page 1 of 2)\nArea,Count\nEssex,1\nCrime (page 2 of 2)\nArea,Count\nKent,2\n";
    expect((await outlines(pages)).map(({ rows }) => rows)).toEqual([["data Essex | 1", "data Kent | 2"]]);
    expect(await skipped(pages)).toEqual(["Crime (page 2 of 2)", "Area Count"]);
  });

  it("go on with a table below a blank row where its names do not come again", async () => {
    const goesOn = "Area,Count\nEssex,1\n\nArea,Count\nKent,2\n";
    expect((await outlines(goesOn)).map(({ rows }) => rows)).toEqual([["data Essex | 1", "data Kent | 2"]]);
    expect(await outlines("Area,Count\nEssex,1\n\nArea,Count\nEssex,2\n")).toHaveLength(2);
  });

  it("begin another table under a title of its own", async () => {
    expect(await outlines("Crime 2024\nArea,Count\nEssex,1\nCrime 2025\nArea,Count\nKent,2\n")).toHaveLength(2);
  });

  it("leave a thousand stacked tables a thousand", async () => {
    const stacked = Array.from({ length: 1000 }, (_, index) => `Table ${index}\nArea,Count\nEssex,1\n`).join("");
    expect(await outlines(stacked)).toHaveLength(1000);
  });
});
