import { readSentence, type ReadSentence } from "../claims/roles";

/** Words that contradict themselves without a second figure. */
export interface Contradiction {
  readonly words: string;
  /** What the words speak of: `a difference in days`. */
  readonly of: string;
  /** What that is: `not a percentage`. */
  readonly gives: string;
}

/** A change from here on is no longer "stable". */
const NOT_STABLE = 3;
const STABLE_AND = new RegExp(
  String.raw`\b(?:stable|static|flat|steady|unchanged)\s(?:and|with)\s(?:is\s|are\s)?(?:a(?:round|bout|n)?\s` +
    String.raw`|some\s|just\sover\s|over\s)*(?<size>\d+(?:\.\d+)?)\s?(?:%|per\s?cent)\s` +
    String.raw`(?:higher|lower|up|down|increase|decrease|rise|fall|reduction|more|fewer)\b`,
  "i",
);

/**
 * Words that call a figure stable and in the same breath give it a change of 3% or more.
 *
 * @example
 * stableFault("Recorded hate crimes are stable and around 5.8% higher than in 2013/14.").gives //=> "a change of 5.8%"
 * stableFault("The rate is stable, although robbery is 12% higher.") //=> null
 */
export function stableFault(sentence: string): Contradiction | null {
  const found = STABLE_AND.exec(sentence);
  const size = found?.groups?.["size"] ?? "";
  if (found === null || Number(size) < NOT_STABLE) return null;
  return { words: found[0], of: "the figure", gives: `a change of ${size}%` };
}

/**
 * A figure that was printed as none: a point with nothing after it, or a date with its year twice.
 *
 * @example
 * printFault("The rate was 78.% in March.").gives //=> "78%"
 * printFault("Launched 17/03/15 2015.").gives //=> "17/03/15"
 * printFault("It was 78%.") //=> null
 */
export function printFault(said: string | ReadSentence): Contradiction | null {
  const { text, tags } = typeof said === "string" ? readSentence(said) : said;
  for (const [at, tag] of tags.entries()) {
    const words = text.slice(tag.index, tag.end);
    if (tag.figure?.kind === "percent" && words.includes(".%"))
      return { words, of: "that without its stray point", gives: words.replace(".%", "%") };
    const next = tags[at + 1];
    const isDay = tag.period !== null && words.includes("/") && tag.period.text === words;
    if (!isDay || next?.plain.length !== 4 || !next.plain.endsWith(words.slice(-2))) continue;
    if (next.plain === tag.period?.period.end.slice(0, 4))
      return { words: text.slice(tag.index, next.end), of: "the date without its second year", gives: words };
  }
  return null;
}

const RATE = /\b(?:rate|percentage|proportion|share|ratio|level of|satisfaction|confidence)\b|%\s*of\b/i;
const NUMBER_OF =
  /^(?:\W|(?:the|overall|total|in all|in \d{4}(?:[/-]\d{1,4})?),?\s)*(?:number|numbers|volume|count)\s(?:of|for)\b/i;
const HOURS = /\b(?:hours|days|minutes|months)\b[^.;%]*\b(?:is|are|was|were)\s$/i;

/**
 * Words that give a number as a percentage ("the number of calls answered is 92%"), or hold hours and days against
 * others in percentage points.
 *
 * @example
 * unitFault("The number of calls answered in time stands at 92.0%.").words //=> "stands at 92.0%"
 * unitFault("The number of complaints fell by 20%.") //=> null
 * unitFault("It lost 92.17 hours to sickness, which is 13.7 percentage points above the average.").of
 *   //=> "a difference in hours"
 */
export function unitFault(said: string | ReadSentence): Contradiction | null {
  const read = typeof said === "string" ? readSentence(said) : said;
  const { text: sentence, figures, roled } = read;
  const speaksOfRate = RATE.test(sentence.replace(/percentage points?/gi, "points"));
  const points = figures.find(
    ({ kind, start, end }) =>
      kind === "points" &&
      HOURS.test(sentence.slice(0, start)) &&
      /^\s(?:above|below|higher|lower|more|less|better|worse)\b/i.test(sentence.slice(end)),
  );
  if (points !== undefined && !speaksOfRate) {
    const unit = /\b(hours|days|minutes|months)\b/i.exec(sentence)?.[1]?.toLowerCase() ?? "figure";
    return {
      words: sentence.slice(points.start, points.end),
      of: `a difference in ${unit}`,
      gives: "not in percentage points",
    };
  }
  if (!NUMBER_OF.test(sentence) || speaksOfRate) return null;
  const level = roled.find(
    ({ role, figure }) =>
      role === "actual" &&
      figure.kind === "percent" &&
      !/^\s(?:of|more|fewer|higher|lower|up|down|increase|decrease|reduction)\b/i.test(sentence.slice(figure.end)),
  );
  return level === undefined
    ? null
    : {
        words: sentence.slice(level.start, level.figure.end).trim(),
        of: "the number that it speaks of",
        gives: "not a percentage",
      };
}
