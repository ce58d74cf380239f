import type { Measure } from "../../domain/plan";
import { isProportion } from "../../domain/units/unit";
import { figureKind, isRateUnit, type FigureKind } from "../headings/figureKind";
import type { ItemFinder } from "./itemOf";
import { plainLabel } from "./plainLabel";

/** Words by which a name is that of a rate or a share of something: `per 1,000 bed days`, `(rate)`, `% of`. */
const COUNTED_BY = [
  /[,(\s–-]*\b(?:rates?\s+)?per\b.*$/i,
  /^(?:the\s+)?rates?\s+of\s+/i,
  /^(?:the\s+)?(?:%|percentages?|per\s?cent|proportion)\s*(?:of\s+)?/i,
  /[,(\s–-]*\brates?\b\s*\)?$/i,
  /[,(\s–-]*(?:%|\bpercentage|\bper\s?cent)\s*\)?$/i,
] as const;

interface RateName {
  /** The name of what is counted, in plain form. */
  readonly of: string;
  readonly kind: FigureKind;
}

/**
 * What a name is the rate or the share of; null for any other name.
 *
 * @example
 * rateName("Pressure ulcers per 1,000 bed days") //=> { of: "pressure ulcers", kind: "rate" }
 * rateName("% complaints answered in time") //=> { of: "complaints answered in time", kind: "percent" }
 * rateName("Pressure ulcers") //=> null
 */
export function rateName(label: string): RateName | null {
  const kind = figureKind(label);
  if (kind !== "rate" && kind !== "percent") return null;
  const bare = COUNTED_BY.reduce((left, pattern) => left.replace(pattern, ""), label.trim());
  const of = plainLabel(bare);
  return of === "" || of === plainLabel(label) ? null : { of, kind };
}

/**
 * Finds measures in a table that gives both the number and the rate of something. A measure that is a rate is the row
 * of the rate, by whatever name: `Pressure ulcers` beside `Pressure ulcers per 1,000 bed days` is their number.
 *
 * @param labels The names of all rows of the table.
 */
export function besideRates(find: ItemFinder<Measure>, labels: readonly string[]): ItemFinder<Measure> {
  const rates = new Map<string, Set<string>>();
  const plain = new Set(labels.map(plainLabel));
  for (const label of labels) {
    const rate = rateName(label);
    if (rate === null || !plain.has(rate.of)) continue;
    rates.set(`${rate.kind} ${rate.of}`, (rates.get(`${rate.kind} ${rate.of}`) ?? new Set()).add(plainLabel(label)));
  }
  if (rates.size === 0) return find;
  return (id, label, place) => {
    const match = find(id, label, place);
    const isSure = match.by === "id" || match.by === "confirmed";
    const rate = rateName(label);
    if (rate !== null) {
      // Of several rates of one thing nobody says which is the measure’s.
      if (match.item !== null || (rates.get(`${rate.kind} ${rate.of}`)?.size ?? 0) !== 1) return match;
      const ofCount = find("", rate.of, place);
      const isRate = ofCount.item !== null && ofCount.by !== "confirmed" && kindOf(ofCount.item) === rate.kind;
      return isRate ? { ...ofCount, by: "variant" } : match;
    }
    if (match.item === null || isSure) return match;
    const kind = kindOf(match.item);
    if (kind === null || !rates.has(`${kind} ${plainLabel(label)}`)) return match;
    return { ...match, item: null, by: null, nearest: match.item.name };
  };
}

/** What a measure is by its unit, else by its name, where that is a rate or a share. */
function kindOf({ unit, name }: Measure): FigureKind | null {
  if (isRateUnit(unit)) return "rate";
  if (isProportion(unit)) return "percent";
  return unit.kind === "money" ? null : (rateName(name)?.kind ?? null);
}
