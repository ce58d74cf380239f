import type { Measure } from "../../domain/plan";
import type { Unit } from "../../domain/units/unit";
import { unitSaid } from "../../domain/units/unitSaid";
import { headerUnit, unitAlone } from "../../read/cells/headerUnit";
import { scaledUnit } from "../figures/scale";
import type { TableUnit, UnitsAround } from "../figures/unitOver";
import { isUnitOfFigures } from "../headings/unitInName";
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
/** Brackets inside a name, where they hold a unit: `Waste (tonnes) collected`. */
const BRACKETED = /[([]([^()[\]]+)[)\]]/g;
const NUMBER = /^(?:numbers?|no\.?|count)$/i;

function unitOfLabel(label: string, measure: Measure | null, unit: Unit): string | null {
  const words = unitAfterName(label);
  if (words === "") return null;
  const scaled = scaledUnit(words);
  // A plan whose own measure is called `Visits (000s)` has its target in thousands too.
  if (scaled !== null) return !scaled.startsWith("£") && measure?.name.includes(words) === true ? null : scaled;
  // `(£)` and `(number)` say only that the scale of the table is not this row's.
  if ((words === "£" && unit.kind === "money") || (NUMBER.test(words) && unit.kind === "count"))
    return unitAlone(words);
  return countsThese(measure, words) ? words.toLowerCase() : null;
}

function unitAfterName(label: string): string {
  const match = LABEL_UNIT.exec(label);
  const inside = [...label.matchAll(BRACKETED)].find(([, words = ""]) => isUnitOfFigures(words))?.[1];
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? inside ?? "").trim();
}

/** What a measure counts by its own name, so that its unit need not say that it is for each of something. */
const OWN_RATE = /\b(?:rates?|per|ratio|averages?|mean|unit costs?|cost of (?:an?|each|one))\b/i;

/** Time that is worked, or that is lost to work. */
const OF_WORK = new RegExp(
  String.raw`\b(?:sick\w*|absen\w*|lost|(?:annual|carers?|parental) leave|worked|working|overtime|staff|employees?` +
    String.raw`|fte|volunteer\w*)\b`,
  "i",
);

/**
 * The units that a row and its table give to its figures; null for a row that is about no measure.
 *
 * @param unitText What stands in the row's column of units.
 * @param table What the words of the table give.
 */
export function unitsAround(
  unitText: string,
  label: string,
  measure: Measure | null,
  table: TableUnit | null,
): UnitsAround | null {
  if (measure === null) return null;
  const row = unitText === "" ? ofLabel(label, measure) : unitText;
  return {
    // `Sickness days` are counted in days.
    row: countsThese(measure, row === "" ? null : row) ? "" : row,
    table,
    inPounds: unitText === "" && unitAfterName(label) === "£",
    name: { rate: OWN_RATE.test(measure.name), work: OF_WORK.test(measure.name) },
  };
}

/** A unit of a quantity or a rate after a row's name; a measure that is called so has its target in it too. */
function ofLabel(label: string, measure: Measure): string {
  const words = unitAfterName(label);
  const said = unitSaid(words);
  if (said?.kind !== "amount" || said.base.kind === "money" || said.base.kind === "things") return "";
  if (said.base.kind === "any" && said.per === null) return measure.unit.kind === "other" ? words : "";
  if (said.base.kind === "count") return "";
  return said.base.kind === "quantity" && measure.unit.kind === "count" ? "" : words;
}
