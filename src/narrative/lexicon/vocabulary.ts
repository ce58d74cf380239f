import type { Tokens } from "../tokens/tokens";
import type { Way } from "../ways";
import { WordIndex } from "./wordIndex";
import { bitOf } from "./tagBits";
import type { Form, LexiconTag, Side } from "./tagNames";
import type { Hedge } from "../hedge";

/** What a word or phrase of the lexicon does, and its bearing. */
export interface Sense {
  readonly is: LexiconTag;
  /** Of a change. */
  readonly form?: Form;
  readonly way?: Way;
  /** A change in time: only beside a figure does it say which way that went. */
  readonly inTime?: boolean;
  /** Of a comparison with a limit, a target or a figure. */
  readonly side?: Side;
  readonly hedge?: Hedge;
}

/** A word or phrase of the lexicon, and what it may go on with. */
export interface Phrase {
  /** The words up to here, one space between. */
  readonly phrase: string;
  /** How many they are. */
  readonly length: number;
  /** Longer phrases, by the number of the word that comes next. */
  next: Map<number, Phrase> | null;
  senses: readonly Sense[];
  /** What the senses are, each a bit of its own. */
  mask: number;
  /** Whether a figure in words may begin here: `three`, `a`, `doubled`. */
  counts: boolean;
  /** Whether it may make the figure beside it a target: `planned`, `expects`. */
  aims: boolean;
}

/** The words of the lexicon, and its phrases by the number of their first word. */
export interface Vocabulary {
  readonly words: WordIndex;
  readonly first: (Phrase | undefined)[];
}

/** No words at all. */
export function emptyVocabulary(): Vocabulary {
  return { words: new WordIndex(), first: [] };
}

/** Adds a phrase; it may have other senses already. */
export function addPhrase(to: Vocabulary, phrase: string, sense: Sense): void {
  const node = nodeOf(to, phrase);
  node.senses = [...node.senses, sense];
  node.mask |= bitOf(sense.is);
}

/** Marks words with which a figure in words may begin, or that may make one a target. */
export function mark(to: Vocabulary, as: "counts" | "aims", words: Iterable<string>): void {
  for (const word of words) nodeOf(to, word)[as] = true;
}

function nodeOf({ words, first }: Vocabulary, phrase: string): Phrase {
  const [word = "", ...more] = phrase.split(" ");
  const number = words.add(word);
  let found = (first[number] ??= begun(word, 1));
  for (const next of more) {
    const further = words.add(next);
    found.next ??= new Map();
    const known = found.next.get(further) ?? begun(`${found.phrase} ${next}`, found.length + 1);
    found.next.set(further, known);
    found = known;
  }
  return found;
}

function begun(phrase: string, length: number): Phrase {
  return { phrase, length, next: null, senses: [], mask: 0, counts: false, aims: false };
}

/**
 * The longest phrase that goes on from its first word; null where that is the beginning of none that is known.
 *
 * @param first What the token at `at` is the first word of.
 * @param until The token that it must not reach.
 */
export function phraseFrom(first: Phrase, tokens: Tokens, at: number, until: number): Phrase | null {
  let node = first;
  let found = first.mask !== 0 ? first : null;
  for (let place = at + 1; place < until && node.next !== null; place += 1) {
    const next = node.next.get(tokens.word(place));
    if (next === undefined) break;
    node = next;
    if (node.mask !== 0) found = node;
  }
  return found;
}
