import { isOfRowsAlone } from "../../domain/tableShape";
import type { Plan } from "../../domain/plan";
import { cellIn, type Table, type TableRow } from "../../read/source";
import type { ColumnClaim } from "../claims/columnClaim";
import { areaScope } from "../headings/areaScope";
import { spacedHeading } from "../headings/spacedHeading";
import { headerOf } from "../columns/recogniseTable";
import type { ColumnRole } from "../headings/columnRole";
import { matchHeader } from "../headings/matchHeader";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { CERTAIN } from "../match/certainty";
import { labelMatcher } from "../match/matchLabel";
import { sameId } from "../match/sameId";
import { organisationNamed } from "../match/organisation";

/** A longer table is looked through no further for the organisation's own rows. */
const ROWS_MAX = 100_000;
/** Rows of figures that are enough to tell what they are of. */
const ENOUGH = 300;
/** Headings of codes, whoever or whatever they are of. */
const CODES = /\b(?:codes?|ids?|ref)$/i;
/** What a body or an area lies in or is, as downloads of many have it. */
const PARENT = /^(?:parent\b|(?:area|geography|organisation) type$)/i;
/** How narrow a county is: what is no narrower has a body's own rows in it, where their heading does not say. */
const COUNTY = 2;
/** What a column of words may be taken for, and yet say which part a row is about. */
const OTHER_USES: readonly (ColumnRole | null)[] = [null, "objective", "service", "commentary", "themes"];

/** A row of figures that are reported: of which measure and when, and the row of the sheet that it stands in. */
export interface FigureRow {
  readonly row: TableRow;
  readonly measure: string;
  readonly period: string;
}

/** The rows of a table whose figures are reported, and the columns of words that may say more of them. */
export interface ReportedRows {
  /** The table as it stands in the sheet. */
  readonly from: Table;
  readonly rows: readonly FigureRow[];
  /** Columns of `from`. */
  readonly columns: readonly number[];
  /** Columns of words of `from` that were taken for periods. */
  readonly periods: readonly number[];
  /** What a column of `from` is taken for; null for nothing. */
  readonly roleOf: (column: number) => ColumnRole | null;
  /** The column of `from` that names the rows. */
  readonly names: number;
  /** The column of `from` that names their organisations; null where none does. */
  readonly bodies: number | null;
  /** The measure of a row of `from`; null where its headings or its title name them, for every row. */
  readonly measureOf: ((row: TableRow) => string | null) | null;
}

/**
 * The organisation's own rows with a figure, each with its measure and period; of a table that was turned, those that
 * were taken.
 */
export function reportedRows(
  table: Table,
  claims: readonly ColumnClaim[],
  plan: Plan,
  organisation: string,
): ReportedRows | null {
  const columnOf = (role: ColumnRole): number => claims.findIndex((claim) => claim.role === role);
  const [named, id, own] = [columnOf("measure"), columnOf("measureId"), columnOf("organisation")];
  const label = named < 0 ? id : named;
  if (label < 0) return null;
  const find = labelMatcher(plan.measures);
  const measureOf = (row: TableRow): string | null => {
    const text = textIn(row, label);
    return named < 0
      ? (plan.measures.find((measure) => sameId(measure.id, text))?.id ?? null)
      : (find(text).match?.item.id ?? null);
  };
  const periods = columnsOf(claims, "period");
  const actuals = columnsOf(claims, "actual");
  const isOwn = ownIn(table, own, table.turned?.organisation ?? organisation);
  const rows: FigureRow[] = [];
  for (const row of table.rows.slice(0, ROWS_MAX)) {
    if (rows.length === ENOUGH) break;
    if (row.kind === "section" || !isOwn(row)) continue;
    const measure = measureOf(row);
    if (measure === null || !actuals.some((column) => /\d/.test(textIn(row, column)))) continue;
    rows.push({ row, measure, period: periods.map((column) => textIn(row, column)).join(" ") });
  }
  return {
    rows,
    ...(isAcross(table) ? wordsAcross(table, claims, own) : wordsDown(table, claims, label, own, measureOf)),
  };
}

type Words = Omit<ReportedRows, "rows">;

/** The columns of words of a table whose rows name the measures. */
function wordsDown(
  table: Table,
  claims: readonly ColumnClaim[],
  label: number,
  own: number,
  measureOf: (row: TableRow) => string | null,
): Words {
  const columns = [...table.columns.keys()].filter(
    (column) =>
      column !== label &&
      isOfWords(table, column) &&
      OTHER_USES.includes(claims[column]?.role ?? null) &&
      !isWider(table, column, own),
  );
  const periods = columnsOf(claims, "period").filter((column) => isOfWords(table, column));
  const roleOf = (column: number): ColumnRole | null => claims[column]?.role ?? null;
  return { from: table, columns, periods, roleOf, names: label, bodies: own < 0 ? null : own, measureOf };
}

/** Those of a table whose headings name them; the columns of its areas and periods are turned with it. */
function wordsAcross(table: Table, claims: readonly ColumnClaim[], own: number): Words {
  const from = table.turned?.from ?? table;
  const first = table.rows.find(({ kind }) => kind !== "section");
  const placeOf = (column: number): number | null => first?.origin?.(column).column ?? null;
  const keys = new Set([...columnsOf(claims, "organisation"), ...columnsOf(claims, "period")].map(placeOf));
  const bodies = own < 0 ? null : placeOf(own);
  const columns = [...from.columns.keys()].filter(
    (column) =>
      !keys.has(column) &&
      isOfWords(from, column) &&
      OTHER_USES.includes(roleIn(from, column)) &&
      !isWider(from, column, bodies ?? -1),
  );
  const roleOf = (column: number): ColumnRole | null => roleIn(from, column);
  return { from, columns, periods: [], roleOf, names: bodies ?? 0, bodies, measureOf: null };
}

/** Whether a column is of areas that the rows' own lie in, or of codes: it says of no row which part it is about. */
function isWider(table: Table, column: number, own: number): boolean {
  const heading = headerOf(table, column);
  if (CODES.test(spacedHeading(heading)) || (own >= 0 && PARENT.test(heading))) return true;
  const [scope, ownScope] = [areaScope(heading), own < 0 ? null : areaScope(headerOf(table, own))];
  return scope !== null && scope <= (ownScope ?? COUNTY);
}

/** Whether the measures of a table stand in its headings or its title. */
function isAcross({ turned }: Table): boolean {
  return turned !== undefined && !isOfRowsAlone(turned.shape) && !turned.shape.startsWith("measuresDown");
}

function isOfWords({ columns }: Table, column: number): boolean {
  const type = columns[column]?.type;
  return type === "text" || type === "mixed";
}

/** What a heading surely says that its column holds. */
function roleIn(table: Table, column: number): ColumnRole | null {
  return matchHeader(headerOf(table, column), ROLE_WORDINGS).find(({ score }) => score >= CERTAIN)?.role ?? null;
}

/** Whether a row is the organisation's; every row, where no column has its name. */
function ownIn(table: Table, column: number, organisation: string): (row: TableRow) => boolean {
  if (column < 0 || organisation === "") return () => true;
  const names = new Set<string>();
  for (const row of table.rows.slice(0, ROWS_MAX)) names.add(textIn(row, column));
  const own = organisationNamed([...names], organisation);
  return own === null ? () => true : (row) => textIn(row, column) === own;
}

function columnsOf(claims: readonly ColumnClaim[], role: ColumnRole): number[] {
  return claims.flatMap((claim, column) => (claim.role === role ? [column] : []));
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
