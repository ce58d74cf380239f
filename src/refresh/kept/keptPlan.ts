import { array, boolean, nullable, number, object, picklist, string, tuple, union, type InferOutput } from "valibot";
import { FORMATS } from "../../read/formats";
import type { Source, SourceCell, SourceSheet } from "../../read/source";
import { gridOfRows, gridSheet } from "../../read/tables/gridSheet";

/*
 * The plan that a report was made by, as its workbook keeps it: the cells of its sheets as they were read, so that the
 * next version reads them by its own rules.
 */

/** Kind, text, number, number format, and whether a formula stands behind it. */
const KEPT_CELL = tuple([
  picklist(["text", "number", "boolean", "date", "error"]),
  string(),
  nullable(number()),
  nullable(string()),
  boolean(),
]);

const RANGE = object({ top: number(), left: number(), bottom: number(), right: number() });

const KEPT_SHEET = object({
  name: string(),
  hidden: boolean(),
  hiddenRows: array(number()),
  hiddenColumns: array(number()),
  merges: array(RANGE),
  /** Text alone stands for itself; null is a blank cell. */
  rows: array(array(nullable(union([string(), KEPT_CELL])))),
  /** Row and column of each cell whose words are all bold; null where its file cannot say. */
  bold: nullable(array(tuple([number(), number()]))),
});

export const KEPT_PLAN = object({
  /** The file's name. */
  file: string(),
  format: picklist([...FORMATS.map(({ id }) => id), "pasted"]),
  /** Whether it was read from sheets of the workbook itself, which are then read again. */
  inWorkbook: boolean(),
  sheets: array(KEPT_SHEET),
});

/** A plan as a workbook keeps it. */
export type KeptPlan = InferOutput<typeof KEPT_PLAN>;

/** The most letters that a plan may take in the workbook: about a thousand measures. */
const MOST_LETTERS = 400_000;

/**
 * A plan as a workbook keeps it: only those of its sheets without which it would be another plan, since the others may
 * hold what nobody meant to pass on. Null where it is too large.
 *
 * @param read What is made of a plan, by which it is told whether a sheet counts.
 */
export function keepPlan(source: Source, inWorkbook: boolean, read: (plan: Source) => unknown): KeptPlan | null {
  const whole = JSON.stringify(read(source));
  const sheets = source.sheets.reduce<readonly SourceSheet[]>((left, sheet) => {
    const without = left.filter((one) => one !== sheet);
    return without.length > 0 && JSON.stringify(read({ ...source, sheets: without })) === whole ? without : left;
  }, source.sheets);
  const kept: KeptPlan = { file: source.file, format: source.format, inWorkbook, sheets: sheets.map(keptSheet) };
  return JSON.stringify(kept).length > MOST_LETTERS ? null : kept;
}

/** The plan that a workbook keeps, as it was read. */
export function keptSource({ file, format, sheets }: KeptPlan): Source {
  return { file, format, encoding: null, delimiter: null, sheets: sheets.map(sheetOf), findings: [] };
}

function keptSheet(sheet: SourceSheet): KeptPlan["sheets"][number] {
  const { name, hidden, hiddenRows, hiddenColumns, merges, rowCount, columnCount } = sheet;
  const covered = new Set(
    merges
      .flatMap((merge) => placesIn(merge).filter(([row, column]) => row !== merge.top || column !== merge.left))
      .map(String),
  );
  const bold: [number, number][] = [];
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => {
      const cell = covered.has(`${row},${column}`) ? null : sheet.cell(row, column);
      if (cell !== null && sheet.isBold?.(row, column) === true) bold.push([row, column]);
      return cell === null ? null : keptCell(cell);
    }),
  );
  return {
    name,
    hidden,
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns],
    merges: [...merges],
    rows,
    bold: sheet.isBold === undefined ? null : bold,
  };
}

function placesIn({ top, left, bottom, right }: InferOutput<typeof RANGE>): [number, number][] {
  const places: [number, number][] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) places.push([row, column]);
  return places;
}

function keptCell({
  kind,
  text,
  number: held,
  numberFormat,
  formula,
}: SourceCell): KeptPlan["sheets"][number]["rows"][number][number] {
  return kind === "text" && numberFormat === null && !formula ? text : [kind, text, held, numberFormat, formula];
}

function sheetOf({ rows, bold, ...facts }: KeptPlan["sheets"][number]): SourceSheet {
  const cells = rows.map((row) =>
    row.map((cell): SourceCell | null => {
      if (cell === null) return null;
      if (typeof cell === "string")
        return { kind: "text", text: cell, number: null, numberFormat: null, formula: false };
      const [kind, text, held, numberFormat, formula] = cell;
      return { kind, text, number: held, numberFormat, formula };
    }),
  );
  const grid = gridOfRows(cells);
  if (bold === null) return gridSheet(facts, grid);
  const places = new Set(bold.map(String));
  return gridSheet(facts, { ...grid, isBold: (row, column) => places.has(`${row},${column}`) });
}
