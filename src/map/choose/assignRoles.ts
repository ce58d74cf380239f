import { listOf } from "../../domain/listOf";
import type { Table } from "../../read/source";
import { BY_LABELS, isFigures, type Candidate } from "../columns/candidate";
import { kindAmong } from "../headings/figureKind";
import { OBSERVED } from "./observation";
import { placeOf } from "./time/reportPeriod";
import type { ColumnTime } from "../claims/columnClaim";
import { timeKey } from "../claims/when";
import { ROLE_NAMES, type ColumnRole } from "../headings/columnRole";
import { CERTAIN } from "../match/certainty";
import type { Doubt } from "../mapping";
import type { TableKind } from "../columns/tableKinds";
import { FIGURE_ROLES } from "../columns/proposeRoles";
import { headerOf } from "../columns/recogniseTable";

/** The only column of figures left is the actual where last year's is known. */
export const BY_ELIMINATION = CERTAIN;

/**
 * A question about a table, or about one of its columns.
 *
 * @param role What the column that is asked for is then.
 */
export function doubtOf(table: Table, header: string | null, question: string, role: ColumnRole | null = null): Doubt {
  return { table: placeOf(table), header, question, layout: null, role, asksPeriod: false, organisations: [] };
}

/**
 * Gives each role of each stretch of time to its best column and each column its best role, and asks where two are as
 * good.
 *
 * @param settled Whether a person has said of a column what it is, or that it is not used.
 */
export function assignRoles(
  table: Table,
  kind: TableKind,
  times: readonly ColumnTime[],
  candidates: readonly Candidate[],
  settled: (column: number) => boolean,
): { chosen: Candidate[]; doubts: Doubt[] } {
  const chosen: Candidate[] = [];
  const doubts: Doubt[] = [];
  const timeOf = (column: number): string => (times[column] === undefined ? "" : timeKey(times[column]));
  for (const candidate of candidates) {
    if (chosen.some(({ column }) => column === candidate.column)) continue;
    const rival =
      candidate.role === "gradeCount" || isSecondPeriod(candidate, chosen)
        ? undefined
        : chosen.find(({ role, column }) => role === candidate.role && timeOf(column) === timeOf(candidate.column));
    // A number beside its rate: which is a measure's own, its unit says.
    if (rival !== undefined && rival.score === candidate.score && areOfTwoKinds(table, rival, candidate)) {
      chosen.push(candidate);
      continue;
    }
    if (rival !== undefined) {
      // Of two columns of statuses, neither of which says that it is the action's own, nobody knows which is.
      const mayBeTwo =
        candidate.role === "actionStatus" ||
        (rival.score < BY_LABELS &&
          FIGURE_ROLES.includes(candidate.role) &&
          !hasAnotherUse(candidate, candidates, chosen));
      if (rival.score === candidate.score && mayBeTwo) {
        doubts.push(doubtOf(table, headerOf(table, candidate.column), twoColumns(table, rival, candidate), rival.role));
      }
      continue;
    }
    if (candidate.score < CERTAIN && isOnlyTarget(table, candidate, candidates)) {
      chosen.push({ ...candidate, score: BY_ELIMINATION, reason: "the only column that speaks of a target" });
      continue;
    }
    if (candidate.score < CERTAIN) {
      if (!FIGURE_ROLES.includes(candidate.role) && candidate.role !== kind.label) continue;
      // A column that is surely one thing is not asked about as another, and a forecast is never asked for.
      if (
        candidate.role === "forecast" ||
        candidates.some(({ column, score }) => column === candidate.column && score >= CERTAIN)
      )
        continue;
      // A suggestion is no rival to a column that is known for the role.
      if (chosen.some(({ role, score }) => role === candidate.role && score >= CERTAIN)) continue;
      doubts.push(doubtOf(table, headerOf(table, candidate.column), notSure(table, candidate), candidate.role));
    }
    chosen.push(candidate);
  }
  const left = onlyFiguresLeft(table, kind, chosen, settled);
  if (left !== null) chosen.push(left);
  for (const role of kind.needed) {
    const byId = role === kind.label && chosen.some((choice) => choice.role === kind.id);
    if (byId || chosen.some((choice) => choice.role === role)) continue;
    const only = kind.holds === "measures" && role === "actual" ? onlyFree(table, chosen, candidates, settled) : null;
    if (only !== null) {
      chosen.push(only);
      doubts.push(doubtOf(table, headerOf(table, only.column), notSure(table, only), role));
      continue;
    }
    doubts.push(doubtOf(table, null, whichColumn(table, role), role));
  }
  return { chosen, doubts };
}

/** A word for a target at the beginning of a heading, or at its end: `Planned income`, `Waste target`. */
const TARGET_AT_AN_END =
  /^(?:planned|budgeted|profiled)\s(?!(?:start|end|date|completion|population|hours)\b)|\s(?:target|plan|budget)$/i;

