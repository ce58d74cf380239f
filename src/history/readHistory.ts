import type { CellRef } from "../domain/cell";
import type { YearStart } from "../domain/time/year";
import { isProportion, unitName, type Unit } from "../domain/units/unit";
import { missing, number } from "../domain/value";
import { readUnit } from "../domain/units/readUnit";
import { plainLabel } from "../map/match/plainLabel";
import { readValue } from "../read/cells/readValue";
import type { Source, SourceCell, SourceSheet } from "../read/source";
import { figureOfWords } from "./figureOfWords";
import { historyColumns, type PastHeadings } from "./historyHeadings";
import { PAST_SHEET, readMonths, type HistoryColumn, type HistoryRow, type PastFigure } from "./historyRow";
import { isByHand } from "./rowByHand";

/** The past figures of a workbook as they stand there today, whatever people made of them. */
export interface PastFigures {
  readonly file: string;
  readonly sheet: string;
  /** In the order in which they stand. */
  readonly rows: readonly HistoryRow[];
  readonly faults: readonly PastFault[];
  /** What stood as the words of the last report at its end, where its rows are to say it; none, unless given. */
  readonly closing?: readonly ClosingWords[];
}

/** Words that a row of past figures is to have, which a person typed in the report since that row was put down. */
export interface ClosingWords {
  readonly id: string;
  readonly period: string;
  readonly months: string;
  readonly readAt: string;
  readonly text: string;
}

/** A cell of the past figures that cannot be read, so that nothing is compared with it. */
export interface PastFault {
  readonly at: CellRef;
  /** Words of the cell. */
  readonly text: string;
  /** ID of the row; `""` where it has none. */
  readonly id: string;
  readonly column: HistoryColumn;
}

/** Rows above the headings that people may have put there. */
const ROWS_ABOVE = 200;
const FIGURES = ["actual", "was", "target", "lastYear"] as const;
/** Cells of which a row of past figures has one at least; a line of words below the table has none. */
const OF_A_ROW: readonly HistoryColumn[] = ["period", "months", "actual", "status"];

type Places = ReadonlyMap<HistoryColumn, number>;

/**
 * The past figures of a workbook: from its sheet `Past figures`, or from the sheet that has their headings, because
 * people rename sheets, sort and filter tables, and move and add columns. What they edited is what they say. Null where
 * it has none.
 *
 * @param named Headings that a person is known to have given to its columns.
 */
export function readHistory(source: Source, year?: YearStart, named?: PastHeadings): PastFigures | null {
  const isOurs = ({ name }: SourceSheet): boolean => plainLabel(name) === plainLabel(PAST_SHEET);
  const sheets = [...source.sheets.filter(isOurs), ...source.sheets.filter((sheet) => !isOurs(sheet))];
  for (const sheet of sheets) {
    const found = findHeadings(sheet, named);
    if (found === null) continue;
    const at = (row: number, column: number): CellRef => ({ file: source.file, sheet: sheet.name, row, column });
    return { file: source.file, sheet: sheet.name, ...readRows(sheet, found, at, year) };
  }
  return null;
}

function findHeadings(
  sheet: SourceSheet,
  named: PastHeadings | undefined,
): { readonly row: number; readonly places: Places } | null {
  for (let row = 0; row < Math.min(sheet.rowCount, ROWS_ABOVE); row += 1) {
    const words = Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(row, column)?.text ?? "");
    const places = historyColumns(words, named);
    if (places !== null) return { row, places };
  }
  return null;
}

function readRows(
  sheet: SourceSheet,
  headings: { readonly row: number; readonly places: Places },
  at: (row: number, column: number) => CellRef,
  year: YearStart | undefined,
): Pick<PastFigures, "rows" | "faults"> {
  const rows: HistoryRow[] = [];
  const faults: PastFault[] = [];
  for (let row = headings.row + 1; row < sheet.rowCount; row += 1) {
    const cellOf = (column: HistoryColumn): SourceCell | null => {
      const place = headings.places.get(column);
      return place === undefined ? null : sheet.cell(row, place);
    };
    if (OF_A_ROW.every((column) => wordsIn(cellOf(column)) === "")) continue;
    const read = readRow(cellOf, at(row, headings.places.get("actual") ?? 0));
    const fault = (column: HistoryColumn): void => {
      const text = cellOf(column)?.text ?? "";
      faults.push({ at: at(row, headings.places.get(column) ?? 0), text, id: read.id, column });
    };
    // The row of totals that Excel can put under a table.
    if (plainLabel(read.id) === "total" && read.period === "" && read.months === "") continue;
    if (read.id === "") {
      fault("id");
      continue;
    }
    rows.push(read);
    if (readMonths(read.months, year) === null) fault(headings.places.has("months") ? "months" : "period");
    // Words that a person gave in place of a figure are found in the report that they stand in.
    for (const figure of FIGURES) if (read[figure].kind === "words" && !isByHand(read)) fault(figure);
  }
  return { rows, faults };
}

/**
 * One row of past figures as its cells say it.
 *
 * @param at Where its actual stands; null for a row that stands nowhere yet.
 */
export function readRow(cellOf: (column: HistoryColumn) => SourceCell | null, at: CellRef | null): HistoryRow {
  const words = (column: HistoryColumn): string => wordsIn(cellOf(column));
  const unit = unitOfRow(words("unit"));
  const period = words("period");
  const months = words("months") || period;
  const [decimals = 0] = FIGURES.flatMap((column) => {
    const read = readValue(cellOf(column));
    return read.kind === "number" ? [read.decimals] : [];
  });
  return {
    id: words("id"),
    measure: words("measure"),
    unit,
    period,
    months,
    span: words("span"),
    figureFor: words("figureFor") || months,
    actual: figureIn(cellOf("actual"), unit),
    was: wordsIn(cellOf("was")) === "" ? missing("notApplicable") : figureIn(cellOf("was"), unit),
    target: figureIn(cellOf("target"), unit),
    lastYear: figureIn(cellOf("lastYear"), unit),
    decimals,
    status: words("status"),
    marker: words("marker"),
    commentary: words("commentary"),
    file: words("file"),
    cell: words("cell"),
    readAt: words("readAt"),
    by: words("by"),
    at,
  };
}

/** Under `% of tenants` earlier reports kept plain numbers, so that only a unit's own name is that of a share. */
function unitOfRow(words: string): Unit {
  const unit = readUnit(words);
  return isProportion(unit) && words !== unitName(unit) ? { kind: "other", label: words } : unit;
}

/** Words of a cell; the mark for what does not apply stands for none. */
function wordsIn(cell: SourceCell | null): string {
  const text = cell?.text.trim() ?? "";
  return text === "[z]" ? "" : text;
}

/** A figure in its row's unit, as it stands: a number is taken as it is held, whatever it is shown as. */
function figureIn(cell: SourceCell | null, unit: Unit): PastFigure {
  if (cell?.kind === "number" && cell.number !== null) return number(cell.number);
  if (cell?.kind === "error") return { kind: "words", text: cell.text };
  return figureOfWords(cell, unit);
}
