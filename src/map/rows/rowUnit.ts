import type { Measure } from "../../domain/plan";
import type { Unit } from "../../domain/unit";
import { headerUnit, unitAlone } from "../../read/cells/headerUnit";
import { scaledUnit } from "../figures/scale";
import { secondsPerUnit } from "../figures/timeUnit";
import { plainLabel } from "../match/plainLabel";

/** Whether a measure that the plan counts in numbers is by its name a number of these: `Sickness days`, in days. */
export function countsThese(measure: Measure | null, rowScale: string | null): boolean {
  if (measure === null || measure.unit.kind !== "count" || rowScale === null) return false;
  return ` ${plainLabel(measure.name)} `.includes(` ${plainLabel(rowScale)} `);
}

/** The unit that a row's own column gives its figures, or the scale that its name does; null where neither says. */
export function rowUnit(unitText: string, label: string, measure: Measure | null, unit: Unit): string | null {
  if (unitText === "") return unitOfLabel(label, measure, unit);
  return (
    scaledUnit(unitText) ?? headerUnit(unitText) ?? unitAlone(unitText) ?? (/^[$€¥]/.test(unitText) ? unitText : null)
  );
}

/** A unit that a row's name ends in: `Visits (000s)`, `Spend £m`, `Income - £m`, `Time to answer (mins)`. */
const LABEL_UNIT = new RegExp(
  String.raw`(?:[([]\s*(?:in\s+)?([^()[\]]*)[)\]]` +
    String.raw`|[,–-]\s+(£)|\s((?:£\s?(?:['’]?000s?|million|thousand|billion|bn|mn|m|k)|['’]000s?)))\s*$`,
  "i",
);
const NUMBER = /^(?:numbers?|no\.?|count)$/i;
const TIME_UNIT = /^(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?)$/i;

function unitOfLabel(label: string, measure: Measure | null, unit: Unit): string | null {
  const match = LABEL_UNIT.exec(label);
  const words = (match?.[1] ?? match?.[2] ?? match?.[3] ?? "").trim();
  if (words === "") return null;
  const scaled = scaledUnit(words);
  // A plan whose own measure is called `Visits (000s)` has its target in thousands too.
  if (scaled !== null) return !scaled.startsWith("£") && measure?.name.includes(words) === true ? null : scaled;
  // `(£)` and `(number)` say only that the scale of the table is not this row's.
  if ((words === "£" && unit.kind === "money") || (NUMBER.test(words) && unit.kind === "count"))
    return unitAlone(words);
  const isOwn = secondsPerUnit(unit) !== null || countsThese(measure, words);
  return TIME_UNIT.test(words) && isOwn ? words.toLowerCase() : null;
}
