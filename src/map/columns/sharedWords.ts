import type { Table } from "../../read/source";
import type { ColumnTime } from "../claims/columnClaim";
import { matchesOf } from "../headings/headingMatches";
import { CERTAIN } from "../match/certainty";
import { isFigures } from "./candidate";

/**
 * What the headings over figures say without their words of time and without words that they all begin or end with,
 * which say what is counted and not which figure it is: `target`, `` and `` of `2025 target wait`, `2024 wait` and
 * `2025 wait`. Null for a column without figures, and for all where they share none.
 */
export function wordsOfTheirOwn(table: Table, times: readonly ColumnTime[]): readonly (string | null)[] {
  const said = table.columns.map((column, index) =>
    isFigures(column) ? (times[index]?.rest ?? column.header).split(/\s+/).filter((word) => word !== "") : null,
  );
  const lists = said.flatMap((words) => (words === null ? [] : [words]));
  const none = said.map(() => null);
  if (lists.length < 2) return none;
  const end = sharedAtEnd(lists);
  const start = end > 0 ? 0 : sharedAtEnd(lists.map((words) => [...words].reverse()));
  const [first = []] = lists;
  const shared = end > 0 ? first.slice(first.length - end) : first.slice(0, start);
  // `Target Q1` and `Target Q2` share the word for what they are.
  if (shared.length === 0 || isKnown(shared.join(" ")) || lists.every((words) => words.length === shared.length))
    return none;
  return said.map((words) => words && words.slice(start, words.length - end).join(" "));
}

function isKnown(words: string): boolean {
  return /^\W*$/.test(words) || matchesOf(words).some(({ score }) => score >= CERTAIN);
}

/** How many words all lists end with. */
function sharedAtEnd(lists: readonly (readonly string[])[]): number {
  const [first = []] = lists;
  let count = 0;
  while (
    lists.every(
      (words) => words.length > count && words.at(-1 - count)?.toLowerCase() === first.at(-1 - count)?.toLowerCase(),
    )
  )
    count += 1;
  return count;
}
