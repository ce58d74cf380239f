import type { StatusMeaning } from "../../domain/plan";
import { meaningInKey, type TableKey } from "../../read/cells/readKey";
import { readStatus } from "../../read/cells/readStatus";
import { cellIn, type Table } from "../../read/source";
import { plainLabel } from "../match/plainLabel";

/** Most of a column's filled cells: the rest are words of somebody's own. */
const MOSTLY = 0.6;
/** Different words of a column that are read: one of statuses has a handful. */
const DIFFERENT_MAX = 50;

/** Headings of ratings that are not of the row's own figure, or not of this time. */
const OTHER_RATING =
  /\b(?:risk|confidence|quality|previous|prior|last|forecast|expected|likelihood|impact|priority)\b/i;

/** How many cells of a column are what, as statuses. */
interface StatusCells {
  readonly filled: number;
  /** Statuses, cells that say there is none, and signs without a colour. */
  readonly statuses: number;
  readonly notGiven: number;
  readonly signs: number;
}

/** Whether a column of words holds stated statuses: G, A and R, or On track and Off track. */
export function statusesIn(table: Table, column: number, meanings: readonly StatusMeaning[]): boolean {
  const type = table.columns[column]?.type;
  if (type !== "text" && type !== "mixed") return false;
  const { filled, statuses, notGiven } = statusCells(table, column, meanings);
  return statuses > 0 && statuses + notGiven >= MOSTLY * filled;
}

/** Whether a column's heading could be of its rows' own statuses, where nothing but its cells says that it is. */
export function couldHeadStatuses(header: string): boolean {
  return !OTHER_RATING.test(header);
}

/** Whether a column holds signs alone, arrows among them: marks of a direction, and no status. */
export function signsIn(table: Table, column: number): boolean {
  if (table.columns[column]?.type !== "text") return false;
  const { filled, signs, notGiven } = statusCells(table, column, []);
  return signs > 0 && signs + notGiven === filled;
}

function statusCells(table: Table, column: number, meanings: readonly StatusMeaning[]): StatusCells {
  const own = new Set(meanings.map(({ words }) => plainLabel(words)));
  const counts = { filled: 0, statuses: 0, notGiven: 0, signs: 0 };
  const kinds = new Map<string, keyof typeof counts | null>();
  for (const row of table.rows) {
    const text = row.kind === "data" ? (cellIn(row, column)?.text.trim() ?? "") : "";
    let kind = kinds.get(text);
    if (kind === undefined) {
      kind = kindOf(text, table.key, own);
      if (kinds.size < DIFFERENT_MAX) kinds.set(text, kind);
    }
    if (text === "") continue;
    counts.filled += 1;
    if (kind !== null) counts[kind] += 1;
  }
  return counts;
}

function kindOf(
  text: string,
  key: TableKey | undefined,
  own: ReadonlySet<string>,
): "statuses" | "notGiven" | "signs" | null {
  if ([text, meaningInKey(text, key)?.words ?? ""].some((words) => own.has(plainLabel(words)))) return "statuses";
  const read = readStatus(text, key);
  switch (read.kind) {
    case "colour":
      return "statuses";
    case "words":
      return read.usual ? "statuses" : null;
    case "sign":
      return "signs";
    case "notGiven":
    case "blank":
      return "notGiven";
  }
}
