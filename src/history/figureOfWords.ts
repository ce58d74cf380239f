import { isProportion, type Unit } from "../domain/units/unit";
import { missing, number } from "../domain/value";
import { readValue } from "../read/cells/readValue";
import type { SourceCell } from "../read/source";
import type { PastFigure } from "./historyRow";

/**
 * The figure that words are in a unit, or the mark of why there is none; the words where they are neither.
 *
 * @example
 * figureOfWords(" 47 ", { kind: "count" }) //=> { kind: "number", number: 47 }
 * figureOfWords("47%", { kind: "count" }) //=> { kind: "words", text: "47%" }
 */
export function figureOfWords(cell: SourceCell | string | null, unit: Unit): PastFigure {
  const read = readValue(cell);
  if (read.kind === "missing") return missing(read.reason);
  if (read.kind === "number" && read.percent === isProportion(unit) && (unit.kind === "money" || !read.money))
    return number(read.number);
  return { kind: "words", text: (typeof cell === "string" ? cell : (cell?.text ?? "")).trim() };
}
