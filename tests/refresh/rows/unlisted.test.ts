import { expect, it } from "vitest";
import { changeWords } from "../../../src/refresh/changeWords";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { writtenReport } from "../../../src/refresh/ourReport";
import { leftWords } from "../../../src/refresh/refreshWords";
import type { Refresh } from "../../../src/refresh/refresh";
import type { ReportModel } from "../../../src/report/reportModel";
import { BURGLARY, quarterReport, ROBBERY } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

/** Quarters in which robberies are 92 (over the limit of 90), 80, 85, and 99. */
function quarters(): Promise<readonly ReportModel[]> {
  return Promise.all([92, 80, 85, 99].map((actual, at) => quarterReport(at + 1, [BURGLARY, { ...ROBBERY, actual }])));
}

/** A workbook of the first quarter with words beside the exception, and a formula that points at its figure. */
function worked(first: ReportModel): WorkbookInMemory {
  const book = new WorkbookInMemory(first);
  const { sheet, row, column } = book.cell("MeasureExceptions", "M2", "Actual");
  book.put(sheet.name, row, 20, "Ask the shops");
  book.addSheet("Board", [[{ formula: `'${sheet.name}'!${String.fromCharCode(65 + column)}${row + 1}` }]]);
  return book;
}

function pointed(book: WorkbookInMemory): unknown {
  const entry = book.sheet("Board").rows[0]?.[0];
  return typeof entry === "object" && entry !== null ? book.valueAt(entry.formula) : entry;
}

it("an exception that is Green takes its words to the sheet Retired, where its figure follows the report", async () => {
  const [first, ...others] = await quarters();
  if (first === undefined) throw new Error("no first quarter");
  const book = worked(first);
  let base = writtenReport(first);
  const seen: unknown[] = [];
  const refreshes: Refresh[] = [];
  for (const next of others) {
    const refresh = refreshReport(base, book.found(), next);
    book.apply(refresh.edits);
    base = refresh.written;
    refreshes.push(refresh);
    const { rows } = book.sheet("Retired");
    seen.push([pointed(book), ...rows.flatMap((row) => (row[0] === "M2" ? [row[6], row[20]] : []))]);
  }
  const [second] = refreshes;
  expect(second?.changes.filter(({ kind }) => kind === "rowUnlisted").map(changeWords)).toEqual([
    "Exceptions: M2 is Green now, and no longer listed: its row goes to the sheet Retired, with all that is in it, " +
      "and follows the report there",
  ]);
  expect(book.sheet("Retired").rows[3]?.[0]).toBe(
    "From Exceptions, no longer listed there since Q2 2025/26; figures and statuses are those of the report",
  );
  // In the fourth quarter it is an exception again, with the words beside it.
  expect(seen.map((one) => String(one).replace(/\[object Object\]/g, "a formula"))).toEqual([
    "80,a formula,Ask the shops",
    "85,a formula,Ask the shops",
    "99",
  ]);
  const { sheet, row } = book.cell("MeasureExceptions", "M2", "Actual");
  expect(sheet.rows[row]?.[20]).toBe("Ask the shops");
});

it("a second refresh with the same extract changes nothing, and undoing puts the row back as it was", async () => {
  const [first, second, third] = await quarters();
  if (first === undefined || second === undefined || third === undefined) throw new Error("no quarters");
  const book = worked(first);
  const cells = (): unknown =>
    book
      .found()
      .sheets.filter(({ name }) => name !== "Retired")
      .map(({ rows }) => rows.map((one) => one.slice(0, 21)));
  const before = cells();
  const refresh = refreshReport(writtenReport(first), book.found(), second);
  book.apply(refresh.edits);
  expect(refreshReport(refresh.written, book.found(), second).edits).toEqual([]);
  const later = refreshReport(refresh.written, book.found(), third);
  book.apply(later.edits);
  expect(pointed(book)).toBe(85);
  book.apply(later.undo.edits);
  expect(pointed(book)).toBe(80);
  book.apply(refresh.undo.edits);
  expect(cells()).toEqual(before);
});

it("where rows cannot be moved it stays, says what is reported now, and a line says why", async () => {
  const [first, second] = await quarters();
  if (first === undefined || second === undefined) throw new Error("no quarters");
  const book = worked(first);
  const refresh = refreshReport(writtenReport(first), book.found(), second, { takesRowsOut: false });
  book.apply(refresh.edits);
  expect([pointed(book), book.read("MeasureExceptions", "M2", "Reason for status")]).toEqual([
    80,
    "met the target of 90",
  ]);
  expect(refresh.left.map(leftWords)).toContain(
    "Exceptions: M2 is no longer to be listed, but this version of Excel cannot move its row, and it stays. Update " +
      "Excel, or use the command line. It says what is reported now.",
  );
  expect(refreshReport(refresh.written, book.found(), second, { takesRowsOut: false }).edits).toEqual([]);
});
