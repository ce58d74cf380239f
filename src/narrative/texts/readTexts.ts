import type { AssessedExtract } from "../../assess/assessedExtract";
import type { Words } from "../../map/mappedRows";
import { readSentence, type ReadSentence } from "../claims/roles";
import { vocabularyWith } from "../lexicon/general";
import { rowsOfOwnWords } from "../lexicon/ownWords";
import { ownFault, type OwnFault } from "../faults/ownArithmetic";
import { type Contradiction, printFault, stableFault, unitFault } from "../faults/ownContradiction";
import { sentencesOf } from "./sentences";
import { type ShareFault, shareFaults } from "../faults/sharesInWords";
import { textsOf } from "./texts";

/** A sentence as read, and how it contradicts itself. */
export interface TextSentence {
  readonly text: string;
  readonly read: ReadSentence;
  readonly own: OwnFault | null;
  readonly stable: Contradiction | null;
  readonly unit: Contradiction | null;
}

/** Words written beside a row, read once for every check that asks. */
export interface ReadText {
  /** What the row is about; null where it is not of the plan. */
  readonly item: string | null;
  readonly words: Words;
  readonly sentences: readonly TextSentence[];
  readonly shares: readonly ShareFault[];
}

/** Every commentary and update of an extract as read, table by table. */
export function readTexts(extract: AssessedExtract): ReadText[] {
  const vocabulary = vocabularyWith(rowsOfOwnWords(extract.plan.ownWords));
  return textsOf(extract).map(({ item, words }): ReadText => {
    const sentences = sentencesOf(words.text).map(({ text }): TextSentence => {
      const read = readSentence(text, extract.plan.year, vocabulary);
      return { text, read, own: ownFault(read), stable: stableFault(text), unit: unitFault(read) ?? printFault(read) };
    });
    return { item, words, sentences, shares: shareFaults(sentences.map(({ read }) => read)) };
  });
}
