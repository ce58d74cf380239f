import { quantityUnit, type QuantityUnit } from "./quantity";
import { thingNamed } from "./thing";

/** What a unit is of, apart from its scale and from what it is for each of. */
export type UnitBase =
  /** Words that give a scale or a rate and nothing else: `thousands`, `per 1,000 homes`. */
  | { readonly kind: "any" }
  /** `Number`; or words for any figure, which do not say that it counts things: `Value`. */
  | { readonly kind: "count"; readonly ofThings: boolean }
  /** Pounds, or pence: how many pounds one is. */
  | { readonly kind: "money"; readonly size: number }
  | { readonly kind: "foreign"; readonly currency: string }
  /** A quantity, and what of: `CO2e` of `tonnes CO2e`; `""` for nothing. */
  | { readonly kind: "quantity"; readonly unit: QuantityUnit; readonly what: string }
  /** Things that are counted, or words that nobody knows, in the singular. */
  | { readonly kind: "things"; readonly thing: string };

/** What a figure is for each of: 1,000 homes, a visit. Neither is known of `rate` alone. */
export interface PerEach {
  readonly number: number | null;
  /** In the singular; `""` where it is not said. */
  readonly thing: string;
}

/** What words for a unit say. */
export type UnitSaid =
  /** A share, a change in percent, or the points between two shares. */
  | { readonly kind: "percent"; readonly of: "share" | "change" | "points" }
  | {
      readonly kind: "amount";
      readonly base: UnitBase;
      /** How many of its base one is: 1,000 of `£000`. */
      readonly times: number;
      readonly per: PerEach | null;
    };

