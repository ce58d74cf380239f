import type { TableRow } from "../source";
import { isCountry, type TotalLabel } from "./totalLabel";

/** What is known of the rows of a table while its totals are being looked for, by place. */
export interface RowStates {
  /** Over how many levels of totals a row adds: 0 for a row that is no total. */
  readonly depth: Uint8Array;
  /** Whether its words say that it is a total, and no reading of it has been taken yet. */
  readonly unresolved: Uint8Array;
  /** Whether its words name a country or several. */
  readonly countries: Uint8Array;
  /** How many headings stand above it. */
  readonly headings: Uint32Array;
  /** How many headings and gaps between rows stand above it. */
  readonly breaks: Uint32Array;
}

/** What is known before any total is found. */
export function rowStates(rows: readonly TableRow[], labels: ReadonlyMap<number, TotalLabel>): RowStates {
  const headings = new Uint32Array(rows.length);
  const breaks = new Uint32Array(rows.length);
  for (const [place, { row, kind }] of rows.entries()) {
    const before = place === 0 ? row : (rows[place - 1]?.row ?? row);
    const heading = kind === "section" ? 1 : 0;
    headings[place] = (headings[place - 1] ?? 0) + heading;
    breaks[place] = (breaks[place - 1] ?? 0) + (heading === 1 || row - before > 1 ? 1 : 0);
  }
  const unresolved = new Uint8Array(rows.length);
  const countries = new Uint8Array(rows.length);
  for (const [place, label] of labels) {
    if (label === "total" || label === "ending") unresolved[place] = 1;
    if (isCountry(label)) countries[place] = 1;
  }
  return { depth: new Uint8Array(rows.length), unresolved, countries, headings, breaks };
}
