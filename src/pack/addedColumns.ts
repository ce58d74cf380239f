import { plainLabel } from "../map/match/plainLabel";
import type { TypedWords } from "./typedWords";

/** Columns that people add, by words that they head them with: what is done about a measure, and what is said of it. */
export const ADDED: Readonly<Record<string, "action" | "decision" | "commentary">> = Object.fromEntries([
  ...[
    ["action", "actions", "action taken", "planned action", "recovery action", "mitigation", "next steps", "next step"],
    ["owner", "lead", "action owner", "action lead", "who"],
    ["by when", "due", "due date", "date", "deadline", "completion date", "target date"],
    ["effect", "expected effect", "impact", "expected impact"],
  ].flatMap((words) => words.map((word) => [word, "action"] as const)),
  ...[
    "decision",
    "decision asked",
    "decision needed",
    "decision required",
    "decisions asked",
    "decision requested",
  ].map((word) => [word, "decision"] as const),
  ...["commentary", "comment", "comments", "narrative", "explanation", "progress", "update"].map(
    (word) => [word, "commentary"] as const,
  ),
]);

/** A column that people added to a table and no pack takes in. */
export interface ColumnLeftOut {
  readonly sheet: string;
  readonly heading: string;
  /** How many of its cells people filled. */
  readonly cells: number;
}

/** Columns of a table that people added and no pack takes in, with how many cells they filled in each. */
export function columnsLeftOut(typed: readonly TypedWords[]): readonly ColumnLeftOut[] {
  const counts = new Map<string, ColumnLeftOut>();
  for (const { table, written, heading, at } of typed) {
    if (written !== null || TAKEN_IN[table]?.includes(ADDED[plainLabel(heading)] ?? "none") === true) continue;
    const key = `${table}\n${heading}`;
    counts.set(key, { sheet: at.sheet, heading, cells: (counts.get(key)?.cells ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** What of the columns that people add is taken in from each table. */
const TAKEN_IN: Readonly<Record<string, readonly string[]>> = {
  Measures: ["action", "decision", "commentary"],
  MeasureExceptions: ["action", "decision", "commentary"],
  Actions: ["action", "decision", "commentary"],
};
