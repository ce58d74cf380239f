import * as v from "valibot";
import { HEDGES } from "../figures/hedge";
import { WAYS, type Way } from "../ways";
import { comparatives, lessThan, verbForms } from "./inflections";
import { FORMS, LEXICON_TAGS, SIDES } from "./tagNames";
import { addPhrase, type Sense, type Vocabulary } from "./vocabulary";

const words = v.pipe(v.string(), v.regex(/^[^,]+(?:, [^,]+)*$/, "Words are separated by a comma and a space."));

/**
 * A row of a lexicon: words that do the same in a sentence, and a sentence that has one of them. Verbs and adjectives
 * stand for their forms: `tail off` for `tailed off`, `clean` for `cleaner than` (and, the other way, `less clean`).
 */
const Row = v.strictObject({
  is: v.picklist(LEXICON_TAGS),
  form: v.optional(v.picklist(FORMS)),
  way: v.optional(v.picklist(WAYS)),
  inTime: v.optional(v.boolean()),
  side: v.optional(v.picklist(SIDES)),
  hedge: v.optional(v.picklist(HEDGES)),
  words: v.optional(words),
  verbs: v.optional(words),
  adjectives: v.optional(words),
  example: v.string(),
});
type Row = v.InferOutput<typeof Row>;

/** Words that name one thing (`spend`, `expenditure`), so that either is a measure's where its name has the other. */
const Alike = v.strictObject({ words, example: v.string() });

/** A lexicon as its file gives it. */
export const LexiconFile = v.strictObject({
  words: v.array(Row),
  alike: v.array(Alike),
});
export type LexiconFile = v.InferOutput<typeof LexiconFile>;

/** The phrases of a list, each as it stands in a sentence's tokens. */
export function listed(list: string): string[] {
  return list.split(", ").map((phrase) => phrase.toLowerCase().replaceAll("’", "'").replaceAll("-", " "));
}

/** Every phrase of a row with what it does; an adjective's forms with `less` go the other way. */
export function phrasesOf(row: Row): { readonly phrase: string; readonly sense: Sense }[] {
  const { is, form, way, inTime, side, hedge } = row;
  // Every sense has every part, so that all are read alike.
  const sense: Sense = { is, form, way, inTime, side, hedge };
  const all = (list: string | undefined, forms: (one: string) => string[], as: Sense) =>
    list === undefined
      ? []
      : listed(list)
          .flatMap(forms)
          .map((phrase) => ({ phrase, sense: as }));
  const opposite = way === undefined ? undefined : OPPOSITE[way];
  return [
    ...all(row.words, (phrase) => [phrase], sense),
    ...all(row.verbs, verbForms, sense),
    ...all(row.adjectives, comparatives, sense),
    ...(opposite === undefined ? [] : all(row.adjectives, lessThan, { ...sense, way: opposite })),
  ];
}

const OPPOSITE: Readonly<Record<Way, Way>> = { up: "down", down: "up", better: "worse", worse: "better", same: "same" };

/** Adds the words of a lexicon to a vocabulary. */
export function addLexicon(to: Vocabulary, lexicon: LexiconFile): void {
  for (const row of lexicon.words) for (const { phrase, sense } of phrasesOf(row)) addPhrase(to, phrase, sense);
}
