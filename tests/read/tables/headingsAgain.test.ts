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

  it("are known by all their rows, though one has a single cell", async () => {
    const band = ",Number of homes,,\nWard,Let,Sold,Empty\n";
    for (const line of ["", "Page 2 of 2,,,\n", "Homes (page 2 of 2),,,\n"]) {
      const text = `Homes,,,\n${band}Dene,10,20,30\nAsh,11,21,31\n${line}${band}Elm,12,22,32\n`;
      expect((await outlines(text)).map(({ rows }) => rows.length)).toEqual([3]);
      expect((await skipped(text)).slice(-2)).toEqual(["Number of homes", "Ward Let Sold Empty"]);
    }
  });

  it("are known after one row of figures, with bands of several levels", async () => {
    const bands = ",All,,,\n,Men,,Women,\nWard,0-17,18+,0-17,18+\n";
    const text = `${bands}Dene,2482,2930,,2543\nPage 2 of 2,,,,\n${bands}Ash,3374,3856,3481,3525\n`;
    expect((await outlines(text)).map(({ headers, rows }) => [headers, rows.length])).toEqual([
      ["Ward | All Men 0-17 | All Men 18+ | All Women 0-17 | All Women 18+", 2],
    ]);
  });

  it("are known where bands of ages and numbers are among them, after one row too", async () => {
    const ages = "Ward,0-17,18-64,65+\n";
    const text = `1,2,3,4\n${ages}Dene,1116,1167,1085\n${ages}Ash,528,551,544\nElm,428,421,422\n`;
    expect(await outlines(text)).toMatchObject([
      { headers: "Ward | 0-17 | 18-64 | 65+", rows: expect.objectContaining({ length: 3 }) as unknown },
    ]);
  });
});
