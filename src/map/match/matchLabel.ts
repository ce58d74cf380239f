import { compareUnits } from "../../domain/units/compareUnits";
import { unitName, type Unit } from "../../domain/units/unit";
import { unitSaid, type UnitSaid } from "../../domain/units/unitSaid";
import { isUnitOfFigures } from "../headings/unitInName";
import { closenessToEach, pairIndex, type PairIndex } from "./closeness";
import { CERTAIN, WORTH_ASKING } from "./certainty";
import { contradicts } from "./contradicts";
import { countedFit, isOpposed, type CountedFit } from "./countedFit";
import { countedName, type CountedName } from "./countedName";
import { labelScope, labelWithoutScope } from "./labelScope";
import { withoutReference } from "./listNumber";
import { plainLabel } from "./plainLabel";

/** How a label of the extract was found to be an item of the plan. */
export type MatchedBy = "id" | "confirmed" | "name" | "variant" | "alias" | "withoutScope" | "closeness";

/** Whether a row was matched only because its name is like an item’s. */
export function isLikeness(matchedBy: MatchedBy | null): boolean {
  return matchedBy === "closeness" || matchedBy === "withoutScope";
}

/** Anything in the plan that an extract can name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What a measure is counted in. */
  readonly unit?: Unit;
}

export interface LabelMatch<Item extends Named> {
  readonly match: LabelledItem<Item> | null;
  /** The nearest item where there is no match; null where none is near. */
  readonly nearest: Item | null;
}

/** An item that a label names, and how. */
export interface LabelledItem<Item extends Named> {
  readonly item: Item;
  readonly by: MatchedBy;
  /** Every item that the label names as well as this one: itself alone, unless the plan gives one name to several. */
  readonly namesakes: readonly Item[];
}

/** An item with its name and aliases as labels are compared with them. */
interface Prepared<Item extends Named> {
  readonly item: Item;
  readonly plain: string;
  readonly aliases: readonly string[];
  readonly scopeless: string;
  readonly scope: string;
  /** Its name and aliases without words for a unit or a stretch of time. */
  readonly counted: readonly CountedName[];
}

/** The letter pairs of all names and aliases, in a list, with the place of the item that each belongs to. */
interface PairsOfNames {
  readonly index: PairIndex;
  readonly items: readonly number[];
}

function prepare<Item extends Named>(item: Item): Prepared<Item> {
  return {
    item,
    plain: plainLabel(item.name),
    aliases: item.aliases.map(plainLabel),
    scopeless: labelWithoutScope(item.name),
    scope: labelScope(item.name),
    counted: [item.name, ...item.aliases].map(countedName),
  };
}

function pairsOfNames(items: readonly Prepared<Named>[]): PairsOfNames {
  const names = items.flatMap(({ plain, aliases }, item) => [plain, ...aliases].map((name) => ({ name, item })));
  return { index: pairIndex(names.map(({ name }) => name)), items: names.map(({ item }) => item) };
}

/**
 * Finds the item of the plan that each label names, once the items are made ready: by its name, by its name written
 * another way (case, `&`, punctuation), by an alias, by its name with or without words for its unit or the stretch that
 * it is over (`(YTD)`, `Number of`), with or without a scope in brackets, then by closeness where no other name is
 * nearly as close. An item's own id may stand before its name, a number in a list (`1.`, never the `999` of `999
 * calls`) or a reference (`KPI 3 -`). Items of one name are all named.
 *
 * @example
 * labelMatcher([{ id: "M1", name: "Target and disrupt gangs", aliases: [] }])("Target & disrupt gangs").match.by
 *   //=> "variant"
 * labelMatcher([{ id: "1A", name: "Leadership", aliases: [] }])("1A Leadership").match.by //=> "name"
 * labelMatcher([{ id: "OM10", name: "Embed the principles", aliases: [] }])("10 Embed the principles").match.by
 *   //=> "name"
 * labelMatcher([{ id: "M1", name: "Burglary", aliases: [] }])("Sickness").nearest //=> null
 */
export function labelMatcher<Item extends Named>(items: readonly Item[]): (label: string) => LabelMatch<Item> {
  const ready = items.map(prepare);
  let pairs: PairsOfNames | null = null;
  return (label) => match(label, ready, () => (pairs ??= pairsOfNames(ready)));
}

