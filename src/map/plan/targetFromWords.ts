import type { Polarity } from "../../domain/polarity";
import type { Unit } from "../../domain/units/unit";
import { readValue } from "../../read/cells/readValue";

/** A target read out of words, for a person to confirm. Percentages are proportions: a 3% reduction is -0.03. */
export interface TargetInWords {
  readonly target: number;
  readonly unit: Unit;
  readonly polarity: Polarity;
  /** The words that it was read from. */
  readonly words: string;
}

const NUMBER = String.raw`£?\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|million|billion)\b)?%?`;
const SMALL = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;
const COUNT = String.raw`(?:${NUMBER}|${SMALL.join("|")})`;

type Sense = "fall" | "rise" | "most" | "least" | "level";

/** Ways to say a target, tried in order; the figure is the first group. */
const WORDINGS: readonly (readonly [RegExp, Sense])[] = [
  [new RegExp(String.raw`\b(\d+(?:\.\d+)?%)\s+(?:reduction|decrease|fall|drop)\b(?!\s+target)`, "i"), "fall"],
  [new RegExp(String.raw`\b(?:reduce|decrease|cut)\b[^.]*?\bby\s+(\d+(?:\.\d+)?%)`, "i"), "fall"],
  [new RegExp(String.raw`\b(\d+(?:\.\d+)?%)\s+(?:increase|rise|growth)\b(?!\s+target)`, "i"), "rise"],
  [new RegExp(String.raw`\b(?:increase|raise|improve)\b[^.]*?\bby\s+(\d+(?:\.\d+)?%)`, "i"), "rise"],
  [
    new RegExp(
      String.raw`\b(?:no more than|not more than|at most|(?:a )?maximum of|fewer than|less than)\s+(${COUNT})(?![\d%])`,
      "i",
    ),
    "most",
  ],
  [new RegExp(String.raw`(${NUMBER})(?=\s+(?:[a-z]+\s+){0,3}or (?:less|fewer|lower)\b)`, "i"), "most"],
  [new RegExp(String.raw`\b(?:no (?:less|fewer) than|at least|(?:a )?minimum of)\s+(${COUNT})(?![\d%])`, "i"), "least"],
  [new RegExp(String.raw`(£\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|million|billion)\b)?)`, "i"), "level"],
  [new RegExp(String.raw`\b(?:achieve|answer|resolve|reach|secure)\s+(?:a |an )?(\d+(?:\.\d+)?%)`, "i"), "level"],
  [new RegExp(String.raw`\bto\s+(\d+(?:\.\d+)?%)`, "i"), "level"],
  [new RegExp(String.raw`\bwithin\s+(${COUNT})(?![\d%])`, "i"), "most"],
];

/** Whether words are a promised change and nothing else, which a level cannot be held against: `11.1% reduction`. */
function isChangeInWords(words: string): boolean {
  return new RegExp(
    String.raw`^(?:an?\s+)?[-+]?\d+(?:\.\d+)?\s?%\s+(?:reduction|decrease|fall|drop|increase|rise|growth|improvement)` +
      String.raw`(?:\s+(?:on|from|in|against|since)\b.*)?$`,
    "i",
  ).test(words.trim());
}

/** A word of three letters or more, and no digit: `Maintain`, and not `n0ne`. */
const NO_FIGURE = /^(?=.*\p{L}{3})\D*$/su;
const FIGURE_BY = /^[<>≤≥=~£\d.,%\s]*\d[\d.,]*\s?%?\D{0,20}\bby\s.*\p{L}{3}/isu;

/**
 * Whether a target's cell is words, so that no figure was mistyped there: `Maintain`, `Top quartile`, a promised
 * change, or a figure for another year, `46% by March 2028`. Nothing is rated against it.
 *
 * @example
 * isTargetInWords("Top quartile") //=> true
 * isTargetInWords("46% by March 2028") //=> true
 * isTargetInWords("1O0") //=> false
 */
export function isTargetInWords(words: string): boolean {
  const text = words.trim();
  return NO_FIGURE.test(text) || FIGURE_BY.test(text) || isChangeInWords(text);
}

/** An assertion says its target at its beginning: no more of it is looked through. */
const WORDS_READ = 1000;

/** A target set for a later year than the report's, or for the nation, is not this year's target. */
const NOT_THIS_YEARS = /\bnational reduction target\b|\bbenchmark\b/i;

/**
 * Reads a numeric target out of the words of an assertion: "3% reduction", "no more than 360", "£300k cashable
 * savings".
 * Null where there is none. It is a proposal: a person confirms it by putting it in the plan.
 *
 * Source: Leicestershire Police Authority, annual report 2008/09, whose targets stand only in its assertions.
 *
 * @example
 * targetFromWords("Achieve a 3% reduction in assault with injury.")
 *   //=> {"target":-0.03,"unit":{"kind":"percentChange"},"polarity":"lower","words":"3% reduction"}
 * targetFromWords("Achieve no more than 360 people killed or seriously injured.")
 *   //=> {"target":360,"unit":{"kind":"count"},"polarity":"lower","words":"no more than 360"}
 * targetFromWords("Recover £1.25 million of criminals' assets.")
 *   //=> {"target":1250000,"unit":{"kind":"money"},"polarity":"higher","words":"£1.25 million"}
 * targetFromWords("Roll out IR3.") //=> null
 */
export function targetFromWords(words: string): TargetInWords | null {
  const text = words.replace(/\s+/g, " ").slice(0, WORDS_READ);
  if (NOT_THIS_YEARS.test(text)) return null;
  for (const [pattern, sense] of WORDINGS) {
    const found = pattern.exec(text);
    const figure = found?.[1] === undefined ? null : readCount(found[1]);
    if (found === null || figure === null) continue;
    const unit: Unit = sense === "fall" || sense === "rise" ? { kind: "percentChange" } : figure.unit;
    return {
      target: sense === "fall" ? -figure.number : figure.number,
      unit,
      polarity: sense === "fall" || sense === "most" ? "lower" : "higher",
      words: found[0].trim(),
    };
  }
  return null;
}

function readCount(words: string): { readonly number: number; readonly unit: Unit } | null {
  const small = SMALL.findIndex((word) => word === words.toLowerCase());
  if (small >= 0) return { number: small + 1, unit: { kind: "count" } };
  const read = readValue(words);
  if (read.kind !== "number") return null;
  return {
    number: read.number,
    unit: read.percent ? { kind: "percent" } : read.money ? { kind: "money" } : { kind: "count" },
  };
}
