import { DRAFT } from "./draft";
import { addPhrase, emptyVocabulary, type Sense, type Vocabulary } from "./vocabulary";

export const GENERAL: Vocabulary = (() => {
  const all = emptyVocabulary();
  for (const [is, more, say] of DRAFT)
    for (const phrase of say.split(", ")) {
      const [a, b] = more.split(" ");
      const sense = (
        is === "change"
          ? { is, form: a === "time" ? "than" : a, way: b, ...(a === "time" ? { inTime: true } : {}) }
          : is === "side"
            ? { is, side: a }
            : is === "hedge"
              ? { is, hedge: a }
              : is === "stable" && a === "same"
                ? { is, way: a }
              : { is }
      ) as Sense;
      addPhrase(all, phrase.replaceAll("-", " "), sense);
    }
  return all;
})();
