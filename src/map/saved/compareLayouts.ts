import { columnKey, type PeriodKind } from "../claims/columnClaim";
import { closeness } from "../match/closeness";
import type { ColumnRole } from "../headings/columnRole";
import { CERTAIN } from "../match/certainty";
import { matchHeader } from "../headings/matchHeader";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { plainLabel } from "../match/plainLabel";

/** One way in which a table's columns are not those of an earlier table. Places are counted from 1. */
export type ColumnChange =
  | { readonly kind: "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "new"; readonly header: string }
  | { readonly kind: "gone"; readonly header: string }
  | { readonly kind: "moved"; readonly header: string; readonly from: number; readonly to: number };

/** A column as a layout knows it. */
export interface LayoutColumn {
  /** As a person is shown it. */
  readonly header: string;
  /** What is left of the heading without its period. */
  readonly rest: string;
  /** Null where it belongs to no period. */
  readonly periodKind: PeriodKind | null;
}

/** A table's columns held against those of an earlier table. */
export interface LayoutComparison {
  /** For each column now, the number of the earlier column that it was, from 0; null for a new one. */
  readonly was: readonly (number | null)[];
  /** Renamed and new columns in their present order, then those that are gone, then those that moved. */
  readonly changes: readonly ColumnChange[];
  /** From 0 (nothing in common) to 1 (the same columns, in whatever order); a renamed column counts half. */
  readonly alike: number;
}

/** How near two headings must be for one to be the other's new name. */
const RENAMED = 0.6;
/** How near a heading is to one that it has all the words of, or whose words are for the same role. */
const HAS_ITS_WORDS = 0.9;
const SAME_ROLE = 0.7;
/** Above this many pairs of headings no new names are looked for: columns are then gone, or new. */
const PAIRS_MAX = 40_000;

/**
 * What has changed between two headings rows. Figures in a heading do not count, and neither does its period, so
 * `Q3 actual` is `Q4 actual`.
 *
 * @example
 * compareLayouts([{ header: "Actual", rest: "Actual", periodKind: null }], [{ header: "Actual Q3", rest: "Actual",
 *   periodKind: "quarter" }]).changes
 *   //=> [{"kind":"renamed","from":"Actual","to":"Actual Q3"}]
 * compareLayouts([{ header: "(quarter)", rest: "", periodKind: "quarter" }], [{ header: "Q4", rest: "",
 *   periodKind: "quarter" }]).changes
 *   //=> []
 */
export function compareLayouts(before: readonly LayoutColumn[], now: readonly LayoutColumn[]): LayoutComparison {
  const was = sameHeadings(before, now);
  const same = was.filter((column) => column !== null).length;
  const renamed = newNames(before, now, was);
  for (const { from, to } of renamed) was[to] = from;
  const kept = new Set(was);
  const changes: ColumnChange[] = [
    ...now.flatMap(({ header }, column): ColumnChange[] => {
      const rename = renamed.find(({ to }) => to === column);
      if (rename !== undefined) return [{ kind: "renamed", from: before[rename.from]?.header ?? "", to: header }];
      return was[column] === null ? [{ kind: "new", header }] : [];
    }),
    ...before.flatMap(({ header }, column): ColumnChange[] => (kept.has(column) ? [] : [{ kind: "gone", header }])),
    ...movedColumns(was).map(({ from, to }): ColumnChange => ({
      kind: "moved",
      header: now[to]?.header ?? "",
      from: from + 1,
      to: to + 1,
    })),
  ];
  const columns = before.length + now.length;
  return { was, changes, alike: columns === 0 ? 0 : (2 * same + renamed.length) / columns };
}

/** A column as layouts are told apart by. */
function keyOf({ header, rest, periodKind }: LayoutColumn): string {
  return columnKey(periodKind === null ? header : rest, periodKind);
}

/** The words of a heading that say what the column holds. */
function wordsOf(column: LayoutColumn | undefined): string {
  return column === undefined ? "" : column.periodKind === null ? column.header : column.rest;
}

/** For each heading now, the same heading before; of several alike, the first is the first. */
function sameHeadings(before: readonly LayoutColumn[], now: readonly LayoutColumn[]): (number | null)[] {
  const places = new Map<string, number[]>();
  before.forEach((layoutColumn, column) => {
    const key = keyOf(layoutColumn);
    places.set(key, [...(places.get(key) ?? []), column]);
  });
  return now.map((layoutColumn) => places.get(keyOf(layoutColumn))?.shift() ?? null);
}

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Columns that are gone and new under another name: the likeliest pairs first, each column once. */
function newNames(
  before: readonly LayoutColumn[],
  now: readonly LayoutColumn[],
  was: readonly (number | null)[],
): Pair[] {
  const kept = new Set(was);
  const gone = [...before.keys()].filter((column) => !kept.has(column));
  const fresh = [...now.keys()].filter((column) => was[column] === null);
  if (gone.length * fresh.length > PAIRS_MAX) return [];
  const pairs = gone.flatMap((from) =>
    fresh.map((to) => ({
      from,
      to,
      near: nearness(wordsOf(before[from]), wordsOf(now[to])),
      apart: Math.abs(from - to),
    })),
  );
  const renamed: Pair[] = [];
  for (const { from, to } of pairs
    .filter(({ near }) => near >= RENAMED)
    .sort((a, b) => b.near - a.near || a.apart - b.apart)) {
    if (!renamed.some((pair) => pair.from === from || pair.to === to)) renamed.push({ from, to });
  }
  return renamed;
}

/** How likely one heading is another's new name. Two that are known for different roles never are. */
function nearness(from: string, to: string): number {
  const [one, other] = [plainLabel(from), plainLabel(to)];
  if (one === "" || other === "") return 0;
  const [roles, otherRoles] = [rolesOf(from), rolesOf(to)];
  const shared = roles.some((role) => otherRoles.includes(role));
  if (!shared && roles.length > 0 && otherRoles.length > 0) return 0;
  const hasItsWords = hasWordsOf(one, other) || hasWordsOf(other, one);
  return Math.max(closeness(one, other), hasItsWords ? HAS_ITS_WORDS : 0, shared ? SAME_ROLE : 0);
}

function rolesOf(header: string): ColumnRole[] {
  return matchHeader(header, ROLE_WORDINGS)
    .filter(({ score }) => score >= CERTAIN)
    .map(({ role }) => role);
}

function hasWordsOf(header: string, other: string): boolean {
  const words = header.split(" ");
  return other.split(" ").every((word) => words.includes(word));
}

/** Columns out of the order they were in: all but the longest run that kept its order. */
function movedColumns(was: readonly (number | null)[]): Pair[] {
  const pairs = was.flatMap((from, to): Pair[] => (from === null ? [] : [{ from, to }]));
  /** The last pair of the best run of each length, and each pair's one before it in its run. */
  const ends: number[] = [];
  const previous: (number | null)[] = [];
  pairs.forEach(({ from }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.from ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? null : (ends[low - 1] ?? null));
    ends[low] = index;
  });
  const stayed = new Set<number>();
  for (let index: number | null = ends.at(-1) ?? null; index !== null; index = previous[index] ?? null)
    stayed.add(index);
  return pairs.filter((_, index) => !stayed.has(index));
}

