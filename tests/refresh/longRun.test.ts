import { expect, it } from "vitest";
import { readHistory } from "../../src/history/readHistory";
import { nextReport } from "../../src/refresh/nextReport";
import { writtenReport } from "../../src/refresh/ourReport";
import { buildReport } from "../../src/report/buildReport";
import { historyRows } from "../../src/report/historyRows";
import { sourceOf } from "../support/sampleFiles";
import { BURGLARY, periodChecked, quarterLook, ROBBERY } from "./support/quarters";
import { WorkbookInMemory } from "./support/workbookInMemory";

const MONTHS = "April May June July August September October November December January February March".split(" ");
/** Each month of two years from April 2024. */
const PERIODS = [0, 1].flatMap((year) => MONTHS.map((month, index) => `${month} ${2024 + year + (index < 9 ? 0 : 1)}`));

/** The past figures of a workbook, as a text file. */
function pastText(book: WorkbookInMemory): string {
  const sheet = book.sheetOf("History");
  const [table] = sheet.tables;
  const rows = sheet.rows.slice(table?.top ?? 0, (table?.bottom ?? 0) + 1);
  return rows.map((row) => row.map((entry) => `"${String(entry ?? "")}"`).join(",")).join("\n");
}

it("two years of months go into one workbook, and its past figures say what each month's report said", async () => {
  const said: unknown[] = [];
  let book: WorkbookInMemory | null = null;
  let base: ReturnType<typeof writtenReport> | null = null;
  for (const [index, period] of PERIODS.entries()) {
    // Burglary falls by 5 a month from 400, so that it passes its target of 360; robbery rises.
    const checked = await periodChecked(period, [
      { ...BURGLARY, actual: 400 - 5 * index },
      { ...ROBBERY, actual: 80 + index },
    ]);
    const look = { ...quarterLook(1), readAt: `${1 + index} May 2026, 09:00` };
    const years = checked.measures.map(({ measure, rating }) => [measure.id, period, rating.status]);
    said.push(...years.map(([id, , status], at) => [id, period, at === 0 ? 400 - 5 * index : 80 + index, status]));
    if (book === null || base === null) {
      const model = buildReport(checked, { ...look, past: historyRows(checked, { readAt: look.readAt, by: null }) });
      book = new WorkbookInMemory(model);
      base = writtenReport(model);
      continue;
    }
    const past = readHistory(await sourceOf(pastText(book), "past.csv"), checked.plan.year);
    const { refresh } = nextReport(base, book.found(), { ...checked, past }, { report: look, by: null, accepted: [] });
    expect([refresh.choices, refresh.left, refresh.byHand]).toEqual([[], [], []]);
    book.apply(refresh.edits);
    base = refresh.written;
  }
  const rows = readHistory(await sourceOf(pastText(book ?? fail()), "past.csv"))?.rows ?? [];
  expect(
    rows.map(({ id, period, actual, status }) => [id, period, actual.kind === "number" ? actual.number : null, status]),
  ).toEqual(said);
  expect(book?.read("Measures", "M1", "Movement")).toBe("Green, as before");
});

function fail(): never {
  throw new Error("no workbook");
}
