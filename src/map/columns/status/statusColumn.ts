import type { StatusMeaning } from "../../../domain/plan";
import { meaningInKey, type TableKey } from "../../../read/cells/readKey";
import { readStatus } from "../../../read/cells/readStatus";
import { cellIn, type Table } from "../../../read/source";
import { plainLabel } from "../../match/plainLabel";

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
  /** Statuses; those among them that are no single letter; cells that say there is none; signs without a colour. */
  readonly statuses: number;
  readonly worded: number;
  readonly notGiven: number;
  readonly signs: number;
}

/** Whether a column of words holds stated statuses: G, A and R, or On track and Off track. */
export function statusesIn(table: Table, column: number, meanings: readonly StatusMeaning[]): boolean {
  const type = table.columns[column]?.type;
  if (type !== "text" && type !== "mixed") return false;
  const { filled, statuses, worded, notGiven } = statusCells(table, column, meanings);
  if (statuses === 0 || statuses + notGiven < MOSTLY * filled) return false;
  return worded > 0 || lettersAreColours(table, column);
}

/**
 * Whether single letters of a column, under a heading that may be of statuses, may be grades or initials: `A` is one of
 * them where others stand beside it that are no colours and neither R nor G does.
 */
export function lettersInDoubt(table: Table, column: number): boolean {
  const { colours, others } = lettersOf(table, column);
  return colours.size === 1 && others.size > 0 && !saysRag(table);
}

/**
 * Whether single letters of a column are those of colours, though its heading does not say so: two of R, A and G at
 * least and fewer others, or so in a column beside it, or the words about the table say it.
 */
function lettersAreColours(table: Table, column: number): boolean {
  const { colours, others } = lettersOf(table, column);
  if (colours.size > 1 && others.size < colours.size) return true;
  if (others.size > 0) return false;
  return (
    saysRag(table) ||
    table.columns.some((_, beside) => {
      const letters = lettersOf(table, beside);
      return letters.colours.size > 1 && letters.others.size === 0;
    })
  );
}

/** The single letters of a column, in capitals: those of colours, and others that the table does not explain. */
function lettersOf(table: Table, column: number): Readonly<Record<"colours" | "others", ReadonlySet<string>>> {
  const letters = { colours: new Set<string>(), others: new Set<string>() };
  const type = table.columns[column]?.type;
  if (type !== "text" && type !== "mixed") return letters;
  for (const row of table.rows) {
    const text = row.kind === "data" ? (cellIn(row, column)?.text.trim() ?? "") : "";
    if (!/^[a-z]$/i.test(text) || meaningInKey(text, table.key) !== null) continue;
    letters[/[rag]/i.test(text) ? "colours" : "others"].add(text.toUpperCase());
  }
  return letters;
}

/** Whether the words about a table say that its letters are of colours: RAG, or what R, A and G stand for. */
function saysRag({ titles, notes, columns }: Table): boolean {
  const lines = [...titles, ...notes].map(({ text }) => text);
  return (
    [...lines, ...columns.map(({ header }) => header)].some((text) => /\brag\b|\btraffic[- ]lights?\b/i.test(text)) ||
    lines.some((text) => new Set(text.match(/\b[RAG](?=\s*[=:–-])/g)).size > 1)
  );
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
  const counts = { filled: 0, statuses: 0, worded: 0, notGiven: 0, signs: 0 };
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
    const isWorded = text.length > 1 || own.has(plainLabel(text)) || meaningInKey(text, table.key) !== null;
    if (kind === "statuses" && isWorded) counts.worded += 1;
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
