import { isProportion, type Unit } from "../../domain/units/unit";

/** Decimals of a percent in a target read from words. */
const PERCENT_PLACES = 10;

/**
 * A figure as it is written in a plan.
 *
 * @example
 * writtenFigure(-0.03, { kind: "percentChange" }) //=> "-3%"
 * writtenFigure(300000, { kind: "money" }) //=> "£300000"
 * writtenFigure(59.5, { kind: "count" }) //=> "59.5"
 */
export function writtenFigure(figure: number, unit: Unit): string {
  if (isProportion(unit)) return `${Number((figure * 100).toFixed(PERCENT_PLACES))}%`;
  return unit.kind === "money" ? `£${figure}` : String(figure);
}
