import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import type { SavedMapping } from "../../../src/map/saved/savedMapping";
import { asSaved } from "../../../src/map/saved/savedTable";
import { sayHolds } from "../../../src/map/choose/sayOfTables";
import { assessExtract, mapExtract, planFrom, type MappedExtract } from "../../../src/pipeline";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { sourceOf } from "../../support/sampleFiles";

const PLAN =
  "Measures\nMeasure ID,Objective,Measure,Unit,Polarity,Target,Aggregation\n" +
  "S,People,Sickness,number,lower,8.5,latest\nC,People,Calls,number,higher,92,latest\n";

type Cells = readonly (string | number)[];

/** A sheet with the measures Sickness and Calls, under its title where it has one. */
const sheet = (sickness: number, calls: number, title: string | null = null): readonly Cells[] => [
  ...(title === null ? [] : [[title]]),
  ["Measure", "Actual", "Target"],
  ["Sickness", sickness, 8.5],
  ["Calls", calls, 92],
];

async function mapped(
  sheets: Readonly<Record<string, readonly Cells[]>>,
  saved: SavedMapping | null = null,
  plan = PLAN,
): Promise<MappedExtract> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  const source = await sourceOf(new Uint8Array(await book.xlsx.writeBuffer()), "extract.xlsx");
  return mapExtract(source, planFrom(await sourceOf(plan, "plan.csv")).plan, saved);
}

async function assessed(extract: MappedExtract, plan = PLAN): Promise<CheckedExtract> {
  return assessExtract(planFrom(await sourceOf(plan, "plan.csv")), extract);
}

/** Each measure's actual and last year's figure, with its status. */
const figures = ({ measures }: CheckedExtract): string[] =>
  measures.map(({ row, rating }) =>
    [row?.figures.actual?.text || "-", row?.figures.lastYear?.text || "-", rating.status].join(" "),
  );
const questions = ({ mapping }: MappedExtract): string[] => mapping.doubts.map(({ question }) => question);
const held = ({ mapping }: MappedExtract): string[] =>
  mapping.tables.map(({ sheet: name, holds }) => `${name}: ${holds}`);
const codes = ({ findings }: CheckedExtract): string[] => findings.map(({ code }) => code);

describe("two sheets with the same headings", () => {
  it("are last year's figures and this year's where their names say so", async () => {
    const extract = await mapped({ "Last year": sheet(9.9, 80), "This year": sheet(9.1, 91) });
    expect(questions(extract)).toEqual([]);
    const checked = await assessed(extract);
    expect(figures(checked)).toEqual(["9.1 9.9 Amber", "91 80 Amber"]);
    expect(codes(checked)).toEqual([]);
  });

  it("are last year's and this year's where one name says so and the other names the quarter", async () => {
    const extract = await mapped({ "Q3 2025-26": sheet(9.1, 91), "Previous year": sheet(9.9, 80) });
    expect(figures(await assessed(extract))).toEqual(["9.1 9.9 Amber", "91 80 Amber"]);
  });

  it("are this quarter's and the quarter's before, which is history", async () => {
    const extract = await mapped({ "Last quarter": sheet(9.9, 80), "Q3 2025-26": sheet(9.1, 91) });
    expect(figures(await assessed(extract))).toEqual(["9.1 - Not rated", "91 - Not rated"]);
  });
});

describe("a choice to leave one of two sheets out", () => {
  /** What was saved when a person said that one table of an extract holds nothing. */
  async function leavingOut(sheets: Readonly<Record<string, readonly Cells[]>>, table: number): Promise<SavedMapping> {
    const { mapping, tables } = await mapped(sheets);
    const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
    return asSaved(sayHolds(mapping, tables, plan, table, "nothing"), tables, APRIL_YEAR);
  }

  it.each([
    ["by their names", ["Q3 final", "Q3 draft"], ["Q4 final", "Q4 draft"]],
    ["in the other order", ["Q3 final", "Q3 draft"], ["Q4 draft", "Q4 final"]],
    ["by months in their names", ["October 2025 final", "October 2025 draft"], ["Jan 2026 draft", "Jan 2026 final"]],
    ["in the same file", ["Board", "Working"], ["Board", "Working"]],
  ])("is kept next quarter: %s", async (_, [used = "", unused = ""], next) => {
    const saved = await leavingOut({ [used]: sheet(9.1, 91), [unused]: sheet(8, 99) }, 1);
    const extract = await mapped(Object.fromEntries(next.map((name) => [name, sheet(9, 90)])), saved);
    expect(questions(extract)).toEqual([]);
    expect(held(extract)).toEqual(
      next.map((name) => `${name}: ${/draft|Working/.test(name) ? "nothing" : "measures"}`),
    );
  });

  it("is kept for the earlier of two years", async () => {
    const saved = await leavingOut({ "Q3 2025-26": sheet(9.1, 91), "Q3 2024-25": sheet(9.9, 80) }, 1);
    const extract = await mapped({ "Q4 2024-25": sheet(9.8, 81), "Q4 2025-26": sheet(9, 90) }, saved);
    expect(held(extract)).toEqual(["Q4 2024-25: nothing", "Q4 2025-26: measures"]);
  });

  it("is kept where the title has the period", async () => {
    const saved = await leavingOut(
      { Sheet1: sheet(9, 90, "Board, Quarter 3 2025/26"), Sheet2: sheet(8, 99, "Team, Quarter 3 2025/26") },
      1,
    );
    const extract = await mapped(
      { Sheet1: sheet(7, 93, "Team, Quarter 4 2025/26"), Sheet2: sheet(9, 92, "Board, Quarter 4 2025/26") },
      saved,
    );
    expect(held(extract)).toEqual(["Sheet1: nothing", "Sheet2: measures"]);
  });

  it("is not taken for another sheet that only has the same headings", async () => {
    const saved = await leavingOut({ Old: sheet(8, 99) }, 0);
    const extract = await mapped({ Figures: sheet(9.1, 91) }, saved);
    expect(held(extract)).toEqual(["Figures: measures"]);
  });
});
