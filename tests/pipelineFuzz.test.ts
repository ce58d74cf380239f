import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { plainLabel } from "../src/map/match/plainLabel";
import { isRollUp } from "../src/check/arithmetic/rollUpDiffers";
import { rangeAddress } from "../src/domain/cell";
import { assessExtract, mapExtract, planFrom } from "../src/pipeline";
import { inspect } from "../src/read/inspect";
import { readSource } from "../src/read/readSource";
import { checkResult } from "../src/report/checkResult";
import { sourceOf } from "./support/sampleFiles";
import { fuzzCase } from "./support/fuzzCase";
import { odsBytes, workbookOf } from "./read/support/workbookFile";

/** Cases of each property: few in every run of the suite, many in `npm run test:long`. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 30);

const PLAN = `Measures
Measure ID,Objective,Measure,Unit,Polarity,Target
M1,Safer streets,Burglary,number,lower,360
M2,Safer streets,Robbery,number,lower,90
M3,Better value,Public satisfaction,%,higher,64%
M4,Better value,Sickness,days,lower,8

Actions
Action ID,Action
1.1,Recruit more Special Constables
1.2,Train the new recruits
`;
const plan = planFrom(await sourceOf(PLAN, "plan.csv"));

type Rows = readonly (readonly string[])[];
const ROWS: Rows = [
  ["Performance, Q4 2009/10"],
  [],
  ["Measure ID", "Measure", "Period", "Actual", "Last year", "Commentary"],
  ["", "Safer streets"],
  ["M1", "Burglary", "Q4 2009/10", "355", "400", "Burglary fell by 45."],
  ["M2", "Robbery", "Q4 2009/10", "92", "90", ""],
  ["", "Total", "", "447", "490", ""],
  ["M3", "Public satisfaction", "Q4 2009/10", "65.4%", "61.6%", ""],
  ["M4", "Sickness", "Q3 2009/10", "[x]", "7.9", ""],
  [],
  ["No.", "Action", "RAG"],
  ["1.1", "Recruit more Special Constables", "Green"],
  ["1.2", "Train the new recruits", "Orange"],
];

/** What people and programs do to a table: a cell changed, a row doubled, lost, moved or put in, a column lost. */
const word = fc.constantFrom(
  "",
  "Burglary",
  "Total",
  "Q4",
  "2009",
  "65.4",
  "65.4%",
  "<5",
  "7.4 (7)",
  "..",
  "[c]",
  "£3m",
  "Orange",
  "Actual",
  "Safer streets",
  "1.1",
  "M1",
  "#N/A",
  "__proto__",
  "=1+1",
  "Note: so",
  "a\nb",
  "\u00a0",
);
type Change = (rows: Rows) => Rows;
const place = fc.nat(40);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(6), word).map(
    ([at, column, text]): Change =>
      (rows) =>
        rows.map((row, index) =>
          index === at % rows.length
            ? Array.from({ length: Math.max(row.length, column + 1) }, (_, place) =>
                place === column ? text : (row[place] ?? ""),
              )
            : row,
        ),
  ),
  place.map(
    (at): Change =>
      (rows) =>
        rows.flatMap((row, index) => (index === at % rows.length ? [row, row] : [row])),
  ),
  place.map(
    (at): Change =>
      (rows) =>
        rows.length < 4 ? rows : rows.filter((_, index) => index !== at % rows.length),
  ),
  fc.tuple(place, place).map(([from, to]): Change => (rows) => {
    const moved = rows[from % rows.length] ?? [];
    const others = rows.filter((_, index) => index !== from % rows.length);
    return [...others.slice(0, to % rows.length), moved, ...others.slice(to % rows.length)];
  }),
  fc
    .tuple(place, fc.array(word, { maxLength: 7 }))
    .map(([at, row]): Change => (rows) => [...rows.slice(0, at % rows.length), row, ...rows.slice(at % rows.length)]),
  fc.nat(5).map(
    (column): Change =>
      (rows) =>
        rows.map((row) => row.filter((_, index) => index !== column)),
  ),
);
const changedRows = fc
  .array(change, { minLength: 1, maxLength: 5 })
  .map((changes) => changes.reduce((rows, one) => one(rows), ROWS));

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const odsText = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${escape(text)}</text:p></table:table-cell>`;
const odsRow = (cells: string): string => `<table:table-row>${cells}<table:table-cell/></table:table-row>`;
const WRITERS: Readonly<Record<string, (rows: Rows) => Uint8Array>> = {
  "extract.csv": (rows) =>
    new TextEncoder().encode(
      rows
        .map((row) => row.map((text) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join(","))
        .join("\r\n"),
    ),
  "extract.xlsx": (rows) => workbookOf(rows.map((row) => row.map((text) => (text === "" ? null : text)))),
  "extract.ods": (rows) =>
    odsBytes(
      `<table:table table:name="S">${rows.map((row) => odsRow(row.map(odsText).join(""))).join("")}</table:table>`,
    ),
  "extract.xls": (rows) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "S");
    return new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
  },
  "extract.html": (rows) =>
    new TextEncoder().encode(
      "<table>" +
        `${rows.map((row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join("")}</tr>`).join("")}` +
        "</table>",
    ),
};

