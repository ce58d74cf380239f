import { describe, expect, it } from "vitest";
import { codes, outlines } from "../support/readOf";

describe("rows", () => {
  it("tells sections, totals and notes from data", async () => {
    const [table] = await outlines(
      "Measure,Target,Actual\nReduce crime,,\nBurglary,100,90\nRobbery,20,25\nTotal,120,115\n" +
        "Note: provisional\nSource: Force\n",
    );
    expect(table?.rows).toEqual([
      "section Reduce crime |  | ",
      "data Burglary | 100 | 90",
      "data Robbery | 20 | 25",
      "total Total | 120 | 115",
    ]);
    expect(table?.notes).toEqual(["Note: provisional", "Source: Force"]);
  });

  it("knows a total by its sums where its label is only like one: 30 + 70 = 100", async () => {
    const [table] = await outlines(
      "Area,Count\nNorth total,30\nA,10\nB,20\nSouth total,70\nC,30\nD,40\nAll areas,100\n",
    );
    expect(table?.rows.filter((row) => row.startsWith("total"))).toEqual([
      "total North total | 30",
      "total South total | 70",
      "total All areas | 100",
    ]);
  });

  it("knows a total that is a little off, where its label ends as one: 50 + 70 is not 121", async () => {
    const [table] = await outlines(
      "Area,Count\nA,100\nB,200\nSouth total,300\nC,50\nD,70\nEast total,121\nEngland total,420\n",
    );
    expect(table?.rows.filter((row) => row.startsWith("total"))).toEqual([
      "total South total | 300",
      "total East total | 121",
      "total England total | 420",
    ]);
    const [measures] = await outlines("Measure,Count\nBurglary total,100\nRobbery total,250\nCalls total,900\n");
    expect(measures?.rows.filter((row) => row.startsWith("total"))).toEqual([]);
  });

  it("joins headings printed over every column of their group to those that tell them apart", async () => {
    const [table] = await outlines(
      ",2017/18,2017/18,2018/19,2018/19\nArea,Count,Rate,Count,Rate\nA,100,5.0,110,5.5\nB,200,4.0,..,[c]\n",
    );
    expect(table?.headers).toBe("Area | 2017/18 Count | 2017/18 Rate | 2018/19 Count | 2018/19 Rate");
    const [words] = await outlines("Measure,Comment,Comment\nBurglary,good,bad\nRobbery,better,worse\n");
    expect(words?.rows).toHaveLength(2);
  });

  it("leaves a measure called total as data where nothing adds up to it", async () => {
    const [table] = await outlines(
      "Measure,Target,Actual\nTotal recorded crime,1000,990\nBurglary,100,90\nRobbery,20,25\n",
    );
    expect(table?.rows.map((row) => row.split(" ")[0])).toEqual(["data", "data", "data"]);
  });

  it("knows a total among providers, spelled as it may be", async () => {
    for (const label of ["TOTAL", "Total", "Grand total", "Sub-total", "total:"]) {
      const [table] = await outlines(`Period,Code,Count\nJune,R1,5\n${label},${label},5\n`);
      expect(table?.rows[1]?.split(" ")[0], label).toBe("total");
    }
  });

  it("knows the total of rows that are years", async () => {
    expect((await outlines("Year,Count\n2018,5\n2019,6\nTotal,11\n"))[0]?.rows).toEqual([
      "data 2018 | 5",
      "data 2019 | 6",
      "total Total | 11",
    ]);
  });

  it("keeps rows whose figures are all missing", async () => {
    const [table] = await outlines("Measure,Target,Actual\nRobbery,..,[x]\nFraud,10,N/A\nArson,,\n");
    expect(table?.rows).toEqual(["data Robbery | .. | [x]", "data Fraud | 10 | N/A", "data Arson |  | "]);
  });

  it("leaves a key at the foot to the notes, below a blank row too", async () => {
    for (const blank of ["", "\n"]) {
      const text = `Area,Jobs,Pay\nEssex,41,x\nKent,38,588\n${blank}Key\nx,not shown\n:,not applicable\n`;
      expect(await outlines(text)).toMatchObject([
        { rows: ["data Essex | 41 | x", "data Kent | 38 | 588"], notes: ["Key", "x not shown", ": not applicable"] },
      ]);
    }
  });

  it("leaves a line at the foot that explains a mark of the table to the notes", async () => {
    const foot = (line: string): string => `Area,Jobs,Pay\nEssex,41,-\nKent,38,588\n${line}\n`;
    expect(await outlines(foot("- Not collected"))).toMatchObject([{ notes: ["- Not collected"] }]);
    expect(await outlines(foot("– Dover"))).toMatchObject([{ notes: [], rows: { length: 3 } }]);
    expect(await outlines(foot("- of which: part time"))).toMatchObject([{ notes: [], rows: { length: 3 } }]);
    const below = `${foot("")}- Not collected\n\nPlaces\nPlace,Jobs\nDover,5\n`;
    expect((await outlines(below)).map(({ notes, titles }) => [notes, titles])).toEqual([
      [["- Not collected"], []],
      [[], ["Places"]],
    ]);
  });

  it("takes pairs of words above a table for its titles", async () => {
    expect(
      await outlines("Force,Thames Valley\nPeriod,Quarter 4\n\nMeasure,Target,Actual,Last year\nBurglary,1,2,3\n"),
    ).toMatchObject([{ titles: ["Force Thames Valley", "Period Quarter 4"] }]);
  });

  it("says where there is no table", async () => {
    expect(await codes("Some words.\n\nSome more.\n")).toEqual(["tableNotFound"]);
  });
});
