import { difference, same } from "../../domain/compare";
import { formatFigure } from "../../domain/formatFigure";
import { isProportion, type Unit } from "../../domain/units/unit";
import { placesToTellApart, usualPlaces } from "./placesToTellApart";
import { changeInPercent } from "./yearOnYear";

/** What a sentence is to be written about. Figures in one unit, percentages as proportions; null is missing. */
export interface ChangeToDescribe {
  /** The measure's name, as it should stand in the sentence. */
  readonly measure: string;
  readonly actual: number | null;
  readonly lastYear: number | null;
  readonly unit: Unit;
  /** Left out or null: the sentence says nothing about a target. */
  readonly target?: number | null;
  /** Decimals that the figures stand with elsewhere; left out: as few as tell them apart. */
  readonly decimals?: number;
}

/**
 * One plain English sentence on a change: its direction, from what to what, by how much, and where that leaves it
 * against the target.
 *
 * A count or an amount changes by a number and a percentage of last year's size (none from 0); a percentage changes by
 * percentage points. A measure that is itself a change (`percentChange`) "fell by 8.5%"; its figure for last year is
 * given only where that is a change too. Figures are written with as many places as it takes to tell them
 * apart. It judges nothing: above or below the target, not better or worse. The measure's name may be singular or
 * plural. Missing figures are named as missing.
 *
 * Source: the sentences of the Thames Valley Police Delivery Plan 2017-18 Q3 Update, in our own words.
 *
 * @throws RangeError when a figure is not finite.
 * @example
 * describeChange({ measure: "Residential burglary", actual: 4331, lastYear: 3555, unit: { kind: "count" } })
 *   //=> "Residential burglary rose from 3,555 to 4,331, up 776 (21.8%)."
 * describeChange({ measure: "Satisfaction", actual: 0.843, lastYear: 0.831, unit: { kind: "percent" }, target: 0.84 })
 *   //=> "Satisfaction rose from 83.1% to 84.3%, up 1.2 percentage points, above the target of 84%."
 * describeChange({ measure: "All crime", actual: -0.085, lastYear: 0, unit: { kind: "percentChange" }, target: -0.02 })
 *   //=> "All crime fell by 8.5%, a bigger fall than the target of 2%."
 * describeChange({ measure: "Murders", actual: 4, lastYear: 0, unit: { kind: "count" } })
 *   //=> "Murders rose from 0 to 4, up 4."
 * describeChange({ measure: "Calls", actual: 12, lastYear: null, unit: { kind: "count" } })
 *   //=> "Calls stood at 12, with no figure for last year."
 */
export function describeChange(change: ChangeToDescribe): string {
  const { actual, lastYear, unit, decimals } = change;
  const target = change.target ?? null;
  const name = plainName(change.measure);
  if (actual === null) {
    const against =
      target === null ? "" : ` to set against the target of ${inUnit(target, unit, usualPlaces(target, unit))}`;
    return `There is no figure for ${name === "" ? "this measure" : name}${against}.`;
  }
  const clauses =
    unit.kind === "percentChange"
      ? [moved(actual, target, unit), movedLastYear(lastYear, unit), besideTarget(actual, target, unit)]
      : [
          course(actual, lastYear, target, unit, decimals),
          standing(actual, lastYear, target, unit, decimals),
          lastYearUnknown(lastYear),
        ];
  const subject = name === "" ? "The figure" : capitalised(name);
  return `${subject} ${clauses.filter((clause) => clause !== "").join(", ")}.`;
}

/** What it did: `rose from 3,555 to 4,331, up 776 (21.8%)`. */
function course(actual: number, lastYear: number | null, target: number | null, unit: Unit, least = 0): string {
  const decimals = Math.max(least, placesToTellApart(actual, lastYear, target, unit));
  const now = inUnit(actual, unit, decimals);
  if (lastYear === null) return `stood at ${now}`;
  if (same(actual, lastYear)) return `stayed at ${now}`;
  const [rose, up] = actual > lastYear ? ["rose", "up"] : ["fell", "down"];
  return (
    `${rose} from ${formatFigure(lastYear, unit, decimals)} to ${now}, ${up} ` +
    `${amount(actual, lastYear, unit, decimals)}`
  );
}