/** @param pairs Counted when a label is first unlike all names: most labels never are. */
function match<Item extends Named>(
  label: string,
  items: readonly Prepared<Item>[],
  pairs: () => PairsOfNames,
): LabelMatch<Item> {
  const plain = plainLabel(label);
  const exact = items.find(({ item }) => item.name.trim() === label.trim());
  if (exact !== undefined) return matchedTo(exact, "name", called(exact.plain, items));
  if (plain === "") return { match: null, nearest: null };
  const uncoded = withoutId(label, items);
  if (uncoded !== undefined) return matchedTo(uncoded, "name", [uncoded]);
  const listed = withoutListNumber(label.trim(), items);
  if (listed[0] !== undefined) return matchedTo(listed[0], "name", called(listed[0].plain, items));
  const variants = named(plain, items);
  if (variants[0] !== undefined) return matchedTo(variants[0], "variant", called(plain, items));
  const known = items.filter(({ aliases }) => aliases.includes(plain));
  if (known[0] !== undefined) return matchedTo(known[0], "alias", known);
  const joined = items.filter(({ plain: name, aliases }) => [name, ...aliases].some((own) => isJoined(plain, own)));
  if (joined[0] !== undefined && areNamesakes(joined)) return matchedTo(joined[0], "variant", joined);
  const labelled = countedName(label);
  const counted = byCounted(label, labelled, items);
  if (counted !== null) return counted;
  const inUnit = withUnitAfter(label, items);
  if (inUnit[0] !== undefined && areNamesakes(inUnit)) return matchedTo(inUnit[0], "variant", inUnit);
  const [withoutScope, scope] = [labelWithoutScope(label), labelScope(label)];
  const isOpposite = ({ counted: [own] }: Prepared<Item>): boolean => own !== undefined && isOpposed(labelled, own);
  const scopeless = items.filter((item) => item.scopeless === withoutScope && !isOpposite(item));
  const [first] = scopeless;
  // Two scopes that differ are two measures: "Assault (domestic)" is never "Assault (in public places)".
  const isAlike = first !== undefined && areNamesakes(scopeless) && (scope === "" || first.scope === "");
  if (isAlike && isOtherFigure(plain) === isOtherFigure(first.plain))
    return matchedTo(first, scope === first.scope ? "variant" : "withoutScope", scopeless);
  const close = byCloseness(plain, items, pairs());
  const near = close.match === null ? undefined : items.find(({ item }) => item === close.match?.item);
  return near !== undefined && isOpposite(near) ? { match: null, nearest: near.item } : close;
}

/** The item whose name a label has but for words for a unit or a stretch of time; null where none or several have. */
function byCounted<Item extends Named>(
  label: string,
  labelled: CountedName,
  items: readonly Prepared<Item>[],
): LabelMatch<Item> | null {
  const fitting = (wanted: CountedFit): Prepared<Item>[] =>
    items.filter(({ item, counted }) =>
      counted.some(
        (named) =>
          named.name === labelled.name &&
          countedFit(label, labelled, named, { names: [item.name, ...item.aliases], unit: item.unit }) === wanted,
      ),
    );
  for (const [fit, by] of [
    ["same", "variant"],
    ["asked", "withoutScope"],
  ] as const) {
    const found = fitting(fit);
    const [first] = found;
    if (first !== undefined)
      return areNamesakes(found) ? matchedTo(first, by, found) : { match: null, nearest: first.item };
  }
  return null;
}

/** The most words that a unit after a name has: `kg per household`. */
const UNIT_WORDS_MAX = 4;

