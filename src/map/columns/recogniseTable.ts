import type { Plan } from "../../domain/plan";
import { cellIn, type Table, type TableRow } from "../../read/source";
import { isFigures } from "./candidate";
import type { ColumnRole } from "../headings/columnRole";
import { CERTAIN } from "../match/certainty";
import { fewOfPlan } from "./fewOfPlan";
import { matchHeader } from "../headings/matchHeader";
import { milestoneColumn } from "./milestoneColumn";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { sameId } from "../match/sameId";
import { labelMatcher } from "../match/matchLabel";
import { TABLE_KINDS, type TableKind } from "./tableKinds";

/** The share of a column's cells that must be the plan's own labels for the column to be known by them. */
export const MOSTLY = 0.5;

/** Rows of data looked at to know a column by its cells. */
const LOOK_ROWS = 300;

/** What kind of table it is, and the column it was known by; null for what cannot be told. */
export interface RecognisedTable {
  readonly labels: LabelColumn | null;
  readonly kind: TableKind | null;
}

/** What kind of table it is, by the plan’s labels in its cells, else by its headings. */
export function recogniseTable(table: Table, plan: Plan): RecognisedTable {
  const labels = knownByLabels(table, plan) ?? fewOfPlan(table, plan);
  return { labels, kind: labels?.kind ?? knownByHeadings(table, plan) };
}

export interface LabelColumn {
  readonly kind: TableKind;
  readonly column: number;
  /** Whether its cells are the items' names or their ids. */
  readonly role: ColumnRole;
  /** The share of its cells that are the plan's; of a list of which few rows are, the share of the plan's items. */
  readonly share: number;
  readonly few: boolean;
}

/** The column whose cells are mostly items of the plan, whatever its header says: by their names, else by their ids. */
function knownByLabels(table: Table, plan: Plan): LabelColumn | null {
  const rows = firstRows(table);
  const columns = TABLE_KINDS.flatMap((kind): LabelColumn[] => {
    const items = kind.items(plan);
    if (items.length === 0) return [];
    const matchOf = labelMatcher(items);
    const isName = (label: string): boolean => matchOf(label).match !== null;
    const isId = (label: string): boolean => items.some(({ id }) => sameId(id, label));
    return [...table.columns.keys()].flatMap((column) => [
      { kind, column, role: kind.label, share: shareOf(rows, column, isName), few: false },
      {
        kind,
        column,
        role: kind.id,
        share: couldBeIds(table, column, kind) ? shareOf(rows, column, isId) : 0,
        few: false,
      },
    ]);
  });
  const likely = columns.filter(({ share }) => share >= MOSTLY);
  const names = likely.filter(({ kind, role }) => role === kind.label);
  // Where rows name items of two kinds, the table is of the kind that more of its headings belong to.
  const ranked = (names.length > 0 ? names : likely).map((labelColumn) => ({
    labelColumn,
    headings: headingsOf(table, labelColumn.kind),
  }));
  return (
    ranked.sort((a, b) => b.labelColumn.share - a.labelColumn.share || b.headings - a.headings)[0]?.labelColumn ?? null
  );
}

/** How many of a table's headings are known wordings for columns of this kind of table. */
function headingsOf(table: Table, kind: TableKind): number {
  const roles: readonly ColumnRole[] = [kind.label, kind.id, ...kind.others];
  return table.columns.filter(({ header }) =>
    matchHeader(header, ROLE_WORDINGS).some(
      ({ role, score }) => score >= CERTAIN && roles.includes(asMeant(role, kind)),
    ),
  ).length;
}

/** A table's first rows of data: enough to know its columns by. */
export function firstRows({ rows }: Table): TableRow[] {
  const first: TableRow[] = [];
  for (const row of rows) {
    if (first.length === LOOK_ROWS) break;
    if (row.kind === "data") first.push(row);
  }
  return first;
}

/** The share of rows whose cell in a column passes. */
function shareOf(rows: readonly TableRow[], column: number, passes: (label: string) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter((row) => passes(cellIn(row, column)?.text ?? "")).length / rows.length;
}

/** A column of numbers is not one of ids, even if the ids are numbers, unless its heading says so. */
function couldBeIds(table: Table, column: number, kind: TableKind): boolean {
  if (!isFigures(table.columns[column])) return true;
  return matchHeader(headerOf(table, column), ROLE_WORDINGS).some(
    ({ role, score }) => asMeant(role, kind) === kind.id && score >= CERTAIN,
  );
}

/** What a table holds by its headings alone; null where they do not say. */
function knownByHeadings(table: Table, plan: Plan): TableKind | null {
  const matches = table.columns.map(({ header }) =>
    matchHeader(header, ROLE_WORDINGS).filter(({ score }) => score >= CERTAIN),
  );
  const has = (kind: TableKind, role: ColumnRole): boolean =>
    matches.some((roles) => roles.some((match) => asMeant(match.role, kind) === role));
  const kindByHeading = TABLE_KINDS.find(
    (kind) => kind.items(plan).length > 0 && matches.some((roles) => roles.some(({ role }) => role === kind.label)),
  );
  if (kindByHeading === undefined) {
    const actions = TABLE_KINDS.find(({ holds, items }) => holds === "actions" && items(plan).length > 0);
    return actions !== undefined && milestoneColumn(table, plan) !== null ? actions : null;
  }
  if (kindByHeading.holds !== "measures")
    return kindByHeading.needed.every((role) => has(kindByHeading, role)) ? kindByHeading : null;
  return table.columns.some((column) => isFigures(column)) || has(kindByHeading, "actual") ? kindByHeading : null;
}

/** What a role means in this kind of table. */
export function asMeant(role: ColumnRole, kind: TableKind): ColumnRole {
  return kind.meaning[role] ?? role;
}

/** The heading of a column; `""` where there is no such column. */
export function headerOf(table: Table, column: number): string {
  return table.columns[column]?.header ?? "";
}