/**
 * Whether a heading speaks of a target besides other words, beside a column that is surely the actual, and no other
 * does: `Planned income`, `Received`.
 */
function isOnlyTarget(table: Table, { column, role }: Candidate, candidates: readonly Candidate[]): boolean {
  const isSure = (wanted: ColumnRole): boolean =>
    candidates.some((other) => other.role === wanted && other.score >= CERTAIN);
  return (
    role === "target" &&
    TARGET_AT_AN_END.test(headerOf(table, column).replace(/\s*(?:[([].*|£\S*|%)$/, "")) &&
    isFigures(table.columns[column]) &&
    isSure("actual") &&
    !candidates.some((other) => other.role === "target" && other.column !== column)
  );
}

/** Whether the headings of two columns for one figure say two things of it: a number and a rate. */
function areOfTwoKinds(table: Table, one: Candidate, other: Candidate): boolean {
  if (!OBSERVED.some((role) => role === one.role)) return false;
  const kinds = [one, other].map(({ column }) => kindAmong(headerOf(table, column)));
  return kinds[0] !== kinds[1] && (kinds.includes("rate") || kinds.includes("percent"));
}

/** A year in one column and its quarter in another say one period together. */
function isSecondPeriod({ role, score }: Candidate, chosen: readonly Candidate[]): boolean {
  return role === "period" && score === 1 && chosen.some((choice) => choice.role === "period" && choice.score === 1);
}

/** Whether a column that lost a role is as surely something else: `Performance` beside `This year` is a change. */
function hasAnotherUse(
  { column, role }: Candidate,
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
): boolean {
  return candidates.some(
    (other) =>
      other.column === column &&
      other.role !== role &&
      other.score >= CERTAIN &&
      !chosen.some((choice) => choice.role === other.role),
  );
}

/** The two columns that a rate beside them is worked out from. */
const FRACTION_PART = /^(?:numerator|denominator)$/i;

/** The actual by elimination: measures with last year's figure, no actual, and one more column of figures. */
function onlyFiguresLeft(
  table: Table,
  kind: TableKind,
  chosen: readonly Candidate[],
  settled: (column: number) => boolean,
): Candidate | null {
  const has = (role: ColumnRole): boolean => chosen.some((choice) => choice.role === role);
  if (kind.holds !== "measures" || has("actual") || !has("lastYear")) return null;
  const isFraction = table.columns.filter(({ header }) => FRACTION_PART.test(header)).length === 2;
  const left = [...table.columns.keys()].filter(
    (column) =>
      isFigures(table.columns[column]) &&
      !settled(column) &&
      !chosen.some((choice) => choice.column === column) &&
      !(isFraction && FRACTION_PART.test(headerOf(table, column))),
  );
  const [only, ...more] = left;
  if (only === undefined || more.length > 0) return null;
  return { column: only, role: "actual", score: BY_ELIMINATION, reason: "the only other column of figures" };
}

/** The only column of figures that is nothing else, of which it is asked whether it is the actual. */
function onlyFree(
  table: Table,
  chosen: readonly Candidate[],
  candidates: readonly Candidate[],
  settled: (column: number) => boolean,
): Candidate | null {
  const [only, ...more] = [...table.columns.keys()].filter(
    (column) =>
      isFigures(table.columns[column]) &&
      headerOf(table, column) !== "" &&
      !settled(column) &&
      ![...chosen, ...candidates.filter(({ score }) => score >= CERTAIN)].some((one) => one.column === column),
  );
  if (only === undefined || more.length > 0) return null;
  return { column: only, role: "actual", score: 0, reason: "the only column of figures that says nothing else" };
}

function twoColumns(table: Table, one: Candidate, other: Candidate): string {
  return (
    `Both “${headerOf(table, one.column)}” and “${headerOf(table, other.column)}” could be the ` +
    `${ROLE_NAMES[one.role].toLowerCase()}. Which is it?`
  );
}

function notSure(table: Table, candidate: Candidate): string {
  return (
    `Is “${headerOf(table, candidate.column)}” the ${ROLE_NAMES[candidate.role].toLowerCase()}? It ` +
    `is ${candidate.reason}.`
  );
}

/** What is missing, and the headings of the columns of figures, none of which says that it is. */
function whichColumn(table: Table, role: ColumnRole): string {
  const question = `Which column holds the ${ROLE_NAMES[role].toLowerCase()}?`;
  if (!FIGURE_ROLES.includes(role)) return question;
  const headings = table.columns.flatMap(({ header }, column) =>
    isFigures(table.columns[column]) && header !== "" ? [`“${header}”`] : [],
  );
  if (headings.length === 0) return `${question} None has figures.`;
  return headings.length === 1
    ? `${question} ${headings.join()} does not say.`
    : `${question} None of ${listOf(headings)} says that it does.`;
}
