import { quantityUnit } from "../../domain/units/quantity";

const MONEY = /(?:£|\bGBP\b)\s?(?:'?000s?\b|(?:million|thousand|billion)s?\b|(?:bn|mn|m|k)\b)?/i;

/** Units in brackets or at the end of a header, most particular first, and how each is written. */
const UNITS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /\bper (?:£?\d{1,3}(?:,\d{3})+|£?\d+|head|capita|person|household)(?: [a-z]+)*/i,
    (written) => written.toLowerCase().trim(),
  ],
  [/%\s*(?:change|difference)|\bpercentage change|\bper ?cent change/i, () => "% change"],
  [/\bpercentage points?|\bppts?\b|\bpp\b|%\s*points?/i, () => "pp"],
  [/%|\bpercentages?\b|\bper ?cents?\b|\bpct\b/i, () => "%"],
  [MONEY, moneyUnit],
];
/** Brackets in which a unit of a quantity can stand, and no letter alone: `(t)` may be a mark. */
const BRACKETED = /[([]\s*(?:in\s+)?([^()[\]]{2,})[)\]]/g;
const BRACKETED_WORD = new RegExp(
  String.raw`[([]\s*(days?|working days|hours?|minutes?|mins?|weeks?|months?|years?|numbers?|no\.` +
    String.raw`|count|fte|miles|km²?|kg|tonnes?)\s*[)\]]`,
  "i",
);
const WORD_ALONE = new RegExp(
  String.raw`^(?:numbers?(?: of (?:offences|cases))?|no\.?|counts?|cases|(?:working )?days?|hours?|minutes?|weeks?` +
    String.raw`|months?|fte|rate|thousands?)$`,
  "i",
);

/**
 * The unit that a header names, in one spelling (`%`, `% change`, `pp`, `£`, `£k`, `£m`, `£bn`, `number`), or its own
 * words (`per 1,000 population`, `days`); null where it names none.
 *
 * @example
 * headerUnit("Budget (£m)") //=> "£m"
 * headerUnit("Spend £'000") //=> "£k"
 * headerUnit("Offences per 1,000 population") //=> "per 1,000 population"
 * headerUnit("% change on last year") //=> "% change"
 * headerUnit("Time to answer (days)") //=> "days"
 * headerUnit("attendance_pct") //=> "%"
 * headerUnit("Actual") //=> null
 */
export function headerUnit(header: string): string | null {
  return unitIn(header.replaceAll("_", " "));
}

function unitIn(header: string): string | null {
  for (const [pattern, name] of UNITS) {
    const match = pattern.exec(header);
    if (match !== null) return name(match[0]);
  }
  const word = BRACKETED_WORD.exec(header)?.[1];
  return word === undefined ? quantityInBrackets(header) : plainWord(word);
}

function quantityInBrackets(header: string): string | null {
  const found = [...header.matchAll(BRACKETED)].flatMap(([, words = ""]) =>
    STRETCH.test(words.trim()) || quantityUnit(words) === null ? [] : [words.trim()],
  );
  return found[0] ?? null;
}

/** Brackets that say what a figure is for: `Actual (month)`. */
const STRETCH = /^(?:day|week|fortnight|month|year)$/i;

/** Words for one length of time, which say as often when or which. */
const SINGLE = /^(?:second|minute|hour|day|week|fortnight|month|year|quarter|quart|mi|ha|te|yd)$/i;

/** A cell longer than this names more than a unit. */
const UNIT_CHARS = 200;

/**
 * The unit that a whole cell names and nothing else, as in a row of units under a header; null for other words.
 *
 * @example
 * unitAlone("Numbers") //=> "number"
 * unitAlone("Rate per 1,000 population") //=> "per 1,000 population"
 * unitAlone("Percentages") //=> "%"
 * unitAlone("Offences") //=> null
 */
export function unitAlone(text: string): string | null {
  if (text.length > UNIT_CHARS) return null;
  const unit = text
    .trim()
    .replace(/\s*\[(?:note\s*)?\d{1,2}\]$/i, "")
    .replace(/^[([]|[)\]]$/g, "")
    .replace(/\s*(?<![\d,.£])[\d⁰¹²³⁴-⁹](?:\s?,\s?[\d⁰¹²³⁴-⁹])*$/u, "")
    .trim();
  if (WORD_ALONE.test(unit)) return plainWord(unit);
  if (unit.length > 1 && !SINGLE.test(unit) && quantityUnit(unit) !== null) return unit;
  if (/^(?:rate )?per (?:£?\d{1,3}(?:,\d{3})+|£?\d+|head|capita|person|household)(?: [a-z]+){0,2}$/i.test(unit))
    return headerUnit(unit);
  if (
    new RegExp(
      String.raw`^(?:%|percentages?|per ?cent|% change|percentage change|percentage points?|pp|pct|(?:£|GBP)(?:\s?` +
        String.raw`(?:'?000s?|m|k|bn|million|thousand|billion))?)$`,
      "i",
    ).test(unit)
  ) {
    return headerUnit(unit);
  }
  return null;
}

/** Longest list of units that is looked at. */
const UNITS_CHARS = 60;

/**
 * Whether a whole cell names a unit, or several of which each row has its own.
 *
 * @example
 * unitsAlone("%, days or £") //=> true
 * unitsAlone("Days lost") //=> false
 */
export function unitsAlone(text: string): boolean {
  if (unitAlone(text) !== null) return true;
  const units = text.length > UNITS_CHARS ? [] : text.split(/,| or | and |[;/]/);
  return units.length > 1 && units.every((unit) => unitAlone(unit) !== null);
}

function moneyUnit(written: string): string {
  const scale = written
    .replace(/^(?:£|GBP)/i, "")
    .trim()
    .toLowerCase();
  if (scale === "") return "£";
  if (scale.startsWith("m")) return "£m";
  return scale.startsWith("b") ? "£bn" : "£k";
}

function plainWord(word: string): string {
  const lower = word.toLowerCase();
  if (lower === "thousand") return "thousands";
  return /^(?:no\.?|numbers?(?: of (?:offences|cases))?|counts?|cases)$/.test(lower) ? "number" : lower;
}
