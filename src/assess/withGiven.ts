import { largest } from "../domain/extremes";
import { MISSING_MARKS } from "../domain/value";
import type { Figure, MeasureRow } from "../map/mappedRows";
import { assessMeasure } from "./assessMeasure";
import type { MeasureAssessment } from "./assessment";
import { GIVEN_FIGURES, type GivenFigure, type GivenFigures, type GivenStatus } from "./given";

/**
 * A measure assessed again with the figures that a person gave by hand in place of those that were read: they are what
 * the report shows, so all that is worked out is worked out from them.
 *
 * @param months As for `assessMeasure`.
 */
export function withGivenFigures(
  { measure, row }: MeasureAssessment,
  given: GivenFigures,
  months: number | null,
): MeasureAssessment {
  const assessed = assessMeasure(measure, row === null ? null : rowWith(row, given), months, given);
  const typed = GIVEN_FIGURES.flatMap((name) => given[name] ?? []);
  return {
    ...assessed,
    decimals: largest(
      typed.map(({ decimals }) => decimals),
      assessed.decimals,
    ),
  };
}

/** A measure with the status that a person gave it; the grounds stay those of the one that was worked out. */
export function withGivenStatus(assessment: MeasureAssessment, status: GivenStatus): MeasureAssessment {
  return {
    ...assessment,
    rating: { ...assessment.rating, status: status.counts },
    givenStatus: { ...status, workedOut: assessment.rating },
  };
}

/** A row with given figures in place of those that it has, also where its periods list them. */
function rowWith(row: MeasureRow, { actual, lastYear }: GivenFigures): MeasureRow {
  const { figures, observations, byPeriod, chosen } = row;
  const instead = new Map<Figure, Figure>();
  const own = (name: "actual" | "lastYear", given: GivenFigure | undefined): Partial<Record<typeof name, Figure>> => {
    if (given === undefined) return {};
    const before = figures[name];
    const now = figureOf(given, before ?? null, row);
    if (before !== undefined) instead.set(before, now);
    return { [name]: now };
  };
  const changed = { ...figures, ...own("actual", actual), ...own("lastYear", lastYear) };
  const placed = <Placed extends { readonly figure: Figure }>(one: Placed): Placed => {
    const figure = instead.get(one.figure);
    return figure === undefined ? one : { ...one, figure };
  };
  return {
    ...row,
    figures: changed,
    observations: observations.map(placed),
    byPeriod: byPeriod.map(placed),
    chosen:
      chosen === null
        ? null
        : {
            ...chosen,
            ...(actual === undefined
              ? {}
              : { actual: chosen.standsIn === null ? chosen.actual : null, actualFor: null, standsIn: null }),
            ...(actual === undefined ? {} : { workedOut: false, totalOff: null, addedUp: [] }),
            ...(lastYear === undefined ? {} : { unlike: false, otherComparator: null }),
          },
  };
}

function figureOf({ value, text, decimals, limit }: GivenFigure, before: Figure | null, { label }: MeasureRow): Figure {
  const isMark = value.kind === "missing" && MISSING_MARKS[value.reason] === text.trim();
  return {
    value,
    text,
    at: before?.at ?? label.at,
    decimals,
    marker: before?.marker ?? null,
    fault:
      limit !== undefined
        ? { kind: "impossible", limit, readings: [] }
        : value.kind === "number" || isMark
          ? null
          : { kind: "notNumeric" },
  };
}
