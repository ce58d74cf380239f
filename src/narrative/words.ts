/** Words of grammar, of measuring and of reporting: they say nothing about which measure a sentence is about. */
const COMMON = new Set(
  (
    "a about above achieve achieved achieving across actual additional after again against ago " +
    "agreed all almost also although an and annual any " +
    "approximately are area areas around as at average be because been before being below better " +
    "between both but by can change changed compared compares comparison " +
    "constabulary continue continued continues continuing council could current currently date " +
    "decrease decreased decreases did does done down drop " +
    "dropped due during each earlier ended ending ensure equates equivalent est fall fallen falling " +
    "fell fewer figure figures final financial first for force forces from " +
    "full further gone good had half has have having high higher highest however identified if " +
    "improve improved improvement improving in includes including " +
    "increase increased increases increasing into is it its just kept last latest least limit means " +
    "disposed less level levels like low lower lowest made maintain maintained many mean " +
    "measure meet met minimum month months more most much near nearly next no non not now number " +
    "numbers occasions occurrence occurrences occurred of off on only or other our out outturn over " +
    "overall past per percent percentage performance period point points position previous print " +
    "profile proportion provisional quarter rate rated rates reached recorded recording reduce " +
    "reduced reduction report reported reporting result resulted resulting rise risen rising rose " +
    "same saw say seen set short show showed showing shown shows since so some stable stand " +
    "standing " +
    "stands still stood such target targets than that the their them there therefore these they " +
    "third this those three through thus time to today total totalled totalling totals two under " +
    "unchanged until up upon " +
    "us value volume was we well were when where whereas which while whilst who will with within " +
    "worse would year years yet ytd better best slight slightly significant significantly " +
    "comfortably " +
    "substantially steady against narrowly easily exceeded exceeding beating beat meeting hitting " +
    "hit reaching surpassing surpassed missed missing above met failed falls remains remained remain " +
    "now running far ahead behind exactly what asked promised required percentages " +
    "january february march april june july august september october november december quarterly " +
    "declined declining declines decline climbed climbing grown grew growing slipped dipped doubled " +
    "halved trebled tripled quadrupled worsened worsening " +
    "deteriorated deteriorating gained jumped soared shrank shrunk cut edged crept disappointing " +
    "pleasing welcome sharp sharply modest modestly steadily markedly marginally narrowed quicker " +
    "faster shorter slower longer twelve nine six seven eight ten five four one end"
  ).split(/\s+/),
);

/** Things that are counted so often that alone they name no measure; a sentence about `offences` may be about any. */
const COUNTED = new Set([
  "new",
  "offence",
  "offences",
  "occurrences",
  "occasions",
  "crime",
  "crimes",
  "incident",
  "incidents",
  "case",
  "cases",
  "people",
  "person",
  "calls",
  "police",
  "service",
  "services",
  "officer",
  "officers",
  "public",
  "victims",
  "authority",
  "working",
  "hours",
  "days",
]);

/**
 * The words of a text that say what it is about, in small letters, each once.
 *
 * @example
 * contentWords("Increase the number of Special constables by March 2010") //=> ["special","constables"]
 */
export function contentWords(text: string): string[] {
  const words =
    text
      .normalize("NFKC")
      .replace(/[’']s\b/g, "")
      .match(/\p{L}[\p{L}’']+/gu) ?? [];
  const kept = words.filter(
    (word) => (word.length > 2 || word === word.toUpperCase()) && !COMMON.has(word.toLowerCase()),
  );
  return [...new Set(kept.map((word) => word.toLowerCase()))];
}

/** Whether a word is too common to tell one measure from another. */
export function isCounted(word: string): boolean {
  return COUNTED.has(word);
}

/**
 * Whether two words are forms of one: burglary and burglaries, attended and attendance.
 *
 * @example
 * alike("constables", "constabulary") //=> true
 * alike("subscribers", "subscriptions") //=> true
 * alike("community", "communication") //=> false
 */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  let shared = 0;
  while (shared < short && a.charAt(shared) === b.charAt(shared)) shared += 1;
  if (shared === short && Math.abs(a.length - b.length) <= 2 && short >= 3) return true;
  if (shared >= 5 && shared >= 0.55 * Math.max(a.length, b.length)) return true;
  return shared >= SHORTEST_STEM && stemOf(a) === stemOf(b);
}

const SHORTEST_STEM = 4;
/** Endings that make one word of another, the longest first. */
const ENDINGS = (
  "ations ation ances ance ences ence ments ment ings ing ions ion ers ors ees ities ity ness ives ive ed er or ee " +
  "al ly es e s"
).split(" ");

/** What is left of a word without its ending: `subscrib` of subscriber and subscription. */
function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM);
  const stem = ending === undefined ? word : word.slice(0, word.length - ending.length);
  // "Subscribe" and "subscription", "exclude" and "exclusion".
  if (stem.endsWith("script")) return `${stem.slice(0, -2)}b`;
  return stem.endsWith("s") && !stem.endsWith("ss") ? `${stem.slice(0, -1)}d` : stem;
}

/**
 * The words of a label with the initials that stand for them: `Total Recorded Crime (TRC)` is also `trc`.
 *
 * @example
 * namesOf("Achieve a 3% reduction in serious acquisitive crime.").includes("sac") //=> true
 */
export function namesOf(label: string): string[] {
  const content = contentWords(label);
  const all = (label.match(/\p{L}[\p{L}’']*/gu) ?? []).filter(
    (word) => !/^(?:the|of|and|in|to|a|for|with|by|on)$/i.test(word),
  );
  const initials = [2, 3, 4].flatMap((length) =>
    all.flatMap((_, at) => {
      const run = all.slice(at, at + length);
      return run.length === length ? [run.map((word) => word.charAt(0).toLowerCase()).join("")] : [];
    }),
  );
  return [...new Set([...content, ...initials.filter((word) => word.length > 2)])];
}

/** The words of a text that a label has too. */
export function sharedWords(words: readonly string[], names: readonly string[]): string[] {
  return words.filter((word) => names.some((name) => alike(word, name)));
}
