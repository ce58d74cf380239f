import { largest } from "../../domain/extremes";
import { contradicts } from "../../map/match/contradicts";
import { isInitialsOf } from "../../map/match/initials";
import type { Named } from "../../map/match/matchLabel";
import { plainLabel } from "../../map/match/plainLabel";
import { contentWords, isCounted, sharedWords } from "../../narrative/words";

/** The least share of its telling words that the shorter of two names of one thing has in common with the longer. */
const LEAST_SHARED = 0.5;

/** An item with its name and aliases as labels are compared with them. */
interface NamedItem {
  readonly item: Named;
  readonly names: readonly Name[];
}

interface Name {
  readonly text: string;
  readonly plain: string;
  /** All its words. */
  readonly all: readonly string[];
  /** Those that say what is measured. */
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

/**
 * The item of the plan that a label names instead of its own, or that it names none; null where it may well be a longer
 * or a shorter form of its own item's name.
 */
export type OtherItem = {
  readonly name: string | null;
  /** Whether the label is that item's very name. */
  readonly isNamesake: boolean;
} | null;

/**
 * Tells, of a label that stands beside the ID of an item, whether it is plainly about something else: by name another
 * item of the plan, or with other numbers, with a word denied, or with hardly a word in common. A longer or a shorter
 * form of the item's name is about the item.
 *
 * @param items Every item that the label could name.
 * @example
 * otherItemOf([{ id: "M1", name: "Burglary", aliases: [] }])("Burglary offences recorded to date",
 *   { id: "M1", name: "Burglary", aliases: [] }) //=> null
 * otherItemOf([{ id: "M1", name: "Burglary", aliases: [] }, { id: "M2", name: "Robbery", aliases: [] }])("Robbery",
 *   { id: "M1", name: "Burglary", aliases: [] }) //=> { name: "Robbery", isNamesake: true }
 * otherItemOf([{ id: "M1", name: "Burglary", aliases: [] }])("Fires attended",
 *   { id: "M1", name: "Burglary", aliases: [] }) //=> { name: null, isNamesake: false }
 */
export function otherItemOf(items: readonly Named[]): (label: string, item: Named) => OtherItem {
  const named = items.map((item): NamedItem => ({ item, names: [item.name, ...item.aliases].map(nameOf) }));
  const byId = new Map(named.map(({ item, names }) => [item.id, names]));
  return (text, { id }) => {
    const label = nameOf(text);
    const own = byId.get(id) ?? [];
    if (label.plain === "" || own.some(({ plain }) => plain === label.plain)) return null;
    const others = named.filter(({ item }) => item.id !== id);
    const namesake = others.find(({ names }) => names.some(({ plain }) => plain === label.plain));
    if (namesake !== undefined) return { name: namesake.item.name, isNamesake: true };
    if (!own.some((name) => isForm(label, name))) return { name: null, isNamesake: false };
    const shared = largest(own.map(({ all }) => all.filter((word) => label.all.includes(word)).length));
    const nearer = others.find(({ names }) =>
      names.some(({ all, plain }) => all.length > shared && ` ${label.plain} `.includes(` ${plain} `)),
    );
    return nearer === undefined ? null : { name: nearer.item.name, isNamesake: false };
  };
}

function nameOf(text: string): Name {
  const plain = plainLabel(text);
  const content = contentWords(text);
  const telling = content.filter((word) => !isCounted(word));
  return {
    text,
    plain,
    all: plain.split(" "),
    words: telling.length > 0 ? telling : content,
    numbers: text.replace(YEARS, " ").match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [],
  };
}

/** Years and quarters, which say when and not what. */
const YEARS = /\b(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d)?\d\d)?\b|\bq(?:uarter)?\s?[1-4]\b/gi;

/** Whether two names may be a longer and a shorter form of one. */
function isForm(label: Name, name: Name): boolean {
  if (contradicts(label.plain, name.plain) || !oneHolds(label.numbers, name.numbers)) return false;
  if (haveInitials(label.text, name.text) || haveInitials(name.text, label.text)) return true;
  const fewest = Math.min(label.words.length, name.words.length);
  return fewest === 0 || sharedWords(name.words, label.words).length >= LEAST_SHARED * fewest;
}

function oneHolds(a: readonly string[], b: readonly string[]): boolean {
  return a.every((number) => b.includes(number)) || b.every((number) => a.includes(number));
}

function haveInitials(short: string, long: string): boolean {
  return (short.match(/\p{L}+/gu) ?? []).some((word) => isInitialsOf(word, long));
}
