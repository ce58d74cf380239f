import * as v from "valibot";
import { HEDGES } from "../hedge";
import { WAYS } from "../ways";
import { FORMS, LEXICON_TAGS, SIDES } from "./tagNames";
import { addPhrase, type Sense, type Vocabulary } from "./vocabulary";

const words = v.pipe(v.string(), v.regex(/^[^,]+(?:, [^,]+)*$/, "Words are separated by a comma and a space."));

/** A row of a lexicon: words that do the same in a sentence, and a sentence that has one of them. */
const Row = v.strictObject({
  is: v.picklist(LEXICON_TAGS),
  form: v.optional(v.picklist(FORMS)),
  way: v.optional(v.picklist(WAYS)),
  inTime: v.optional(v.boolean()),
  side: v.optional(v.picklist(SIDES)),
  hedge: v.optional(v.picklist(HEDGES)),
  words,
  example: v.string(),
});

/** Words that name one thing (`spend`, `expenditure`), so that either is a measure's where its name has the other. */
const Alike = v.strictObject({ words, example: v.string() });

/** A lexicon as its file gives it. */
export const LexiconFile = v.strictObject({
  words: v.array(Row),
  alike: v.array(Alike),
});
export type LexiconFile = v.InferOutput<typeof LexiconFile>;

/** The words of a row, each as it stands in a sentence's tokens. */
export function wordsOf(row: { readonly words: string }): string[] {
  return row.words.split(", ").map((phrase) => phrase.toLowerCase().replaceAll("’", "'").replaceAll("-", " "));
}

/** Adds the words of a lexicon to a vocabulary. */
export function addLexicon(to: Vocabulary, lexicon: LexiconFile): void {
  for (const row of lexicon.words) {
    const { is, form, way, inTime, side, hedge } = row;
    const sense: Sense = {
      is,
      ...(form === undefined ? {} : { form }),
      ...(way === undefined ? {} : { way }),
      ...(inTime === undefined ? {} : { inTime }),
      ...(side === undefined ? {} : { side }),
      ...(hedge === undefined ? {} : { hedge }),
    };
    for (const phrase of wordsOf(row)) addPhrase(to, phrase, sense);
  }
}
