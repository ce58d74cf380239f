import type { YearStart } from "../../domain/time/year";
import { readHeading } from "../claims/readHeading";
import { plainLabel } from "../match/plainLabel";
import type { SavedTable } from "./savedMapping";

/** Where a table stands: its sheet, and the words directly above it. */
export type TablePlace = Pick<SavedTable, "sheet" | "title">;

const MONTH =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b/g;

/**
 * A place without its period, so that next quarter's sheet is known as this quarter's: `Q3 final` and `Q4 final` are
 * one place, `Q3 draft` another. `Last year` stays, because it says which of two sheets is meant.
 *
 * @example
 * placeKey({ sheet: "Q3 2025-26 final", title: "" }, { firstMonth: 4, named: "both" }) //=> "final|"
 */
export function placeKey({ sheet, title }: TablePlace, year: YearStart): string {
  return `${keyOf(sheet, year)}|${keyOf(title, year)}`;
}

/** The same of the sheet alone. */
export function sheetKey({ sheet }: TablePlace, year: YearStart): string {
  return keyOf(sheet, year);
}

function keyOf(text: string, year: YearStart): string {
  const { when, rest } = readHeading(text, year);
  const undated = when.kind === "period" || when.kind === "part" ? rest : text;
  return plainLabel(undated).replace(MONTH, "@").replace(/\d+/g, "#");
}

/** When the figures of a place end, for the places of one kind to be put in order; `""` where it does not say. */
export function placeTime({ sheet, title }: TablePlace, year: YearStart): string {
  const times = [title, sheet].map((text) => readHeading(text, year).when);
  const whole = times.find((when) => when.kind === "period");
  if (whole?.kind === "period") return whole.period.end;
  const part = times.find((when) => when.kind === "part");
  return part?.kind === "part" ? String(part.part.last).padStart(2, "0") : "";
}
