import { readValue } from "../../read/cells/readValue";
import { cellIn, type Table } from "../../read/source";
import { CERTAIN, WORTH_ASKING } from "../match/certainty";
import { plainLabel } from "../match/plainLabel";
import type { ColumnRole } from "../headings/columnRole";
import { isFigures, type Candidate } from "./candidate";
import { numbersRows } from "./numbering";
import { firstRows, headerOf } from "./recogniseTable";

/** A heading of the figure itself (`Forecast position` is another), or of a place among others. */
const POSITION = /^(?:.* )?position$/;
const RANK = /\b(?:rank(?:ing|ed)?|place|placing|position)\b/;
/** Headings of a place among others under which `Q1` is no part of a year. */
const PLACED = /\b(?:(?:quart|quint|ter[tc]|dec|percent)iles?|rank(?:s|ed|ing|ings)?)\b/i;
/** Headings under which the figure itself stands where the other column is a rank. */
const PLAIN = /^(?:counts?|totals?|figures?|scores?|rates?|percent|percentage|%|amount|volume)$/;
/** `Number` is of a list, or how many. */
const COULD_BE_ACTUAL: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["actual", "measureId"]);
/** No list of organisations that ranks are given in is longer. */
const LARGEST_RANK = 400;

/**
 * `Position` is a rank where its figures are small whole numbers and another column could hold the actual: that one
 * where its heading is plain, else it is asked.
 */
export function withoutRanks(table: Table, candidates: readonly Candidate[]): Candidate[] {
  const positions = candidates.filter(
    ({ column, role }) =>
      role === "actual" && POSITION.test(plainLabel(headerOf(table, column))) && couldBeRanks(table, column),
  );
  if (positions.length === 0) return [...candidates];
  const others = [...table.columns.keys()].filter(
    (column) =>
      isFigures(table.columns[column]) &&
      !RANK.test(plainLabel(headerOf(table, column))) &&
      !numbersRows(table, column) &&
      !candidates.some((one) => one.column === column && !COULD_BE_ACTUAL.has(one.role) && one.score >= CERTAIN),
  );
  const [only, ...more] = others;
  if (only === undefined) return [...candidates];
  const asked = candidates.map((one): Candidate =>
    positions.includes(one) ? { ...one, score: WORTH_ASKING, reason: "the figure, or a place among others" } : one,
  );
  const known = candidates.some(({ column, role, score }) => column === only && role === "actual" && score >= CERTAIN);
  return more.length > 0 || known || !PLAIN.test(plainLabel(headerOf(table, only)))
    ? asked
    : [...asked, { column: only, role: "actual", score: CERTAIN, reason: "the figure beside its rank" }];
}

/**
 * Whether a heading says that a place among others stands under it: `Q1` is then the best quarter of all bodies, and no
 * part of a year.
 *
 * @example
 * isPlaceAmongOthers("National quartile") //=> true
 * isPlaceAmongOthers("Quarter") //=> false
 */
export function isPlaceAmongOthers(heading: string): boolean {
  return PLACED.test(heading);
}

function couldBeRanks(table: Table, column: number): boolean {
  const values = firstRows(table).map((row) => readValue(cellIn(row, column)));
  const numbers = values.flatMap((value) => (value.kind === "number" ? [value] : []));
  return (
    numbers.length > 0 &&
    numbers.every(
      ({ number, percent }) => !percent && Number.isInteger(number) && number >= 1 && number <= LARGEST_RANK,
    )
  );
}
