import { rangeAddress } from "../domain/cell";
import type { Plan } from "../domain/plan";
import type { Table, TableRow } from "../read/source";
import { couldBeFigures, isFigures, type Candidate } from "./candidate";
import { CERTAIN, matchHeader, ROLE_NAMES, ROLE_WORDINGS, type ColumnRole } from "./columnRole";
import { fingerprint, type ColumnChoice, type Doubt, type Mapping, type SavedMapping, type TableMapping } from "./mapping";
import { sameId } from "./itemOf";
import { matchLabel } from "./matchLabel";
import { periodColumns, periodHeadings } from "./periodHeadings";
import { plainLabel } from "./plainLabel";
import { TABLE_KINDS, type TableKind } from "./tableKinds";

/** Roles that hold a figure, so that a wrong guess would print a wrong figure. */
const FIGURE_ROLES: readonly ColumnRole[] = ["actual", "target", "lastYear", "milestone"];
/** The share of a column's cells that must be the plan's own labels for the column to be known by them. */
const MOSTLY = 0.5;
/** Rows of data looked at to know a column by its cells. */
const LOOK_ROWS = 300;
/** What a column's own cells say outweighs any heading. */
const BY_LABELS = 1.1;
/** The only column of figures left is the actual where last year's is known. */
const BY_ELIMINATION = CERTAIN;

/**
 * Proposes what each table and column of an extract holds, with reasons, and asks where it cannot tell.
 * Nothing is applied here. A confirmed mapping (`saved`) decides wherever its fingerprint fits.
 */
export function proposeMapping(tables: readonly Table[], plan: Plan, saved: SavedMapping | null = null): Mapping {
  const proposals = tables.map((table) => confirmed(table, saved) ?? propose(table, plan));
  return {
    tables: proposals.map(({ mapping }) => mapping),
    doubts: proposals.flatMap(({ doubts }) => doubts),
  };
}

interface Proposal {
  readonly mapping: TableMapping;
  readonly doubts: readonly Doubt[];
}

function place(table: Table): { sheet: string; address: string } {
  return { sheet: table.sheet, address: rangeAddress(table.range) };
}

function confirmed(table: Table, saved: SavedMapping | null): Proposal | null {
  const print = fingerprint(table);
  const known = saved?.tables.find((one) => one.fingerprint === print);
  if (known === undefined) return null;
  const columns = table.columns.map(({ header }, index) => ({
    header,
    role: known.columns[index]?.role ?? null,
    score: 1,
    reason: "confirmed before",
    guessed: false,
  }));
  return { mapping: { ...place(table), fingerprint: print, holds: known.holds, columns }, doubts: [] };
}

function propose(table: Table, plan: Plan): Proposal {
  const labels = knownByLabels(table, plan);
  const kind = labels?.kind ?? knownByHeadings(table, plan);
  if (kind === null) {
    const columns = table.columns.map(({ header }) => ({ header, role: null, score: 1, reason: "table not used", guessed: false }));
    return { mapping: { ...place(table), fingerprint: fingerprint(table), holds: "nothing", columns }, doubts: [] };
  }
  const { chosen, doubts } = choose(table, kind, candidatesFor(table, kind, labels, plan));
  const columns = table.columns.map(({ header }, column): ColumnChoice => {
    const choice = chosen.find((one) => one.column === column);
    return choice === undefined
      ? { header, role: null, score: 1, reason: "not used", guessed: false }
      : { header, role: choice.role, score: choice.score, reason: choice.reason, guessed: choice.score === BY_ELIMINATION };
  });
  return { mapping: { ...place(table), fingerprint: fingerprint(table), holds: kind.holds, columns }, doubts };
}

interface LabelColumn {
  readonly kind: TableKind;
  readonly column: number;
  /** Whether its cells are the items' names or their ids. */
  readonly role: ColumnRole;
  readonly share: number;
}

