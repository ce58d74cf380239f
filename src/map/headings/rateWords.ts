import type { Column, Table } from "../../read/source";
import { figureKind } from "./figureKind";

/** Words over figures that are so many for each 1,000, or for each day, and no counts. `Business rates` are a tax. */
const RATE = new RegExp(
  String.raw`\bper\s?(?:£?\d[\d,]*(?:k|m)?|head|capita|person|resident|household|thousand|million)\b` +
    String.raw`|\brates? (?:per|for (?:each|every))\b|^rates? of\b` +
    String.raw`|(?<!\b(?:business|council|interest|water|base|tax|pay) )\brates?\s*(?:$|[,(:;–])`,
  "i",
);
const SHARE = new RegExp(
  String.raw`\b(?:percentages?|per ?cent) (?:of|change|difference)\b` +
    String.raw`|\b(?:proportions?|percentages?)\s*(?:$|[(:;–]|of\b)|^shares? of\b|^%|\(%\)|% (?:of|change)\b`,
  "i",
);
const AVERAGE = new RegExp(
  String.raw`\b(?:hourly|daily|weekly|monthly|quarterly) (?:averages?|means?)\b` +
    String.raw`|\b(?:averages?|mean)\b.*\b(?:per|an?|each|every) (?:hour|day|week|month|quarter)\b`,
  "i",
);
/** `Number and rate`: which of the table’s figures are rates, such words do not say. */
const BOTH = new RegExp(
  String.raw`\b(?:numbers?|counts?|volumes?)\s*(?:,|and\b|&|\/|or\b)` +
    String.raw`|(?:,|\band|&|\/|\bor)\s*(?:numbers?|counts?|volumes?)\b`,
  "i",
);
/** A sentence about something beside the figures: `Percentage of target shown in brackets`. */
const SENTENCE = /\b(?:is|are|was|were|may|might|must|should|if|where|within|shown|rounded|not|targets?|brackets)\b/i;
const OF_ALL = /^(?:all )?(?:figures|values|data|numbers|results)\b/i;
const UNSURE = /\b(?:may|might|if|where|rounded|not|unless|except|brackets)\b/i;
/** What a measure counts by its own name: `Average visits`, `Calls per day`. */
const OWN_RATE = /%|\b(?:rates?|per|ratio|percentages?|proportions?|shares?|averages?|mean|daily|weekly|monthly)\b/i;

/**
 * Whether words over figures say that they are rates, shares, changes in percent or averages over days.
 *
 * @example
 * saysRate("Recorded crime, rate per 1,000 population") //=> true
 * saysRate("Business rates") //=> false
 * saysRate("Number and percentage of offences") //=> false
 */
export function saysRate(text: string): boolean {
  const words = text.replaceAll("_", " ").trim();
  return !BOTH.test(words) && [RATE, SHARE, AVERAGE].some((pattern) => pattern.test(words));
}

/** The words of a table's titles, its sheet's name or a note on all figures by which they are rates; null for none. */
export function tableRate({ titles, sheet, notes }: Table): string | null {
  const said = titles.map(({ text }) => text).filter((text) => OF_ALL.test(text) || !SENTENCE.test(text));
  const onAll = [...titles, ...notes].map(({ text }) => text).filter((text) => OF_ALL.test(text));
  const texts = [...said, sheet, ...onAll].filter((text) => !(OF_ALL.test(text) && UNSURE.test(text)));
  return texts.find(saysRate) ?? null;
}

/** Whether words over a table say that its figures are shares, and no changes, which can be of any size. */
export function isShareTitle(text: string): boolean {
  return saysRate(text) && figureKind(text) === "percent" && !/\b(?:change|difference|growth|increase)s?\b/i.test(text);
}

/**
 * The words over a column by which its figures are rates: its heading with its bands and units, else the table's. Null
 * where the measure's own name says so too, or the heading says that they are numbers or pounds.
 *
 * @param byTable What the table's words say; null for nothing.
 */
export function rateOver(
  heading: Pick<Column, "header" | "unit"> | null,
  byTable: string | null,
  measure: string,
): string | null {
  if (OWN_RATE.test(measure)) return null;
  const header = heading?.header ?? "";
  const unit = heading?.unit ?? null;
  if (saysRate(header)) return header;
  if (unit !== null) return saysRate(unit) ? unit : null;
  return figureKind(header) === null ? byTable : null;
}
