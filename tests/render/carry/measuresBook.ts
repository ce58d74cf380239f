import type { RefreshEdit, SetCell } from "../../../src/refresh/refreshEdit";
import { findReport } from "../../../src/render/carry/findReport";
import type { WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { handBuilt, opened, partOf } from "./handBuilt";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const XM = "http://schemas.microsoft.com/office/excel/2006/main";

interface Habits {
  /** After the cells of Measures. */
  readonly after?: string;
  readonly hidden?: readonly number[];
  /** Formulas of Board, A1 down. */
  readonly board?: readonly string[];
  readonly calculated?: string;
  readonly filter?: string;
}

/** A table Measures in A1:C5 (ID, Actual, Gap), with what a person made of it. */
export function book({
  after = "",
  hidden = [],
  board = ["1+1"],
  calculated = "",
  filter = "",
}: Habits): WorkbookPackage {
  const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = [2, 3, 4, 5].map(
    (row) =>
      `<row r="${row}"${hidden.includes(row) ? ' hidden="1"' : ""}>${text(`A${row}`, `M${row - 1}`)}` +
      `<c r="B${row}"><v>${row * 10}</v></c></row>`,
  );
  const boards = board.map((formula, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>${formula}</f></c></row>`);
  return opened(
    handBuilt({
      sheets: [
        {
          name: "Measures",
          xml:
            `<sheetData><row r="1">${text("A1", "ID")}${text("B1", "Actual")}${text("C1", "Gap")}</row>` +
            `${rows.join("")}</sheetData>${after.includes("extLst") ? "" : after}` +
            `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>${after.includes("extLst") ? after : ""}`,
          relations: [["table", "../tables/table1.xml"]],
        },
        { name: "Board", xml: boards.join("") },
        { name: "Retired", xml: "<sheetData/>" },
      ],
      parts: {
        "xl/tables/table1.xml":
          `<table xmlns="${MAIN}" id="1" name="Measures" displayName="Measures" ref="A1:C5" totalsRowShown="0">` +
          `<autoFilter ref="A1:C5">${filter}</autoFilter><tableColumns count="3"><tableColumn id="1" name="ID"/>` +
          `<tableColumn id="2" name="Actual"/><tableColumn id="3" name="Gap">${calculated}</tableColumn>` +
          "</tableColumns></table>",
      },
    }),
  );
}

export const sheetOf = (after: WorkbookPackage, number = 1): string =>
  partOf(after, `xl/worksheets/sheet${number}.xml`);
export const formulas = (after: WorkbookPackage): unknown[] =>
  (findReport(after).sheets[1]?.rows ?? []).map(([entry]) => (entry as { formula: string }).formula);
export const set = (row: number, column: number, entry: string | number): SetCell => ({
  ...{ kind: "setCell", sheet: "Measures", row, column, entry, value: entry, numberFormat: null },
});
export const below: readonly RefreshEdit[] = [
  { kind: "insertRows", sheet: "Measures", before: 5, count: 1, like: 4 },
  {
    kind: "resizeTable",
    sheet: "Measures",
    table: "Measures",
    range: { top: 0, left: 0, bottom: 5, right: 2 },
  },
];
export const leaves = (row: number, to: number): RefreshEdit[] => [
  { kind: "moveRow", sheet: "Measures", row, to: { sheet: "Retired", row: to } },
  { kind: "deleteRow", sheet: "Measures", row },
];