/** Everything that the command line does with a file, up to its JSON; the rows of data that are nowhere in it. */
async function lostRows(bytes: Uint8Array, file: string): Promise<string[]> {
  const read = await readSource(bytes, file);
  if (!read.ok) return [];
  const source = read.value;
  JSON.stringify(inspect(source));
  const mapped = mapExtract(source, plan.plan);
  const checkedExtract = assessExtract(plan, mapped);
  JSON.stringify(checkResult(checkedExtract));
  const { extract, findings } = checkedExtract;
  const named = new Set<string>();
  const name = (sheet: string, row: number): void => void named.add(`${sheet}!${row}`);
  for (const { label } of [
    ...extract.measures,
    ...[...extract.earlier].map((row) => row.read()),
    ...extract.actions,
    ...extract.judgements,
    ...extract.assertions,
  ])
    name(label.at.sheet, label.at.row);
  // The measure of a table that was turned stands in a heading or title: its rows are where the figures are.
  for (const { figures, period, organisation } of [
    ...extract.measures,
    ...[...extract.earlier].map((row) => row.read()),
  ])
    for (const cell of [...Object.values(figures), period, organisation])
      if (cell !== null) name(cell.at.sheet, cell.at.row);
  for (const { sectionCommentary } of extract.measures)
    if (sectionCommentary !== null) name(sectionCommentary.at.sheet, sectionCommentary.at.row);
  for (const { at } of findings) if (at !== null) name(at.sheet, at.row);
  for (const { rows } of extract.shifts) {
    for (const { figuresAt, labelRow } of rows) {
      name(figuresAt.sheet, figuresAt.row);
      name(figuresAt.sheet, labelRow);
    }
  }
  // A comment that goes on below its row.
  const comments = [...extract.measures, ...[...extract.earlier].map((row) => row.read())].flatMap(({ commentary }) =>
    commentary === null ? [] : [commentary.text],
  );
  const goesOn = (words: readonly string[]): boolean =>
    words.length === 1 && comments.some((comment) => comment.includes(words[0]?.trim() ?? ""));
  const headings = new Set(mapped.tables.flatMap(({ columns }) => columns.map(({ header }) => plainLabel(header))));
  return mapped.tables.flatMap((table, index) => {
    const { sheet, range } = table;
    if (mapped.mapping.tables[index]?.holds === "nothing") {
      const isNamed =
        isRollUp(table) ||
        findings.some(
          ({ code, at }) =>
            code === "tableNotUsed" && at?.sheet === sheet && at.row === range.top && at.column === range.left,
        );
      return isNamed ? [] : [`table ${rangeAddress(range)}`];
    }
    return table.rows.flatMap((row) => {
      const words = row.cells.flatMap((cell) => (cell === null || cell.text.trim() === "" ? [] : [cell.text]));
      // A heading printed again, by the cell that names the row.
      const columns = mapped.mapping.tables[index]?.columns ?? [];
      const names = columns.flatMap(({ role }, column) =>
        role === "measure" || role === "action" || role === "measureId" || role === "actionId"
          ? [row.cells[column]?.text ?? ""]
          : [],
      );
      const isHeading = [...names, words[0] ?? ""].some((text) => text !== "" && headings.has(plainLabel(text)));
      return row.kind !== "data" ||
        words.length === 0 ||
        isHeading ||
        goesOn(words) ||
        named.has(`${table.sheet}!${row.row}`)
        ? []
        : [words.join("|")];
    });
  });
}

// SheetJS writes to the console about each damaged record.
beforeAll(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterAll(() => vi.restoreAllMocks());

describe("whatever happened to an extract, inspect and check end, and no row is lost", () => {
  it.each(Object.entries(WRITERS))("%s with rows, cells and columns changed", async (file, written) => {
    await fc.assert(
      fc.asyncProperty(
        changedRows,
        async (rows) => void expect(await fuzzCase(written(rows), file, lostRows)).toEqual([]),
      ),
      { numRuns: RUNS },
    );
  });

  it.each(Object.entries(WRITERS))("%s with bytes changed or cut out", async (file, written) => {
    const bytes = written(ROWS);
    const cut = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255), length: fc.nat(12), put: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 5 }), async (cuts) => {
        const changed = cuts.reduce(
          (now, { at, byte, length, put }) =>
            put
              ? now.map((old, index) => (index === at ? byte : old))
              : Uint8Array.from([...now.slice(0, at), ...now.slice(at + length)]),
          bytes,
        );
        expect(await fuzzCase(changed, file, lostRows)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
