import type { Token } from "../tokens/tokens";
import type { Way } from "../ways";
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

/** Words of the lexicon by their first word, then the next: the longest phrase that a text goes on with is found. */
export interface Vocabulary {
  readonly next: Map<string, Vocabulary>;
  senses: readonly Sense[];
}

/** No words at all. */
export function emptyVocabulary(): Vocabulary {
  return { next: new Map(), senses: [] };
}

/** Adds a phrase; it may have other senses already. */
export function addPhrase(to: Vocabulary, phrase: string, sense: Sense): void {
  let node = to;
  for (const word of phrase.split(" ")) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = emptyVocabulary();
      node.next.set(word, next);
    }
    node = next;
  }
  node.senses = [...node.senses, sense];
}

/** The longest phrase that stands at a place among tokens, and how many of them it takes; null where none does. */
export function phraseAt(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
  until: number,
): { readonly senses: readonly Sense[]; readonly length: number } | null {
  let node = vocabulary;
  let found: { readonly senses: readonly Sense[]; readonly length: number } | null = null;
  for (let place = at; place < until; place += 1) {
    const token = tokens[place];
    const next = token === undefined ? undefined : node.next.get(token.plain);
    if (next === undefined) break;
    node = next;
    if (node.senses.length > 0) found = { senses: node.senses, length: place - at + 1 };
  }
  return found;
}
