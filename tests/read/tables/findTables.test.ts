import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTables } from "../../../src/read/tables/findTables";
import { unreadableFigures } from "../../../src/read/cells/unreadableFigures";
import { outline, sourceOf, tablesOf } from "../support/readOf";

async function outlines(text: string): Promise<ReturnType<typeof outline>[]> {
  return (await tablesOf(text)).map(outline);
}

async function codes(text: string): Promise<string[]> {
  return findTables(await sourceOf(text)).findings.map((finding) => finding.code);
}

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
});

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

  it("goes on past blank rows", async () => {
    expect((await outlines("Area,Count\nEssex,1\n\nKent,2\n\n\nSurrey,3\n"))[0]?.rows).toEqual([
      "data Essex | 1",
      "data Kent | 2",
      "data Surrey | 3",
    ]);
    expect((await outlines("Area,Count\n\nEssex,1\n"))[0]?.rows).toEqual(["data Essex | 1"]);
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

  it("does not where words stand below its figures, or another table beside it", async () => {
    expect(await outlines("Area,Count\nEssex,1\n\nKent,Dover,2\nSurrey,Woking,3\n")).toHaveLength(2);
    const beside = "Area,Count,,Force,Rate\nEssex,1,,Kent,5%\nKent,2,,Essex,6%\n\nSurrey,2,3,4\n";
    expect(await overlap(beside)).toBe(false);
  });

  it("leaves rows apart that stand beside another table", async () => {
    expect(await overlap("A,B,,,E\nx,1,,,2\n\nPlace,5,,Force,Rate,Share\nKent,6,,Essex,5%,7%\n")).toBe(false);
  });

  it("leaves a key at the foot to the notes, below a blank row too", async () => {
    for (const blank of ["", "\n"]) {
      const text = `Area,Jobs,Pay\nEssex,41,x\nKent,38,588\n${blank}Key\nx,not shown\n:,not applicable\n`;
      expect(await outlines(text)).toMatchObject([
        { rows: ["data Essex | 41 | x", "data Kent | 38 | 588"], notes: ["Key", "x not shown", ": not applicable"] },
      ]);
    }
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

describe("columns", () => {
  it("says what most cells of each hold", async () => {
    const [table] = await tablesOf(
      "Name,Count,Share,Spend,Due,Mixed,None\na,1,5%,£5,31/03/2010,5%,\nb,2,6%,£6,1 April 2010,7,\n" +
        "c,[x],..,N/A,tbc,8,\n",
    );
    expect(table?.columns.map((column) => column.type)).toEqual([
      "text",
      "number",
      "percent",
      "money",
      "date",
      "mixed",
      "blank",
    ]);
  });

  it("points at a date that cannot be read", async () => {
    const { findings } = findTables(await sourceOf("Action,Due date\nA,31/03/2010\nB,03/31/2010\nC,1 April 2010\n"));
    expect(findings).toMatchObject([{ code: "unreadableDate", at: { row: 2, column: 1 }, found: "03/31/2010" }]);
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

describe("unreadableFigures", () => {
  it("points at words in a column of figures", async () => {
    const [table] = await tablesOf("Area,Count\nA,1\nB,2\nC,3\nD,see note\nE,5\nF,[x]\n");
    expect(table && unreadableFigures(table)).toEqual([
      { at: { file: "extract.csv", sheet: "", row: 4, column: 1 }, text: "see note", header: "Count" },
    ]);
  });
});

describe("long tables", () => {
  it("makes their rows' cells when asked, the same as in short ones", async () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `Area ${index},R${index},1,2,3,4,5,${index % 7}`);
    const [table] = await tablesOf(
      `Area,Code,a,b,c,d,e,f\n${lines.join("\n")}\nTotal,,60000,120000,180000,240000,300000,1\n`,
    );
    expect(table?.rows).toHaveLength(60_001);
    expect(table?.rows[59_999]?.cells.map((cell) => cell?.text)).toEqual([
      "Area 59999",
      "R59999",
      "1",
      "2",
      "3",
      "4",
      "5",
      "2",
    ]);
    expect(table?.rows[60_000]?.kind).toBe("total");
  });
});

describe("no row is lost", () => {
  const cell = fc.constantFrom(
    "",
    "",
    "Area",
    "Essex",
    "10",
    "5.5%",
    "2019",
    "Total",
    "Note: so",
    "..",
    "Measure",
    "31/03/2010",
    "Long words that go on and on without end, as notes do.",
  );
  const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 14 });
  it("has every row with something in it in exactly one place: header, rows, titles or notes", async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const text = rows
          .map((cells) => cells.map((value) => (value.includes(",") ? `"${value}"` : value)).join(","))
          .join("\n");
        if (text.replace(/[,\n]/g, "") === "") return;
        const source = await sourceOf(`${text}\n`);
        const { tables } = findTables(source);
        if (tables.length === 0) return;
        const seen = new Map<string, number>();
        const count = (row: number, column: number): void =>
          void seen.set(`${row},${column}`, (seen.get(`${row},${column}`) ?? 0) + 1);
        for (const table of tables) {
          const across = (row: number): void => {
            for (let column = table.range.left; column <= table.range.right; column += 1) count(row, column);
          };
          for (let row = 0; row < table.headerRows; row += 1) across(table.range.top + row);
          if (table.unitRow !== null) across(table.unitRow);
          table.rows.forEach((row) => across(row.row));
        }
        const noted = new Set(
          tables.flatMap((table) => [...table.titles, ...table.notes, ...table.skipped].map((note) => note.at.row)),
        );
        rows.forEach((cells, row) =>
          cells.forEach((value, column) => {
            if (value === "") return;
            const times = seen.get(`${row},${column}`) ?? 0;
            expect(times, `row ${row}, column ${column} of ${JSON.stringify(text)}`).toBeLessThanOrEqual(1);
            if (times === 0) expect(noted.has(row), `row ${row} of ${JSON.stringify(text)}`).toBe(true);
          }),
        );
      }),
      { numRuns: Number(process.env["FUZZ_RUNS"] ?? 400) },
    );
  });
});
