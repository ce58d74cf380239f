import type { Plan } from "../../domain/plan";
import { cellIn, type SourceCell, type Table } from "../../read/source";
import { rowTime } from "../claims/rowTime";
import { CERTAIN } from "../match/certainty";
import type { Candidate } from "./candidate";
import { isPlaceAmongOthers } from "./rankColumn";
import { firstRows } from "./recogniseTable";

/** Nearly as sure as of a heading that is a period. */
const BY_HEADING = 0.95;
/** Less sure than with a heading that says so. */
const BY_CELLS = 0.94;

/** Headings of dates that say when the figures are for, and of dates that say something else. */
const DATA_DATE = /\b(?:date|as at|as of|data|latest|period|ending|ended|for)\b/i;

const OTHER_DATE = new RegExp(
  String.raw`\b(?:due|review|updated?|published|publication|meeting|birth|start|deadline|agreed|next` +
    String.raw`|released?|issued|extracted|refreshed|created|target|milestone|plan|starts|started|begins?|began` +
    String.raw`|finish|finished|expir(?:y|es)|opens|opened|opening|closes|closed` +
    String.raw`|closing|handover|award(?:ed)?|signed)\b` +
    String.raw`|^end(?: date)?$`,
  "i",
);

/** Whether a heading says that the dates below it are of something else than the figures: `Due`, `Finish`. */
export function isOtherDate(header: string): boolean {
  return OTHER_DATE.test(header.trim()) && !OF_PERIOD.test(header);
}

/** "Month start" dates the figures of its row by the first day of their month. */
const OF_PERIOD = /\b(?:month|quarter|week|year|period)\b/i;

/** Headings of periods that the figures are not for, or are compared with. */
const OTHER_PERIOD = new RegExp(
  String.raw`\b(?:baseline|benchmark|compar\w*|previous|prior|last|by|complet\w*|deliver\w*|achiev\w*|expected` +
    String.raw`|forecast|since|new|first)\b`,
  "i",
);

/** Columns that are known for nothing and hold periods or days: each row's own. */
export function dateColumns(table: Table, candidates: readonly Candidate[], { year }: Plan): Candidate[] {
  return table.columns.flatMap(({ header }, column): Candidate[] => {
    if (
      candidates.some((one) => one.column === column && one.score >= CERTAIN) ||
      OTHER_DATE.test(header.trim()) ||
      !isOfPeriods(table, column, year)
    )
      return [];
    const reason = "its cells are periods";
    if (DATA_DATE.test(header)) return [{ column, role: "period", score: BY_HEADING, reason }];
    if (OTHER_PERIOD.test(header) || isFiguresOfYears(table, column)) return [];
    return [{ column, role: "period", score: BY_CELLS, reason }];
  });
}

/** Whether all cells of a column are periods or days. */
export function isOfPeriods(table: Table, column: number, year: Plan["year"]): boolean {
  const cells = isPlaceAmongOthers(table.columns[column]?.header ?? "") ? [] : filledCells(table, column);
  return cells.length > 0 && cells.every(({ text }) => (rowTime(text, "", year)?.when.kind ?? "unsaid") !== "unsaid");
}

/** Whether some cell of a column says a period, or over what stretch figures are: `To date`. */
export function saysTime(table: Table, column: number, year: Plan["year"]): boolean {
  return filledCells(table, column).some(({ text }) => {
    const time = rowTime(text, "", year);
    return time !== null && (time.when.kind !== "unsaid" || time.span !== null);
  });
}

/** Bare numbers such as 2012 may be figures: only the heading could say that they are years. */
export function isFiguresOfYears(table: Table, column: number): boolean {
  return filledCells(table, column).every(({ text }) => /^\d+$/.test(text.trim()));
}

/** The cells of a column’s first rows that hold something. */
export function filledCells(table: Table, column: number): SourceCell[] {
  return firstRows(table).flatMap((row) => {
    const cell = cellIn(row, column);
    return cell === null || cell.text.trim() === "" ? [] : [cell];
  });
}
