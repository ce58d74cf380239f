import { PAST_TABLE } from "../../history/historyRow";
import { MISSING_MARKS } from "../../domain/value";
import type { FollowedItems } from "./followItems";
import { keyOf, type OurBlock } from "../ourReport";
import type { WrittenBlock } from "../writtenReport";

/** What measures and actions are called now, and were called, by the IDs that they had. */
export interface ItemIds {
  readonly now: ReadonlyMap<string, string>;
  /** Names in plain words, by the ID now. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly before: ReadonlyMap<string, string>;
}

interface Line {
  readonly key: string;
  /** Its key without the number that tells rows of the same words apart. */
  readonly plain: string;
  readonly item: string | null;
  /** All that it says but for the item. */
  readonly says: string;
}

/**
 * Which rows of a table that is not one of items are which: a finding about a measure that has another ID now, and one
 * of several notes with the same name. A note is followed by what it says; what cannot be told leaves, and what people
 * wrote beside it goes with it to the sheet `Retired`.
 */
export function followWords(base: WrittenBlock, block: OurBlock, ids: ItemIds): FollowedItems | null {
  if (block.table === "" || block.table === PAST_TABLE || block.itemsIn !== null) return null;
  const before = linesOf(base, block, (id) => ids.now.get(id) ?? id);
  const after = linesOf(block, block, (id) => id);
  const [ofBefore, ofAfter] = [byPlain(before), byPlain(after)];
  const taken = new Set(after.map(({ key }) => key));
  const keys = new Map<string, string>();
  for (const [plain, olds] of ofBefore) {
    const news = [...(ofAfter.get(plain) ?? [])];
    const left = olds.filter((old) => {
      const at = news.findIndex(({ says }) => (olds.length === 1 && news.length === 1 ? true : says === old.says));
      if (at < 0) return true;
      keys.set(old.key, news[at]?.key ?? plain);
      news.splice(at, 1);
      return false;
    });
    // Rows of the same words about one measure are that measure's, whichever is which.
    const isOfOne = left.length === news.length && left.every(({ item }) => item !== null);
    left.forEach(({ key }, index) => keys.set(key, (isOfOne ? news[index]?.key : undefined) ?? freeKey(plain, taken)));
  }
  const names = after.flatMap(({ key, item }) => {
    const own = item === null ? undefined : ids.names.get(item);
    return own === undefined ? [] : [[key, own] as const];
  });
  const wrote = base.rows.flatMap(({ key, cells }) => {
    const name = ids.before.get(cells[columnOf(base, block.aboutItem)]?.text ?? "");
    return name === undefined ? [] : [[keys.get(key) ?? key, name] as const];
  });
  const none = { renamed: [], reused: [], otherNow: [], calledOtherwise: [], unclear: [] };
  return { keys, names: new Map(names), wrote: new Map(wrote), ...none };
}

/** A key that no row of the report has. */
function freeKey(plain: string, taken: Set<string>): string {
  let key = plain;
  while (taken.has(key)) key += " before";
  taken.add(key);
  return key;
}

function columnOf({ headings }: { readonly headings: readonly string[] }, heading: string | null): number {
  return heading === null ? -1 : headings.indexOf(heading);
}

function linesOf(
  { headings, rows }: Pick<WrittenBlock, "headings" | "rows"> | OurBlock,
  { keyedBy, aboutItem }: OurBlock,
  idNow: (id: string) => string,
): Line[] {
  const about = columnOf({ headings }, aboutItem);
  const keyColumns = keyedBy.map((heading) => headings.indexOf(heading));
  return rows.map(({ key, cells }) => {
    const texts = cells.map(({ text }, column) => (column === about ? idNow(text) : text));
    const item = about < 0 ? null : (texts[about] ?? null);
    return {
      key,
      plain: keyOf(keyColumns.map((column) => texts[column] ?? "")),
      item: item === MISSING_MARKS.notApplicable ? null : item,
      says: JSON.stringify(texts),
    };
  });
}

function byPlain(lines: readonly Line[]): ReadonlyMap<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(line.plain);
    if (group === undefined) groups.set(line.plain, [line]);
    else group.push(line);
  }
  return groups;
}
