import type { Measure, Plan } from "../../domain/plan";
import { isProportion } from "../../domain/units/unit";
import { readValue } from "../../read/cells/readValue";
import { cellIn, type Table } from "../../read/source";
import type { ColumnTime } from "../claims/columnClaim";
import { kindAmong } from "../headings/figureKind";
import { isRateAlone, isUnitAlone } from "../headings/headingUnits";
import { matchesOf } from "../headings/headingMatches";
import { plainLabel } from "../match/plainLabel";
import { CERTAIN } from "../match/certainty";
import { isFigures, type Candidate } from "./candidate";
import { firstRows } from "./recogniseTable";

/** Less sure than a heading that says what it holds. */
const BY_UNIT = 0.94;
/** What a share is worked out from. */
const PART = /^(?:numerator|denominator)$/i;
const PER_CENT = 100;
/** Rows looked through for the names of measures. */
const LOOK_ROWS = 300;
/** One row may come to a share by chance. */
const ROWS_MIN = 2;
/** A share that is printed to no decimals may be half a point off. */
const HALF_A_POINT = 0.005;

/**
 * Columns of actuals where no heading says so, by what the headings say of units: under `Number` and `Rate` alone, of
 * which each measure has the one of its unit; the share that two columns beside it make, where the plan's measures
 * are shares; and figures under `Measure` where another column names the rows.
 *
 * @param label The column that names the measures; null where none is known by its cells.
 */
export function figuresByUnit(
  table: Table,
  candidates: readonly Candidate[],
  times: readonly ColumnTime[],
  label: number | null,
  plan: Plan,
): Candidate[] {
  const sure = candidates.filter(({ score }) => score >= CERTAIN);
  if (sure.some(({ role }) => role === "actual")) return [];
  const header = (column: number): string => table.columns[column]?.header.trim() ?? "";
  const free = [...table.columns.keys()].filter(
    (column) =>
      column !== label &&
      isFigures(table.columns[column]) &&
      times[column]?.when.kind === "unsaid" &&
      times[column].span === null &&
      !sure.some((one) => one.column === column && one.score > BY_UNIT && one.role !== "measure"),
  );
  const named = label === null ? [] : free.filter((column) => isMeasureHeading(header(column)));
  if (named.length === 1) return actuals(named, "figures under the word for a measure, beside its names");
  const unnamed = free.filter((column) => !sure.some((one) => one.column === column) && !PART.test(header(column)));
  const kinds = unnamed.map((column) => kindAmong(header(column)));
  const areUnits = unnamed.every((column) => isKindAlone(header(column)));
  if (areUnits && new Set(kinds).size === unnamed.length) return actuals(unnamed, "its heading is a unit");
  const ofUnit = unnamed.filter((column) => isUnitOfAll(header(column), namedIn(table, label, plan)));
  if (ofUnit.length === 1) return actuals(ofUnit, "its heading is the unit of the measures in its rows");
  if (!plan.measures.every(({ unit }) => isProportion(unit))) return [];
  const shares = unnamed.filter((column, place) => kinds[place] === "percent" && isShareOfTwo(table, column, free));
  return shares.length === 1 ? actuals(shares, "the share that two columns beside it make") : [];
}

function actuals(columns: readonly number[], reason: string): Candidate[] {
  return columns.map((column) => ({ column, role: "actual", score: BY_UNIT, reason }));
}

/** The measures of the plan that a column of labels names. */
function namedIn(table: Table, label: number | null, { measures }: Plan): readonly Measure[] {
  if (label === null) return [];
  const labels = new Set(table.rows.slice(0, LOOK_ROWS).map((row) => plainLabel(cellIn(row, label)?.text ?? "")));
  return measures.filter(({ name, aliases }) => [name, ...aliases].some((one) => labels.has(plainLabel(one))));
}

/** Whether a heading is the unit of all of some measures, and no count or share: `FTE` beside `Headcount`. */
function isUnitOfAll(header: string, measures: readonly Measure[]): boolean {
  return (
    measures.length > 0 &&
    measures.every(({ unit }) => unit.kind === "other" && plainLabel(unit.label) === plainLabel(header))
  );
}

function isMeasureHeading(header: string): boolean {
  return matchesOf(header).some(({ role, score }) => role === "measure" && score === 1);
}

/** `Number`, `%`, `Rate`, `Rate per 1,000`: what kind of figure it is, and nothing else. */
function isKindAlone(header: string): boolean {
  return (
    /^(?:the )?(?:numbers?|counts?|no\.?|rates?|%|per ?cent(?:age)?)$/i.test(header) ||
    isUnitAlone(header) ||
    isRateAlone(header)
  );
}

/** Whether each figure of a column is one of the columns beside it over another. */
function isShareOfTwo(table: Table, column: number, columns: readonly number[]): boolean {
  const others = columns.filter((other) => other !== column);
  return others.some((part) => others.some((whole) => part !== whole && isShareOf(table, column, { part, whole })));
}

function isShareOf(table: Table, column: number, { part, whole }: { part: number; whole: number }): boolean {
  const rows = firstRows(table).flatMap((row) => {
    const [share, over, under] = [column, part, whole].map((at) => {
      const read = readValue(cellIn(row, at));
      return read.kind === "number" ? read : null;
    });
    return share == null || over == null || under == null
      ? []
      : [{ share: share.percent ? share.number : share.number / PER_CENT, of: over.number / under.number }];
  });
  return rows.length >= ROWS_MIN && rows.every(({ share, of }) => Math.abs(share - of) <= HALF_A_POINT);
}