/** The column whose cells are mostly items of the plan, whatever its header says: by their names, else by their ids. */
function knownByLabels(table: Table, plan: Plan): LabelColumn | null {
  const rows = firstRows(table);
  const columns = TABLE_KINDS.flatMap((kind): LabelColumn[] => {
    const items = kind.items(plan);
    if (items.length === 0) return [];
    const isName = (label: string): boolean => matchLabel(label, items).match !== null;
    const isId = (label: string): boolean => items.some(({ id }) => sameId(id, label));
    return [...table.columns.keys()].flatMap((column) => [
      { kind, column, role: kind.label, share: shareOf(rows, column, isName) },
      { kind, column, role: kind.id, share: couldBeIds(table, column, kind) ? shareOf(rows, column, isId) : 0 },
    ]);
  });
  const likely = columns.filter(({ share }) => share >= MOSTLY);
  const names = likely.filter(({ kind, role }) => role === kind.label);
  // Where rows name items of two kinds, the table is of the kind that more of its headings belong to.
  const ranked = (names.length > 0 ? names : likely).map((one) => ({ one, headings: headingsOf(table, one.kind) }));
  return ranked.sort((a, b) => b.one.share - a.one.share || b.headings - a.headings)[0]?.one ?? null;
}

/** How many of a table's headings are known wordings for columns of this kind of table. */
function headingsOf(table: Table, kind: TableKind): number {
  const roles: readonly ColumnRole[] = [kind.label, kind.id, ...kind.others];
  return table.columns.filter(({ header }) =>
    matchHeader(header, ROLE_WORDINGS).some(({ role, score }) => score >= CERTAIN && roles.includes(asMeant(role, kind))),
  ).length;
}

/** A table's first rows of data: enough to know its columns by. */
function firstRows({ rows }: Table): TableRow[] {
  const first: TableRow[] = [];
  for (const row of rows) {
    if (first.length === LOOK_ROWS) break;
    if (row.kind === "data") first.push(row);
  }
  return first;
}

/** The share of rows whose cell in a column passes. */
function shareOf(rows: readonly TableRow[], column: number, passes: (label: string) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter((row) => passes(row.cells[column]?.text ?? "")).length / rows.length;
}

/** A column of numbers is not one of ids, even if the ids are numbers, unless its heading says so. */
function couldBeIds(table: Table, column: number, kind: TableKind): boolean {
  if (!isFigures(table.columns[column])) return true;
  return matchHeader(headerOf(table, column), ROLE_WORDINGS).some(({ role, score }) => asMeant(role, kind) === kind.id && score >= CERTAIN);
}

/** What a table holds by its headings alone; null where they do not say. */
function knownByHeadings(table: Table, plan: Plan): TableKind | null {
  const matches = table.columns.map(({ header }) => matchHeader(header, ROLE_WORDINGS).filter(({ score }) => score >= CERTAIN));
  const has = (kind: TableKind, role: ColumnRole): boolean => matches.some((roles) => roles.some((match) => asMeant(match.role, kind) === role));
  const said = TABLE_KINDS.find((kind) => kind.items(plan).length > 0 && matches.some((roles) => roles.some(({ role }) => role === kind.label)));
  if (said === undefined) return null;
  if (said.holds !== "measures") return said.needed.every((role) => has(said, role)) ? said : null;
  return table.columns.some((column) => isFigures(column)) || has(said, "actual") ? said : null;
}

function asMeant(role: ColumnRole, kind: TableKind): ColumnRole {
  return kind.meaning[role] ?? role;
}

function candidatesFor(table: Table, kind: TableKind, labels: LabelColumn | null, plan: Plan): Candidate[] {
  const roles = new Set<ColumnRole>([kind.label, kind.id, ...kind.others]);
  const dated = new Set(kind.holds === "measures" ? periodColumns(table).map(({ column }) => column) : []);
  const candidates: Candidate[] = table.columns.flatMap(({ header }, column) =>
    dated.has(column) ? [] : matchHeader(header, ROLE_WORDINGS)
      .map((match): Candidate => ({ column, ...match, role: asMeant(match.role, kind) }))
      .filter(({ role }) => roles.has(role))
      .filter(({ role }) => !FIGURE_ROLES.includes(role) || couldBeFigures(table.columns[column])),
  );
  if (labels !== null) {
    const reason = `${Math.round(labels.share * 100)}% of its cells are ${kind.holds} of the plan`;
    candidates.push({ column: labels.column, role: labels.role, score: BY_LABELS, reason });
  }
  if (kind.holds === "measures") candidates.push(...periodHeadings(table));
  if (kind.holds === "judgements") candidates.push(...gradeHeadings(table, plan));
  return candidates.sort((a, b) => b.score - a.score);
}

