/** What Excel's refusals mean to a person, and what to do, by the code of the error. */
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter to finish editing the cell, then try again.",
  AccessDenied: "The workbook or a sheet is protected. Remove the protection, then try again.",
  ItemNotFound: "A sheet or table was deleted while Outturn was working. Try again.",
  InvalidReference: "A sheet or range that Outturn was working on has gone. Try again.",
  ItemAlreadyExists: "A sheet or table of the same name was added while Outturn was working. Try again.",
  RequestPayloadSizeLimitExceeded:
    "The report is too large to write to Excel in one go. Leave sheets out of the " +
    "template, or make the workbook with the command line.",
  ResponsePayloadSizeLimitExceeded:
    "The workbook is too large for Excel to answer. Close other workbooks, then try again.",
  OperationCellsExceedLimit:
    "The report has more cells than Excel takes in one go. Leave sheets out of the template, then try again.",
  InactiveWorkbook: "The workbook is no longer open. Open it, then try again.",
  InvalidSelection: "What is selected is no block of cells. Select one block of cells, then try again.",
  RequestAborted: "Excel stopped the writing. Try again.",
  HostIsBusy: "Excel is busy, perhaps with an open dialog box. Close it, then try again.",
  Timeout: "Excel took too long to answer. Wait until it is idle, then try again.",
  UnsupportedSheet:
    "A sheet in the way is of a kind that cannot hold a report, such as a chart sheet. Rename it, then try again.",
  ApiNotFound: "This version of Excel is too old for what Outturn does. Update Excel, or use Outturn in a browser.",
  UnsupportedFeature: "This version of Excel cannot do what Outturn asks. Update Excel, or use Outturn in a browser.",
  NotImplemented: "This version of Excel cannot do what Outturn asks. Update Excel, or use Outturn in a browser.",
};

const OTHERWISE = "Excel could not do it and does not say why. Save the workbook, then try again.";

/** One plain sentence for an error that Excel answered with; null for any other error, which is a fault of ours. */
export function hostError(error: unknown): string | null {
  if (typeof OfficeExtension === "undefined" || !(error instanceof OfficeExtension.Error)) return null;
  return Object.hasOwn(SENTENCES, error.code) ? (SENTENCES[error.code] ?? OTHERWISE) : OTHERWISE;
}
