import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { FoundReport } from "../../src/refresh/found/foundReport";
import { isFormula } from "../../src/refresh/entry";
import { writtenReport } from "../../src/refresh/ourReport";
import { refreshReport } from "../../src/refresh/refreshReport";
import { inTheWay } from "../../src/refresh/undo/undo";
import type { ReportModel } from "../../src/report/reportModel";
import { BURGLARY, LATER, quarterReport, ROBBERY, SICKNESS, type MadeUpMeasure } from "./support/quarters";
import { KINDS, Person, type Habit } from "./support/person";
import { WorkbookInMemory } from "./support/workbookInMemory";

/** Runs of each law: few in every run of the suite, many in `npm run test:long`. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);

const FIRE: MadeUpMeasure = { id: "M4", name: "Fires", target: 20, actual: 18, lastYear: 25, comment: "Fewer fires." };

/** Reports of five quarters: measures come, leave, change, and lose their comments. */
let reports: readonly ReportModel[];

beforeAll(async () => {
  reports = await Promise.all([
    quarterReport(1, [BURGLARY, ROBBERY]),
    quarterReport(2, [...LATER, SICKNESS]),
    quarterReport(3, [SICKNESS, { ...BURGLARY, actual: 380, comment: "A rise." }, FIRE]),
    quarterReport(4, [FIRE], "addin"),
    quarterReport(4, [{ ...ROBBERY, actual: null }, FIRE, { ...BURGLARY, target: 300 }], "values"),
  ]);
});

const HABITS = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(10_000) }) as fc.Arbitrary<Habit>, {
  maxLength: 8,
});
const QUARTERS = fc.array(fc.nat(4), { minLength: 2, maxLength: 4 });

/** A quarter's report in which a person has worked, and the one that is to follow it. */
function workedIn(
  from: number,
  to: number,
  habits: readonly Habit[],
): { readonly first: ReportModel; readonly second: ReportModel; readonly book: WorkbookInMemory } {
  const [first, second] = [reports[from] ?? fail(), reports[to] ?? fail()];
  const book = new WorkbookInMemory(first);
  const person = new Person(book);
  for (const habit of habits) person.does(habit);
  return { first, second, book };
}

