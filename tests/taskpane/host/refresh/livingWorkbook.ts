import type { FoundReport } from "../../../../src/refresh/found/foundReport";
import type { RefreshEdit } from "../../../../src/refresh/refreshEdit";
import { applyEdits, type Applied, type RefreshControl } from "../../../../taskpane/host/refresh/applyEdits";
import { findReport } from "../../../../taskpane/host/refresh/findReport";
import { stateOfWorkbook } from "../../../../taskpane/host/refresh/workbookState";
import type { ExcelHost, NodeClient, NodeOptions } from "../../../excel-host";
import { sampleModel } from "../../../render/sampleModel";
import { excel } from "../../support/excelInNode";

/**
 * A workbook with a report of three measures: table `Measures` in A4:D7 of Report, with what is left to the target in
 * D; a table `Retired` with nothing in it on a sheet of that name; and a sheet of the person's own.
 *
 *         A    B         C       D
 *     4   ID   Measure   Actual  Left
 *     5   M1   Burglary  355     =400-C5
 *     6   M2   Violence  12      =400-C6
 *     7   M3   Theft     80      =400-C7
 *     8
 *     9   Note Agreed
 */
export async function livingWorkbook(options: NodeOptions = {}): Promise<NodeClient> {
  const client = await excel(options);
  const { host, Excel } = client;
  host.person.renameSheet("Sheet1", "Mine");
  await Excel.run(async (context) => {
    const report = context.workbook.worksheets.add("Report");
    report.getRange("A1").values = [["Quarter 3"]];
    report.getRange("A4:D7").formulas = [
      ["ID", "Measure", "Actual", "Left"],
      ["M1", "Burglary", 355, "=400-C5"],
      ["M2", "Violence", 12, "=400-C6"],
      ["M3", "Theft", 80, "=400-C7"],
    ];
    report.getRange("C5:C7").numberFormat = [["0"], ["0"], ["0"]];
    report.getRange("A9:B9").values = [["Note", "Agreed"]];
    report.tables.add("A4:D7", true).name = "Measures";
    const retired = context.workbook.worksheets.add("Retired");
    retired.getRange("A1:D1").values = [["ID", "Measure", "Actual", "Left"]];
    retired.tables.add("A1:D2", true).name = "Retired";
    await context.sync();
  });
  return client;
}

export function found(): Promise<FoundReport> {
  return Excel.run((context) => findReport(context));
}

/** For a refresh that nobody cancels. */
export const NOT_CANCELLED: RefreshControl = { signal: new AbortController().signal, onProgress: () => undefined };

interface Setting {
  readonly xml?: string | null;
  readonly between?: () => void;
  readonly control?: RefreshControl;
}

/** Reads the workbook and takes the steps; `between` happens after it was read. */
export async function apply(
  edits: readonly RefreshEdit[],
  { xml = null, between = () => undefined, control = NOT_CANCELLED }: Setting = {},
): Promise<Applied> {
  return Excel.run(async (context) => {
    const { parts } = await stateOfWorkbook(context);
    const report = await findReport(context);
    between();
    const state = xml === null ? null : { parts, xml };
    return applyEdits(context, { found: report, edits, model: sampleModel("board"), state }, control);
  });
}

/** All that a person could tell two workbooks apart by, that steps might change. */
export function everything(host: ExcelHost): unknown {
  const { workbook } = host;
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells]
        .filter(([, { value, formula }]) => value !== "" || formula !== null)
        .sort(([one], [other]) => one - other)
        .map(([key, { formula, value, format, link }]) => [
          sheet.place(key),
          formula ?? value,
          format.numberFormat,
          format.bold,
          link,
        ]),
      tables: sheet.tables.map(({ name, area }) => [name, area]),
      comments: sheet.comments.map(({ row, column, content }) => [row, column, content]),
      notes: sheet.notes.map(({ row, column, content }) => [row, column, content]),
      charts: sheet.charts.map(({ source }) => [source.sheet.name, source.area]),
    })),
    names: workbook.names.map(({ name, formula }) => [name, formula]),
    state: workbook.customXmlParts.map(({ xml }) => xml),
  };
}

export function setCell(
  place: string,
  entry: string | number | null | { readonly formula: string },
  numberFormat: string | null = null,
): RefreshEdit {
  const [, sheet = "", letter = "A", row = "1"] = /^(\w+)!([A-Z])(\d+)$/.exec(place) ?? [];
  return {
    kind: "setCell",
    sheet,
    row: Number(row) - 1,
    column: letter.charCodeAt(0) - 65,
    entry,
    value: typeof entry === "object" ? null : entry,
    numberFormat,
  };
}
