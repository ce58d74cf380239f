import type { Words } from "../../map/mappedRows";
import type { ReadText, TextSentence } from "./readTexts";

/** The sentences of each cell's words. */
export function sentencesByWords(texts: readonly ReadText[]): ReadonlyMap<Words, readonly TextSentence[]> {
  return new Map(texts.map(({ words, sentences }) => [words, sentences]));
}
