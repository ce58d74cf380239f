import { comparable } from "./comparison";
import type { Fact } from "../facts";
import type { Subject } from "../about/subject";
import type { WordedFigure } from "../tokens/tags";

/** Fewer digits than this are the same by chance too often. */
const LEAST_DIGITS = 3;

/**
 * Whether a figure has the digits of the row's actual in another order or with its point elsewhere: 86,400 for 84,600,
 * £2.75m for £27.5m. Such a figure is meant for the row's, whatever else its sentence says.
 */
export function isMisprintOf(figure: WordedFigure, fact: Fact, subject: Subject, least = LEAST_DIGITS): boolean {
  const isExact = figure.digits || digitsOf(figure.size).length >= LEAST_DIGITS;
  if (!isExact || (figure.hedge !== null && figure.hedge !== "about") || !comparable(figure, fact, subject))
    return false;
  const middle = Math.abs(fact.interval.low + fact.interval.high) / 2;
  const [said, printed] = [digitsOf(figure.size), digitsOf(middle)];
  return (
    printed.length >= least &&
    said.length === printed.length &&
    // 214 for 412; 2,140 has those digits by chance.
    (said === printed || isAsLong(figure.size, middle)) &&
    Math.abs(figure.size - middle) > 1e-9 * middle &&
    [...said].sort().join("") === [...printed].sort().join("")
  );
}

function isAsLong(one: number, other: number): boolean {
  return Math.floor(Math.log10(one)) === Math.floor(Math.log10(other));
}

const SLIPS = [1e-3, 1e-2, 0.1, 10, 100, 1000];
/** How far a rounded figure may be from ten times the row's. */
const LOOSELY = 0.12;

/**
 * Whether a figure is the row's actual with its point elsewhere: £42m for £4.2m, "over eleven thousand" for 1,184.
 */
export function isSlipOf(figure: WordedFigure, fact: Fact, subject: Subject): boolean {
  const middle = Math.abs(fact.interval.low + fact.interval.high) / 2;
  if (middle === 0 || figure.kind === "percent" || figure.kind === "points" || !comparable(figure, fact, subject))
    return false;
  const room = figure.digits && figure.hedge === null ? 1e-9 : LOOSELY;
  if (digitsOf(middle).length < 2) return false;
  return SLIPS.some((times) => Math.abs(figure.size - times * middle) <= room * times * middle);
}

/** The digits of a number, without its point and the noughts at either end. */
function digitsOf(number: number): string {
  return number
    .toPrecision(12)
    .replace(/e.*$/, "")
    .replace(".", "")
    .replace(/^0+|0+$/g, "");
}
