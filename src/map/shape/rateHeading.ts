import type { Measure } from "../../domain/plan";
import type { YearStart } from "../../domain/time/year";
import { compareUnits } from "../../domain/units/compareUnits";
import { thingNamed } from "../../domain/units/thing";
import { unitSaid } from "../../domain/units/unitSaid";
import { isProportion, type Unit } from "../../domain/units/unit";
import { isRateUnit, kindAmong } from "../headings/figureKind";
import { isUnitAlone, withoutUnits } from "../headings/headingUnits";
import type { ItemFinder } from "../match/itemOf";
import { isLikeness } from "../match/matchLabel";
import { plainLabel } from "../match/plainLabel";
import { NOWHERE } from "../match/rowPlace";
import { type MeasureHeading, withoutFigureWords, withoutTime } from "./measureHeading";

/** Words by which a heading is of a measure's rate or share, and none of its name. */
const RATE_WORDS = new RegExp(
  String.raw`\s*[,(:–-]?\s*\b(?:rates? )?per\b(?!\s?cent).*$|^(?:rates?|percentages?|proportion|share) of\s+` +
    String.raw`|\brates?\b|\bpercentages?\b|\bper ?cent\b|%`,
  "gi",
);

/**
 * The measure whose rate or share a heading names beside its number: `Robbery per 1000 people` beside `Robbery`. Null
 * where the heading says no rate, or the measure is not one by its unit.
 */
export function rateHeading(header: string, find: ItemFinder<Measure>, year: YearStart): MeasureHeading | null {
  const kind = kindAmong(header);
  if (kind !== "rate" && kind !== "percent") return null;
  for (const [words, figure] of [[header, ""] as const, ...withoutTime(header, year), ...withoutFigureWords(header)]) {
    const label = withoutUnits(words).replace(RATE_WORDS, " ").replace(/\s+/g, " ").trim();
    if (plainLabel(label) === "") continue;
    const match = find("", label, NOWHERE);
    if (match.item === null || !isOfKind(match.item.unit, kind)) continue;
    // `Assault rate` is that of assaults.
    const isOwn = !isLikeness(match.by) || thingNamed(label) === thingNamed(match.item.name);
    const by = isLikeness(match.by) ? "variant" : match.by;
    if (isOwn) return { label: match.item.name, match: { ...match, by }, figure };
  }
  return null;
}

function isOfKind(unit: Unit, kind: "rate" | "percent"): boolean {
  return kind === "rate" ? isRateUnit(unit) : isProportion(unit);
}

/** Whether a heading is a rate and nothing else, of which a measure's unit may be: `Rate per 1000 women`. */
export function isRateOf(header: string, { unit }: Measure): boolean {
  if (!isRateUnit(unit) || kindAmong(header) !== "rate" || !isUnitAlone(header)) return false;
  return compareUnits(unitSaid(header), unit).kind === "same";
}
