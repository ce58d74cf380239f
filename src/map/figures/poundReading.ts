import type { Unit } from "../../domain/units/unit";
import { withoutCode } from "../../read/cells/writtenNumber";
import { readValue } from "../../read/cells/readValue";
import type { SourceCell } from "../../read/source";
import type { Read } from "./impossible";
import { figureInFull } from "./reading";

/**
 * What a pound sign in a cell says where the words above its table give the unit (`£000 unless stated`): no more than
 * that it is money, or perhaps that this figure is in pounds; `penceUnclear` where only one with pence may be.
 */
export type PoundReading = "money" | "penceUnclear" | "unclear";

const PENCE = /\.\d\d\)?$/;

/**
 * How pound signs among a column's amounts are to be read: where all of them have one, they are a way of writing, and
 * so are pence. `£45` beside `55`, and `£45.00` beside `£2,400`, may be in pounds.
 *
 * @param cells The cells of the column that are amounts of money.
 */
export function poundReading(cells: Iterable<SourceCell | null>): PoundReading {
  const seen = { signed: 0, bare: 0, pence: 0 };
  for (const cell of cells) {
    const read = readValue(cell);
    if (cell === null || read.kind !== "number" || read.percent) continue;
    const text = withoutCode(cell.text.trim());
    if (/[a-z]\)?$/i.test(text)) continue;
    seen[read.money ? "signed" : "bare"] += 1;
    if (read.money && PENCE.test(text)) seen.pence += 1;
  }
  if (seen.bare > 0) return "unclear";
  return seen.pence === seen.signed && seen.signed > 1 ? "money" : "penceUnclear";
}

/** Whether an amount with a pound sign may be in pounds, by how its column is read. */
export function mayBeInPounds(text: string, reading: PoundReading): boolean {
  return reading === "unclear" || (reading === "penceUnclear" && PENCE.test(withoutCode(text.trim())));
}

/** An amount in pence, `47p`, in a measure in pounds or in pence; the letter stands against its figure. */
export function inPence(text: string, unit: Unit): Read | null {
  const [, digits = ""] = /^(-?\d[\d,]*(?:\.\d+)?)p$/i.exec(text) ?? [];
  const read = readValue(digits);
  if (digits === "" || read.kind !== "number") return null;
  if (unit.kind === "money") {
    const pounds = Number((read.number / 100).toPrecision(15));
    return { number: pounds, text: figureInFull(pounds, unit), decimals: read.decimals + 2 };
  }
  const isPence = unit.kind === "other" && /^(?:p|pence)(?: per\b|$)/i.test(unit.label);
  return isPence ? { number: read.number, text, decimals: read.decimals } : null;
}
