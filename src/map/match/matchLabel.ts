import { largest } from "../../domain/extremes";
import { closeness } from "./closeness";
import { CERTAIN, WORTH_ASKING } from "../columns/columnRole";
import { labelWithoutScope, plainLabel } from "./plainLabel";

/** How a label of the extract was found to be an item of the plan. */
export const MATCHED_BY = ["id", "confirmed", "name", "variant", "alias", "closeness"] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

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

/**
 * Finds the item of the plan that a label names: by its name, by its name written another way (case, `&`,
 * punctuation, a scope in brackets), by an alias, then by closeness where no other item is nearly as close. An item's own
 * id may stand before its name, or a number in a list.
 *
 * @example
 * matchLabel("Target & disrupt gangs", [{ id: "M1", name: "Target and disrupt gangs", aliases: [] }]).match.by //=> "variant"
 * matchLabel("1A Leadership", [{ id: "1A", name: "Leadership", aliases: [] }]).match.by //=> "name"
 * matchLabel("10 Embed the principles", [{ id: "OM10", name: "Embed the principles", aliases: [] }]).match.by //=> "name"
 * matchLabel("Sickness", [{ id: "M1", name: "Burglary", aliases: [] }]).nearest //=> null
 */
export function matchLabel<Item extends Named>(label: string, items: readonly Item[]): LabelMatch<Item> {
  const exact = items.find(({ name }) => name.trim() === label.trim());
  if (exact !== undefined) return { match: { item: exact, by: "name" }, nearest: null };
  const plain = plainLabel(label);
  if (plain === "") return { match: null, nearest: null };
  const uncoded = withoutId(label, items);
  if (uncoded !== null) return { match: { item: uncoded, by: "name" }, nearest: null };
  const unnumbered = label.trim().replace(LIST_NUMBER, "");
  const listed =
    unnumbered === label.trim() ? undefined : items.find(({ name }) => plainLabel(name) === plainLabel(unnumbered));
  if (listed !== undefined) return { match: { item: listed, by: "name" }, nearest: null };
  const variant = items.find(({ name }) => plainLabel(name) === plain);
  if (variant !== undefined) return { match: { item: variant, by: "variant" }, nearest: null };
  const alias = items.find(({ aliases }) => aliases.some((other) => plainLabel(other) === plain));
  if (alias !== undefined) return { match: { item: alias, by: "alias" }, nearest: null };
  const scopeless = items.filter(({ name }) => labelWithoutScope(name) === labelWithoutScope(label));
  if (scopeless.length === 1 && scopeless[0] !== undefined) {
    return { match: { item: scopeless[0], by: "variant" }, nearest: null };
  }
  return byCloseness(plain, items);
}

/** A number before a name in a list: `1. Achieve`, `10 Embed`, `(3) Publish`. */
const LIST_NUMBER = /^\(?\d{1,3}(?:\.\d{1,2})?[.):]?\s+/;

/** The item whose id and name the label is: `1A Leadership`, `2.1: Develop schemes`. */
function withoutId<Item extends Named>(label: string, items: readonly Item[]): Item | null {
  const text = label.trim();
  const named = items.find(({ id, name }) => {
    if (id === "" || !text.toLowerCase().startsWith(id.toLowerCase())) return false;
    const rest = text.slice(id.length);
    return /^[\s.:)\u2013\u2014-]/.test(rest) && plainLabel(rest) === plainLabel(name);
  });
  return named ?? null;
}

/** A match by closeness must beat the next best by this much: two near names are a question, not an answer. */
const CLEAR_LEAD = 0.1;

function byCloseness<Item extends Named>(plain: string, items: readonly Item[]): LabelMatch<Item> {
  const ranked = items
    .map((item) => ({
      item,
      score: largest([item.name, ...item.aliases].map((name) => closeness(plain, plainLabel(name)))),
    }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined || best.score < WORTH_ASKING) return { match: null, nearest: null };
  const lead = best.score - (ranked[1]?.score ?? 0);
  if (best.score >= CERTAIN && lead >= CLEAR_LEAD && sameNumbers(plain, plainLabel(best.item.name))) {
    return { match: { item: best.item, by: "closeness" }, nearest: null };
  }
  return { match: null, nearest: best.item };
}

/** "Answered within 10 seconds" is never a typing error for "within 40 seconds". */
function sameNumbers(a: string, b: string): boolean {
  return (a.match(/\d+/g) ?? []).join() === (b.match(/\d+/g) ?? []).join();
}
