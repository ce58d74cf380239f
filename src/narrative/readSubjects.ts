import type { AssessedExtract } from "../assess/assessedExtract";
import { readNarrative, type Said } from "./readNarrative";
import type { ReadText } from "./texts/readTexts";
import { sentencesByWords } from "./texts/sentencesByWords";
import { type Subject, subjectsOf } from "./about/subject";

/** A row of figures with what its commentary says, read once for every check that asks. */
export interface ReadSubject extends Subject {
  readonly said: readonly Said[];
}

/**
 * Every row with figures that words can be compared with, measures first, and each one's commentary.
 *
 * @param texts The words of the extract as read.
 */
export function readSubjects(extract: AssessedExtract, texts: readonly ReadText[]): ReadSubject[] {
  const sentences = sentencesByWords(texts);
  const subjects = subjectsOf(extract);
  return subjects.flatMap(({ previous, ...row }): ReadSubject[] => {
    const subject: Subject = { ...row, previous };
    const said = readNarrative(subject, subjects, sentences);
    if (previous === null) return [{ ...subject, said }];
    const before = readNarrative(previous, subjects, sentences).filter(({ isOfPrevious }) => isOfPrevious);
    return before.length === 0
      ? [{ ...subject, said }]
      : [
          { ...subject, said },
          { ...previous, said: before },
        ];
  });
}
