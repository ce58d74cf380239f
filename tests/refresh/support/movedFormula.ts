import { address, readAddress } from "../../../src/domain/cell";

/** Where a cell went; null where it was deleted. */
export type CellMove = (cell: { readonly row: number; readonly column: number }) => {
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
} | null;

const RANGE =
  /"[^"]*"|('(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?(\$?[A-Z]{1,3}\$?[1-9]\d*)(?::(\$?[A-Z]{1,3}\$?[1-9]\d*))?(?![\w(!])/g;

/** A formula on a sheet after the cells of some sheet moved: its references follow them. */
export function movedFormula(formula: string, own: string, sheetName: string, to: CellMove): string {
  return formula.replace(
    RANGE,
    (whole: string, prefix: string | undefined, first: string | undefined, last: string | undefined) => {
      if (first === undefined) return whole;
      const named = prefix === undefined ? own : prefix.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
      if (named !== sheetName) return whole;
      const start = movedCell(first, to);
      const end = last === undefined ? null : movedCell(last, to);
      if (last !== undefined) {
        // A range of several rows grows shorter where one of its ends is deleted, and stays where one is cut elsewhere.
        const ends = [
          start.sheet === undefined ? (start.text ?? nextTo(first, 0)) : first,
          end === null || end.sheet === undefined ? (end?.text ?? nextTo(last, -1)) : last,
        ];
        const isGone = start.text === null && end?.text === null && rowOf(ends[0]) > rowOf(ends[1]);
        return isGone ? "#REF!" : `${prefix ?? ""}${ends.join(":")}`;
      }
      if (start.text === null) return "#REF!";
      return `${start.sheet === undefined ? (prefix ?? "") : `'${start.sheet}'!`}${start.text}`;
    },
  );
}

function rowOf(reference: string | undefined): number {
  return Number(/\d+$/.exec(reference ?? "")?.[0] ?? 0);
}

/** The end of a range whose cell was deleted: the row that came to stand there, or the one above. */
function nextTo(reference: string, rows: number): string {
  return reference.replace(/\d+$/, (number) => String(Number(number) + rows));
}

function movedCell(
  reference: string,
  to: CellMove,
): { readonly sheet: string | undefined; readonly text: string | null } {
  const [, d1 = "", letters = "", d2 = "", number = ""] = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(reference) ?? [];
  const cell = readAddress(`${letters}${number}`);
  const place = cell === null ? null : to(cell);
  if (place === null) return { sheet: undefined, text: null };
  const [, newLetters = "", newNumber = ""] = /^([A-Z]+)(\d+)$/.exec(address(place)) ?? [];
  return { sheet: place.sheet, text: `${d1}${newLetters}${d2}${newNumber}` };
}
