/**
 * The forms of a verb that say what happened: `recedes`, `receded`, `receding`. The bare form is left out, for it is as
 * often a noun (`a drop in visits`). Words after the verb go with it (`tail off`), and a verb that is irregular gives
 * its past forms after strokes (`go beyond/went beyond`).
 *
 * @example
 * verbForms("tail off") //=> ["tails off","tailed off","tailing off"]
 * verbForms("shrink/shrank/shrunk") //=> ["shrinks","shrank","shrunk","shrinking"]
 * verbForms("go up/went up") //=> ["goes up","went up","going up"]
 * verbForms("slip") //=> ["slips","slipped","slipping"]
 */
export function verbForms(verb: string): string[] {
  const [base = "", ...pasts] = verb.split("/");
  const [head = "", ...after] = base.split(" ");
  const past = pasts.length > 0 ? pasts : [`${stem(head, "ed")}ed`];
  const particle = after.length === 0 ? "" : ` ${after.join(" ")}`;
  return [thirdPerson(head), ...past, `${stem(head, "ing")}ing`].map((form) =>
    form.includes(" ") ? form : `${form}${particle}`,
  );
}

/**
 * The forms that compare by an adjective or adverb: `cleaner`, `more clean`, each also with `than`.
 *
 * @example
 * comparatives("clean") //=> ["more clean","more clean than","cleaner","cleaner than"]
 * comparatives("briskly") //=> ["more briskly","more briskly than"]
 */
export function comparatives(adjective: string): string[] {
  const forms = [`more ${adjective}`];
  if (isShort(adjective)) forms.push(`${stem(adjective, "er")}er`);
  return forms.flatMap((form) => [form, `${form} than`]);
}

/**
 * The forms that compare the other way.
 *
 * @example
 * lessThan("clean") //=> ["less clean","less clean than","not as clean as","not so clean as"]
 */
export function lessThan(adjective: string): string[] {
  return [`less ${adjective}`, `less ${adjective} than`, `not as ${adjective} as`, `not so ${adjective} as`];
}

const VOWELS = "aeiou";

/** Whether an adjective takes `-er`: one syllable, or two that end in `y`; adverbs in `-ly` do not. */
function isShort(word: string): boolean {
  if (word.includes(" ") || word.endsWith("ly")) return false;
  const groups = word.replace(/e$/, "").match(/[aeiouy]+/g)?.length ?? 0;
  return groups <= 1 || (groups === 2 && word.endsWith("y"));
}

function thirdPerson(verb: string): string {
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** A word as an ending is put to it: `reced` of `recede`, `slipp` of `slip`, `steadi` of `steady`. */
function stem(word: string, ending: "ed" | "er" | "ing"): string {
  if (word.endsWith("ee")) return ending === "ing" ? word : word.slice(0, -1);
  if (word.endsWith("e")) return word.slice(0, -1);
  if (endsInConsonantY(word)) return ending === "ing" ? word : `${word.slice(0, -1)}i`;
  return doubles(word) ? `${word}${word.slice(-1)}` : word;
}

function endsInConsonantY(word: string): boolean {
  return word.endsWith("y") && !VOWELS.includes(word.charAt(word.length - 2));
}

/** One syllable of consonant, vowel, consonant doubles its last letter. */
function doubles(word: string): boolean {
  const last = word.slice(-1);
  if (VOWELS.includes(last) || "wxy".includes(last) || VOWELS.includes(word.charAt(word.length - 3))) return false;
  return VOWELS.includes(word.charAt(word.length - 2)) && (word.match(/[aeiouy]+/g)?.length ?? 0) === 1;
}
