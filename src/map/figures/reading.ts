import { decimalText, decimalsNeeded } from "../../domain/decimalText";
import { isProportion, unitName, type Unit } from "../../domain/units/unit";

/**
 * The ways in which one cell can be read, where a person has to say which:
 *
 * - `held`, `shown`: what a number cell holds, and what its number format shows
 * - `hundredth`: 68.2 typed into a cell that was a percentage already, which then holds 6820%
 * - `zero`, `missing`: `none` as 0, or as no figure
 * - `decimal`, `thousands`: the point of `1.234`
 * - `bare`, `millions`: `3 m` as 3 of something, or as 3,000,000
 * - `hoursMinutes`, `minutesSeconds`: `10:30`
 * - `figure`, `power`: `12²` as 12 with a note, or as 144
 * - `pounds`, `scaled`: `£45.00` in a table in £000, as £45 or as £45,000
 * - `printed`, `inThousands`, `inMillions`: 2.9 beside a target of £3m, as it is printed, or as £2.9m
 * - `inFull`: £340,000 in a measure in £m, as £0.34m
 * - `stands`: a figure whose unit is said in other words than the measure's, where they mean the same
 */
export const READING_NAMES = [
  "held",
  "shown",
  "hundredth",
  "zero",
  "missing",
  "decimal",
  "thousands",
  "bare",
  "millions",
  "hoursMinutes",
  "minutesSeconds",
  "figure",
  "power",
  "pounds",
  "scaled",
  "printed",
  "inThousands",
  "inMillions",
  "inFull",
  "stands",
] as const;
export type ReadingName = (typeof READING_NAMES)[number];

/** One way to read a cell, written as it is then read: a figure in the measure's unit, or a mark for a missing one. */
export interface Reading {
  readonly as: ReadingName;
  readonly text: string;
}

/** Decimals past which digits are noise. */
const MOST_DECIMALS = 12;

/**
 * A figure in full in its unit, as it reads back: nothing rounded away.
 *
 * @example
 * figureInFull(3.2, { kind: "money" }) //=> "£3.2"
 * figureInFull(0.68254, { kind: "percent" }) //=> "68.254%"
 * figureInFull(1234567.5, { kind: "count" }) //=> "1,234,567.5"
 */
export function figureInFull(value: number, unit: Unit): string {
  const shift = isProportion(unit) ? 2 : 0;
  const digits = decimalText(Math.abs(value), decimalsNeeded(value, MOST_DECIMALS, shift), shift);
  const [whole = "0", fraction] = digits.split(".");
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction === undefined ? "" : `.${fraction}`}`;
  const pounds = unit.kind === "money" || unitName(unit).includes("£") ? "£" : "";
  return `${value < 0 ? "-" : ""}${pounds}${grouped}${isProportion(unit) ? "%" : ""}`;
}

/** What each reading is called beside the figure that it gives. */
const READING_WORDS: Readonly<Record<ReadingName, string>> = {
  held: "as held",
  shown: "as shown",
  hundredth: "as typed",
  zero: "if there are none",
  missing: "if it is not known",
  decimal: "if the point is a decimal point",
  thousands: "if the point stands for thousands",
  bare: "if m is the unit",
  millions: "if m is million",
  hoursMinutes: "if it is hours and minutes",
  minutesSeconds: "if it is minutes and seconds",
  figure: "if the small digit is a note",
  power: "if the small digit is a power",
  pounds: "if it is in pounds",
  scaled: "if it is in the table’s unit",
  printed: "as printed",
  inThousands: "if it is in thousands",
  inMillions: "if it is in millions",
  inFull: "in the measure’s unit if it is printed in full",
  stands: "if the two units are the same",
};

/**
 * One reading in words, as it is put to a person.
 *
 * @example
 * readingWords({ as: "held", text: "£3.2" }) //=> "£3.2 as held"
 * readingWords({ as: "missing", text: "[x]" }) //=> "no figure ([x]) if it is not known"
 */
export function readingWords({ as, text }: Reading): string {
  return `${/^\[[a-z]\]$/.test(text) ? `no figure (${text})` : text} ${READING_WORDS[as]}`;
}

/** Readings as a choice in one sentence: `£3.2 as held, or £3,200,000 as shown`. */
export function choiceWords(readings: readonly Reading[]): string {
  return readings.map(readingWords).join(", or ");
}
