import { unitSaid, type UnitSaid } from "../../domain/units/unitSaid";
import { scaledUnit } from "../figures/scale";
import { isTimeForm } from "./timeForm";

/** Words for one length of time, which say when as often as in what. */
const SINGLE = /^(?:second|minute|hour|day|week|fortnight|month|quarter|year)$/i;
/** Two or three capitals, which may be the initials of the name: `Houses of associations (HA)`. */
const INITIALS = /^\p{Lu}{2,3}$/u;
/** Of what a quantity can be without being of some things alone: tonnes of carbon dioxide. */
const OF_ITSELF: readonly string[] = ["", "co2"];

/**
 * Whether words in brackets, or after a name, say in what its figures are and nothing else: a unit of a quantity or of
 * money, for each of something too, a scale, a rate for so many, or the form in which a time is written. Such words are
 * no part of the name.
 *
 * @example
 * isUnitOfFigures("kg/household") //=> true
 * isUnitOfFigures("tCO2e") //=> true
 * isUnitOfFigures("mm:ss") //=> true
 * isUnitOfFigures("days lost") //=> false
 * isUnitOfFigures("HA") //=> false
 */
export function isUnitOfFigures(words: string): boolean {
  const text = words.trim();
  if (isTimeForm(text)) return true;
  if (text.length < 2 || SINGLE.test(text) || INITIALS.test(text)) return false;
  const said = unitSaid(text);
  return said !== null && isUnitAlone(said, text);
}

function isUnitAlone(said: UnitSaid, text: string): boolean {
  if (said.kind === "percent") return false;
  const { base, times, per } = said;
  switch (base.kind) {
    case "quantity":
      return OF_ITSELF.includes(base.what);
    case "money":
    case "any":
      // A scale that is not read with the figures must be asked about.
      if (times !== 1 && scaledUnit(text) === null) return false;
      return base.kind === "money" || times !== 1 || per?.number != null;
    case "foreign":
      return true;
    case "count":
    case "things":
      return false;
  }
}
