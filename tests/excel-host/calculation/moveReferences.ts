import {
  columnIndex,
  columnLetters,
  contains,
  parseAddress,
  quoteSheet,
  sheetOfPrefix,
  toAddress,
} from "../model/area";
import type { Area } from "../model/area";
import { moved } from "../model/moveCells";
import type { Move } from "../model/moveCells";

/** Text in quotes, or a reference with its sheet; a quoted sheet name is part of the reference. */
const TEXT = /"(?:[^"]|"")*"/;
const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u;
const ADDRESS = /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+/;
const NAME_GOES_ON = /[\p{L}\p{N}_.(!\][]/u;
const TOKENS = new RegExp(`${TEXT.source}|(${SHEET.source})?(${ADDRESS.source})(?!${NAME_GOES_ON.source})`, "giu");

/** Rewrites each reference of a formula; `change` gets its sheet (null where none is written) and its address. */
function mapReferences(formula: string, change: (sheet: string | null, address: string) => string | null): string {
  return formula.replace(TOKENS, (whole: string, prefix: string | undefined, address: string | undefined, ...rest) => {
    if (address === undefined) return whole;
    const offset = rest.find((part): part is number => typeof part === "number") ?? 0;
    if (/[\p{L}\p{N}_.[]/u.test(formula.charAt(offset - 1))) return whole;
    return change(prefix === undefined ? null : sheetOfPrefix(prefix), address) ?? whole;
  });
}

/** A formula after cells moved in `movedSheet`: its references follow their cells; one whose cells went is `#REF!`. */
export function moveReferences(formula: string, inSheet: string, movedSheet: string, move: Move): string {
  return mapReferences(formula, (sheet, address) => {
    if ((sheet ?? inSheet).toLowerCase() !== movedSheet.toLowerCase()) return null;
    const area = parseAddress(address);
    if (area === null) return null;
    const to = moved(area, move);
    const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
    return `${prefix}${to === null ? "#REF!" : withDollars(toAddress(to), address)}`;
  });
}

/** A formula after a sheet was given another name. */
export function renameReferences(formula: string, before: string, after: string): string {
  return mapReferences(formula, (sheet, address) =>
    sheet?.toLowerCase() === before.toLowerCase() ? `${quoteSheet(after)}!${address}` : null,
  );
}

/**
 * A formula copied elsewhere: references without `$` move by as many rows and columns; off the sheet they are
 * `#REF!`.
 */
export function copyReferences(formula: string, rows: number, columns: number): string {
  const part = (address: string): string =>
    address.replace(
      /^(\$?)([A-Z]*)(\$?)(\d*)$/i,
      (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
        const column = letters === "" ? "" : columnLetters(columnIndex(letters) + (fixedColumn === "" ? columns : 0));
        const row = digits === "" ? "" : String(Number(digits) + (fixedRow === "" ? rows : 0));
        if (Number(row) < 1 && row !== "") return "#REF!";
        return column === "" && letters !== "" ? "#REF!" : fixedColumn + column + fixedRow + row;
      },
    );
  return mapReferences(formula, (sheet, address) => {
    const moved = address.split(":").map(part);
    const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
    return prefix + (moved.includes("#REF!") ? "#REF!" : moved.join(":"));
  });
}

/** Cells cut from one sheet and pasted over others of the same number, of the same sheet or another. */
export interface Cut {
  readonly from: { readonly sheet: string; readonly area: Area };
  readonly to: { readonly sheet: string; readonly area: Area };
}

/**
 * A formula after cells were cut and pasted: a reference to cells that all moved follows them, one to cells that were
 * pasted over is `#REF!`. A formula that was itself cut and stands on another sheet goes on meaning the sheet it came
 * from.
 */
export function cutReferences(formula: string, inSheet: string, { from, to }: Cut, wasCut: boolean): string {
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const stands = wasCut ? to.sheet : inSheet;
  return mapReferences(formula, (sheet, address) => {
    const of = parseAddress(address);
    if (of === null) return null;
    const meant = sheet ?? inSheet;
    const prefixed = (target: string, rest: string): string =>
      sheet === null && same(target, stands) ? rest : `${quoteSheet(target)}!${rest}`;
    if (same(meant, from.sheet) && contains(from.area, of)) {
      const [down, across] = [to.area.top - from.area.top, to.area.left - from.area.left];
      const follows = {
        top: of.top + down,
        bottom: of.bottom + down,
        left: of.left + across,
        right: of.right + across,
      };
      return prefixed(to.sheet, withDollars(toAddress(follows), address));
    }
    if (same(meant, to.sheet) && contains(to.area, of)) return prefixed(meant, "#REF!");
    return sheet === null && !same(meant, stands) ? `${quoteSheet(meant)}!${address}` : null;
  });
}

/** Puts the `$` signs of the old address into the new one. */
function withDollars(address: string, old: string): string {
  const oldParts = old.split(":");
  const parts = address.split(":");
  // A range of which one cell is left is a range still: `B5:B5`.
  const ends = oldParts.length > parts.length ? [...parts, ...parts] : parts;
  return ends
    .map((part, index) => {
      const pattern = oldParts[index] ?? oldParts[0] ?? "";
      const column = pattern.startsWith("$") && /^\$[A-Z]/i.test(pattern) ? "$" : "";
      const row = /\$\d+$/.test(pattern) ? "$" : "";
      return part.replace(
        /^([A-Z]*)(\d*)$/,
        (_, letters: string, digits: string) =>
          `${letters === "" ? "" : column + letters}${digits === "" ? "" : row + digits}`,
      );
    })
    .join(":");
}
