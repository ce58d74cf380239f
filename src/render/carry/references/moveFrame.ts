import type { CellRange } from "../../../domain/cell";
import { readArea, readAreas, writeArea, writeAreas } from "../package/areas";
import { type CellMove, movedRange, movedRanges } from "./cellMove";
import { isSet } from "../package/workbookSheets";
import type { XmlElement } from "../package/xmlTree";

/** Lists that may not stand in a sheet without an entry. */
const LISTS = new Set([
  "mergeCells",
  "hyperlinks",
  "dataValidations",
  "conditionalFormattings",
  "protectedRanges",
  "ignoredErrors",
  "rowBreaks",
  "cellWatches",
  "scenarios",
  "sparklines",
  "sortState",
]);
/** What stays, with the cells that it had, where all of them are gone. */
const KEPT = new Set(["selection", "pane", "sheetView", "dimension", "worksheet"]);

/**
 * Moves what a sheet says of its cells beside their contents: merged cells, filters, rules, links, breaks, panes and
 * selections. What loses all its cells goes.
 *
 * @param root The sheet of the move, or a part that belongs to it, such as a table or its comments.
 * @returns Whether anything changed.
 */
export function moveFrame(root: XmlElement, move: CellMove): boolean {
  return moveElement(root, move) !== "same";
}

type Outcome = "same" | "changed" | "gone";

function moveElement(element: XmlElement, move: CellMove): Outcome {
  let outcome = moveOwn(element, move);
  if (outcome === "gone") return outcome;
  const gone: XmlElement[] = [];
  const breaks = new Set<string | null>();
  for (const child of element.elements()) {
    if (child.local === "sheetData") continue;
    const moved = isBreakTwice(child, breaks, moveElement(child, move));
    if (moved === "same") continue;
    outcome = "changed";
    if (moved === "gone") gone.push(child);
  }
  for (const child of gone) {
    // In an extension the ranges of a rule or of a sparkline stand in an element of their own.
    if (child.local === "sqref") return "gone";
    element.remove(child);
  }
  if (gone.length === 0) return outcome;
  const left = element.elements().length;
  if (left === 0 && LISTS.has(element.local)) return "gone";
  if (element.get("count") !== null) element.set("count", String(left));
  if (element.get("manualBreakCount") !== null)
    element.set("manualBreakCount", String(element.elements().filter((each) => isSet(each.get("man"))).length));
  return outcome;
}

/** Where the row between two page breaks is gone they are one. */
function isBreakTwice(child: XmlElement, breaks: Set<string | null>, outcome: Outcome): Outcome {
  if (child.local !== "brk" || outcome === "gone") return outcome;
  const id = child.get("id");
  if (breaks.has(id)) return "gone";
  breaks.add(id);
  return outcome;
}

function moveOwn(element: XmlElement, move: CellMove): Outcome {
  if (element.local === "sqref") {
    const moved = movedRanges(readAreas(element.text()), move);
    if (moved.length === 0) return "gone";
    if (writeAreas(moved) === element.text()) return "same";
    element.setText(writeAreas(moved));
    return "changed";
  }
  if (element.local === "brk") return moveBreak(element, move);
  if (element.head === "" || element.local === "f") return "same";
  let outcome: Outcome = "same";
  const set = (name: string, text: string | null): void => {
    if (text === null || text === element.get(name)) return;
    element.set(name, text);
    outcome = "changed";
  };
  const list = element.get("sqref");
  if (list !== null) {
    const moved = movedRanges(readAreas(list), move);
    if (moved.length === 0 && !KEPT.has(element.local)) return "gone";
    if (moved.length > 0) set("sqref", writeAreas(moved));
  }
  const single = element.get(element.local === "inputCells" || element.local === "cellWatch" ? "r" : "ref");
  const range = single === null ? null : readArea(single);
  if (range !== null) {
    const moved = movedRange(range, move);
    if ((moved === null || mergesOne(element, moved)) && !KEPT.has(element.local)) return "gone";
    if (moved !== null) set(element.get("ref") === null ? "r" : "ref", writeArea(moved));
  }
  if (element.local === "pane" && frozenAbove(element, move)) {
    const count = move.kind === "rows" ? move.count : 0;
    set("ySplit", String(Math.max(1, Number(element.get("ySplit")) + count)));
  }
  for (const name of ["activeCell", "topLeftCell"] as const) {
    const cell = element.head.includes(name) ? readArea(element.get(name) ?? "") : null;
    // The first row that is shown stays the first.
    if (cell === null || (name === "topLeftCell" && cell.top === 0)) continue;
    const moved = movedRange(cell, move);
    if (moved !== null) set(name, writeArea(moved));
  }
  return outcome;
}

function mergesOne({ local }: XmlElement, { top, left, bottom, right }: CellRange): boolean {
  return local === "mergeCell" && top === bottom && left === right;
}

/** A page break stands above the row of its number, counted from 0. */
function moveBreak(element: XmlElement, move: CellMove): Outcome {
  const row = Number(element.get("id"));
  if (move.kind !== "rows" || element.get("max") === "1048575") return "same";
  // Where the row below it is gone the break stands above the next.
  const moved = movedRange({ top: row, left: 0, bottom: row, right: 0 }, move)?.top ?? move.at;
  if (moved === row) return "same";
  element.set("id", String(moved));
  return "changed";
}

/** Whether rows are put in, or taken out, above where a sheet is frozen. */
function frozenAbove(pane: XmlElement, move: CellMove): boolean {
  const frozen = (pane.get("state") ?? "").startsWith("frozen") && pane.get("ySplit") !== null;
  return frozen && move.kind === "rows" && move.at < Number(pane.get("ySplit"));
}
