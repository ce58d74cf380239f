import { describe, expect, it } from "vitest";
import { findTables } from "../../../src/read/tables/findTables";
import { codes, outline, outlines, sourceOf, tablesOf } from "../support/readOf";

describe("several tables in a file", () => {
  it("gives each table under a title its own, with the title in it", async () => {
    const tables = await tablesOf(
      "Plan 2009/10\n\nMeasures\nMeasure ID,Measure,Target\nM1,Burglary,64%\n\nActions\n" +
        "ID,Action,Status\n1.1,Continue,Green\n1.2,Improve,Amber\n\nObjectives\nID,Objective\n" +
        "1,To strengthen\n",
    );
    expect(tables.map(outline)).toEqual([
      {
        headers: "Measure ID | Measure | Target",
        rows: ["data M1 | Burglary | 64%"],
        titles: ["Plan 2009/10", "Measures"],
        notes: [],
      },
      {
        headers: "ID | Action | Status",
        rows: ["data 1.1 | Continue | Green", "data 1.2 | Improve | Amber"],
        titles: ["Actions"],
        notes: [],
      },
      { headers: "ID | Objective", rows: ["data 1 | To strengthen"], titles: ["Objectives"], notes: [] },
    ]);
    expect(tables.map((table) => table.range)).toEqual([
      { top: 3, left: 0, bottom: 4, right: 2 },
      { top: 7, left: 0, bottom: 9, right: 2 },
      { top: 12, left: 0, bottom: 13, right: 1 },
    ]);
  });

  it("does so without blank lines between them", async () => {
    const tables = await outlines("Measures,,\nID,Name,Value\n1,a,2\nActions,,\nID,Action,Status\n1.1,Do,Green\n");
    expect(tables.map((table) => [table.titles, table.rows])).toEqual([
      [["Measures"], ["data 1 | a | 2"]],
      [["Actions"], ["data 1.1 | Do | Green"]],
    ]);
  });

  it("starts none at a row of figures like years whose status is one of those above: Oak, 1975, 1976, A", async () => {
    const forces =
      "Force,2017,2018,RAG\nNorth,,,\nAsh,1985,2005,A\nElm,2025,2037,R\n,,,\nSouth,,,\nOak,1975,1976,A\n" +
      "Fir,1967,1997,R\n";
    expect((await tablesOf(forces)).map(({ range }) => range)).toEqual([{ top: 0, left: 0, bottom: 7, right: 3 }]);
  });

  it("starts one at years of which the first stands over words of the table above", async () => {
    const wards =
      "Ref,Ward,Aged 25,Aged 50,RAG\nNorth side\n11,Abbey,20.9,29.2,A\n12,Park,18.4,25.4,R\n\n" +
      "Table 2: Spend by ward\nWard,2014,2015\nAbbey,2356,2373\nPark,1233,1256\n";
    expect((await outlines(wards)).map(({ headers, titles }) => [headers, titles])).toEqual([
      ["Ref | Ward | Aged 25 | Aged 50 | RAG", []],
      ["Ward | 2014 | 2015", ["Table 2: Spend by ward"]],
    ]);
  });

  it("starts one at other headings though a word of them stands in the rows above", async () => {
    const types =
      "Measure,Type,Q1,Q2\nCalls,Target,5,6\nCalls,Actual,5,7\n\nSecond table\nMeasure,Target,2019,2020\nBins,4,5,6\n" +
      "Fires,5,6,7\n";
    expect((await tablesOf(types)).map(({ range }) => range.top)).toEqual([0, 5]);
  });

  it("keeps a table that has a header and no rows", async () => {
    const tables = await outlines("Measures\nID,Name,Target\n\nActions\nID,Action,Due\n");
    expect(tables.map((table) => [table.headers, table.rows.length])).toEqual([
      ["ID | Name | Target", 0],
      ["ID | Action | Due", 0],
    ]);
  });

  it("tells a table of words from the table of words above it by its header", async () => {
    const tables = await outlines("Actions\nID,Action,Status\na,Do it,Green\n\nThemes\nID,Theme,Owner\nb,Rural,Jo\n");
    expect(tables.map((table) => table.titles)).toEqual([["Actions"], ["Themes"]]);
  });

  it(
    "finds a ranking to the right of a table, and leaves the words below to the table that they " + "stand under",
    async () => {
      const { tables } = findTables(
        await sourceOf(
          "Area,Crimes,Rate,,Rank,Force\nEssex,100,1.5,,1,Essex\nKent,80,1.2,,2,Kent\n" +
            "Surrey,50,0.9,,3,Surrey\nSussex,10,0.5,,,\n\nSource: Home Office,,,,,\n",
        ),
      );
      expect(
        tables.map(({ columns, notes }) => [
          columns.map(({ header }) => header).join(" "),
          notes.map(({ text }) => text),
        ]),
      ).toEqual([
        ["Area Crimes Rate", ["Source: Home Office"]],
        ["Rank Force", []],
      ]);
    },
  );

  it("takes a unit over the names of the rows for that of every column", async () => {
    const [table] = await tablesOf("£m,2016/17,2017/18\nCouncil tax,1.5,1.6\nGrants,2.5,2.6\n");
    expect(table?.columns.map(({ unit }) => unit)).toEqual(["£m", "£m", "£m"]);
  });

  it("finds a table to the right of another", async () => {
    const tables = await tablesOf(
      "Area,2018,2019,,Status,Count\nEssex,1,2,,Green,13\nKent,3,4,,Red,2\nSurrey,5,6,,,\n",
    );
    expect(tables.map((table) => outline(table).headers)).toEqual(["Area | 2018 | 2019", "Status | Count"]);
    expect(tables[1]?.columns[0]?.at.column).toBe(4);
  });

  it("keeps figures beyond a blank column in the table whose labels they need", async () => {
    const tables = await outlines("Area,2018,,2019\nEssex,1,,2\nKent,3,,4\n");
    expect(tables.map((table) => table.headers)).toEqual(["Area | 2018 |  | 2019"]);
  });

  it("says how many there are and where", async () => {
    const { findings } = findTables(await sourceOf("A,B\nx,1\n\nOther\nC,D\ny,2\n"));
    expect(findings).toMatchObject([{ code: "severalTables", found: "2", evidence: { addresses: "A1:B2, A5:B6" } }]);
  });

  it("gives tables beside each other the titles over their first columns, above a blank row too", async () => {
    const beside = "Area,2018,2019,,Measure,Actual\nEssex,1,2,,Burglary,13\nKent,3,4,,Robbery,2\nSurrey,5,6,,,\n";
    for (const blank of ["", ",,,,,\n"]) {
      const text = `Offences,,,,Performance,\nYear to March,,,,Quarter 4,\n${blank}${beside}`;
      expect((await outlines(text)).map(({ headers, titles }) => [headers, titles])).toEqual([
        ["Area | 2018 | 2019", ["Offences", "Year to March"]],
        ["Measure | Actual", ["Performance", "Quarter 4"]],
      ]);
    }
    const [first, second] = await outlines(`All figures,,,,,\n\nOffences,,,,Performance,\n\n${beside}`);
    expect([first?.titles, second?.titles]).toEqual([["All figures", "Offences"], ["Performance"]]);
  });

  it("begins one at headings that have `N/A` or bands of ages among them", async () => {
    const answers = "Area,Yes,No,N/A\nEssex,6,7,8\nKent,3,2,1\n";
    expect(await outlines(`First year\n${answers}\nSecond year\n${answers}`)).toHaveLength(2);
    expect(
      await outlines(`Area,Met,Not\nEssex,6,7\n\nTable 2: Replies\n,Yes,No,N/A\nKent,3,2,1\nDover,1,2,3\n`),
    ).toMatchObject([{ rows: ["data Essex | 6 | 7"] }, { headers: " | Yes | No | N/A" }]);
    const ages = "Ward,0-17,18-64,65+\nDene,1,2,3\nAsh,2,3,4\n";
    expect(await outlines(`Answers\n${answers}\nAges\n${ages}`)).toMatchObject([
      { headers: "Area | Yes | No | N/A" },
      { headers: "Ward | 0-17 | 18-64 | 65+", titles: ["Ages"] },
    ]);
  });

  it("begins one below a blank row at headings over figures, in columns of words above too", async () => {
    const text =
      "Group,Area,Code,2019\nNorth,Essex,E1,50\n,Kent,E2,36\n\nTable 2: Schools\nSchool,Homes,Days\nDene,106,5.1\n";
    expect((await outlines(text)).map(({ headers }) => headers)).toEqual([
      "Group | Area | Code | 2019",
      "School | Homes | Days",
    ]);
  });

  it("leaves figures that look like years in the table whose labels they need", async () => {
    const text = "Area,2018,,2018,2019\nEssex,2003,,2005,1999\nKent,2023,,2013,2029\nDover,2046,,2040,2064\n";
    expect((await outlines(text)).map(({ headers }) => headers)).toEqual(["Area | 2018 |  | 2018 | 2019"]);
  });

  it("asks where a year stands alone over the figures, unless words or sections say what it is", async () => {
    const table = "Area,Offences\nEssex,1561\n";
    const section = "Area,Offences\nNorth,\nEssex,1561\n\nSouth,\nKent,1914\nDover,1800\n";
    expect((await outlines(section)).map(({ rows }) => rows.length)).toEqual([5]);
    expect((await outlines(section.replaceAll("\n\n", "\n"))).map(({ rows }) => rows.length)).toEqual([5]);
    expect((await outlines(`${table}\nKent,1914\nDover,1800\n`)).map(({ rows }) => rows.length)).toEqual([3]);
    expect(await outlines(`${table}\nHomes\nArea,2018\nDene,180\n`)).toHaveLength(2);
    expect(await codes(`${table}\nHomes\nArea,2018\nDene,180\n`)).not.toContain("headerUnclear");
    for (const blank of ["", "\n"]) {
      expect(await codes(`${table}${blank}Schools\nSchool,2018\nDene,180\n`)).toContain("headerUnclear");
    }
  });

  it("begins none at a row of figures that look like years", async () => {
    const text =
      "Crime,2016/17,2017/18\nTheft,,\nBurglary,1561,1402\nViolence,,\nWith injury,2039,1914\nArms,631,630\n";
    expect(await outlines(text)).toHaveLength(1);
    expect(
      await outlines("Crime,2016/17,2017/18\nBurglary,1561,1402\nViolence,,\nCrime,2018,2019\nArms,6,7\n"),
    ).toHaveLength(2);
  });
});
