import { WORTH_ASKING } from "../../map/match/certainty";
import { closeness } from "../../map/match/closeness";
import { plainLabel } from "../../map/match/plainLabel";
import { followWords, type ItemIds } from "./followWords";
import type { OurBlock, OurSheet } from "../ourReport";
import type { WrittenReport } from "../writtenReport";

/** A measure or an action of the plan: its ID, its name, and what else it is called. */
export interface PlanItem {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What the plan says of the items that rows are about. */
export interface PlanItems {
  readonly measures: readonly PlanItem[];
  readonly actions: readonly PlanItem[];
  /** What measures were called in earlier reports by the IDs that they had, for a report that did not name them. */
  readonly past: ReadonlyMap<string, string>;
}

/** What the rows of a table of items are called now, and what cannot be told for certain. */
export interface FollowedItems {
  /** What rows are called now by what they were called: each is called so once. */
  readonly keys: ReadonlyMap<string, string>;
  /** The names of each item in plain words, its own first. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** What items of an earlier report were called, by the IDs that they had; else by what its rows are called now. */
  readonly wrote: ReadonlyMap<string, string>;
  /** Items that have another ID or another name, with both. */
  readonly renamed: readonly { readonly key: string; readonly before: string; readonly after: string }[];
  /** IDs that another item has now whose name is nothing like the old one's. */
  readonly reused: readonly { readonly key: string; readonly before: string; readonly after: string }[];
  /** IDs that another item has now, however each was followed: what looks for the ID takes the other. */
  readonly otherNow: readonly { readonly key: string; readonly before: string; readonly after: string }[];
  /** IDs and names that no item has now, with what the item that had them is called: what looks for them finds none. */
  readonly calledOtherwise: readonly CalledOtherwise[];
  /** Names of several items whose IDs are not all what they were. */
  readonly unclear: readonly string[];
}

/** An item that was followed to another ID or name. */
export interface CalledOtherwise {
  /** The ID that no item has now; null where one has it. */
  readonly id: string | null;
  /** The same of its name. */
  readonly name: string | null;
  readonly before: Named;
  readonly after: Named;
}

/** By the names of tables. */
export type Follow = ReadonlyMap<string, FollowedItems>;

/** What a row of a table is called now. */
export function keyNow(follow: Follow, table: string, key: string): string {
  return follow.get(table)?.keys.get(key) ?? key;
}

/** Which items the rows of all tables of items are about. */
export function followTables(base: WrittenReport, ours: readonly OurSheet[], items: PlanItems): Follow {
  const tables = ours.flatMap(({ blocks }) => blocks.filter(({ itemsIn }) => itemsIn !== null));
  const follow = new Map<string, FollowedItems>();
  const done = new Map<string, FollowedItems>();
  for (const block of tables) {
    const kind = kindOf(block);
    const alike = tables.filter((one) => kindOf(one) === kind);
    const followed = done.get(kind) ?? followKind(base, alike, items);
    done.set(kind, followed);
    follow.set(block.table, followed);
  }
  const ids = itemIds([...done].filter(([kind]) => kind.endsWith(BY_ID)).map(([, followed]) => followed));
  for (const block of ours.flatMap(({ blocks }) => blocks)) {
    const written = base.sheets.flatMap(({ blocks }) => blocks).find(({ table }) => table === block.table);
    const followed = written === undefined ? null : followWords(written, block, ids);
    if (followed !== null) follow.set(block.table, followed);
  }
  return follow;
}

/** What items are called now and were called, whatever they are. */
function itemIds(followed: readonly FollowedItems[]): ItemIds {
  const joined = <Value>(of: (one: FollowedItems) => ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    new Map(followed.flatMap((one) => [...of(one)]));
  const now = new Map<string, string>();
  // A measure and an action may have one ID: where they moved apart it cannot be told which of the two is meant.
  for (const [id, to] of followed.flatMap(({ keys }) => [...keys]))
    now.set(id, (now.get(id) ?? to) === to ? to : `${id} before`);
  return { now, names: joined(({ names }) => names), before: joined(({ wrote }) => wrote) };
}

const BY_ID = " by ID";

/** Tables of the same items whose rows are known by the same words. */
function kindOf(block: OurBlock): string {
  return `${block.itemsIn?.kind ?? ""}${isKeyedByName(block) ? " by name" : BY_ID}`;
}

function isKeyedByName({ itemsIn, keyedBy }: OurBlock): boolean {
  return itemsIn !== null && keyedBy[0] === itemsIn.namedIn;
}

interface Named {
  readonly key: string;
  readonly name: string;
}

function followKind(base: WrittenReport, tables: readonly OurBlock[], items: PlanItems): FollowedItems {
  const before = new Map<string, string>();
  const after = new Map<string, PlanItem>();
  for (const block of tables) {
    const { itemsIn } = block;
    if (itemsIn === null) continue;
    for (const { id, name, aliases } of items[itemsIn.kind]) {
      const key = isKeyedByName(block) ? name : id;
      after.set(key, { id: key, name, aliases });
    }
    for (const { key, name } of namesIn(block, block.rows, itemsIn.namedIn))
      if (!after.has(key)) after.set(key, { id: key, name, aliases: [] });
    const written = base.sheets.flatMap(({ blocks }) => blocks).find(({ table }) => table === block.table);
    for (const { key, name } of written === undefined ? [] : namesIn(written, written.rows, itemsIn.namedIn)) {
      const past = itemsIn.kind === "measures" ? (items.past.get(key) ?? "") : "";
      if ((before.get(key) ?? "") === "") before.set(key, name === "" ? past : name);
    }
  }
  return followItems(
    [...before].map(([key, name]) => ({ key, name })),
    [...after.values()],
  );
}

function namesIn(
  { headings }: { readonly headings: readonly string[] },
  rows: readonly { readonly key: string; readonly cells: readonly { readonly text: string }[] }[],
  namedIn: string | null,
): readonly Named[] {
  const column = namedIn === null ? -1 : headings.indexOf(namedIn);
  return rows.map(({ key, cells }) => ({ key, name: cells[column]?.text ?? "" }));
}

/**
 * Which item of the plan each row of an earlier report is about. A row follows its name to whatever ID has it now; an
 * ID whose name is nothing like the old one is another item's.
 *
 * @example
 * followItems([{ key: "M1", name: "Fires" }], [{ id: "M2", name: "Fires", aliases: [] }]).keys.get("M1") //=> "M2"
 */
export function followItems(before: readonly Named[], after: readonly PlanItem[]): FollowedItems {
  const names = new Map(after.map(({ id, name, aliases }) => [id, [name, ...aliases].map(plainLabel)] as const));
  const nameNow = new Map(after.map(({ id, name }) => [id, name]));
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const left = new Map(before.map((one) => [one.key, one]));
  const follows = (from: string, to: string): void => {
    keys.set(from, to);
    taken.add(to);
    left.delete(from);
  };
  const once = (name: string): boolean => before.filter((one) => plainLabel(one.name) === name).length === 1;
  const stay = (is: (name: string, own: readonly string[]) => boolean): void => {
    for (const { key, name } of [...left.values()]) {
      const own = names.get(key);
      if (own !== undefined && !taken.has(key) && is(plainLabel(name), own)) follows(key, key);
    }
  };
  const move = (has: (name: string, own: readonly string[]) => boolean): void => {
    for (const { key, name } of [...left.values()]) {
      const plain = plainLabel(name);
      const [to, ...others] = [...names].filter(([, own]) => has(plain, own)).map(([id]) => id);
      if (to !== undefined && others.length === 0 && plain !== "" && !taken.has(to) && once(plain)) follows(key, to);
    }
  };
  stay((name, own) => name === "" || own[0] === "" || own[0] === name);
  move((name, own) => own[0] === name);
  stay((name, own) => own.includes(name));
  move((name, own) => own.includes(name));
  stay((name, own) => own.some((one) => closeness(name, one) >= WORTH_ASKING));
  const reused: { key: string; before: string; after: string }[] = [];
  for (const { key, name } of left.values()) {
    const now = nameNow.get(key);
    if (now === undefined) continue;
    let gone = `${name} (${key})`;
    while (names.has(gone) || left.has(gone)) gone += " before";
    keys.set(key, gone);
    reused.push({ key, before: name, after: now });
  }
  const nameBefore = new Map(before.map(({ key, name }) => [key, name]));
  const renamed = [...keys].flatMap(([from, to]) => {
    const [old = "", now = ""] = [nameBefore.get(from), nameNow.get(to)];
    const isSame = from === to && (old === "" || now === "" || plainLabel(old) === plainLabel(now));
    return !taken.has(to) || isSame ? [] : [{ key: to, before: called(old, from), after: called(now, to) }];
  });
  const otherNow = [...keys].flatMap(([key, to]) => {
    const now = nameNow.get(key);
    return to === key || now === undefined ? [] : [{ key, before: nameBefore.get(key) ?? "", after: now }];
  });
  const namesNow = new Set(after.map(({ name }) => plainLabel(name)));
  const calledOtherwise = [...keys].flatMap(([from, to]): CalledOtherwise[] => {
    const name = nameBefore.get(from) ?? "";
    const id = from !== to && !nameNow.has(from) ? from : null;
    const isNameGone = name !== "" && !namesNow.has(plainLabel(name));
    if (!taken.has(to) || (id === null && !isNameGone)) return [];
    const now = { key: to, name: nameNow.get(to) ?? "" };
    return [{ id, name: isNameGone ? name : null, before: { key: from, name }, after: now }];
  });
  const unclear = unclearNames(before, after);
  return { keys, names, wrote: nameBefore, renamed, reused, otherNow, calledOtherwise, unclear };
}

function called(name: string, key: string): string {
  return name === "" || name === key ? key : `${name} (${key})`;
}

/** Names that several items have, now or before, where the IDs that have them are not the same. */
function unclearNames(before: readonly Named[], after: readonly PlanItem[]): readonly string[] {
  const then = idsByName(before);
  const now = idsByName(after.map(({ id, name }) => ({ key: id, name })));
  return [...then].flatMap(([name, { said, ids }]) => {
    const own = now.get(name)?.ids ?? [];
    const isSeveral = own.length > 0 && (own.length > 1 || ids.length > 1);
    return isSeveral && (own.length !== ids.length || ids.some((id) => !own.includes(id))) ? [said] : [];
  });
}

function idsByName(
  items: readonly Named[],
): ReadonlyMap<string, { readonly said: string; readonly ids: readonly string[] }> {
  const ids = new Map<string, { said: string; ids: string[] }>();
  for (const { key, name } of items) {
    const plain = plainLabel(name);
    if (plain === "") continue;
    const known = ids.get(plain);
    if (known === undefined) ids.set(plain, { said: name, ids: [key] });
    else known.ids.push(key);
  }
  return ids;
}
