import type { CellRef } from "../../domain/cell";
import type { Measure } from "../../domain/plan";
import { readValue } from "../../read/cells/readValue";
import { cellAt, type TableRow } from "../../read/source";
import type { TableReader } from "./tableReader";

/** Labels of a table that stand one row below their figures. */
export interface LabelShift {
  readonly rows: readonly ShiftedRow[];
}

/** One row as it would read with its label moved up. */
export interface ShiftedRow {
  /** Where its figures stand. */
  readonly figuresAt: CellRef;
  readonly label: string;
  /** The row that its label stands in. */
  readonly labelRow: number;
  readonly measure: Measure | null;
  /** What stands beside the figures as printed; `""` for nothing. */
  readonly printedLabel: string;
  /** Its figures as printed, last year's first. */
  readonly figures: readonly string[];
}

/** Fewer labels than this off by one are more likely a heading and a blank. */
const FEWEST = 3;

interface Line {
  readonly row: TableRow;
  readonly label: string;
  readonly measure: Measure | null;
  readonly figures: readonly string[];
  /** Whether its figures are blank, without so much as a mark for missing. */
  readonly blank: boolean;
  readonly at: CellRef;
}

/**
 * Finds runs of rows in a table of measures where every label stands one row below its figures: the run begins with
 * figures that have no label, or only a heading's, and ends with a measure's label that has no figures.
 *
 * A heading without figures, or a measure without figures among rows that are aligned, is no shift.
 * Source: Thames Valley Police, Delivery Plan 2017-18 Q3 Update, tables of hate crime and of honour-based abuse.
 *
 * @param measureOf The plan's measure that a row's label names; null for none.
 * @param isHeading Whether a label is that of an objective or section, which has no figures of its own.
 * @returns A shift for the table, and the rows of it by number, whose figures must not be used.
 */
export function shiftedLabels(
  reader: TableReader,
  measureOf: (row: TableRow) => Measure | null,
  isHeading: (label: string) => boolean,
): { readonly shift: LabelShift | null; readonly sheetRows: ReadonlySet<number> } {
  // Every run begins with such a row; most tables have none, and a long one need not be read for it.
  const begins = (row: TableRow): boolean => {
    const label = reader.text(row, "measure");
    return (label === "" || isHeading(label)) && measureOf(row) === null;
  };
  if (!reader.table.rows.some(begins)) return { shift: null, sheetRows: new Set() };
  const lines = reader.table.rows.map((row) => line(reader, row, measureOf(row)));
  const shifted: ShiftedRow[] = [];
  const sheetRows = new Set<number>();
  let start: number | null = null;
  lines.forEach((here, index) => {
    const valued = here.figures.length > 0;
    if (valued && here.measure === null) start = here.label === "" || isHeading(here.label) ? index : null;
    else if (here.blank && here.measure !== null && start !== null && index - start >= FEWEST) {
      for (let at = start; at < index; at += 1)
        for (const shiftedRow of movedUp(lines[at], lines[at + 1])) shifted.push(shiftedRow);
      for (let at = start; at <= index; at += 1) sheetRows.add(lines[at]?.row.row ?? -1);
      start = null;
    } else if (!valued) start = null;
  });
  return { shift: shifted.length === 0 ? null : { rows: shifted }, sheetRows };
}

function line(reader: TableReader, row: TableRow, measure: Measure | null): Line {
  const cells = [reader.cell(row, "lastYear"), reader.cell(row, "actual")].filter((cell) => cell !== null);
  const figures = cells.filter(({ cell }) => readValue(cell).kind === "number");
  const label = reader.words(row, "measure");
  const at = figures[0]?.at ?? label?.at ?? cellAt(reader.table, row, 0);
  return {
    row,
    label: label?.text ?? "",
    measure,
    figures: figures.map(({ cell }) => cell?.text.trim() ?? ""),
    blank: cells.every(({ cell }) => cell === null),
    at,
  };
}

function movedUp(figures: Line | undefined, labelled: Line | undefined): ShiftedRow[] {
  if (figures === undefined || labelled === undefined) return [];
  const { at, label: printedLabel, figures: printed } = figures;
  return [
    {
      figuresAt: at,
      label: labelled.label,
      labelRow: labelled.row.row,
      measure: labelled.measure,
      printedLabel,
      figures: printed,
    },
  ];
}
