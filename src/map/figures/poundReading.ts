import { readValue } from "../../read/cells/readValue";
import type { SourceCell } from "../../read/source";

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
    const text = cell.text.trim();
    if (/[a-z]\)?$/i.test(text)) continue;
    seen[read.money ? "signed" : "bare"] += 1;
    if (read.money && PENCE.test(text)) seen.pence += 1;
  }
  if (seen.bare > 0) return "unclear";
  return seen.pence === seen.signed && seen.signed > 1 ? "money" : "penceUnclear";
}

/** Whether an amount with a pound sign may be in pounds, by how its column is read. */
export function mayBeInPounds(text: string, reading: PoundReading): boolean {
  return reading === "unclear" || (reading === "penceUnclear" && PENCE.test(text.trim()));
}
