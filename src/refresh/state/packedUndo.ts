import { isRecord } from "../../json/readJson";
import type { Entry } from "../entry";
import { plainly } from "../undo/backSteps";
import type { Undo } from "../undo/undo";

/*
 * The steps that undo a refresh set thousands of cells, and thousands are held against what a refresh wrote: they are
 * kept as long lists, sheet by sheet, of a row, a column and what a cell holds.
 */

interface PackedCells {
  readonly kind: "cells";
  readonly sheet: string;
  /** Row, column, entry and number format of a cell, and so on; without formats where none is expected. */
  readonly cells: readonly unknown[];
}

/** The steps of an undo, and what they expect, with cells as lists. */
export function packedUndo<Kept extends Undo>(undo: Kept): unknown {
  const edits: unknown[] = [];
  const runs: { readonly sheet: string; readonly cells: unknown[] }[] = [];
  for (const edit of undo.edits) {
    if (edit.kind !== "setCell" || !Object.is(plainly(edit.entry).value, edit.value)) {
      runs.length = 0;
      edits.push(edit);
      continue;
    }
    const { sheet, row, column, entry, numberFormat } = edit;
    if (runs.at(-1)?.sheet !== sheet) {
      const cells: unknown[] = [];
      runs.push({ sheet, cells });
      edits.push({ kind: "cells", sheet, cells });
    }
    runs.at(-1)?.cells.push(row, column, entry, numberFormat);
  }
  const sheets = new Map<string, unknown[]>();
  for (const { sheet, row, column, entry } of undo.expected.cells) {
    const cells = sheets.get(sheet) ?? [];
    sheets.set(sheet, cells);
    cells.push(row, column, entry);
  }
  const cells = [...sheets].map(([sheet, own]): PackedCells => ({ kind: "cells", sheet, cells: own }));
  return { ...undo, edits, expected: { ...undo.expected, cells } };
}

/** What `packedUndo` packed, as far as it is that: what it holds is looked at by whoever reads it. */
export function unpackedUndo(undo: unknown): unknown {
  if (!isRecord(undo) || !isRecord(undo["expected"])) return undo;
  const { edits, expected } = undo;
  const steps = listed(edits).flatMap((edit) =>
    isPacked(edit)
      ? inGroups(edit.cells, 4).map(([row, column, entry, numberFormat]) => ({
          ...{ kind: "setCell", sheet: edit.sheet, row, column },
          ...plainly(entry as Entry),
          numberFormat,
        }))
      : [edit],
  );
  const cells = listed(expected["cells"]).flatMap((one) =>
    isPacked(one)
      ? inGroups(one.cells, 3).map(([row, column, entry]) => ({ sheet: one.sheet, row, column, entry }))
      : [one],
  );
  return { ...undo, edits: steps, expected: { ...expected, cells } };
}

function listed(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function isPacked(json: unknown): json is PackedCells {
  return isRecord(json) && json["kind"] === "cells" && Array.isArray(json["cells"]);
}

function inGroups(cells: readonly unknown[], size: number): (readonly unknown[])[] {
  return Array.from({ length: Math.floor(cells.length / size) }, (_, at) => cells.slice(at * size, at * size + size));
}
