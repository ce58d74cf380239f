import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { acceptanceOf } from "../../../src/check/acceptFindings";
import type { Acceptance } from "../../../src/check/acceptance";
import { withRows } from "../../../src/history/withRows";
import type { HistoryRow } from "../../../src/history/historyRow";
import { packFactsOf } from "../../../src/pack/facts/packFactsOf";
import type { Entry } from "../../../src/refresh/entry";
import { pastWithHand } from "../../../src/refresh/byHand/handGiven";
import { nextReport } from "../../../src/refresh/nextReport";
import { writtenReport } from "../../../src/refresh/ourReport";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import type { FormulaMode } from "../../../src/report/formula/formulaMode";
import { historyRows } from "../../../src/report/past/historyRows";
import { buildReport } from "../../../src/report/buildReport";
import { BURGLARY, LATER, quarterChecked, quarterLook, ROBBERY, SICKNESS } from "../support/quarters";
import { countsSaid, shownRows, statusesStanding } from "../support/statusesSaid";
import { WorkbookInMemory } from "../support/workbookInMemory";

/** Runs of each law: few in every run of the suite, many in `npm run test:long`. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 5);

let quarters: readonly CheckedExtract[];

beforeAll(async () => {
  quarters = await Promise.all([
    quarterChecked(1, [BURGLARY, ROBBERY, SICKNESS]),
    quarterChecked(2, [...LATER, SICKNESS]),
    quarterChecked(3, [
      { ...BURGLARY, actual: null },
      { ...ROBBERY, actual: 80 },
      { ...SICKNESS, actual: 6 },
    ]),
  ]);
});

interface Typing {
  readonly table: "Measures" | "MeasureExceptions";
  readonly id: string;
  readonly heading: string;
  readonly entry: Entry;
}

const FIGURE: fc.Arbitrary<Entry> = fc.oneof(
  fc.constantFrom<Entry[]>(350, 400, 88, 7, 0, null, "[x]", "[c]", "about 90", "96", true),
  fc.integer({ min: 0, max: 500 }),
);
const STATUS = fc.constantFrom<Entry[]>(
  "Green",
  "Amber",
  "Red",
  "red",
  "Green ",
  "Not rated",
  "On hold",
  "A*",
  ">5",
  null,
);
const TYPING: fc.Arbitrary<Typing> = fc.oneof(
  fc.record({
    table: fc.constantFrom("Measures", "MeasureExceptions"),
    id: fc.constantFrom("M1", "M2", "M3"),
    heading: fc.constantFrom("Target", "Actual", "Last year"),
    entry: FIGURE,
  }),
  fc.record({
    table: fc.constantFrom("Measures", "MeasureExceptions"),
    id: fc.constantFrom("M1", "M2", "M3"),
    heading: fc.constant("Status"),
    entry: STATUS,
  }),
);
const TYPINGS = fc.array(fc.array(TYPING, { maxLength: 5 }), { minLength: 2, maxLength: 2 });

/** A workbook that lives through quarters, with its past figures. */
class LivingWorkbook {
  readonly book: WorkbookInMemory;
  private base;
  private rows: readonly HistoryRow[];
  private period: string;

  constructor(
    first: CheckedExtract,
    private readonly mode: FormulaMode,
  ) {
    this.rows = kept(historyRows(first, { readAt: "2025-07-01 09:00", by: null }));
    const model = buildReport(first, { ...quarterLook(1, mode), past: this.rows });
    this.book = new WorkbookInMemory(model);
    this.base = writtenReport(model);
    this.period = model.period;
  }

  type({ table, id, heading, entry }: Typing): void {
    const there = this.book.sheetOf(table).rows.some(([first]) => first === id);
    // A measure that is Green is not on the sheet Exceptions.
    if (there) this.book.type(table, id, heading, entry);
  }

