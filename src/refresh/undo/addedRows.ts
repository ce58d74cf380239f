import { cleanText } from "../../domain/cleanText";
import type { ReportSheet } from "../../report/reportModel";
import { isFormula, type Entry } from "../entry";
import type { RefreshEdit } from "../refreshEdit";
import type { SheetRow } from "../rows/sheetRows";
import type { Step, Work } from "../work";
import type { Undo } from "./undo";

/** Rows that came with all they hold, as a section or on a sheet of their own. */
export interface AddedRows {
  readonly step: Step;
  /** The sheet as the workbook calls it. */
  readonly sheet: string;
  /** In order, where they have come to stand. */
  readonly rows: readonly SheetRow[];
  readonly place: (row: SheetRow) => number;
}

/** Where rows stand that came with all they hold, and a mark by which it is told whether somebody has typed there. */
export function expectedAdded({ added }: Work, edits: ReadonlyMap<Step, RefreshEdit>): Undo["expected"]["added"] {
  return added.flatMap(({ step, sheet, rows, place }) => {
    const [first] = rows;
    const edit = edits.get(step);
    if (first === undefined || edit === undefined) return [];
    return [{ sheet, top: place(first), rows: rows.length, mark: markOf(entriesOf(edit)) }];
  });
}

function entriesOf(edit: RefreshEdit): Entry[][] {
  const of = (rows: ReportSheet["rows"]): Entry[][] =>
    rows.map(({ cells }) => cells.map(({ value, formula }): Entry => (formula === null ? value : { formula })));
  return edit.kind === "addBlock" ? of(edit.block.rows) : edit.kind === "addSheet" ? of(edit.sheet.rows) : [];
}

/** Digits by which a number is told from another: as many as Excel shows. */
const DIGITS = 15;

/**
 * A mark of what cells hold, each in its place: 32 bits (FNV-1a), by which rows are told from the same with something
 * typed in them. Any formula is like another, as Excel may write it in other words.
 *
 * @example
 * markOf([["M1", 12]]) === markOf([["M1", 12, null], []]) //=> true
 * markOf([["M1", 12]]) === markOf([["M1", 13]]) //=> false
 */
export function markOf(rows: readonly (readonly Entry[])[]): string {
  let hash = 0x811c9dc5;
  rows.forEach((cells, row) =>
    cells.forEach((entry, column) => {
      const text = textOf(entry);
      if (text === "") return;
      for (const letter of `${row} ${column} ${text}\n`)
        hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }),
  );
  return hash.toString(36);
}

function textOf(entry: Entry): string {
  if (isFormula(entry)) return "=";
  return typeof entry === "number" ? String(Number(entry.toPrecision(DIGITS))) : cleanText(String(entry ?? "")).trim();
}
