import { displayText, isDayFormat } from "../../../read/cells/displayText";
import { DAYS_FROM_1900_TO_1904, serialOfIso } from "../../../read/cells/excelSerial";
import type { SourceCell } from "../../../read/source";
import { cellValue } from "./cellValue";
import type { PackageTrees } from "./packageTrees";
import type { SharedTexts } from "./sharedTexts";
import { isSet } from "./workbookSheets";
import type { XmlElement } from "./xmlTree";

/** The formats that every workbook has, by their numbers. Source: ECMA-376 part 1, 18.8.30. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** How a workbook's cells are shown: the number format of each style, and from which year its days are counted. */
export class ShownCells {
  /** By the number of a cell's style; null for a cell that is shown as it is held. */
  private readonly formats: readonly (string | null)[];
  private readonly daysMoved: number;

  constructor(
    trees: PackageTrees,
    private readonly texts: SharedTexts,
  ) {
    const path = trees.relations(trees.workbook()).find(({ type }) => type === "styles")?.target;
    const styles = path === undefined ? null : trees.root(path);
    const own = new Map(
      (styles?.first("numFmts")?.elements("numFmt") ?? []).map((each) => [
        Number(each.get("numFmtId")),
        each.get("formatCode") ?? "",
      ]),
    );
    this.formats = (styles?.first("cellXfs")?.elements("xf") ?? []).map((each) => {
      const number = Number(each.get("numFmtId") ?? 0);
      return own.get(number) ?? BUILT_IN.get(number) ?? null;
    });
    const properties = trees.root(trees.workbook())?.first("workbookPr");
    this.daysMoved = isSet(properties?.get("date1904") ?? null) ? DAYS_FROM_1900_TO_1904 : 0;
  }

  /** A cell as a person sees it; null where it is blank. */
  cell(element: XmlElement): SourceCell | null {
    const value = cellValue(element, this.texts);
    const numberFormat = this.formats[Number(element.get("s") ?? 0)] ?? null;
    const formula = element.first("f") !== null;
    const isDay = numberFormat !== null && isDayFormat(numberFormat);
    if (typeof value === "number") {
      const number = isDay ? value + this.daysMoved : value;
      return {
        kind: isDay ? "date" : "number",
        text: displayText(number, numberFormat),
        number,
        numberFormat,
        formula,
      };
    }
    const words = { number: null, numberFormat, formula };
    if (typeof value === "boolean") return { kind: "boolean", text: value ? "TRUE" : "FALSE", ...words };
    // A formula without a value is not blank: the sheet shows a figure there as soon as it is opened in Excel.
    if (value === null) return formula ? { kind: "text", text: "", ...words } : null;
    if (element.get("t") === "e") return { kind: "error", text: value, ...words };
    const day = isDay ? serialOfIso(value) : null;
    if (day !== null) return { kind: "date", text: displayText(day, numberFormat), number: day, numberFormat, formula };
    return value.trim() === "" ? null : { kind: "text", text: value, ...words };
  }
}