/** Headings that are grades of the plan's scale hold how many bodies have that grade. */
function gradeHeadings(table: Table, plan: Plan): Candidate[] {
  const grades = new Set(plan.gradeScale.grades.map(plainLabel));
  return table.columns.flatMap(({ header }, column) =>
    grades.has(plainLabel(header)) ? [{ column, role: "gradeCount" as const, score: BY_LABELS, reason: "a grade of the plan’s scale" }] : [],
  );
}

/** Gives each role to its best column and each column its best role, and asks where two are as good. */
function choose(table: Table, kind: TableKind, candidates: readonly Candidate[]): { chosen: Candidate[]; doubts: Doubt[] } {
  const chosen: Candidate[] = [];
  const doubts: Doubt[] = [];
  for (const candidate of candidates) {
    if (chosen.some(({ column }) => column === candidate.column)) continue;
    const rival = candidate.role === "gradeCount" ? undefined : chosen.find(({ role }) => role === candidate.role);
    if (rival !== undefined) {
      if (rival.score === candidate.score && rival.score < BY_LABELS && FIGURE_ROLES.includes(candidate.role) && !hasAnotherUse(candidate, candidates, chosen)) {
        doubts.push({ table: place(table), header: headerOf(table, candidate.column), question: twoColumns(table, rival, candidate) });
      }
      continue;
    }
    if (candidate.score < CERTAIN) {
      if (!FIGURE_ROLES.includes(candidate.role) && candidate.role !== kind.label) continue;
      doubts.push({ table: place(table), header: headerOf(table, candidate.column), question: notSure(table, candidate) });
    }
    chosen.push(candidate);
  }
  const left = onlyFiguresLeft(table, kind, chosen);
  if (left !== null) chosen.push(left);
  for (const role of kind.needed) {
    const byId = role === kind.label && chosen.some((one) => one.role === kind.id);
    if (byId || chosen.some((one) => one.role === role)) continue;
    doubts.push({ table: place(table), header: null, question: `Which column holds the ${ROLE_NAMES[role].toLowerCase()}?` });
  }
  return { chosen, doubts };
}

/** Whether a column that lost a role is as surely something else: `Performance` beside `This year` is a change. */
function hasAnotherUse({ column, role }: Candidate, candidates: readonly Candidate[], chosen: readonly Candidate[]): boolean {
  return candidates.some(
    (other) => other.column === column && other.role !== role && other.score >= CERTAIN && !chosen.some((one) => one.role === other.role),
  );
}

/** The actual by elimination: measures with last year's figure, no actual, and one more column of figures. */
function onlyFiguresLeft(table: Table, kind: TableKind, chosen: readonly Candidate[]): Candidate | null {
  const has = (role: ColumnRole): boolean => chosen.some((one) => one.role === role);
  if (kind.holds !== "measures" || has("actual") || !has("lastYear")) return null;
  const left = [...table.columns.keys()].filter((column) => isFigures(table.columns[column]) && !chosen.some((one) => one.column === column));
  const [only, ...more] = left;
  if (only === undefined || more.length > 0) return null;
  return { column: only, role: "actual", score: BY_ELIMINATION, reason: "the only other column of figures" };
}

function headerOf(table: Table, column: number): string {
  return table.columns[column]?.header ?? "";
}

function twoColumns(table: Table, one: Candidate, other: Candidate): string {
  return `Both “${headerOf(table, one.column)}” and “${headerOf(table, other.column)}” could be the ${ROLE_NAMES[one.role].toLowerCase()}. Which is it?`;
}

function notSure(table: Table, candidate: Candidate): string {
  return `Is “${headerOf(table, candidate.column)}” the ${ROLE_NAMES[candidate.role].toLowerCase()}? It is ${candidate.reason}.`;
}
