import type { Direction } from "../../assess/change/better";
import { ROUNDING } from "../../domain/compare";

/**
 * Plain Excel for "`a` is at `b` or on the better side of it". Both must be numbers: guard them first. Two figures
 * given need no tolerance: Excel itself compares numbers as rounded to 15 digits, and LibreOffice to within 3.6E-15 of
 * their size.
 *
 * @example
 * reachesFormula("F6", "E6", "higher") //=> "F6>=E6"
 */
export function reachesFormula(a: string, b: string, polarity: Direction): string {
  const [upper, lower] = polarity === "higher" ? [a, b] : [b, a];
  return `${upper}>=${lower}`;
}

/**
 * Plain Excel for the same where a side is worked out: it may be wrong by the rounding of what went into it.
 *
 * @param operands What went into it.
 * @example
 * reachesWorkedOutFormula("F6", "(G6*(1+0.05))", "higher", ["G6"]) //=> "F6-(G6*(1+0.05))>=-1E-15*ABS(G6)"
 * reachesWorkedOutFormula("F6", "(E6+2)", "lower", ["E6", "2"]) //=> "(E6+2)-F6>=-1E-15*(ABS(E6)+ABS(2))"
 */
export function reachesWorkedOutFormula(
  a: string,
  b: string,
  polarity: Direction,
  operands: readonly string[],
): string {
  const [upper, lower] = polarity === "higher" ? [a, b] : [b, a];
  const sizes = operands.map((operand) => `ABS(${operand})`).join("+");
  return `${upper}-${lower}>=-${ROUNDING.toExponential().toUpperCase()}*${operands.length > 1 ? `(${sizes})` : sizes}`;
}

/**
 * Plain Excel for "`a` is better than `b`"; equal is not better. Both must be numbers.
 *
 * @example
 * betterFormula("F6", "G6", "lower") //=> "G6>F6"
 */
export function betterFormula(a: string, b: string, polarity: Direction): string {
  const [upper, lower] = polarity === "higher" ? [a, b] : [b, a];
  return `${upper}>${lower}`;
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
