import { unitName, type Unit } from "../../domain/units/unit";

/** What a heading says that figures are: so many for each 1,000 or head, shares, pounds, or plain numbers. */
export type FigureKind = "rate" | "percent" | "money" | "number";

const RATE = /\brates?\b|\bper\s?(?:£?\d[\d,]*|head|capita|person|resident|household|thousand|million)\b/i;
/** So much for each of whatever it is: a visit, a hectare; `£ per year` is only when. */
const PER_EACH = /\bper\s+(?!cents?\b|annum\b|(?:year|quarter|month|period)\b)[a-z]/i;
const PERCENT = /%|(?<![a-z])(?:per\s?cents?|percentages?|pct)(?![a-z])/i;
const NUMBER = /\b(?:numbers?|counts?)\b|[([]\s*no\.?\s*[)\]]|\bno\.?$/i;

/** How far a heading that says what its figures are, or does not, goes with a measure’s unit. */
const NEVER = 0;
const SILENT = 1;
const SURE = 2;

/**
 * What a heading says that its figures are; null where it says nothing of it.
 *
 * @example
 * figureKind("Q3 per 1,000") //=> "rate"
 * figureKind("Number") //=> "number"
 * figureKind("Q3") //=> null
 */
export function figureKind(heading: string): FigureKind | null {
  if (PERCENT.test(heading)) return "percent";
  if (RATE.test(heading)) return "rate";
  if (heading.includes("£")) return "money";
  return NUMBER.test(heading) ? "number" : null;
}

/** What a heading says that its figures are beside another for the same: `Cost per visit (£)` beside `Cost (£)`. */
export function kindAmong(heading: string): FigureKind | null {
  const kind = figureKind(heading);
  return kind !== "percent" && PER_EACH.test(heading) ? "rate" : kind;
}

/** Whether a unit is so much for each of something. */
export function isRateUnit(unit: Unit): boolean {
  return unit.kind === "other" && (RATE.test(unit.label) || PER_EACH.test(unit.label));
}

/**
 * Of columns for the same figure those whose headings go best with a measure's unit: a rate's figure is never the one
 * under `Number`. Several where the headings do not tell, none where all of them speak against it.
 */
export function ownOf(columns: readonly number[], headingOf: (column: number) => string, unit: Unit): number[] {
  const fits = columns.map((column) => fitOf(kindAmong(headingOf(column)), unit));
  const best = Math.max(SILENT, ...fits);
  return columns.filter((_, place) => fits[place] === best);
}

/**
 * Whether a heading says that its figures are plain numbers where the measure is a rate or a share: the number of cases
 * is no rate, also where it stands alone.
 *
 * @example
 * isNumberForRate("Q3 (number)", { kind: "other", label: "per 1,000" }) //=> true
 * isNumberForRate("Q3", { kind: "percent" }) //=> false
 */
export function isNumberForRate(heading: string, unit: Unit): boolean {
  if (figureKind(heading) !== "number") return false;
  return unit.kind === "percent" || unit.kind === "percentChange" || isRateUnit(unit);
}

/**
 * Whether a heading says that its figures are rates where the measure is a count, and the measure's own name does not:
 * 3.3 per 1,000 is no number of burglaries.
 *
 * @example
 * isRateForNumber("2024/25 rate per 1,000", "Burglary", { kind: "count" }) //=> true
 * isRateForNumber("Rate", "Burglary rate", { kind: "count" }) //=> false
 */
export function isRateForNumber(heading: string, measure: string, unit: Unit): boolean {
  return unit.kind === "count" && figureKind(heading) === "rate" && !/\b(?:rates?|per|ratio)\b/i.test(measure);
}

/**
 * Whether words about a measure say that its figures are of another kind than its unit, where none of its names does:
 * `Complaints upheld (%)` for a number of complaints.
 *
 * @example
 * contradictsUnit("Complaints upheld (%)", ["Complaints upheld"], { kind: "count" }) //=> true
 * contradictsUnit("Number of repairs on time", ["Repairs on time"], { kind: "percent" }) //=> true
 * contradictsUnit("Spend (£)", ["Spend"], { kind: "money" }) //=> false
 */
export function contradictsUnit(words: string, names: readonly string[], unit: Unit): boolean {
  const kind = figureKind(words);
  if (kind === null || names.some((name) => figureKind(name) === kind)) return false;
  return fitOf(kind, unit) === NEVER && !(kind === "money" && unitName(unit).includes("£"));
}

function fitOf(kind: FigureKind | null, unit: Unit): number {
  if (kind === null) return SILENT;
  switch (unit.kind) {
    case "percent":
    case "percentChange":
      return kind === "percent" ? SURE : kind === "rate" ? SILENT : NEVER;
    case "count":
      return kind === "number" ? SURE : NEVER;
    case "money":
      return kind === "money" ? SURE : NEVER;
    case "other":
      if (isRateUnit(unit)) return kind === "rate" ? SURE : NEVER;
      return kind === "number" ? SILENT : NEVER;
  }
}
