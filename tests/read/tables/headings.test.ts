import { describe, expect, it } from "vitest";
import { findTables } from "../../../src/read/tables/findTables";
import { codes, outlines, sourceOf, tablesOf } from "../support/readOf";

describe("headers", () => {
  it("joins stacked headers from the top", async () => {
    expect((await outlines(",Q4,,Q3,\nMeasure,Actual,Target,Actual,Target\nBurglary,1,2,3,4\n"))[0]?.headers).toBe(
      "Measure | Q4 Actual | Q4 Target | Q3 Actual | Q3 Target",
    );
    expect((await outlines("Area,Offences,,Rate,\n,2018,2019,2018,2019\nKent,1,2,3,4\n"))[0]?.headers).toBe(
      "Area | Offences 2018 | Offences 2019 | Rate 2018 | Rate 2019",
    );
  });

  it("reads years as headers, not as figures", async () => {
    expect((await outlines("Area,2017/18,2018/19,2019\nKent,1,2,3\n"))[0]).toMatchObject({
      headers: "Area | 2017/18 | 2018/19 | 2019",
      rows: ["data Kent | 1 | 2 | 3"],
    });
    expect((await outlines(",2017,2018\nKent,1,2\n"))[0]?.rows).toEqual(["data Kent | 1 | 2"]);
  });

  it("reads bands and numbered columns as headers, and years with a mark beside them", async () => {
    expect((await outlines("Area,0-17,18-24,65+\nKent,1,2,3\n"))[0]).toMatchObject({
      headers: "Area | 0-17 | 18-24 | 65+",
      rows: ["data Kent | 1 | 2 | 3"],
    });
    expect((await outlines("Month,1,2,3\nKent,1,2,3\n"))[0]?.rows).toEqual(["data Kent | 1 | 2 | 3"]);
    expect((await outlines("Area,2018 [r],2019 (p)\nKent,1,2\n"))[0]?.rows).toEqual(["data Kent | 1 | 2"]);
  });

  it("sets a row of letters apart under years, over figures like years and over a row of units", async () => {
    const figures = "Fenmarch,1976,1983\nOxley,2064,2044\n";
    expect(await outlines(`Area,2015,2016\n,(a),(b)\n${figures}`)).toMatchObject([
      { headers: "Area | 2015 | 2016", rows: ["data Fenmarch | 1976 | 1983", "data Oxley | 2064 | 2044"] },
    ]);
    expect(await outlines(",2018,2019\n,(a),(b)\n,number,number\nStowe,3972,4091\nKent,12,13\n")).toMatchObject([
      { headers: " | 2018 | 2019", rows: ["data Stowe | 3972 | 4091", "data Kent | 12 | 13"] },
    ]);
  });

  it("reads N/A beside answers as a header, though it is a mark for a missing figure below", async () => {
    const bands = ",Urban,,,Rural,,\n";
    const table = "Trust,Yes,No,N/A,Yes,No,N/A\nKent,1,2,3,N/A,5,6\nEssex,7,8,N/A,10,11,12\n";
    expect((await outlines(bands + table))[0]).toMatchObject({
      headers: "Trust | Urban Yes | Urban No | Urban N/A | Rural Yes | Rural No | Rural N/A",
      rows: ["data Kent | 1 | 2 | 3 | N/A | 5 | 6", "data Essex | 7 | 8 | N/A | 10 | 11 | 12"],
    });
  });

  it("reads bands as headers over the one row of a short page whose figures look like years", async () => {
    const head = "Material,Age,\n,0-17,18-64\n";
    expect((await outlines(`${head}Organic,,\nGarden,1842,2012\n${head}Food,4,5\nWood,7,8\n`))[0]).toMatchObject({
      headers: "Material | Age 0-17 | Age 18-64",
      rows: ["section Organic |  | ", "data Garden | 1842 | 2012", "data Food | 4 | 5", "data Wood | 7 | 8"],
    });
  });

  it("finds headings of names and figures under facts of the report", async () => {
    const facts = "Trust,Harbour\nQuarter,Q2 2025/26\n";
    expect(await outlines(`${facts}Measure,Actual\nBeds,612\nDeaths,5\n`)).toMatchObject([
      {
        headers: "Measure | Actual",
        titles: ["Trust Harbour", "Quarter Q2 2025/26"],
        rows: ["data Beds | 612", "data Deaths | 5"],
      },
    ]);
    expect((await outlines(`${facts}Beds,612\nDeaths,5\n`))[0]?.headers).toBe(" | ");
  });

  it("takes footnote marks off", async () => {
    expect((await outlines("Police force1,Offences [note 2]\nKent,1\n"))[0]?.headers).toBe("Police force | Offences");
  });

  it("keeps a row of units as the columns' unit", async () => {
    const [table] = await tablesOf(
      "Area,Burglary,Robbery\n,Rate per 1,\nKent,1,2\n".replace("Rate per 1,", "Numbers,Numbers"),
    );
    expect(table?.columns.map((column) => [column.header, column.unit])).toEqual([
      ["Area", null],
      ["Burglary", "number"],
      ["Robbery", "number"],
    ]);
  });

  it("reads units in headers", async () => {
    const [table] = await tablesOf('Area,Budget (£m),"Rate per 1,000 population",% change,Time (days)\nKent,1,2,3,4\n');
    expect(table?.columns.map((column) => column.unit)).toEqual([
      null,
      "£m",
      "per 1,000 population",
      "% change",
      "days",
    ]);
  });

  it("reports headers that are blank or repeat, and cells outside the header", async () => {
    expect(await codes(",2017\nKent,1\n")).toEqual(["blankHeader"]);
    expect(await codes("Area,Count,count\nKent,1,2\n")).toEqual(["duplicateHeader"]);
    expect(await codes("Area,Count\nKent,1,why?\n")).toEqual(["strayColumn"]);
    expect(await codes("Essex,1,2\nKent,3,4\n")).toEqual(["blankHeader"]);
  });

  it("finds no header in rows of figures alone, and loses none of them", async () => {
    const [table] = await tablesOf("Essex,1,2\nKent,3,4\n");
    expect([table?.headerRows, table?.rows.length]).toEqual([0, 2]);
  });
});

describe("a column that only numbers the rows", () => {
  it("needs no heading", async () => {
    expect(findTables(await sourceOf(",Action,Count\n1.,Recruit,4\n2.,Train,5\n3.,Promote,7\n")).findings).toEqual([]);
    expect(
      findTables(await sourceOf(",Action,Count\n12,Recruit,4\n5,Train,5\n31,Promote,7\n")).findings.map(
        ({ code }) => code,
      ),
    ).toEqual(["blankHeader"]);
  });
});
