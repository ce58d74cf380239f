import { same } from "../../domain/compare";
import { isProportion, type Unit } from "../../domain/units/unit";
import type { Figure } from "../mappedRows";

/**
 * Half a unit of the last place as printed, which is as far as rounding can have moved a figure: `£5.3m` leaves £50,000
 * either way, 65.4% leaves 0.05 points, a whole count nothing.
 */
export function printedHalf(number: number, { text, decimals, lastPlace }: Figure, unit: Unit): number {
  if (lastPlace !== undefined) return lastPlace / 2;
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(text);
  const printed = Number((digits?.[0] ?? "").replace(/,/g, ""));
  if (digits === null || printed === 0 || number === 0) return halfOfPlaces(unit, decimals);
  const places = digits[1]?.length ?? 0;
  const scale = Math.abs(number) / printed;
  const exact = places === 0 && same(scale, 1) && isCount(unit);
  return exact ? 0 : 0.5 * 10 ** -places * scale;
}

function halfOfPlaces(unit: Unit, decimals: number): number {
  if (isCount(unit) && decimals === 0) return 0;
  return 0.5 * 10 ** -decimals * (isProportion(unit) ? 0.01 : 1);
}

function isCount(unit: Unit): boolean {
  return !isProportion(unit) && unit.kind !== "money";
}
