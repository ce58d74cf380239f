import { decimalsNeeded } from "../../domain/decimalText";
import { unitTimes } from "../../domain/units/compareUnits";
import type { Unit } from "../../domain/units/unit";
import type { FigureRead } from "../../read/cells/readValue";
import type { SourceCell } from "../../read/source";
import type { Read } from "./impossible";
import { secondsPerUnit } from "./timeUnit";

type Usable = Extract<FigureRead, { kind: "number" }>;

/** `£360k`, `3.6 million`; the digits, and the decimals among them. */
const LETTERS = /(\d[\d,]*(?:\.(\d+))?|\.(\d+))\s?(?:k|m|mn|bn|trn?|tn|thousand|million|billion|trillion)\s*\)?$/i;
/** A number format that shows thousands or millions of what the cell holds: `0.0,,`. */
const DIVIDES = /[0#],+(?![0#])/;

/**
 * A figure that says its own scale, in a unit that has one: `£360k` is 0.36 in £m, and `£3.5m` is 3,500 in £000. Null
 * for any other, which is in the unit as it stands.
 */
export function inScaledUnit(read: Usable, cell: SourceCell, unit: Unit): Read | null {
  const times = unitTimes(unit);
  if (times === 1 || read.percent || secondsPerUnit(unit) !== null) return null;
  const text = cell.text.trim();
  const [, digits = ""] = cell.kind === "number" ? [] : (LETTERS.exec(text) ?? []);
  if (digits === "" && !(cell.kind === "number" && DIVIDES.test(cell.numberFormat ?? ""))) return null;
  const number = cell.kind === "number" ? divided(read.number, times) : withoutOwnScale(read.number, text, unit);
  const printed = Math.abs(Number(digits.replace(/,/g, "")));
  const places = digits.split(".")[1]?.length ?? 0;
  const last = printed === 0 ? null : Math.abs(number) / printed / 10 ** places;
  return { number, text, decimals: decimalsNeeded(number, 2), ...(last === null ? {} : { lastPlace: last }) };
}

/**
 * A number as it counts in a unit with a scale, where the words that it was read from say their own.
 *
 * @example
 * withoutOwnScale(3500000, "£3.5m", { kind: "other", label: "£000" }) //=> 3500
 * withoutOwnScale(3500, "3,500", { kind: "other", label: "£000" }) //=> 3500
 */
export function withoutOwnScale(number: number, words: string, unit: Unit): number {
  return LETTERS.test(words.trim()) ? divided(number, unitTimes(unit)) : number;
}

function divided(number: number, times: number): number {
  return Number((number / times).toPrecision(15));
}
