import { findPeriods } from "../domain/time/period";
import { isProportion } from "../domain/unit";
import { CHANGE_NOUNS, CHANGE_VERBS } from "./directionWords";
import { figuresInWords } from "./figuresInWords";
import type { Subject } from "./subject";
import { contentWords, isCounted, sharedWords } from "./words";

/** Whether a statement is about the row's own measure, about something else, or it cannot be told. */
export type Ownership = "own" | "other" | "unclear";

/** A sentence that begins with the change itself leaves out its subject, which is then the row's: "Up 3%". */
const ELIDED = new RegExp(
  String.raw`^\W*(?:(?:this|it|that)\s(?:is|was|represents|equates to|has)\s)?(?:(?:an?|the|about` +
    String.raw`|almost|nearly|some|over|just|another|further|slight|small|large|sharp|marked` +
    String.raw`|significant|disappointing|pleasing|welcome|modest|steady)\s)*(?:${CHANGE_VERBS}` +
    String.raw`|${CHANGE_NOUNS})\b`,
  "i",
);
/** What stands before it is what the statement is about. */
const FIRST_VERB = new RegExp(
  String.raw`\b(?:was|were|is|are|has|have|had|achieved|achieves|recorded|reached|saw|stands?|stood` +
    String.raw`|totalled|rose|fell|grew|increased|decreased|reduced|dropped|declined|improved|remains?` +
    String.raw`|remained|makes?|made)\b`,
  "i",
);
/** "Satisfaction with follow-up alone": a part of what the row measures. */
const ONE_PART = /\b(?:with|for|of|in|from|by)\s[^.,;]{3,40}\salone\b/i;
/** "999 calls": a number that is a name. */
const NUMBERED = /\b(?:101|111|999)\s(?:calls?|lines?|emergency)\b/i;
const RATE_WORDS = /\b(?:rate|percentage|proportion|share|ratio|average)\b/i;
const NUMBER_WORDS = /\b(?:number|numbers|volume|count) of\b/i;

/**
 * Tells whether a statement is about a row's measure, by the words it shares with its name and with the names of
 * others.
 *
 * @param carried What the statement before was about: one with no words of its own goes on with it.
 */
export function ownership(
  statement: string,
  subject: Subject,
  others: readonly Subject[],
  carried: Ownership,
  opens: boolean,
): Ownership {
  const words = [...new Set([...contentWords(withoutFigures(statement)), ...countedThings(statement, subject)])].filter(
    (word) => !subject.neutral.includes(word),
  );
  if (unlikeUnit(statement, subject)) return "other";
  if (words.length === 0) return carried;
  const shared = sharedWords(words, subject.names);
  if (others.some((other) => other.id !== subject.id && namesBetter(other, subject, words, shared))) return "other";
  const named = contentWords(withoutFigures(statement.slice(0, FIRST_VERB.exec(statement)?.index ?? 0))).filter(
    (word) => !subject.neutral.includes(word),
  );
  if (named.length > 0 && sharedWords(named, subject.names).length === 0) return "other";
  if (opens && ELIDED.test(statement)) return "own";
  if (shared.length === 0) return "other";
  const inFull = contentWords(subject.name);
  const strong =
    shared.some((word) => !isCounted(word)) ||
    (inFull.length > 1 && sharedWords(inFull, words).length === inFull.length);
  const unshared = words.length - shared.length;
  if (
    namesAPlace(statement, subject) ||
    ONE_PART.test(statement) ||
    (NUMBERED.test(statement) && !NUMBERED.test(subject.name))
  )
    return "unclear";
  if (strong) return unshared <= 2 * shared.length + 1 ? "own" : "unclear";
  return unshared === 0 ? "own" : "unclear";
}

/**
 * Whether a statement names another row better than this one. Two rows named side by side in full ("mutilation and
 * forced marriage") are both spoken of; a row whose words hold this one's ("domestic violence") is spoken of instead.
 */
function namesBetter(other: Subject, subject: Subject, words: readonly string[], shared: readonly string[]): boolean {
  const theirs = sharedWords(words, other.names);
  if (theirs.length <= shared.length) return false;
  const marks = contentWords(subject.name).filter((word) => !isCounted(word));
  const inFull = marks.length > 1 && sharedWords(marks, words).length === marks.length;
  return !inFull || shared.every((word) => theirs.includes(word));
}

/** A town or area that the report is not about as a whole, or another body: "in Reading", "Kent Police". */
export function namesAPlace(statement: string, { names, neutral }: Pick<Subject, "names" | "neutral">): boolean {
  const places = [
    ...statement.matchAll(/\b(\p{Lu}\p{Ll}+)\s(?:Police|Constabulary|Council|NHS)\b/gu),
    ...statement.matchAll(/\b(?:[Ii]n|[Aa]cross|[Ww]ithin|[Aa]t|[Ff]or)\s(?:the\s)?(\p{Lu}\p{Ll}+)/gu),
  ].flatMap(([, place]) => contentWords(place ?? ""));
  return places.some((place) => !neutral.includes(place) && sharedWords([place], names).length === 0);
}

/** Nouns straight after figures that are words of the measure: "96 rape occurrences". */
function countedThings(statement: string, { names }: Subject): string[] {
  return sharedWords(
    figuresInWords(statement).flatMap(({ noun }) => noun ?? []),
    names,
  );
}

/** A statement's words without its figures, the nouns they count and its periods. */
function withoutFigures(statement: string): string {
  const gone = [
    ...figuresInWords(statement).map(({ start, end, noun }) => ({
      from: start,
      to: noun === null ? end : statement.indexOf(noun, end) + noun.length,
    })),
    ...findPeriods(statement).map(({ index, text }) => ({ from: index, to: index + text.length })),
  ].sort((a, b) => a.from - b.from);
  let kept = "";
  let at = 0;
  for (const { from, to } of gone) {
    if (from > at) kept += `${statement.slice(at, from)} `;
    at = Math.max(at, to);
  }
  return kept + statement.slice(at);
}

/** A rate where the row counts, or a count where the row is a rate: another figure about the same things. */
function unlikeUnit(statement: string, { facts, name }: Subject): boolean {
  if (facts.unit.kind === "percentChange") return RATE_WORDS.test(statement) && !RATE_WORDS.test(name);
  if (isProportion(facts.unit)) return NUMBER_WORDS.test(statement) && !NUMBER_WORDS.test(name);
  return facts.unit.kind !== "other" && RATE_WORDS.test(statement) && !RATE_WORDS.test(name);
}