/** By how much: `776 (21.8%)`, `1.2 percentage points`, `1 day (5%)`. */
function amount(actual: number, lastYear: number, unit: Unit, decimals: number): string {
  const size = Math.abs(difference(actual, lastYear));
  if (isProportion(unit)) {
    const points = trimmed(formatFigure(size, unit, decimals)).replace("%", "");
    return `${points} percentage ${points === "1" ? "point" : "points"}`;
  }
  const written = formatFigure(size, unit, decimals);
  const short = unit.kind === "money" ? written : trimmed(written);
  // `per 1,000 people` after the amount would only repeat what was just said; `days` would be missed.
  const labelled = unit.kind === "other" && !/\s/.test(unit.label.trim()) ? withLabel(short, unit.label) : short;
  const share = changeInPercent(actual, lastYear);
  return share === null ? labelled : `${labelled} (${percentage(Math.abs(share))})`;
}

/** Where that leaves it: `above the target of 84%`. */
function standing(actual: number, lastYear: number | null, target: number | null, unit: Unit, least?: number): string {
  if (target === null) return "";
  const decimals = Math.max(least ?? 0, placesToTellApart(actual, lastYear, target, unit));
  const written = inUnit(target, unit, least === undefined ? usualPlaces(target, unit, decimals) : decimals);
  if (same(actual, target)) return `equal to the target of ${written}`;
  return `${actual > target ? "above" : "below"} the target of ${written}`;
}

function lastYearUnknown(lastYear: number | null): string {
  return lastYear === null ? "with no figure for last year" : "";
}

/** What a measure that is itself a change did: `fell by 8.5%`. */
function moved(actual: number, target: number | null, unit: Unit): string {
  if (actual === 0) return "did not change";
  return `${actual > 0 ? "rose" : "fell"} by ${bare(actual, unit, placesToTellApart(actual, 0, target, unit))}`;
}

function movedLastYear(lastYear: number | null, unit: Unit): string {
  if (lastYear === null || lastYear === 0) return "";
  const size = bare(lastYear, unit, placesToTellApart(lastYear, 0, null, unit));
  return `after ${lastYear > 0 ? "rising" : "falling"} by ${size} last year`;
}

/** How a change compares with the change aimed at: `a bigger fall than the target of 2%`. */
function besideTarget(actual: number, target: number | null, unit: Unit): string {
  if (target === null) return "";
  if (same(actual, target)) return "equal to the target";
  if (target === 0) return "against the target of no change";
  const written = bare(target, unit, usualPlaces(target, unit, placesToTellApart(actual, 0, target, unit)));
  const way = target > 0 ? "rise" : "fall";
  if (Math.sign(actual) !== Math.sign(target)) return `against the target of a ${way} of ${written}`;
  return `a ${Math.abs(actual) > Math.abs(target) ? "bigger" : "smaller"} ${way} than the target of ${written}`;
}

/** A change's size without its sign, as short as it can be. */
function bare(value: number, unit: Unit, decimals: number): string {
  return trimmed(formatFigure(Math.abs(value), unit, decimals));
}

/** A share of last year: one place at most; never "0%" where something changed, nor "100%" where less than all did. */
function percentage(share: number): string {
  const written = trimmed(formatFigure(share, { kind: "percent" }, 1));
  if (written === "0%") return "less than 0.1%";
  return written === "100%" && share < 1 ? "more than 99.9%" : written;
}

/** A figure with its unit's own words: `21 days`, `1 day`, `7.3 per 1,000 people`. */
function inUnit(value: number, unit: Unit, decimals: number): string {
  const written = formatFigure(value, unit, decimals);
  return unit.kind === "other" ? withLabel(written, unit.label) : written;
}

function withLabel(written: string, label: string): string {
  const unitWords = label.trim().replace(/\s+/g, " ");
  const singular = unitWords.replace(/^people\b/, "person").replace(/^([a-z]+[^s\W])s\b/i, "$1");
  return `${written} ${/^-?1$/.test(written) ? singular : unitWords}`.trim();
}

/** Drops noughts that end a decimal fraction. */
function trimmed(written: string): string {
  return written.replace(/(\.\d*?)0+(?=%?$)/, "$1").replace(/\.(?=%?$)/, "");
}

function plainName(measure: string): string {
  return withoutStops(measure.trim().replace(AIM, "").replace(/\s+/g, " "));
}

/** Words without the stops and spaces at their end; a pattern would be slow on a long run of stops. */
function withoutStops(name: string): string {
  let end = name.length;
  while (end > 0 && " .,:;".includes(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end);
}

/** An aim that a measure's name begins with: it is the crime that rose, not "Reduce crime". */
const AIM = /^(?:reduce|increase|improve|decrease|raise|lower)\s+(?=\S)/i;

/** A capital to begin the sentence, unless the name has its own way with capitals (`eCrime reports`). */
function capitalised(name: string): string {
  return /^[a-z]+(?![A-Za-z])/.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
