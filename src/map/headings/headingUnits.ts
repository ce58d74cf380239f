import { quantityUnit } from "../../domain/units/quantity";
import { unitSaid, type UnitSaid } from "../../domain/units/unitSaid";
import type { Column } from "../../read/source";
import { plainLabel } from "../match/plainLabel";

/** What stands in brackets; `Target(s)` has its letter on to a word. */
const BRACKETED = /(?:(?<!\p{L})[([]([^()[\]]*)[)\]]|(?<=\p{L})[([]([^()[\]]{2,})[)\]])/gu;
/** Words that a unit can stand after without brackets: a period, or what kind of figure it is. */
const AFTER = new RegExp(
  String.raw`(?<!\S)(?:q[1-4]|\d{4}(?:\s?[/–-]\s?\d{2,4})?|\d{2}[/–-]\d{2}|actuals?|outturn|figures?|values?|results?` +
    String.raw`|targets?|budget|forecast|plan|last year)\s*[,:–—-]?\s+`,
  "gi",
);
/** Words for one length of time, which say when or how often as often as in what. */
const SINGLE = /^(?:second|minute|hour|day|week|fortnight|month|year|h|s|m|t|g|l|p)$/i;

/** A letter that is a mark of provisional figures, or pence. */
const MARK = /^p$/i;
/** Brackets that say what a figure is for: `Actual (month)`, `Nov 2023 (in month)`. */
const STRETCH = /^(?:(?:in|on|for|this|the|last|each|to) )*(?:day|week|fortnight|month|quarter|year)$/i;

/**
 * The units that a heading names: in brackets, after its period or its kind of figure, and what reading found for it.
 *
 * @example
 * headingUnits({ header: "Q3 2025/26 (seconds)", unit: null }) //=> ["seconds"]
 * headingUnits({ header: "Actual tonnes", unit: null }) //=> ["tonnes"]
 * headingUnits({ header: "Homes (general needs)", unit: null }) //=> []
 * headingUnits({ header: "Nov 2023 (in month)", unit: null }) //=> []
 */
export function headingUnits({ header, unit }: Pick<Column, "header" | "unit">): string[] {
  const bracketed = [...header.matchAll(BRACKETED)].map(([, apart, joined]) => (apart ?? joined ?? "").trim());
  const named = bracketed.filter((words) => isUnitIn(words));
  return [...named, ...unitAfter(header), ...(unit === null || STRETCH.test(unit) ? [] : [unit])];
}

function unitAfter(header: string): string[] {
  return [...header.matchAll(AFTER)].flatMap(({ index, 0: before }) => {
    const words = header.slice(index + before.length).trim();
    return !SINGLE.test(words) && quantityUnit(words) !== null ? [words] : [];
  });
}

function isUnitIn(brackets: string): boolean {
  return !MARK.test(brackets) && !STRETCH.test(brackets.trim()) && saysUnit(brackets);
}

/** Whether words name a unit that is known, and no thing that is counted. */
function saysUnit(words: string): boolean {
  const said = unitSaid(words);
  return said !== null && isKnown(said);
}

function isKnown(said: UnitSaid): boolean {
  if (said.kind === "percent") return true;
  return said.base.kind !== "things" || said.per?.number != null;
}

/** What stands beside a period and is no unit, though it can be one: `2024/25 total`. */
const OF_FIGURES = /^(?:totals?|volumes?|figures?|values?|quantity|numeric|integer)$/i;

/**
 * Whether words beside a period are a unit and say nothing of what the column holds.
 *
 * @example
 * isUnitAlone("(kt)") //=> true
 * isUnitAlone("rate per 1,000 homes") //=> true
 * isUnitAlone("total") //=> false
 * isUnitAlone("Calls abandoned (%)") //=> false
 */
export function isUnitAlone(words: string): boolean {
  const text = words.trim();
  const bare = text.replace(/^[([](.*)[)\]]$/, "$1").trim();
  if (OF_FIGURES.test(bare) || MARK.test(bare) || STRETCH.test(bare) || (bare === text && SINGLE.test(bare)))
    return false;
  return saysUnit(bare) && !saysMore(bare);
}

/** Words of a share or of what it is of, and of a rate: beside these a heading says what else it holds. */
const OF_SHARE = /%|\bper ?cents?\b|\b(?:percentages?|pct|proportions?|pp|ppts?|points?|pts|shares?)\b|^of\b.*/gi;
/** `% of target`, `% of England`: no share of the measure’s own. */
const OF_ANOTHER = new RegExp(
  String.raw`\bof\b.*\b(?:targets?|plan|budget|forecast|trajectory|baseline|last|previous|prior|national|england` +
    String.raw`|peers?|average)\b`,
  "i",
);
const PER_EACH = /(?:\bper\b|\/).*$/i;
const OF_ACTUAL = new RegExp(
  String.raw`\b(?:(?:crude|standardi[sz]ed|age|annual|directly) )*(?:rates?|numbers?|actuals?|figures?|values?` +
    String.raw`|results?|outturn|crude|overall|in|as|an?|the|at|and)\b`,
  "gi",
);

/** Whether words that have a unit say something besides: `England %`, `forecast per 1,000`. */
function saysMore(words: string): boolean {
  const said = unitSaid(words);
  if (said === null || OF_ANOTHER.test(words)) return true;
  const isShare = said.kind === "percent";
  if (!isShare && (said.base.kind !== "things" || said.per?.number == null)) return false;
  const left = isShare ? words.replace(OF_SHARE, " ").replace(/^\s*of\b.*/i, " ") : words.replace(PER_EACH, " ");
  return /[\p{L}\d]/u.test(left.replace(OF_ACTUAL, " "));
}

/**
 * A heading without the units in brackets, and without pounds and their scale after its words.
 *
 * @example
 * withoutUnits("Q3 2025/26 actual (secs)") //=> "Q3 2025/26 actual"
 * withoutUnits("Spend £000") //=> "Spend"
 * withoutUnits("Homes (general needs)") //=> "Homes (general needs)"
 */
export function withoutUnits(header: string): string {
  return header
    .replace(BRACKETED, (whole, apart: string | undefined, joined: string | undefined) => {
      const words = apart ?? joined ?? "";
      return isUnitIn(words) ? " " : whole;
    })
    .replace(POUNDS, " ")
    .replace(SHARE_AT_AN_END, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** `Target %`, `% target`; `% of target` is a share of it. */
const SHARE_AT_AN_END = /^\s*%\s+(?!of\b|change\b)|\s*%\s*$|\s+(?:per ?cent|percentage|pct)\s*$/gi;

const POUNDS = /£\s?(?:['’]?000s?|k|mn?|bn|thousands?|millions?|billion)\b|(?<![\d,])['’]?000s\b/gi;

/** What else can stand in the heading of a rate: `Actual per resident`, `Cost per visit`, `Rate for each 1,000`. */
const OF_RATE = /^(?:(?:the )?(?:actual|figure|value|result|unit|average|mean)s? ?)*(?:costs?|rates?|spend|spending)?$/;
const PER = /\bper\b.*$/i;
/**
 * Whether a heading is that of a rate and says nothing else.
 *
 * @example
 * isRateAlone("Cost per visit (£)") //=> true
 * isRateAlone("Target per visit") //=> false
 */
export function isRateAlone(words: string): boolean {
  return PER.test(words) && OF_RATE.test(plainLabel(withoutUnits(words).replace(PER, "").replace(/£/g, "")));
}
