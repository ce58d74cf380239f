import type { CellRange } from "../../../domain/cell";
import { parseFormula, type FormulaNode } from "../../../refresh/formulas/parseFormula";
import { cellValue } from "../package/cellValue";
import type { XmlElement } from "../package/xmlTree";
import { sameSheet } from "../references/cellMove";
import type { BenchSheet, Workbench } from "../workbench";

/** What a cell of a count holds; undefined where its formula has no result. */
type Held = string | number | boolean | null | undefined;
/** Whether a cell that holds this is counted. */
type Criterion = (held: Exclude<Held, undefined>) => boolean;

/**
 * The result of a formula that counts words in ranges, as a report's counts by status do, as the cells stand now: what
 * people typed there counts too. Null for any other formula, and where a cell of the ranges has no result itself.
 */
export function countedResult(
  bench: Workbench,
  { sheet, text }: { readonly sheet: BenchSheet; readonly text: string },
  stale: ReadonlySet<XmlElement>,
): number | null {
  const node = parseFormula(text);
  return node === null ? null : counted(node, (range, name) => heldIn(bench, name ?? sheet.name, range, stale));
}

type Reading = (range: CellRange, sheet: string | null) => readonly Held[] | null;

function counted(node: FormulaNode, read: Reading): number | null {
  if (node.kind === "binary" && (node.operator === "+" || node.operator === "-")) {
    const [left, right] = [counted(node.left, read), counted(node.right, read)];
    if (left === null || right === null) return null;
    return node.operator === "+" ? left + right : left - right;
  }
  if (node.kind !== "call" || (node.name !== "COUNTIF" && node.name !== "COUNTIFS")) return null;
  const columns: { readonly held: readonly Held[]; readonly is: Criterion }[] = [];
  for (let at = 0; at < node.parts.length; at += 2) {
    const [cells, word] = [node.parts[at], node.parts[at + 1]];
    const is = word?.kind === "value" && typeof word.value === "string" ? criterion(word.value) : null;
    const held = cells?.kind === "cells" ? read(cells.range, cells.sheet) : null;
    if (is === null || held === null) return null;
    columns.push({ held, is });
  }
  const [first] = columns;
  if (first === undefined || columns.some(({ held }) => held.includes(undefined) || held.length < first.held.length))
    return null;
  return first.held.filter((_, index) => columns.every(({ held, is }) => is(held[index] ?? null))).length;
}

/** What COUNTIF looks for by a criterion; null for a comparison, a pattern, and what may be a date or a figure. */
function criterion(text: string): Criterion | null {
  if (text === "") return (held) => held === null || held === "";
  const isEqual = /^=[=<>]/.test(text);
  const word = (isEqual ? text.slice(1) : text).toLowerCase();
  if (/^-?\d+(?:\.\d+)?$/.test(word))
    return (held) => held !== "" && held !== null && typeof held !== "boolean" && Number(held) === Number(word);
  if ((!isEqual && !/^(?:\d[\d.]*)?\p{L}/u.test(word)) || /^(?:true|false)$/.test(word)) return null;
  if (/[*?]/.test(word.replace(/~[~*?]/g, ""))) return null;
  const plain = word.replace(/~([~*?])/g, "$1");
  return (held) => typeof held === "string" && held.toLowerCase() === plain;
}

/** What the cells of a range hold, row by row; null where the sheet is not there, or the range has too many. */
function heldIn(
  bench: Workbench,
  name: string,
  { top, left, bottom, right }: CellRange,
  stale: ReadonlySet<XmlElement>,
): readonly Held[] | null {
  const sheet = bench.allSheets().find((one) => sameSheet(one.name, name));
  if (sheet === undefined || bottom - top > MOST_ROWS) return null;
  const width = right - left + 1;
  const held = Array<Held>((bottom - top + 1) * width).fill(null);
  for (const row of sheet.cells.rows) {
    if (row.index < top || row.index > bottom) continue;
    for (const { column, element } of row.cells) {
      if (column < left || column > right) continue;
      const isUnknown = element.first("f") !== null && (stale.has(element) || element.first("v") === null);
      held[(row.index - top) * width + column - left] = isUnknown ? undefined : cellValue(element, bench.texts);
    }
  }
  return held;
}

/** Most rows that are looked at: no table of a report has more. */
const MOST_ROWS = 100_000;
