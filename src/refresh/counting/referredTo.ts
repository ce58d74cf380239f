import { isFormula } from "../entry";
import type { FoundReport } from "../found/foundReport";
import { rangeIn, type RangeIn } from "./rangeIn";

/** Cells, ranges, columns and tables’ columns as a formula names them. */
const SHEET = "(?:'(?:[^']|'')+'!|[\\p{L}_][\\p{L}\\p{N}_.]*!)?";
const CELL = "\\$?[A-Z]{1,3}\\$?\\d+";
const COLUMN = "\\$?[A-Z]{1,3}";
const NAMED = new RegExp(
  `${SHEET}${CELL}(?::${CELL})?|${SHEET}${COLUMN}:${COLUMN}|[\\p{L}_][\\p{L}\\p{N}_.]*\\[[^[\\]]*\\]`,
  "gu",
);

/** Whether some formula of people's refers to a cell. */
export function referredTo(
  report: FoundReport,
  isOurs: (sheet: string, row: number, column: number) => boolean,
): (sheet: string, row: number, column: number) => boolean {
  const ranges = new Map<string, RangeIn[]>();
  const seen = new Set<string>();
  for (const { name, rows } of report.sheets)
    rows.forEach((entries, row) =>
      entries.forEach((entry, column) => {
        if (!isFormula(entry) || isOurs(name, row, column)) return;
        if (seen.has(JSON.stringify([name, entry.formula]))) return;
        seen.add(JSON.stringify([name, entry.formula]));
        for (const range of rangesNamed(entry.formula, name, report))
          ranges.set(range.sheet, [...(ranges.get(range.sheet) ?? []), range]);
      }),
    );
  return (sheet, row, column) =>
    (ranges.get(sheet) ?? []).some(
      ({ range: { top, left, bottom, right } }) => row >= top && row <= bottom && column >= left && column <= right,
    );
}

/** The cells, ranges and columns that a formula names. */
export function rangesNamed(formula: string, home: string, report: FoundReport): readonly RangeIn[] {
  const texts = formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(NAMED);
  return [...texts].flatMap(([text]) => rangeIn(text, home, report) ?? []);
}
