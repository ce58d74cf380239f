import type { Direction } from "../../assess/better";
import { NOISE } from "../../domain/compare";

/** The tolerance for floating-point noise around two cells, as Excel writes it. */
function slack(a: string, b: string): string {
  return `${NOISE.toExponential().toUpperCase().replace("+", "")}*(ABS(${a})+ABS(${b}))`;
}

/**
 * Plain Excel for "`a` is at `b` or on the better side of it". Both must be numbers: guard them first.
 *
 * @example
 * reachesFormula("F6", "E6", "higher") //=> "F6-E6>=-1E-9*(ABS(F6)+ABS(E6))"
 */
export function reachesFormula(a: string, b: string, polarity: Direction): string {
  const [upper, lower] = polarity === "higher" ? [a, b] : [b, a];
  return `${upper}-${lower}>=-${slack(a, b)}`;
}

/**
 * Plain Excel for "`a` is better than `b`"; equal is not better. Both must be numbers.
 *
 * @example
 * betterFormula("F6", "G6", "lower") //=> "G6-F6>1E-9*(ABS(F6)+ABS(G6))"
 */
export function betterFormula(a: string, b: string, polarity: Direction): string {
  const [upper, lower] = polarity === "higher" ? [a, b] : [b, a];
  return `${upper}-${lower}>${slack(a, b)}`;
}

/**
 * A number as Excel writes it, in brackets where it is negative so that it can follow any operator.
 *
 * @example
 * literal(0.05) //=> "0.05"
 * literal(-0.02) //=> "(-0.02)"
 */
export function literal(value: number): string {
  const text = String(value).replace("e+", "E").replace("e", "E");
  return value < 0 ? `(${text})` : text;
}
