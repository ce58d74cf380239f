import { largest } from "../../domain/extremes";
import { closenessOf, letterPairs, type LetterPairs } from "./closeness";
import { CERTAIN, WORTH_ASKING } from "./certainty";
import { contradicts } from "./contradicts";
import { labelScope, labelWithoutScope } from "./labelScope";
import { plainLabel } from "./plainLabel";

/** How a label of the extract was found to be an item of the plan. */
export type MatchedBy = "id" | "confirmed" | "name" | "variant" | "alias" | "withoutScope" | "closeness";

/** Anything in the plan that an extract can name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface LabelMatch<Item extends Named> {
  readonly match: { readonly item: Item; readonly by: MatchedBy } | null;
  /** The nearest item where there is no match; null where none is near. */
  readonly nearest: Item | null;
}

/** An item with its name and aliases as labels are compared with them. */
interface Prepared<Item extends Named> {
  readonly item: Item;
  readonly plain: string;
  readonly aliases: readonly string[];
  readonly scopeless: string;
  readonly scope: string;
  readonly pairs: readonly LetterPairs[];
}

function prepare<Item extends Named>(item: Item): Prepared<Item> {
  const plain = plainLabel(item.name);
  const aliases = item.aliases.map(plainLabel);
  return {
    item,
    plain,
    aliases,
    scopeless: labelWithoutScope(item.name),
    scope: labelScope(item.name),
    pairs: [plain, ...aliases].map(letterPairs),
  };
}

/**
 * Finds the item of the plan that each label names, once the items are made ready: by its name, by its name written
 * another way (case, `&`, punctuation), by an alias, by its name with or without a scope in brackets, then by closeness
 * where no other item is nearly as close. An item's own id may stand before its name, or a number in a list.
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
  return (label) => match(label, ready);
}

function match<Item extends Named>(label: string, items: readonly Prepared<Item>[]): LabelMatch<Item> {
  const exact = items.find(({ item }) => item.name.trim() === label.trim());
  if (exact !== undefined) return matchedTo(exact, "name");
  const plain = plainLabel(label);
  if (plain === "") return { match: null, nearest: null };
  const uncoded = withoutId(label, items);
  if (uncoded !== undefined) return matchedTo(uncoded, "name");
  const unnumbered = label.trim().replace(LIST_NUMBER, "");
  const unnumberedPlain = unnumbered === label.trim() ? null : plainLabel(unnumbered);
  const listed = unnumberedPlain === null ? undefined : items.find((item) => item.plain === unnumberedPlain);
  if (listed !== undefined) return matchedTo(listed, "name");
  const variant = items.find((item) => item.plain === plain);
  if (variant !== undefined) return matchedTo(variant, "variant");
  const alias = items.find(({ aliases }) => aliases.includes(plain));
  if (alias !== undefined) return matchedTo(alias, "alias");
  const [withoutScope, scope] = [labelWithoutScope(label), labelScope(label)];
  const [scopeless, ...more] = items.filter((item) => item.scopeless === withoutScope);
  // Two scopes that differ are two measures: "Assault (domestic)" is never "Assault (in public places)".
  if (scopeless !== undefined && more.length === 0 && (scope === "" || scopeless.scope === ""))
    return matchedTo(scopeless, scope === scopeless.scope ? "variant" : "withoutScope");
  return byCloseness(plain, items);
}

function matchedTo<Item extends Named>({ item }: Prepared<Item>, by: MatchedBy): LabelMatch<Item> {
  return { match: { item, by }, nearest: null };
}

/** A number before a name in a list: `1. Achieve`, `10 Embed`, `(3) Publish`. */
const LIST_NUMBER = /^\(?\d{1,3}(?:\.\d{1,2})?[.):]?\s+/;

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

function byCloseness<Item extends Named>(plain: string, items: readonly Prepared<Item>[]): LabelMatch<Item> {
  const labelPairs = letterPairs(plain);
  const ranked = items
    .map((candidate) => ({ candidate, score: largest(candidate.pairs.map((pairs) => closenessOf(labelPairs, pairs))) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined || best.score < WORTH_ASKING) return { match: null, nearest: null };
  const lead = best.score - (ranked[1]?.score ?? 0);
  const { plain: name } = best.candidate;
  if (best.score >= CERTAIN && lead >= CLEAR_LEAD && sameNumbers(plain, name) && !contradicts(plain, name))
    return matchedTo(best.candidate, "closeness");
  return { match: null, nearest: best.candidate.item };
}

/** "Answered within 10 seconds" is never a typing error for "within 40 seconds". */
function sameNumbers(a: string, b: string): boolean {
  return (a.match(/\d+/g) ?? []).join() === (b.match(/\d+/g) ?? []).join();
}
