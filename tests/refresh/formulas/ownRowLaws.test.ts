import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { readAddress } from "../../../src/domain/cell";
import { isFormula, type Entry } from "../../../src/refresh/entry";
import { writtenReport } from "../../../src/refresh/ourReport";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { inTheWay } from "../../../src/refresh/undo/undo";
import type { ReportModel } from "../../../src/report/reportModel";
import { BURGLARY, LATER, quarterReport, ROBBERY, SICKNESS } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

/** Runs of the law: few in every run of the suite, many in `npm run test:long`. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 40);

let quarters: readonly ReportModel[];

beforeAll(async () => {
  quarters = await Promise.all([
    quarterReport(1, [BURGLARY, ROBBERY]),
    quarterReport(2, [...LATER, SICKNESS]),
    quarterReport(3, [{ ...BURGLARY, actual: 380 }, SICKNESS]),
  ]);
});

const ID = fc.constantFrom<Entry[]>(
  null,
  "",
  " ",
  "  ",
  "X1",
  "x1",
  "X1 ",
  "1",
  "01",
  1,
  "X*",
  "?1",
  "~",
  ">5",
  "=",
  "m2",
  "M2",
  "M3",
  "M2 ",
  '"',
  "a".repeat(210),
  "a".repeat(220),
  { formula: '""' },
  true,
  "TRUE",
);
const OWN = fc.record({
  id: ID,
  status: fc.constantFrom<Entry[]>("Red", "Green", "Amber", "red", null, "Not rated"),
  at: fc.nat(9),
});
const QUARTERS = fc.array(fc.record({ quarter: fc.nat(2), own: fc.array(OWN, { maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 3,
});

/** Excel's COUNTIF and COUNTIFS on the cells of a workbook. */
function worked(book: WorkbookInMemory, formula: string, statuses: ReadonlyMap<string, string>): number {
  const CELLS = "('[^']+'!)?\\$?([A-Z]+)\\$?(\\d+)(?::\\$?[A-Z]+\\$?(\\d+))?";
  const given = `${CELLS},("(?:[^"]|"")*")`;
  const part = new RegExp(`([+-]?)COUNTIFS?\\(${given}(?:,${given})?\\)`, "y");
  let sum = 0;
  while (part.lastIndex < formula.length) {
    const at = part.lastIndex;
    const found = part.exec(formula);
    if (found === null) throw new Error(`${formula} at ${at}`);
    const [, sign, s1, c1 = "", t1 = "", b1 = t1, w1 = "", s2, c2, t2 = "", b2 = t2, w2 = ""] = found;
    const one = matches(book, s1, [c1, t1, b1], w1, statuses);
    const other = c2 === undefined ? one.map(() => true) : matches(book, s2, [c2, t2, b2], w2, statuses);
    const count = one.filter((is, index) => is && other[index] === true).length;
    sum += sign === "-" ? -count : count;
  }
  return sum;
}

function matches(
  book: WorkbookInMemory,
  sheet: string | undefined,
  [column, top, bottom]: readonly [string, string, string],
  criterion: string,
  statuses: ReadonlyMap<string, string>,
): boolean[] {
  const rows = book.sheet((sheet ?? "'Measures'!").slice(1, -2)).rows;
  const at = readAddress(`${column}1`)?.column ?? 0;
  const word = criterion.slice(1, -1).replaceAll('""', '"');
  const plain = word.startsWith("=") ? word.slice(1) : word;
  const letters = [...plain.matchAll(/~[~*?]|./gs)].map(([one]) => {
    if (one === "*") return ".*";
    return one === "?" ? "." : one.replace("~", one.length > 1 ? "" : "~").replace(/[.*?+^${}()|[\]\\]/, "\\$&");
  });
  const pattern = new RegExp(`^${letters.join("")}$`, "is");
  return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, index) => {
    const entry = rows[Number(top) - 1 + index]?.[at] ?? null;
    const id = rows[Number(top) - 1 + index]?.[0];
    const value = isFormula(entry) ? (at === 0 ? "" : (statuses.get(String(id).trim()) ?? "?")) : (entry ?? "");
    if (
      plain !== "" &&
      value !== "" &&
      !Number.isNaN(Number(plain)) &&
      typeof value !== "boolean" &&
      String(value).trim() !== ""
    )
      return Number(value) === Number(plain) || pattern.test(String(value));
    return pattern.test(String(value));
  });
}

it("rows of somebody's own are in no count, whatever stands as their ID, and change nothing the second time", () => {
  fc.assert(
    fc.property(QUARTERS, fc.boolean(), (steps, rangesGrow) => {
      const [first = fail()] = quarters;
      const book = new WorkbookInMemory(first, rangesGrow);
      let base = writtenReport(first);
      for (const { quarter, own } of steps) {
        const model = quarters[quarter] ?? fail();
        for (const { id, status, at } of own) {
          const [table = fail()] = book.sheet("Measures").tables;
          const row = table.top + 1 + (at % (table.bottom - table.top));
          const column = book.sheet("Measures").rows[table.top]?.indexOf("Status") ?? 0;
          book.insertRows("Measures", row, 1);
          book.put("Measures", row, 0, id);
          book.put("Measures", row, 2, "Mine");
          book.put("Measures", row, column, status);
        }
        const refresh = refreshReport(base, book.found(), model, { rangesGrow });
        book.apply(refresh.edits);
        base = refresh.written;
        const ours = model.sheets.find(({ name }) => name === "Summary");
        const top = ours?.tables.find(({ name }) => name === "StatusCounts")?.range;
        for (const { cells } of ours?.rows.slice((top?.top ?? 0) + 1, (top?.bottom ?? 0) + 1) ?? []) {
          const key = String(cells[0]?.value);
          const entry = book.read("StatusCounts", key, "Measures");
          // What people typed over a status of ours counts, and is told.
          if (isFormula(entry) && refresh.byHand.length === 0)
            expect([key, worked(book, entry.formula, statusesIn(model))], entry.formula).toEqual([
              key,
              cells[1]?.value,
            ]);
        }
        const again = refreshReport(base, book.found(), model, { rangesGrow });
        expect(again.edits).toEqual([]);
        expect(inTheWay(refresh.undo, book.found())).toBeNull();
      }
    }),
    { numRuns: RUNS },
  );
});

/** The statuses of the measures of a report, by their IDs. */
function statusesIn({ sheets }: ReportModel): ReadonlyMap<string, string> {
  const measures = sheets.find(({ name }) => name === "Measures");
  const top = measures?.tables[0]?.range.top ?? 0;
  const at = measures?.rows[top]?.cells.findIndex(({ text }) => text === "Status") ?? 0;
  return new Map(measures?.rows.slice(top + 1).map(({ cells }) => [cells[0]?.text ?? "", cells[at]?.text ?? ""]));
}

function fail(): never {
  throw new Error("no such report");
}
