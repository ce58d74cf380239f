import { RULES, type Profile, type RuleName, type Tolerance } from "../domain/plan";
import { POLARITIES, type Polarity } from "../domain/polarity";
import { isProportion, type Unit } from "../domain/unit";
import { readValue } from "../read/readValue";
import { plainLabel } from "./plainLabel";

/** Words that plans use for each rule; the first is the standard one. */
export const RULE_WORDS: Readonly<Record<RuleName, readonly string[]>> = {
  targetThenLastYear: ["target then last year", "targetthenlastyear", "target last year", "rag"],
  tolerance: ["tolerance", "tolerance band", "band"],
  range: ["range"],
  thresholds: ["thresholds", "threshold"],
  achieved: ["achieved", "y or n", "yes or no"],
  milestone: ["milestone"],
  comparison: ["comparison", "comparison only", "compared only", "no status"],
};

/** The rule that words name; null where they name none. */
export function readRule(words: string): RuleName | null {
  const plain = plainLabel(words);
  return RULES.find((rule) => RULE_WORDS[rule].includes(plain)) ?? null;
}

const POLARITY_WORDS: Readonly<Record<Polarity, readonly string[]>> = {
  higher: ["higher", "high", "up", "increase", "higher is better", "high is good", "maximise"],
  lower: ["lower", "low", "down", "decrease", "reduce", "lower is better", "low is good", "minimise"],
  range: ["range", "within range", "in range"],
  none: ["none", "no judgement", "neutral", "n a", "monitor"],
};

/** The polarity that words name; null where they name none. */
export function readPolarity(words: string): Polarity | null {
  const plain = plainLabel(words);
  return POLARITIES.find((polarity) => POLARITY_WORDS[polarity].includes(plain)) ?? null;
}

/** One of a few words, whatever its case; null where it is none of them. */
export function readWord<Word extends string>(words: string, known: readonly Word[]): Word | null {
  const plain = plainLabel(words);
  return known.find((word) => word.toLowerCase() === plain) ?? null;
}

/** `5%` of a percentage measure's target, `2 points` or `5pp`, or a bare number in the measure's unit. */
export function readTolerance(words: string, unit: Unit): Tolerance | null {
  const read = readValue(words.replace(/\s*(?:points?|pp|ppts?)\s*$/i, ""));
  if (read.kind !== "number") return null;
  const inPoints = /(?:points?|pp|ppts?)\s*$/i.test(words);
  if (inPoints) return { amount: isProportion(unit) && !read.percent ? read.number / 100 : read.number, as: "points" };
  return read.percent ? { amount: read.number, as: "relative" } : { amount: read.number, as: "points" };
}

/** `straight line`, or four shares such as `30%, 25%, 20%, 25%`. */
export function readProfile(words: string): Profile | null {
  if (plainLabel(words) === "straight line") return [0.25, 0.25, 0.25, 0.25];
  const [first, second, third, fourth, ...more] = words.split(/[,;]/).map((part) => readValue(part.trim()));
  if (first?.kind !== "number" || second?.kind !== "number" || third?.kind !== "number" || fourth?.kind !== "number") return null;
  return more.length === 0 ? [first.number, second.number, third.number, fourth.number] : null;
}

/** Words in one cell separated by semicolons, bars or new lines. */
export function wordList(words: string): string[] {
  return words
    .split(/[;|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