/** Changes that are named one by one; of more, the rest are counted. */
const TOLD = 8;

/**
 * A change of columns in words.
 *
 * @example
 * describeColumnChange({ kind: "renamed", from: "Actual", to: "Actual Q3" }) //=> "Column “Actual” is now “Actual Q3”."
 * describeColumnChange({ kind: "new", header: "" }) //=> "A column without a heading is new."
 */
export function describeColumnChange(change: ColumnChange): string {
  switch (change.kind) {
    case "renamed":
      return `${columnNamed(change.from)} is now “${change.to}”.`;
    case "new":
      return `${columnNamed(change.header)} is new.`;
    case "gone":
      return `${columnNamed(change.header)} is gone.`;
    case "moved":
      return `${columnNamed(change.header)} has moved, from place ${change.from} to place ${change.to}.`;
  }
}

/** Changes of columns, a sentence each; of many, the first and how many more. */
export function describeColumnChanges(changes: readonly ColumnChange[]): string[] {
  const more = changes.length - TOLD;
  const sentences = changes.slice(0, TOLD).map(describeColumnChange);
  return more > 0 ? [...sentences, `And ${more} more ${more === 1 ? "change" : "changes"}.`] : sentences;
}

function columnNamed(header: string): string {
  return header.trim() === "" ? "A column without a heading" : `Column “${header}”`;
}
