import type { CellRange } from "../../../domain/cell";
import { readArea } from "./areas";
import type { PackageTrees } from "./packageTrees";
import type { XmlElement } from "./xmlTree";

/** A worksheet in the workbook's list. */
export interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
  /** The root of its part. */
  readonly root: XmlElement;
}

/** A table's part. */
export interface TablePart {
  readonly name: string;
  readonly path: string;
  readonly root: XmlElement;
  /** With its header row, without its row of totals; null where it has no header row. */
  readonly range: CellRange | null;
}

/** All worksheets in order; sheets of charts and macros hold no cells and are left out. */
export function workbookSheets(trees: PackageTrees): WorkbookSheet[] {
  const workbook = trees.workbook();
  const relations = new Map(trees.relations(workbook).map((relation) => [relation.id, relation]));
  const list = trees.root(workbook)?.first("sheets")?.elements("sheet") ?? [];
  return list.flatMap((sheet) => {
    const relation = relations.get(sheet.get("id") ?? "");
    const root = relation?.type === "worksheet" ? trees.root(relation.target) : null;
    if (relation === undefined || root?.first("sheetData") === null || root === null) return [];
    const hidden = ["hidden", "veryHidden"].includes(sheet.get("state") ?? "");
    return [{ name: sheet.get("name") ?? "", path: relation.target, hidden, root }];
  });
}

/** The tables of a sheet. */
export function sheetTables(trees: PackageTrees, sheet: WorkbookSheet): TablePart[] {
  return trees.relations(sheet.path).flatMap(({ type, target }) => {
    const root = type === "table" ? trees.root(target) : null;
    const whole = readArea(root?.get("ref") ?? "");
    if (root === null || whole === null) return [];
    const range =
      root.get("headerRowCount") === "0"
        ? null
        : { ...whole, bottom: whole.bottom - Number(root.get("totalsRowCount") ?? 0) };
    return [{ name: root.get("displayName") ?? root.get("name") ?? "", path: target, root, range }];
  });
}

/** Whether a flag such as `sheet="1"` is set. */
export function isSet(flag: string | null): boolean {
  return flag === "1" || flag === "true";
}
