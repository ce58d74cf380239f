import { everyElement, type XmlElement } from "./xmlTree";

/** What a worksheet holds, in the order that its schema asks for. Source: ECMA-376 part 1, 18.3.1.99. */
const ORDER = [
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios",
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations",
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches",
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems",
  "tableParts extLst",
].flatMap((line) => line.split(" "));

/** A list of a sheet, such as its links, made in its place where there is none. */
export function sheetList(root: XmlElement, local: string): XmlElement {
  const known = root.first(local);
  if (known !== null) return known;
  const made = root.sibling(local, "", []);
  putInOrder(root, made);
  return made;
}

/** Puts an element into a sheet where its schema asks for it, behind those of its name. */
export function putInOrder(root: XmlElement, made: XmlElement): void {
  const later = new Set(ORDER.slice(ORDER.indexOf(made.local) + 1));
  const children = root.children ?? [];
  const at = children.findIndex((child) => typeof child !== "string" && (later.has(child.local) || isExtension(child)));
  children.splice(at < 0 ? children.length : at, 0, made);
  root.children = children;
}

/** Controls and pictures in a wrapper for programs of several versions; they stand near the end. */
function isExtension({ local }: XmlElement): boolean {
  return local === "AlternateContent";
}

/** Takes a list out of a sheet that has lost its last entry. */
export function dropEmptyList(root: XmlElement, local: string): void {
  const list = root.first(local);
  if (list === null) return;
  const { length } = list.elements();
  if (length === 0) root.remove(list);
  else if (list.get("count") !== null) list.set("count", String(length));
}

/** Widths of a sheet's columns in characters. Source: ECMA-376 part 1, 18.3.1.13. */
export function columnWidths(root: XmlElement): number[] {
  const widths: number[] = [];
  for (const column of root.first("cols")?.elements() ?? []) {
    const last = Math.min(Number(column.get("max")), 256);
    for (let at = Number(column.get("min")); at <= last; at += 1) widths[at - 1] = Number(column.get("width"));
  }
  return Array.from(widths, (width) => width ?? 9);
}

/** The number of a sheet’s rule that comes last; 0 where it has none. */
export function lastPriority(root: XmlElement): number {
  let last = 0;
  for (const child of root.elements()) {
    if (child.local !== "conditionalFormatting" && child.local !== "extLst") continue;
    for (const rule of everyElement(child))
      if (rule.local === "cfRule") last = Math.max(last, Number(rule.get("priority") ?? 0));
  }
  return last;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The prefix of attributes that lead to other parts, declared where a sheet has none. */
export function relationPrefix(root: XmlElement): string {
  const [, known] = new RegExp(`xmlns:(\\w+)=["']${RELATIONSHIPS}["']`).exec(root.head) ?? [];
  if (known !== undefined) return known;
  root.head += ` xmlns:r="${RELATIONSHIPS}"`;
  return "r";
}

/** What a workbook holds behind its settings for calculation. Source: ECMA-376 part 1, 18.2.27. */
const AFTER_CALCULATION = new Set(
  (
    "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr " +
    "webPublishObjects extLst"
  ).split(" "),
);

/** A workbook's list of names, made where there is none. */
export function namesList(workbook: XmlElement): XmlElement {
  const known = workbook.first("definedNames");
  if (known !== null) return known;
  const made = workbook.sibling("definedNames", "", []);
  putBehindSheets(workbook, made, new Set(["calcPr", ...AFTER_CALCULATION]));
  return made;
}

/** Puts an element into a workbook before the first that comes later. */
function putBehindSheets(workbook: XmlElement, made: XmlElement, later: ReadonlySet<string>): void {
  const children = workbook.children ?? [];
  const at = children.findIndex((child) => typeof child !== "string" && later.has(child.local));
  children.splice(at < 0 ? children.length : at, 0, made);
}

/** Has a workbook worked out when it is opened. */
export function recalculateOnOpening(workbook: XmlElement): void {
  let settings = workbook.first("calcPr");
  if (settings === null) {
    settings = workbook.sibling("calcPr");
    putBehindSheets(workbook, settings, AFTER_CALCULATION);
  }
  settings.set("fullCalcOnLoad", "1");
}
