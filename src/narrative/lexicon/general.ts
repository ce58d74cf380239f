import council from "./council.json";
import finance from "./finance.json";
import general from "./general.json";
import health from "./health.json";
import people from "./people.json";
import police from "./police.json";
import { addLexicon, type LexiconFile, listed } from "./lexicon";
import { AIMING } from "../tokens/aims";
import { AIMS, COUNTS } from "../tokens/figureWords";
import { COUNTING } from "../tokens/numberWords";
import { emptyVocabulary, mark, type Vocabulary } from "./vocabulary";

/** The lexicons that come with Outturn; a test holds each to its schema. */
export const LEXICONS: readonly LexiconFile[] = [general, police, health, council, finance, people].map(
  (lexicon) => lexicon as LexiconFile,
);

let known: Vocabulary | null = null;

/** Every word that the lexicons know. Built when it is first asked for: most commands read no words. */
export function knownVocabulary(): Vocabulary {
  known ??= vocabularyOf(LEXICONS);
  return known;
}

/** The words that the lexicons know and those of an organisation's own. */
export function vocabularyWith(own: LexiconFile["words"]): Vocabulary {
  return own.length === 0 ? knownVocabulary() : vocabularyOf([...LEXICONS, { words: own, alike: [] }]);
}

function vocabularyOf(lexicons: readonly LexiconFile[]): Vocabulary {
  const all = emptyVocabulary();
  for (const lexicon of lexicons) addLexicon(all, lexicon);
  mark(all, COUNTS, COUNTING);
  mark(all, AIMS, AIMING);
  return all;
}

let alikes: ReadonlyMap<string, readonly string[]> | null = null;

/** Words that name one thing, by each of them: a word may be in a row of several lexicons. */
function wordsAlike(lexicons: readonly LexiconFile[]): Map<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const { alike } of lexicons)
    for (const row of alike) {
      const words = listed(row.words);
      for (const word of words) all.set(word, [...new Set([...(all.get(word) ?? []), ...words])]);
    }
  return all;
}

/** Other words for the same thing, with the word itself: `spend`, `spent`, `expenditure`. */
export function otherWordsFor(word: string): readonly string[] {
  alikes ??= wordsAlike(LEXICONS);
  return alikes.get(word) ?? [word];
}
