import type { Tokens } from "../tokens/tokens";
import type { Way } from "../ways";
import { FOLLOWS, GOES_ON, KNOWN } from "../tokens/figureWords";
import { WordIndex } from "./wordIndex";
import { bitOf } from "./tagBits";
import type { Form, LexiconTag, Side } from "./tagNames";
import type { Hedge } from "../figures/hedge";

/** What a word or phrase of the lexicon does, and its bearing. */
export interface Sense {
  readonly is: LexiconTag;
  /** Of a change. */
  readonly form?: Form | undefined;
  readonly way?: Way | undefined;
  /** A change in time: only beside a figure does it say which way that went. */
  readonly inTime?: boolean | undefined;
  /** Of a comparison with a limit, a target or a figure. */
  readonly side?: Side | undefined;
  readonly hedge?: Hedge | undefined;
}

/** Words as they stand in a sentence, shared by every tag that has them. */
export interface Words {
  /** A figure's and a period's are without a phrase: each has its own. */
  readonly is: "figure" | "period" | "mark" | "word" | "known";
  /** In small letters, one space between. */
  readonly phrase: string;
  readonly senses: readonly Sense[];
  /** What the senses are, each a bit of its own. */
  readonly mask: number;
  /** Where their answers to the steps of the patterns stand; less than nought until they are asked for. */
  row: number;
}

/** A word or phrase of the lexicon, and what it may go on with. */
export interface Phrase extends Words {
  /** How many they are. */
  readonly length: number;
  /** Longer phrases, by the number of the word that comes next. */
  next: Map<number, Phrase> | null;
  /** A bit for each word that may come next, by the last five bits of its number: most that come are none of them. */
  nextBits: number;
  senses: readonly Sense[];
  mask: number;
}

/** The words of the lexicon, and its phrases by the number of their first word. */
export interface Vocabulary {
  readonly words: WordIndex;
  readonly first: Phrase[];
  /** Words and marks by their number, as if no lexicon had them; null for those that were not met. */
  readonly plain: (Words | null)[];
}

/** No words at all. */
export function emptyVocabulary(): Vocabulary {
  return { words: new WordIndex(), first: [], plain: [] };
}

/** Adds a phrase; it may have other senses already. */
export function addPhrase(to: Vocabulary, phrase: string, sense: Sense): void {
  const node = nodeOf(to, phrase);
  node.senses = [...node.senses, sense];
  node.mask |= bitOf(sense.is);
  if (node.length === 1 && mayBegin(phrase)) to.words.addUse(to.words.add(phrase), KNOWN);
}

/** Marks words with which a figure in words may begin, or that may make one a target. */
export function mark({ words }: Vocabulary, use: number, marked: Iterable<string>): void {
  for (const word of marked) words.addUse(words.add(word), use);
}

/** A phrase begins with no number, and with no mark but "~". */
function mayBegin(word: string): boolean {
  return word === "~" || /^\p{L}/u.test(word);
}

function nodeOf({ words, first }: Vocabulary, phrase: string): Phrase {
  const [word = "", ...more] = phrase.split(" ");
  const number = words.add(word);
  // Without holes.
  while (first.length <= number) first.push(begun(words.word(first.length), 1));
  let found = first[number] ?? begun(word, 1);
  if (more.length > 0 && mayBegin(word)) words.addUse(number, GOES_ON);
  for (const next of more) {
    const further = words.add(next);
    words.addUse(further, FOLLOWS);
    found.next ??= new Map();
    const known = found.next.get(further) ?? begun(`${found.phrase} ${next}`, found.length + 1);
    found.next.set(further, known);
    found.nextBits |= 1 << (further & 31);
    found = known;
  }
  return found;
}

function begun(phrase: string, length: number): Phrase {
  return { is: "known", phrase, length, next: null, nextBits: 0, senses: [], mask: 0, row: -1 };
}

/** Whether a word makes the number after it a name: `section`, `grade`. */
export function isLabel(word: number, { first }: Vocabulary): boolean {
  return ((first[word]?.mask ?? 0) & LABEL) !== 0;
}

const LABEL = bitOf("label");

/** The word or the mark of a number, as if no lexicon had it. */
export function plainWords(number: number, is: "word" | "mark", { plain, words }: Vocabulary): Words {
  // Without holes.
  while (plain.length <= number) plain.push(null);
  return (plain[number] ??= unknownWords(is, words.word(number)));
}

/** Words that no lexicon has. */
export function unknownWords(is: Words["is"], phrase: string): Words {
  return { is, phrase, senses: NO_SENSES, mask: 0, row: -1 };
}

const NO_SENSES: readonly Sense[] = [];

/** So many words are kept as what they are known to be; then they are forgotten. */
const MOST_KEPT = 2000;

/** Makes words that are known to do one thing, whatever the lexicons say; the same words are made once. */
export function wordsKnownAs(sense: Sense): (phrase: string) => Words {
  const kept = new Map<string, Words>();
  const [senses, mask] = [[sense], bitOf(sense.is)];
  return (phrase) => {
    let words = kept.get(phrase);
    if (words === undefined) {
      words = { is: "known", phrase, senses, mask, row: -1 };
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(phrase, words);
    }
    return words;
  };
}

/**
 * The longest phrase that begins at a token; null where that is the beginning of none that is known.
 *
 * @param until The token that it must not reach.
 */
export function phraseFrom({ first }: Vocabulary, tokens: Tokens, at: number, until: number): Phrase | null {
  const bits = tokens.bits(at);
  if ((bits & (KNOWN | GOES_ON)) === 0) return null;
  const begins = first[tokens.word(at)] ?? null;
  let found = (bits & KNOWN) === 0 ? null : begins;
  if ((bits & GOES_ON) === 0) return found;
  let node = begins;
  for (let place = at + 1; place < until && node !== null && (tokens.bits(place) & FOLLOWS) !== 0; place += 1) {
    const word = tokens.word(place);
    node = (node.nextBits & (1 << (word & 31))) === 0 ? null : (node.next?.get(word) ?? null);
    if (node !== null && node.mask !== 0) found = node;
  }
  return found;
}
