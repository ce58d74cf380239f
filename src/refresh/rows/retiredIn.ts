import { words } from "../found/locateColumns";
import type { FoundReport, FoundSheet } from "../found/foundReport";

/** The sheet for rows of measures and actions that have left the report. */
export const RETIRED = "Retired";

/** What it says below its title, by which it is known under another name. */
export const RETIRED_SAYS = "Rows that have left a table of the report, with what people wrote in them.";

/** The sheet `Retired`, whatever somebody calls it; undefined where there is none. */
export function retiredIn({ sheets }: FoundReport): FoundSheet | undefined {
  const named = sheets.find(({ name }) => name.toLowerCase() === RETIRED.toLowerCase());
  if (named !== undefined && saysSo(named)) return named;
  return sheets.find(saysSo) ?? named;
}

/** Rows looked at for what a sheet is for: somebody may have put some above it. */
const TOP_ROWS = 10;

function saysSo({ rows }: FoundSheet): boolean {
  return rows.slice(0, TOP_ROWS).some((cells) => cells.some((entry) => words(entry) === RETIRED_SAYS));
}
