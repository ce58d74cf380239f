import { unitNamed } from "../figures/units";

/** Words that stand for a power of ten. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 2],
  ["k", 3],
  ["thousand", 3],
  ["m", 6],
  ["mn", 6],
  ["million", 6],
  ["bn", 9],
  ["billion", 9],
]);

/** Numbers that are said as one, after "a": `a million`. */
export const ROUND: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["dozen", 12],
]);

export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["sixth", 6],
  ["eighth", 8],
  ["tenth", 10],
  ["tenths", 10],
]);

const MONTHS = (
  "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov " +
  "november dec december"
).split(" ");

/** Units that are written straight after a number, or joined to it. */
const GLUED_UNITS = (
  "m³ m² kg kgs g t tonne tonnes km kms mile miles metre metres mm cm litre litres kwh mwh gwh h hr hrs hour " +
  "hours min mins minute minutes s sec secs second seconds d day days week weeks month months year " +
  "years working wte fte p pp ppt ppts pts pt point points percent"
).split(" ");

/** What a word or a mark may be to a figure beside it, each a bit; the lower bits are how a token is written. */
export const SCALE = 1 << 8;
/** `%`, `percentage` points. */
export const BEGINS_UNIT = 1 << 9;
export const MONTH = 1 << 10;
export const GLUED = 1 << 11;
/** A unit of measuring: `minutes`. */
export const UNIT = 1 << 12;
/** `a`, `an`. */
export const ARTICLE = 1 << 13;
/** What makes a figure of the article before it: `a third`, `a couple`. */
export const AFTER_ARTICLE = 1 << 14;
export const SIGN = 1 << 15;
export const POUND = 1 << 16;
/** What may stand between a figure and the noun that it counts: `12 more`. */
export const NOT_A_NOUN = 1 << 17;
/** What may stand before the last figures of a date: `/`, `March`. */
export const BEFORE_YEAR = 1 << 18;

/** What a word is to a lexicon: known by itself, the first of longer phrases, or a later word of one. */
export const KNOWN = 1 << 19;
export const GOES_ON = 1 << 20;
export const FOLLOWS = 1 << 21;
/** Whether a figure in words may begin with it: `three`, `a`, `doubled`. */
export const COUNTS = 1 << 22;
/** Whether it may make a target of the figure beside it: `planned`, `expects`. */
export const AIMS = 1 << 23;

/** A number that may be a year, or the last of a date. */
export const YEAR = 1 << 24;
/** What may be a part of the words for a period, as a number may: `quarter`, `ending`, `/`. */
export const PERIOD = 1 << 25;

/** Every word and mark that a wording of a period has; a test holds them against the wordings. */
const PERIOD_WORDS = (
  "from to until through the end of between and up ending ended rolling month months mth mths half year yearly " +
  "halfyear halfyearly midyear quarter quarters qtr as at y e q m p h w c t z fy ffy cy ytd fytd cytd date " +
  "cumulative cum fiscal financial academic school municipal calendar federal fin week wk fortnight commencing " +
  "beginning starting first second third fourth final last st nd rd th one two three four five six seven eight " +
  "nine ten eleven twelve autumn spring summer term terms in for period periods full whole mid msitae"
).split(" ");
const PERIOD_MARKS = [..."/.,:-'&+()[]’‘ʼ\u2010\u2011\u2012\u2013\u2014\u2015\u2212"];

const SHORT_MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

const WORDS_BY_USE: readonly (readonly [use: number, words: Iterable<string>])[] = [
  [SCALE, SCALES.keys()],
  [BEGINS_UNIT, "% percent percentage per pp ppt ppts pts point points".split(" ")],
  [MONTH, MONTHS],
  [GLUED, GLUED_UNITS],
  [ARTICLE, ["a", "an"]],
  [AFTER_ARTICLE, [...FRACTIONS.keys(), ...ROUND.keys(), "couple"]],
  [SIGN, ["+", "-", "\u2212", "\u2013"]],
  [POUND, ["£"]],
  [NOT_A_NOUN, "more fewer extra additional further working full".split(" ")],
  [PERIOD, [...MONTHS, ...PERIOD_WORDS, ...PERIOD_MARKS]],
  [BEFORE_YEAR, ["/", ".", "-", "'", "’", "fy"]],
];

const USES = new Map<string, number>();
for (const [use, words] of WORDS_BY_USE) for (const word of words) USES.set(word, (USES.get(word) ?? 0) | use);

/** What a word may be to a figure, as bits: asked once for each word that is met. */
export function usesOf(word: string): number {
  const isMonth = word.length > 1 && SHORT_MONTH.test(word);
  return (USES.get(word) ?? 0) | (unitNamed(word) === null ? 0 : UNIT) | (isMonth ? BEFORE_YEAR : 0);
}
