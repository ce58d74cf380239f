import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unreadableFigures } from "../../../src/read/cells/unreadableFigures";
import { findTables } from "../../../src/read/tables/findTables";
import { sourceOf, tablesOf } from "../support/readOf";

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

  it("takes no figure to date for a date", async () => {
    const text = "Measure,Q2,Year to date\nA,380,770\nB,92%,91.5%\nC,9.8%,10.1%\nD,9.4,9.5\n";
    expect(findTables(await sourceOf(text)).findings).toEqual([]);
  });
});

describe("unreadableFigures", () => {
  it("points at words in a column of figures", async () => {
    const [table] = await tablesOf("Area,Count\nA,1\nB,2\nC,3\nD,see note\nE,5\nF,[x]\n");
    expect(table && unreadableFigures(table)).toEqual([
      { at: { file: "extract.csv", sheet: "", row: 4, column: 1 }, text: "see note", header: "Count", isFigure: true },
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
      { numRuns: Number(process.env["FUZZ_RUNS"] ?? 200) },
    );
  });
});
