import type { FoundRule } from "../../refresh/found/foundReport";
import { readArea } from "./package/areas";
import type { WorkbookSheet } from "./package/workbookSheets";
import type { XmlElement } from "./package/xmlTree";

/** Where a rule's cells are named, in one element or in another that later programs have for it. */
const LISTS = ["conditionalFormatting", "dataValidation"];
const FORMULAS = /^(?:formula[12]?|f)$/;

/** The formulas of a sheet's conditional formats and lists of choices, those that only later programs know too. */
export function sheetRules({ root }: Pick<WorkbookSheet, "root">): readonly FoundRule[] {
  const rules = root.elements().flatMap((child) => (child.local === "sheetData" ? [] : within(child, LISTS)));
  return rules.flatMap((rule) => {
    const [first = ""] = (rule.get("sqref") ?? rule.first("sqref")?.text() ?? "").trim().split(/\s+/);
    const area = readArea(first);
    if (area === null) return [];
    const kind = rule.local === "dataValidation" ? "list of choices" : "conditional format";
    return formulasIn(rule).map((formula): FoundRule => ({ kind, row: area.top, column: area.left, formula }));
  });
}

function within(element: XmlElement, names: readonly string[]): XmlElement[] {
  return names.includes(element.local) ? [element] : element.elements().flatMap((child) => within(child, names));
}

function formulasIn(element: XmlElement): string[] {
  return element
    .elements()
    .flatMap((child) => (FORMULAS.test(child.local) ? [child.text().trim()] : formulasIn(child)))
    .filter((formula) => formula !== "");
}
