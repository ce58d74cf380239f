import general from "./general.json";
import { addLexicon, type LexiconFile, listed } from "./lexicon";
import { emptyVocabulary, type Vocabulary } from "./vocabulary";

/** The lexicons that come with Outturn; a test holds each to its schema. */
export const LEXICONS: readonly LexiconFile[] = [general as LexiconFile];

/** Every word that the lexicons know. */
export const VOCABULARY: Vocabulary = vocabularyOf(LEXICONS);

function vocabularyOf(lexicons: readonly LexiconFile[]): Vocabulary {
  const all = emptyVocabulary();
  for (const lexicon of lexicons) addLexicon(all, lexicon);
  return all;
}

const ALIKE: ReadonlyMap<string, readonly string[]> = new Map(
  LEXICONS.flatMap(({ alike }) =>
    alike.flatMap((row) => {
      const words = listed(row.words);
      return words.map((word) => [word, words] as const);
    }),
  ),
);

/** Other words for the same thing, with the word itself: `spend`, `spent`, `expenditure`. */
export function otherWordsFor(word: string): readonly string[] {
  return ALIKE.get(word) ?? [word];
}
