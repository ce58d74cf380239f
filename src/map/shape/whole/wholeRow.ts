import type { Measure, Plan } from "../../../domain/plan";
import { cellIn, type Table, type TableRow } from "../../../read/source";
import { isFigures } from "../../columns/candidate";
import { headerOf } from "../../columns/recogniseTable";
import type { ColumnRole } from "../../headings/columnRole";
import { matchHeader } from "../../headings/matchHeader";
import { ROLE_WORDINGS } from "../../headings/roleWordings";
import { CERTAIN } from "../../match/certainty";
import { labelMatcher } from "../../match/matchLabel";
import { organisationNamed } from "../../match/organisation";
import { plainLabel } from "../../match/plainLabel";
import { isWholeOfParts } from "../../match/wholeName";
import { agreement } from "./wholeFigures";

/** A longer table is no scorecard with a breakdown: whose rows are meant is asked. */
const ROWS_MAX = 2000;

/** A column whose words part each measure, and what it calls the whole of the parts. */
export interface WholeRow {
  readonly column: number;
  readonly name: string;
}

/** One measure's rows of one period, with what the column says of each. */
interface Parted {
  readonly measure: Measure;
  readonly whole: TableRow;
  readonly parts: readonly TableRow[];
}

/**
 * The column that parts each measure of a table, with one row for the whole (`North`, `South`, `Total`) which the
 * figures prove to be that: counts add up to it, and rates and averages lie around it. Null where no column does, where
 * one measure has no such row or two, and where the words and the figures disagree.
 *
 * @param label The column that names the measures.
 */
export function wholeRow(table: Table, label: number, plan: Plan): WholeRow | null {
  const rows = table.rows.filter(({ kind }) => kind !== "section");
  if (rows.length > ROWS_MAX || table.turned !== undefined) return null;
  const find = labelMatcher(plan.measures);
  const measureOf = new Map(rows.map((row) => [row, find(textIn(row, label)).match?.item.id ?? null] as const));
  for (const column of table.columns.keys()) {
    const name = column === label ? null : wholeName(table, rows, column, plan);
    if (name === null) continue;
    const groups = groupsOf(table, rows, column, (row) => measureOf.get(row) ?? null);
    const parted = groups.map(({ measure, rows: own }) => partedBy(own, column, name, measure, plan));
    const isProved = parted.every((group) => group !== "unclear" && (group === null || isWhole(table, column, group)));
    if (isProved && parted.some((group) => group !== null)) return { column, name };
  }
  return null;
}

/** What the heading of a column of parts may be known for. */
const MAY_PART: readonly ColumnRole[] = ["organisation", "objective", "service"];

/** What a column of parts calls the whole; null where it has no word for it, or two, or names the organisation. */
function wholeName(table: Table, rows: readonly TableRow[], column: number, plan: Plan): string | null {
  if (table.columns[column]?.type === "date") return null;
  const known = rolesOf(table, column);
  if (known.some((role) => !MAY_PART.includes(role))) return null;
  const names = [...new Set(rows.map((row) => textIn(row, column)))];
  if (plan.organisation !== "" && organisationNamed(names, plan.organisation) !== null) return null;
  const groups = groupNames(plan);
  if (names.some((name) => groups.has(plainLabel(name)))) return null;
  const wholes = names.filter(isWholeOfParts);
  return new Set(wholes.map(plainLabel)).size === 1 ? (wholes[0] ?? null) : null;
}

/** What the plan calls its objectives and services: rows under these are measures of their own. */
function groupNames({ objectives, measures }: Plan): ReadonlySet<string> {
  const names = [...objectives.map(({ name }) => name), ...measures.flatMap((one) => [one.objective, one.service])];
  return new Set(names.map(plainLabel).filter((name) => name !== ""));
}

/** The columns that tell rows of one measure apart by something else than its parts. */
const KEYS: readonly ColumnRole[] = ["period", "objective", "service", "organisation"];

interface Group {
  readonly measure: string;
  readonly rows: TableRow[];
}

/** The rows of each measure and period. */
function groupsOf(
  table: Table,
  rows: readonly TableRow[],
  parting: number,
  measureOf: (row: TableRow) => string | null,
): Group[] {
  const keys = [...table.columns.keys()].filter(
    (column) => column !== parting && rolesOf(table, column).some((role) => KEYS.includes(role)),
  );
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const measure = measureOf(row);
    if (measure === null) continue;
    const key = [measure, ...keys.map((column) => plainLabel(textIn(row, column)))].join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { measure, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

/** A measure's whole and parts; null where it has one row, which nothing parts. */
function partedBy(
  rows: readonly TableRow[],
  column: number,
  name: string,
  id: string,
  plan: Plan,
): Parted | "unclear" | null {
  const words = rows.map((row) => plainLabel(textIn(row, column)));
  const [only, ...more] = words;
  if (more.length === 0) return only === "" || only === plainLabel(name) ? null : "unclear";
  const [whole, ...again] = rows.filter((_, place) => words[place] === plainLabel(name));
  const measure = plan.measures.find((one) => one.id === id);
  // A part may stand on several rows, which another column parts again: the figures say whether all are counted once.
  if (whole === undefined || again.length > 0 || measure === undefined || words.includes("")) return "unclear";
  return { measure, whole, parts: rows.filter((row) => row !== whole) };
}

/** Whether a figure of the row for the whole is what its parts make, in every column that has figures for all. */
function isWhole(table: Table, parting: number, { measure, whole, parts }: Parted): boolean {
  const columns = [...table.columns.keys()].filter(
    (column) =>
      column !== parting &&
      isFigures(table.columns[column]) &&
      !rolesOf(table, column).some((role) => OF_OTHER_FIGURES.includes(role)),
  );
  const answers = columns.map((column) => agreement(measure, column, whole, parts));
  return answers.includes("agrees") && !answers.includes("differs");
}

/** Columns whose figures are no parts of a whole. */
const OF_OTHER_FIGURES: readonly ColumnRole[] = [
  "measureId",
  "target",
  "milestone",
  "forecast",
  "statedChange",
  "statedChangePercent",
  "statedVariance",
  "peerRank",
  "peerGroupSize",
  "peerDifference",
];

function rolesOf(table: Table, column: number): ColumnRole[] {
  return matchHeader(headerOf(table, column), ROLE_WORDINGS).flatMap(({ role, score }) =>
    score >= CERTAIN ? [role] : [],
  );
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