describe("whatever people do between two quarters", () => {
  it("nothing that they typed is lost, and each formula points at its measure", () => {
    fc.assert(
      fc.property(QUARTERS, fc.array(HABITS, { minLength: 3, maxLength: 3 }), (quarters, habits) => {
        const models = quarters.map((quarter) => reports[quarter] ?? fail());
        const [first = fail(), ...others] = models;
        const book = new WorkbookInMemory(first);
        const person = new Person(book);
        let base = writtenReport(first);
        others.forEach((model, index) => {
          for (const habit of habits[index] ?? []) person.does(habit);
          const refresh = refreshReport(base, book.found(), model);
          book.apply(refresh.edits);
          base = refresh.written;
        });
        const said = new Set(book.sheets.flatMap(({ rows }) => rows.flat()).map(String));
        for (const word of person.typed) expect(said).toContain(word);
        for (const key of itemsOf(models.at(-1) ?? fail())) expect(book.cell("Measures", key, "Actual")).toBeDefined();
        for (const { sheet, row, measure } of person.pointers) {
          const entry = book.sheet(sheet).rows[row]?.[0] ?? null;
          if (!isFormula(entry)) throw new Error("a person's formula is gone");
          expect(String(book.valueAt(entry.formula))).toBe(measure);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("a formula over a whole column takes in all of its rows, where ranges grow with a table and where not", () => {
    const several = [0, 1, 2, 4];
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 4 }), fc.boolean(), (quarters, rangesGrow) => {
        const [first = fail(), ...others] = quarters.map((quarter) => reports[several[quarter] ?? 0] ?? fail());
        const book = new WorkbookInMemory(first, rangesGrow);
        const { sheet, column } = book.cell("Measures", "M1", "Actual");
        const letter = String.fromCharCode(65 + column);
        const [table = fail()] = sheet.tables;
        book.addSheet("Mine", [
          [{ formula: `SUM('Measures'!${letter}${table.top + 2}:${letter}${table.bottom + 1})` }],
        ]);
        let base = writtenReport(first);
        for (const model of others) {
          const refresh = refreshReport(base, book.found(), model, { rangesGrow });
          book.apply(refresh.edits);
          base = refresh.written;
          const [there = fail()] = sheet.tables;
          expect(book.sheet("Mine").rows[0]?.[0]).toEqual({
            formula: `SUM('Measures'!${letter}${there.top + 2}:${letter}${there.bottom + 1})`,
          });
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("a second refresh with the same extract changes nothing", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), HABITS, (from, to, habits) => {
        const { first, second, book } = workedIn(from, to, habits);
        const refresh = refreshReport(writtenReport(first), book.found(), second);
        book.apply(refresh.edits);
        expect(refreshReport(refresh.written, book.found(), second).edits).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("a refresh that is undone leaves the workbook as it was", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), HABITS, (from, to, habits) => {
        const { first, second, book } = workedIn(from, to, habits);
        const before = book.found();
        const { edits, undo } = refreshReport(writtenReport(first), before, second);
        book.apply(edits);
        expect(inTheWay(undo, book.found())).toBeNull();
        book.apply(undo.edits);
        expect(withoutBlanks(book.found())).toEqual(withoutBlanks(before));
      }),
      { numRuns: RUNS },
    );
  });

  it("a refresh is undone only where nothing goes that was typed, held or pointed at since", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), HABITS, (from, to, habits) => {
        const { first, second, book } = workedIn(from, to, []);
        const { edits, undo } = refreshReport(writtenReport(first), book.found(), second);
        book.apply(edits);
        const person = new Person(book, "Since");
        for (const habit of habits) person.does(habit);
        if (inTheWay(undo, book.found()) !== null) return;
        const held = book.sheets.reduce((sum, one) => sum + new Set(one.held).size, 0);
        book.apply(undo.edits);
        const entries = book.sheets.flatMap(({ rows }) => rows.flat());
        for (const word of person.typed) expect(entries).toContain(word);
        expect(book.sheets.reduce((sum, one) => sum + new Set(one.held).size, 0)).toBe(held);
        expect(entries.flatMap((entry) => (isFormula(entry) ? [entry.formula] : [])).join()).not.toContain("#REF!");
      }),
      { numRuns: RUNS },
    );
  });

  it("no cell is set twice, so the order of the cells does not matter", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), HABITS, (from, to, habits) => {
        const { first, second, book } = workedIn(from, to, habits);
        const { edits } = refreshReport(writtenReport(first), book.found(), second);
        const cells = edits.flatMap((edit) =>
          edit.kind === "setCell" ? [`${edit.sheet} ${edit.row} ${edit.column}`] : [],
        );
        expect(new Set(cells).size).toBe(cells.length);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("a workbook that nobody touched", () => {
  it("asks nothing, and holds every figure of the next report", () => {
    for (const first of reports) {
      for (const second of reports) {
        const book = new WorkbookInMemory(first);
        const refresh = refreshReport(writtenReport(first), book.found(), second);
        book.apply(refresh.edits);
        expect([refresh.choices, refresh.left]).toEqual([[], []]);
        const measures = second.sheets.find(({ name }) => name === "Measures");
        const top = measures?.tables[0]?.range.top ?? 0;
        const headings = measures?.rows[top]?.cells.map(({ text }) => text) ?? [];
        for (const { cells } of measures?.rows.slice(top + 1) ?? [])
          headings.forEach((heading, column) => {
            const cell = cells[column];
            const there = book.read("Measures", cells[0]?.text ?? "", heading);
            if (cell?.formula === null) expect(there).toBe(cell.value);
            else expect(isFormula(there)).toBe(true);
          });
      }
    }
  });
});

/** IDs of the measures of a report. */
function itemsOf({ sheets }: ReportModel): string[] {
  const measures = sheets.find(({ name }) => name === "Measures");
  const top = measures?.tables[0]?.range.top ?? 0;
  return measures?.rows.slice(top + 1).map(({ cells }) => cells[0]?.text ?? "") ?? [];
}

/** What stands in a workbook, without empty cells and rows at the ends. */
function withoutBlanks({ sheets }: FoundReport): unknown {
  return sheets.map(({ name, rows, tables }) => ({
    name,
    tables: [...tables].sort((one, other) => one.name.localeCompare(other.name)),
    cells: rows.flatMap((cells, row) =>
      cells.flatMap((entry, column) => (entry === null ? [] : [[row, column, entry]])),
    ),
  }));
}

function fail(): never {
  throw new Error("no such report");
}