/** The items in whose own unit a label says that its figures are, after their name: `Residual waste kg`. */
function withUnitAfter<Item extends Named>(label: string, items: readonly Prepared<Item>[]): Prepared<Item>[] {
  const words = label.trim().split(/\s+/);
  for (let count = 1; count <= Math.min(UNIT_WORDS_MAX, words.length - 1); count += 1) {
    const unit = words.slice(-count).join(" ");
    if (!isUnitOfFigures(unit)) continue;
    const found = named(plainLabel(words.slice(0, -count).join(" ")), items).filter(
      ({ item }) => item.unit !== undefined && isOwnUnit(unitSaid(unit), item.unit),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether words give a measure's own unit, and are for each of the same: two rates of one thing are told apart. */
function isOwnUnit(said: UnitSaid | null, unit: Unit): boolean {
  const ours = unitSaid(unitName(unit));
  const [thing, ownThing] = [said, ours].map((one) => (one?.kind === "amount" ? (one.per?.thing ?? null) : null));
  return thing === ownThing && compareUnits(said, unit).kind === "same";
}

/** The items of this name, written in whichever way. */
function named<Item extends Named>(plain: string, items: readonly Prepared<Item>[]): Prepared<Item>[] {
  return items.filter((item) => item.plain === plain);
}

/** Whether two names are the same but for where their words are parted: `fly tips`, `flytips`. */
function isJoined(a: string, b: string): boolean {
  return a.replaceAll(" ", "") === b.replaceAll(" ", "") && sameNumbers(a, b);
}

/** The items that have this for a name or an alias: what one is named and another is also called could be either. */
function called<Item extends Named>(plain: string, items: readonly Prepared<Item>[]): Prepared<Item>[] {
  return items.filter((item) => item.plain === plain || item.aliases.includes(plain));
}

function areNamesakes<Item extends Named>([first, ...more]: readonly Prepared<Item>[]): boolean {
  return more.every(({ plain }) => plain === first?.plain);
}

function matchedTo<Item extends Named>(
  { item }: Prepared<Item>,
  by: MatchedBy,
  namesakes: readonly Prepared<Item>[],
): LabelMatch<Item> {
  return { match: { item, by, namesakes: namesakes.map((namesake) => namesake.item) }, nearest: null };
}

/** A number before a name that only a list would give it: `1. Achieve`, `(3) Publish`, `2.1 Develop`, `4 – Train`. */
const LIST_NUMBER = /^\(?(?:\d{1,2}(?:\.\d{1,2})?(?:[.):]|\s+[-–—])|\d{1,2}\.\d{1,2})\s+/;
/** A number alone before other words: of a list in `10 Embed`, of the name itself in `999 calls answered`. */
const BARE_NUMBER = /^(?<number>\d{1,3})\s+/;

/**
 * The items of this name once a list's number or a reference is taken off. A bare number is one where an item's id ends
 * in it.
 */
function withoutListNumber<Item extends Named>(label: string, items: readonly Prepared<Item>[]): Prepared<Item>[] {
  const unnumbered = label.replace(LIST_NUMBER, "");
  if (unnumbered !== label) return named(plainLabel(unnumbered), items);
  const unreferenced = withoutReference(label);
  if (unreferenced !== label) {
    const called = named(plainLabel(unreferenced), items);
    // `KPI 2 - Voids` where KPI2 is another measure's id could be either.
    const code = lettersAndDigits(label.slice(0, label.length - unreferenced.length));
    const isAnothers = items.some((item) => lettersAndDigits(item.item.id) === code && !called.includes(item));
    return isAnothers ? [] : called;
  }
  const bare = BARE_NUMBER.exec(label);
  if (bare === null) return [];
  const number = Number(bare.groups?.["number"]);
  const itemsOfName = named(plainLabel(label.slice(bare[0].length)), items);
  return itemsOfName.some(({ item }) => Number(/\d+$/.exec(item.id)?.[0]) === number) ? itemsOfName : [];
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, "");
}

/** The item whose id and name the label is: `1A Leadership`, `2.1: Develop schemes`. */
function withoutId<Item extends Named>(label: string, items: readonly Prepared<Item>[]): Prepared<Item> | undefined {
  const text = label.trim();
  return items.find(({ item: { id }, plain }) => {
    if (id === "" || !text.toLowerCase().startsWith(id.toLowerCase())) return false;
    const rest = text.slice(id.length);
    return /^[\s.:)\u2013\u2014-]/.test(rest) && plainLabel(rest) === plain;
  });
}

/** A match by closeness must beat the next best by this much: two near names are a question, not an answer. */
const CLEAR_LEAD = 0.1;

function byCloseness<Item extends Named>(
  plain: string,
  items: readonly Prepared<Item>[],
  names: PairsOfNames,
): LabelMatch<Item> {
  const scores = new Float64Array(items.length);
  for (const [place, score] of closenessToEach(plain, names.index).entries()) {
    const item = names.items[place] ?? 0;
    scores[item] = Math.max(scores[item] ?? 0, score);
  }
  const score = scores.reduce((most, one) => Math.max(most, one), 0);
  const best = items[scores.indexOf(score)];
  if (best === undefined || score < WORTH_ASKING) return { match: null, nearest: null };
  const others = scores.map((one, place) => (items[place]?.plain === best.plain ? 0 : one));
  const next = others.reduce((most, one) => Math.max(most, one), 0);
  const isClear = score >= CERTAIN && score - next >= CLEAR_LEAD;
  if (isClear && isSameFigure(plain, best.plain) && !contradicts(plain, best.plain))
    return matchedTo(best, "closeness", called(best.plain, items));
  return { match: null, nearest: best.item };
}

/** Words for another figure of a measure than its actual, or for its figure at another time. */
const OTHER_FIGURE = new RegExp(
  String.raw`\b(?:(?:last|previous|prior) (?:year|quarter|month|period)|ytd|year to date|targets?|forecast` +
    String.raw`|baseline|budget|trajectory)\b`,
);

function isOtherFigure(plain: string): boolean {
  return OTHER_FIGURE.test(plain);
}

/** "Recycling rate (last year)" is never "Recycling rate" written otherwise. */
function isSameFigure(a: string, b: string): boolean {
  return sameNumbers(a, b) && isOtherFigure(a) === isOtherFigure(b);
}

/** "Answered within 10 seconds" is never a typing error for "within 40 seconds". */
function sameNumbers(a: string, b: string): boolean {
  return (a.match(/\d+/g) ?? []).join() === (b.match(/\d+/g) ?? []).join();
}
