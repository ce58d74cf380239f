/** Words that deny the word after them: `non-residential`, `without injury`, `excluding fraud`. */
const DENIALS: ReadonlySet<string> = new Set(["non", "not", "no", "without", "excluding", "excl", "except"]);
const DENYING_PREFIX = /^(?:un|non|dis)(?=\p{L}{4})/u;

/** Words that tell two measures of one name apart. Each line is of words that exclude each other. */
const OPPOSITES: readonly (readonly string[])[] = [
  ["male", "female"],
  ["men", "women"],
  ["boys", "girls"],
  ["adult", "child"],
  ["adults", "children"],
  ["under", "over"],
  ["above", "below"],
  ["before", "after"],
  ["inpatient", "outpatient"],
  ["inpatients", "outpatients"],
  ["urban", "rural"],
  ["major", "minor"],
  ["internal", "external"],
  ["gross", "net"],
  ["elective", "emergency"],
];

/**
 * Whether two names, in plain form, say different things however alike they are: one denies a word of the other, they
 * have opposite words, or other letters (`band a`, `band d`).
 *
 * @example
 * contradicts("violence with injury", "violence without injury") //=> true
 * contradicts("residential burglary", "non residential burglary") //=> true
 * contradicts("residents satisfied", "residents dissatisfied") //=> true
 * contradicts("band a properties", "band d properties") //=> true
 * contradicts("recorded crime", "recorded crime excluding fraud") //=> false
 */
export function contradicts(a: string, b: string): boolean {
  const [first, second] = [sayings(a), sayings(b)];
  return (
    denies(first, second) ||
    denies(second, first) ||
    OPPOSITES.some((words) => {
      const ofFirst = words.filter((word) => first.words.has(word));
      const ofSecond = words.filter((word) => second.words.has(word));
      return ofFirst.length > 0 && ofSecond.length > 0 && !ofFirst.some((word) => ofSecond.includes(word));
    }) ||
    (first.letters !== "" && second.letters !== "" && first.letters !== second.letters)
  );
}

/** What a name says of its words. */
interface Sayings {
  readonly words: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
  /** Its words of one letter; `a` may be the article where there is no other. */
  readonly letters: string;
}

function sayings(plain: string): Sayings {
  const words = new Set<string>();
  const denied = new Set<string>();
  const all = plain.split(" ");
  all.forEach((word, index) => {
    const stem = word.replace(DENYING_PREFIX, "");
    if (DENIALS.has(all[index - 1] ?? "")) denied.add(word);
    else words.add(word);
    if (stem !== word) denied.add(stem);
  });
  return { words, denied, letters: all.filter((word) => /^\p{L}$/u.test(word)).join(" ") };
}

function denies(one: Sayings, other: Sayings): boolean {
  return [...one.denied].some((word) => other.words.has(word) && !one.words.has(word));
}