  refresh(quarter: number, accepted: readonly Acceptance[] = []) {
    const checked = quarters[quarter];
    if (checked === undefined) throw new Error("no such quarter");
    const found = this.book.found();
    const readAt = `2026-0${quarter}-01 09:00`;
    const { year } = checked.plan;
    const past = pastWithHand(
      { file: "q.xlsx", sheet: "Past figures", rows: this.rows, faults: [] },
      { report: this.base, period: this.period },
      found,
      { year, readAt },
    );
    const report = { ...quarterLook(quarter + 1, this.mode), readAt };
    const next = nextReport(this.base, found, { ...checked, past }, { report, by: null, accepted });
    this.book.apply(next.refresh.edits);
    this.base = next.refresh.written;
    this.period = next.model.period;
    this.rows = kept(withRows(past.rows, historyRows(next.checkedExtract, { readAt, by: null }), year));
    return next;
  }

  /** The status that the past figures have of a period, by measure: that of the last row. */
  past(months: string): Record<string, string> {
    const own = this.rows.filter((row) => row.months === months);
    return Object.fromEntries(own.map(({ id, status }) => [id, status]));
  }
}

function kept(rows: readonly HistoryRow[]): readonly HistoryRow[] {
  const at = { file: "q.xlsx", sheet: "Past figures", row: 5, column: 7 };
  return rows.map((row) => ({ ...row, at }));
}

describe("whatever figures and statuses people give by hand", () => {
  it("all counts of a workbook, its pack and its past figures are one, and a second refresh changes nothing", () => {
    fc.assert(
      fc.property(
        TYPINGS,
        fc.constantFrom<FormulaMode[]>("portable", "values", "addin"),
        fc.boolean(),
        (typings, mode, accepting) => {
          const living = new LivingWorkbook(quarters[0] ?? fail(), mode);
          typings.forEach((typing, index) => {
            // A measure has one answer of a kind; which of two comes first is told in standing.test.ts.
            const once = new Map(typing.map((one) => [`${one.id} ${one.heading}`, one]));
            for (const one of once.values()) living.type(one);
            let next = living.refresh(index + 1);
            if (accepting) {
              const accepted = next.checkedExtract.findings.map((one) => acceptanceOf(one, "A. Singh", "Agreed"));
              next = living.refresh(index + 1, accepted);
              expect(living.refresh(index + 1, accepted).refresh.edits).toEqual([]);
            } else expect(living.refresh(index + 1).refresh.edits).toEqual([]);
            const { checkedExtract, model } = next;
            const pack = packFactsOf(checkedExtract, { readAt: "1 Month 2", template: quarterLook(2).template });
            const { table, exceptions, ...others } = countsSaid(model, living.book, pack);
            for (const [place, counted] of Object.entries(others)) expect([place, counted]).toEqual([place, table]);
            expect(exceptions).toBeDefined();
            // Exceptions lists what is not Green, and what was typed there.
            const standing = statusesStanding(model, living.book);
            const listed = new Set(shownRows(model, "MeasureExceptions").map((row) => row.get("ID")));
            for (const [id, word] of standing)
              if (!/^(?:green|not applicable)$/i.test(word.trim())) expect(listed).toContain(id);
            const past = living.past(["2025-07 to 2025-09", "2025-10 to 2025-12"][index] ?? "");
            const inLetters = (words: Iterable<readonly [string, string]>): Record<string, string> =>
              Object.fromEntries([...words].map(([id, word]) => [id, word.trim().toLowerCase()]));
            expect(inLetters(standing)).toEqual(inLetters(Object.entries(past)));
            const packed = Object.fromEntries(pack.measures.map(({ id, actual }) => [id, actual.text]));
            for (const row of shownRows(model, "Measures"))
              expect([row.get("ID"), packed[row.get("ID") ?? ""]]).toEqual([row.get("ID"), row.get("Actual")]);
          });
        },
      ),
      { numRuns: RUNS },
    );
  });
});

function fail(): never {
  throw new Error("no such report");
}
