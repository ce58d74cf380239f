import { writtenReport } from "../../../src/refresh/ourReport";
import type { Refresh } from "../../../src/refresh/refresh";
import { refreshReport } from "../../../src/refresh/refreshReport";
import type { ReportModel } from "../../../src/report/reportModel";
import type { WorkbookInMemory } from "./workbookInMemory";

/** Refreshes a workbook from one report to the next, and answers with what was done. */
export function refreshed(book: WorkbookInMemory, from: ReportModel, to: ReportModel): Refresh {
  const refresh = refreshReport(writtenReport(from), book.found(), to);
  book.apply(refresh.edits);
  return refresh;
}