const PERCENT = /%|\bper ?cents?\b|\bpercentages?\b|\bpct\b|\bproportions?\b|\b(?:pp|ppts?)\b/i;
const CHANGE = /\b(?:change|increase|growth)\b/i;
const POINTS = /\b(?:points?|pts|pp|ppts?)\b/i;
/** What can be for each of something, with a stroke between them: `£/visit`, `litres/day`. */
const PER = /^(.*?)\s*\bper\b\s*(.+)$/i;
const STROKE = /^(.*?)\s*\/\s*(.+)$/;
const RATE = /^(?:(?:crude|standardi[sz]ed|age[\s-]standardi[sz]ed|annual) )?rates?(?: of)?\b\s*/i;
const COUNT = /^(?:numbers?|no|nos|num|counts?|integers?|whole numbers?|#)\.?$/i;
const FIGURE = /^(?:numeric(?:al)?|volumes?|totals?|quantity|figures?|values?)\.?$/i;
const BEFORE_NAME =
  /^(?:(?:the )?(?:total )?(?:numbers?|no\.?|counts?|volumes?) of|average|mean|median|total|whole)\s+/i;

/**
 * What words for a unit say, wherever they stand: a share, or an amount with its scale, its unit and what it is for
 * each of. Null where there are no words.
 *
 * @example
 * unitSaid("£000").times //=> 1000
 * unitSaid("kg per household").per.thing //=> "household"
 * unitSaid("% of all").kind //=> "percent"
 */
export function unitSaid(words: string): UnitSaid | null {
  const text = words
    .normalize("NFKC")
    .replace(/[‘’`]/g, "'")
    .trim()
    .replace(/^[([](.*)[)\]]$/, "$1")
    .replace(/^(?:(?:measured|shown|expressed|given) )?in\s+/i, "")
    .trim();
  if (text === "") return null;
  if (PERCENT.test(text)) return { kind: "percent", of: partOfWhole(text) };
  const [numerator, denominator] = parted(text);
  const isRate = RATE.test(numerator);
  const scaled = scaleOf(numerator.replace(RATE, ""));
  const per = denominator === null ? (isRate ? { number: null, thing: "" } : null) : perEach(denominator);
  return { kind: "amount", base: baseOf(scaled.rest, scaled.money, per), times: scaled.times, per };
}

function partOfWhole(text: string): "share" | "change" | "points" {
  if (POINTS.test(text)) return "points";
  return CHANGE.test(text) ? "change" : "share";
}

/** A year of two, such as titles have: nothing in it is for each of something. */
const YEARS = /\b(?:19|20)\d\d\s*\/\s*\d{2,4}\b/;

function parted(text: string): readonly [string, string | null] {
  const per = PER.exec(text);
  if (per !== null) return [per[1] ?? "", per[2] ?? ""];
  if (YEARS.test(text)) return [text, null];
  const [, before = "", after = ""] = STROKE.exec(text) ?? [];
  const isUnit = /^£|\d/.test(before) || RATE.test(before) || quantityUnit(before) !== null;
  return after !== "" && isUnit ? [before, after] : [text, null];
}

const NUMBER = /^£?(\d[\d, ]*\d|\d)\s*(k|m|thousand|million)?(?![\p{L}\d])\s*/iu;
const NUMBER_WORD = /^(hundred|thousand|million)\b\s*/i;
const WORTH: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
};

function perEach(words: string): PerEach {
  const [whole, digits, scale] = NUMBER.exec(words) ?? [];
  if (whole !== undefined && digits !== undefined) {
    const number = Number(digits.replace(/\D/g, "")) * (WORTH[scale?.toLowerCase() ?? ""] ?? 1);
    return { number, thing: thingNamed(words.slice(whole.length)) };
  }
  const [word, named = ""] = NUMBER_WORD.exec(words) ?? [];
  if (word !== undefined)
    return { number: WORTH[named.toLowerCase()] ?? null, thing: thingNamed(words.slice(word.length)) };
  return { number: null, thing: thingNamed(words) };
}

interface Scaled {
  readonly times: number;
  readonly money: boolean;
  /** The words without the scale and the sign for pounds. */
  readonly rest: string;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:hundreds of thousands|100,?000s?)$/, 1e5],
  [/^(?:tens of thousands|10,?000s?)$/, 1e4],
  [/^(?:'?0{3}s?|1,?000s?|thousands?|thous|k)$/, 1e3],
  [/^(?:hundreds?|'?00s|100s)$/, 100],
  [/^(?:billions?|bn)$/, 1e9],
  [/^(?:millions?|mn|mill?|m)$/, 1e6],
];
const SCALE_WORDS =
  "(?:hundreds|tens) of thousands|hundreds?|thousands?|millions?|billions?|'?0{3}s?|1,?000s?|'?00s|100s|10,?000s?";
const SCALE_FIRST = new RegExp(String.raw`^(${SCALE_WORDS})(?![\d,])(?:\s+of\b)?\s*(.*)$`, "i");
const SCALE_LAST = new RegExp(String.raw`^(.*?)[\s,(]+(?:in )?(${SCALE_WORDS})\)?$`, "i");
const POUNDS = /^(?:£|gbp\b|pounds?\b|money$)(?: sterling\b)?\s*\(?\s*(?:in )?(.*?)\)?$/i;
const LETTERS = /^(bn|mn|mill?|m|k|thous)\b\s*(.*)$/i;

function scaleOf(words: string): Scaled {
  const text = words.trim();
  const pounds = POUNDS.exec(text);
  if (pounds !== null) {
    const [, letters, after = ""] = LETTERS.exec(pounds[1] ?? "") ?? [];
    if (letters !== undefined) return { times: timesOf(letters), money: true, rest: after };
    return { ...scaleOf(pounds[1] ?? ""), money: true };
  }
  const [, first, afterFirst = ""] = SCALE_FIRST.exec(text) ?? [];
  if (first !== undefined) {
    const { money, rest } = scaleOf(afterFirst);
    return { times: timesOf(first), money, rest };
  }
  const [, beforeLast = "", last] = SCALE_LAST.exec(text) ?? [];
  if (last !== undefined) {
    const { money, rest } = scaleOf(beforeLast);
    return { times: timesOf(last), money, rest };
  }
  return { times: 1, money: false, rest: text };
}

function timesOf(words: string): number {
  return SCALES.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1] ?? 1;
}

const PENCE = /^(?:p|pence|penny|pennies)$/i;
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|eur\b|euros?\b)/i, "€"],
  [/^(?:\$|us\$|usd\b|(?:us )?dollars?\b)/i, "$"],
  [/^(?:¥|jpy\b|yen\b)/i, "¥"],
];

function baseOf(words: string, money: boolean, per: PerEach | null): UnitBase {
  const text = words.replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/g, "");
  if (money) return { kind: "money", size: 1 };
  if (text === "") return { kind: "any" };
  if (PENCE.test(text)) return { kind: "money", size: 0.01 };
  const foreign = FOREIGN.find(([pattern]) => pattern.test(text));
  if (foreign !== undefined) return { kind: "foreign", currency: foreign[1] };
  const ofThings = COUNT.test(text);
  if (ofThings || FIGURE.test(text)) return per === null ? { kind: "count", ofThings } : { kind: "any" };
  const name = text.replace(BEFORE_NAME, "");
  return quantityIn(name) ?? { kind: "things", thing: thingNamed(name) };
}

/** The letters of a unit with what it is of written on to them: `ktCO2e`. */
const OF_CARBON = /^(kt|kg|mt|te?|g)\s?((?:co2\w*|carbon)(?:\s.*)?)$/i;
/** A unit in the plural or in letters, which can have what it is of after it; `second` and `day` say other things. */
const OF_SOMETHING = /^(?:[a-z]+s|[a-z]{2}|[a-z]{1,2}[23]|[kmgt]wh)$/i;
const LONGEST = 3;

/** A unit of a quantity at the beginning of some words, and what it is of. */
function quantityIn(words: string): UnitBase | null {
  const whole = quantityUnit(words);
  if (whole !== null) return { kind: "quantity", unit: whole, what: "" };
  const [, letters = "", carbon = ""] = OF_CARBON.exec(words) ?? [];
  const ofCarbon = carbon === "" ? null : quantityUnit(letters);
  if (ofCarbon !== null) return { kind: "quantity", unit: ofCarbon, what: thingNamed(carbon) };
  const parts = words.split(/\s+/);
  for (let count = Math.min(LONGEST, parts.length - 1); count > 0; count -= 1) {
    const unit = quantityUnit(parts.slice(0, count).join(" "));
    const last = parts[count - 1] ?? "";
    // `HR dashboard` is of no hours.
    if (unit === null || !OF_SOMETHING.test(last) || (unit.of === "time" && last === last.toUpperCase())) continue;
    return { kind: "quantity", unit, what: thingNamed(parts.slice(count).join(" ")) };
  }
  return null;
}
