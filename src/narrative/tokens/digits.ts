import { isDigit } from "../lexicon/letters";

export const PERCENT = 37;
const [COMMA, POINT, ZERO] = [44, 46, 48];
/** More digits than this are not all kept in a number. */
const MOST_EXACT = 15;
/** Powers of ten as they are worked out, from the least. */
const LEAST_POWER = -24;
const POWERS = Float64Array.from({ length: 49 }, (_, place) => 10 ** (place + LEAST_POWER));

/** A number as it is written in digits. */
export interface Digits {
  /** Without its commas and without a point at its end. */
  readonly written: string | null;
  /** Its digits, as if it had no point. */
  readonly whole: number;
  /** Digits after its point. */
  readonly places: number;
  /** Digits, and the point among them. */
  readonly length: number;
  /** Noughts at its end, up to its point. */
  readonly zeros: number;
  readonly commas: number;
}

/** Ten to a power. */
export function tenTo(power: number): number {
  return POWERS[power - LEAST_POWER] ?? 10 ** power;
}

/** The digits of a number that is written from one place of a text to another. */
export function digitsIn(units: Uint8Array, from: number, to: number): Digits {
  let [whole, places, zeros, many, commas] = [0, 0, 0, 0, 0];
  let isAfterPoint = false;
  for (let at = from; at < to; at += 1) {
    const code = units[at] ?? 0;
    if (code === COMMA) {
      commas += 1;
      continue;
    }
    if (code === POINT) {
      isAfterPoint = at + 1 < to;
      if (isAfterPoint) zeros = 0;
      continue;
    }
    many += 1;
    whole = whole * 10 + (code - ZERO);
    zeros = code === ZERO ? zeros + 1 : 0;
    if (isAfterPoint) places += 1;
  }
  const length = places > 0 ? many + 1 : many;
  const written = length > MOST_EXACT ? writtenIn(units, from, to) : null;
  return { written, whole, places, length, zeros, commas };
}

function writtenIn(units: Uint8Array, from: number, to: number): string {
  const digits = units.subarray(from, to).filter((code) => code !== COMMA);
  const written = String.fromCharCode(...digits);
  return written.endsWith(".") ? written.slice(0, -1) : written;
}

/** A number with its point moved: the one nearest to what is written, as whole numbers and powers of ten are exact. */
export function shifted({ written, whole, places }: Digits, shift: number): number {
  if (written !== null) return Number(`${written}e${String(shift)}`);
  const by = shift - places;
  return by < 0 ? whole / tenTo(-by) : whole * tenTo(by);
}

/** A long number that ends in noughts is a round one: 5,300 may mean 5,312. Shorter ones stand for themselves. */
export function roundedHalf(digits: Digits): number {
  const { length, zeros } = digits;
  return length >= 4 && zeros >= 2 ? Math.min(0.5 * tenTo(zeros), 0.025 * shifted(digits, 0)) : 0;
}

/** Where the number that begins at a place ends: with its commas and its point, and a point before a per cent sign. */
export function numberEnd(units: Uint8Array, start: number): number {
  let at = start;
  while (isDigit(units[at])) at += 1;
  while (units[at] === COMMA && at - start <= 15 && threeDigits(units, at + 1)) at += 4;
  if (units[at] !== POINT) return at;
  if (!isDigit(units[at + 1])) return units[at + 1] === PERCENT ? at + 1 : at;
  at += 1;
  while (isDigit(units[at])) at += 1;
  return at;
}

/** Whether a number has commas between its digits. */
export function hasComma(units: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (units[at] === COMMA) return true;
  return false;
}

function threeDigits(units: Uint8Array, at: number): boolean {
  return isDigit(units[at]) && isDigit(units[at + 1]) && isDigit(units[at + 2]) && !isDigit(units[at + 3]);
}
