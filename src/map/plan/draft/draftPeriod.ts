import { inYear } from "../../../domain/time/partOfYear";
import { readPeriod, yearAround } from "../../../domain/time/period";
import { APRIL_YEAR } from "../../../domain/time/year";
import type { Table } from "../../../read/source";
import { hasFigures } from "../../choose/time/datedFigures";
import type { TableMapping } from "../../mapping";

/**
 * Whether the titles' period is a year of which the figures reach a part only: the report is then for that part, and
 * which it is the next extract says anew.
 */
export function isYearInPart(period: string, tables: readonly Table[], mappings: readonly TableMapping[]): boolean {
  const told = readPeriod(period, APRIL_YEAR);
  if (told === null) return false;
  const whole = yearAround(told.end, APRIL_YEAR);
  if (told.start !== whole.start || told.end !== whole.end) return false;
  const ends = mappings.flatMap(({ columns }, index) =>
    columns.flatMap(({ role, claim: { when } }, column) => {
      const table = tables[index];
      if (role !== "actual" || table === undefined || !hasFigures(table, column)) return [];
      if (when.kind === "part" && when.yearsBefore === 0) return [inYear(when.part, whole).end];
      return when.kind === "period" ? [when.period.end] : [];
    }),
  );
  const inIt = ends.filter((end) => whole.start <= end && end <= whole.end);
  return inIt.length > 0 && inIt.every((end) => end < whole.end);
}
