import type { CellRef } from "../domain/cell";
import { decimalText, decimalsNeeded } from "../domain/decimalText";
import { isProportion, unitName, type Unit } from "../domain/unit";
import { missing, number } from "../domain/value";
import { readValue, type FigureRead } from "../read/readValue";
import type { Column, SourceCell } from "../read/source";
import type { Figure } from "./extract";
import type { PercentReading } from "./percentReading";

/** The column that a figure stands in: its heading, and how its bare numbers are read in a percentage measure. */
export interface FigureColumn {
  readonly heading: Column | null;
  readonly percentages: PercentReading;
}

/** Pounds for 1 under a heading such as `Actual (£m)`. */
const POUNDS: ReadonlyMap<string | null, number> = new Map([
  ["£k", 1e3],
  ["£m", 1e6],
  ["£bn", 1e9],
]);

/** `[p]` and the like after a figure. */
const MARKER = /\s*[[(][pre][\])]$/i;

/** `1.234` in a count is a thousand and more in half of Europe and one and a bit here: it is asked about, not read. */
const POINT_FOR_THOUSANDS = /^-?\d{1,3}(?:\.\d{3})+$/;

type Usable = Extract<FigureRead, { kind: "number" }>;
type Read = Pick<Figure, "text" | "decimals"> & { readonly number: number };

/**
 * Reads one cell as a figure in a measure's unit: percentages as proportions, money in pounds.
 *
 * What cannot be in the unit is a fault with what was probably meant, and is not used: a bare 65.4 where a percentage
 * is due, a percentage in a count, pounds in days, whole pounds under a heading in £m. It is never guessed.
 */
export function figureInUnit(cell: SourceCell | null, at: CellRef, unit: Unit, column: FigureColumn): Figure {
  const text = cell?.text.trim() ?? "";
  const read = readValue(cell);
  const unusable = { value: missing("notAvailable"), text, at, decimals: 0, marker: null } as const;
  if (read.kind === "missing") return { ...unusable, value: missing(read.reason), fault: null };
  if (read.kind === "unreadable") return { ...unusable, fault: { kind: "notNumeric" } };
  const answer = isProportion(unit) ? asProportion(read, text, column) : asAmount(read, text, unit, cell, column.heading);
  if (typeof answer === "string") return { ...unusable, fault: { kind: "unitMismatch", suggestion: answer } };
  return { value: number(answer.number), text: answer.text, at, decimals: answer.decimals, marker: read.marker, fault: null };
}

/** A percentage as a proportion, or how it should be written. */
function asProportion(read: Usable, text: string, { percentages }: FigureColumn): Read | string {
  if (read.money) return "a percentage, without a pound sign";
  if (read.percent || read.number === 0) return { number: read.number, text, decimals: read.decimals };
  const digits = text.replace(MARKER, "");
  if (percentages === "percentages") {
    return { number: Number((read.number / 100).toPrecision(15)), text: `${digits}%`, decimals: read.decimals };
  }
  if (percentages === "proportions") return { number: read.number, text, decimals: Math.max(read.decimals - 2, 0) };
  if (Math.abs(read.number) > 1) return `${digits}%`;
  return `${digits}% or ${decimalText(read.number, decimalsNeeded(read.number, 4, 2), 2)}%`;
}

/** A number or an amount of money, or how it should be written. */
function asAmount(read: Usable, text: string, unit: Unit, cell: SourceCell | null, heading: Column | null): Read | string {
  if (read.percent) return "a number without a percent sign";
  if (read.money && unit.kind !== "money" && !unitName(unit).includes("£")) return "a number without a pound sign";
  if (unit.kind === "count" && POINT_FOR_THOUSANDS.test(text)) return `${text.replace(/\./g, ",")}, if the point stands for thousands`;
  const pounds = unit.kind === "money" ? POUNDS.get(heading?.unit ?? null) : undefined;
  if (pounds === undefined || hasOwnScale(cell)) return { number: read.number, text, decimals: read.decimals };
  if (Math.abs(read.number) >= pounds) return `${Number((read.number / pounds).toPrecision(12))}, the heading being in ${heading?.unit}`;
  const scaled = `${text}${heading?.unit?.slice(1)}`;
  return { number: Number((read.number * pounds).toPrecision(15)), text: /^\d/.test(text) ? `£${scaled}` : scaled, decimals: 0 };
}

/** Whether a cell says itself that it is in thousands or millions: `£3.5m`, or a number format such as `0.0,,`. */
function hasOwnScale(cell: SourceCell | null): boolean {
  return /[a-z]\s*$/i.test(cell?.text.trim() ?? "") || /[0#],+(?![0#])/.test(cell?.numberFormat ?? "");
}
