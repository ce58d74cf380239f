import { rangeAddress } from "../domain/cell";
import { readPeriod } from "../domain/period";
import type { Period } from "../domain/period";
import type { Plan } from "../domain/plan";
import type { Column, Table } from "../read/source";
import { CERTAIN, matchHeader, ROLE_NAMES, ROLE_WORDINGS, type ColumnRole } from "./columnRole";
import { matchLabel, type Named } from "./matchLabel";
import {
  fingerprint,
  type ColumnChoice,
  type Doubt,
  type Holds,
  type Mapping,
  type SavedMapping,
  type TableMapping,
} from "./mapping";

/** Roles of which a table of actions is made; in any other table they are not looked for. */
const ACTION_ROLES: readonly ColumnRole[] = ["actionId", "action", "actionStatus"];
/** Roles that hold a figure, so that a wrong guess would print a wrong figure. */
const FIGURE_ROLES: readonly ColumnRole[] = ["actual", "target", "lastYear", "milestone"];
/** The share of a column's cells that must be the plan's own labels for the column to be known by them. */
const MOSTLY = 0.5;

interface Candidate {
  readonly column: number;
  readonly role: ColumnRole;
  readonly score: number;
  readonly reason: string;
}

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
  }));
  return { mapping: { ...place(table), fingerprint: print, holds: known.holds, columns }, doubts: [] };
}

function propose(table: Table, plan: Plan): Proposal {
  const labelColumn = knownByLabels(table, plan);
  const holds = whatItHolds(table, labelColumn);
  if (holds === "nothing") {
    const columns = table.columns.map(({ header }) => ({ header, role: null, score: 1, reason: "table not used" }));
    return { mapping: { ...place(table), fingerprint: fingerprint(table), holds, columns }, doubts: [] };
  }
  const candidates = candidatesFor(table, holds, labelColumn);
  const { chosen, doubts } = choose(table, holds, candidates);
  const columns = table.columns.map(({ header }, column): ColumnChoice => {
    const choice = chosen.find((one) => one.column === column);
    return choice === undefined
      ? { header, role: null, score: 1, reason: "not used" }
      : { header, role: choice.role, score: choice.score, reason: choice.reason };
  });
  return { mapping: { ...place(table), fingerprint: fingerprint(table), holds, columns }, doubts };
}

interface LabelColumn {
  readonly column: number;
  readonly role: "measure" | "action";
  readonly share: number;
}

/** The column whose cells are mostly the plan's measures or actions, whatever its header says. */
function knownByLabels(table: Table, plan: Plan): LabelColumn | null {
  let best: LabelColumn | null = null;
  for (const role of ["measure", "action"] as const) {
    const items: readonly Named[] =
      role === "measure"
        ? plan.measures
        : plan.actions.map((action) => ({ id: action.id, name: action.action, aliases: [] }));
    if (items.length === 0) continue;
    for (const column of table.columns.keys()) {
      const labels = table.rows.filter((row) => row.kind === "data").map((row) => row.cells[column]?.text ?? "");
      const hits = labels.filter((label) => matchLabel(label, items).match !== null).length;
      const share = labels.length === 0 ? 0 : hits / labels.length;
      if (share >= MOSTLY && (best === null || share > best.share)) best = { column, role, share };
    }
  }
  return best;
}

function whatItHolds(table: Table, labels: LabelColumn | null): Holds {
  if (labels !== null) return labels.role === "measure" ? "measures" : "actions";
  const sure = new Set(
    table.columns.flatMap(({ header }) =>
      matchHeader(header, ROLE_WORDINGS)
        .filter((match) => match.score >= CERTAIN)
        .map((match) => match.role),
    ),
  );
  if (sure.has("action")) return "actions";
  if (sure.has("measure") && (sure.has("actual") || sure.has("target") || sure.has("lastYear"))) return "measures";
  if (sure.has("measure") && table.columns.some((column) => isFigures(column))) return "measures";
  return "nothing";
}

function candidatesFor(table: Table, holds: Holds, labels: LabelColumn | null): Candidate[] {
  const candidates: Candidate[] = table.columns.flatMap(({ header }, column) =>
    matchHeader(header, ROLE_WORDINGS)
      .map((match): Candidate => ({ column, ...match, role: asActionRole(match.role, holds) }))
      .filter(({ role }) => holds === "actions" || !ACTION_ROLES.includes(role))
      .filter(({ role }) => holds === "measures" || !["measure", "measureId", ...FIGURE_ROLES].includes(role))
      .filter(({ role }) => !FIGURE_ROLES.includes(role) || couldBeFigures(table.columns[column])),
  );
  if (labels !== null) {
    const share = Math.round(labels.share * 100);
    const reason = `${share}% of its cells are ${labels.role === "measure" ? "measures" : "actions"} of the plan`;
    candidates.push({ column: labels.column, role: labels.role, score: 1.1, reason });
  }
  if (holds === "measures") candidates.push(...byPeriodHeading(table));
  return candidates.sort((a, b) => b.score - a.score);
}

/** "No." and "RAG" mean the action's where the table is one of actions. */
function asActionRole(role: ColumnRole, holds: Holds): ColumnRole {
  if (holds !== "actions") return role;
  if (role === "statedStatus") return "actionStatus";
  if (role === "measureId") return "actionId";
  if (role === "measure") return "action";
  return role;
}

function isFigures(column: Column | undefined): boolean {
  return column !== undefined && ["number", "percent", "money", "mixed"].includes(column.type);
}

function couldBeFigures(column: Column | undefined): boolean {
  return isFigures(column) || column?.type === "blank" || column?.type === "text";
}

/** Headings that are periods (`Q4`, `2009/10`): the latest holds the actual, the one a year before last year's. */
function byPeriodHeading(table: Table): Candidate[] {
  const periods = table.columns
    .map((column, index) => ({ index, column, period: readPeriod(column.header) }))
    .filter((one): one is { index: number; column: Column; period: Period } => one.period !== null)
    .filter(({ column }) => isFigures(column))
    .sort((a, b) => b.period.end.localeCompare(a.period.end));
  const latest = periods[0];
  const bare = table.columns.flatMap((column, index) =>
    /^(?:q(?:uarter)? ?[1-4]|year ?end)$/i.test(column.header.trim()) && isFigures(column) ? [index] : [],
  );
  if (latest === undefined) {
    const last = bare.at(-1);
    return last === undefined
      ? []
      : [{ column: last, role: "actual", score: 0.95, reason: "the latest heading that is a period" }];
  }
  const found: Candidate[] = [
    { column: latest.index, role: "actual", score: 0.95, reason: "the latest heading that is a period" },
  ];
  const before = periods.find(({ period }) => yearsApart(period.end, latest.period.end) === 1);
  if (before !== undefined) {
    found.push({ column: before.index, role: "lastYear", score: 0.95, reason: "a heading one year earlier" });
  }
  return found;
}

function yearsApart(earlier: string, later: string): number {
  return earlier.slice(5) === later.slice(5) ? Number(later.slice(0, 4)) - Number(earlier.slice(0, 4)) : 0;
}

/** Gives each role to its best column and each column its best role, and asks where two are as good. */
function choose(table: Table, holds: Holds, candidates: readonly Candidate[]): { chosen: Candidate[]; doubts: Doubt[] } {
  const chosen: Candidate[] = [];
  const doubts: Doubt[] = [];
  for (const candidate of candidates) {
    const rival = chosen.find(({ role }) => role === candidate.role);
    if (chosen.some(({ column }) => column === candidate.column)) continue;
    if (rival !== undefined) {
      if (rival.score === candidate.score && rival.score <= 1 && FIGURE_ROLES.includes(candidate.role)) {
        doubts.push({ table: place(table), header: headerOf(table, candidate.column), question: twoColumns(table, rival, candidate) });
      }
      continue;
    }
    if (candidate.score < CERTAIN) {
      if (!FIGURE_ROLES.includes(candidate.role) && candidate.role !== "measure") continue;
      doubts.push({ table: place(table), header: headerOf(table, candidate.column), question: notSure(table, candidate) });
    }
    chosen.push(candidate);
  }
  const needed: readonly ColumnRole[] = holds === "measures" ? ["measure", "actual"] : ["action"];
  for (const role of needed) {
    const byId = role === "measure" && chosen.some((one) => one.role === "measureId");
    if (byId || chosen.some((one) => one.role === role)) continue;
    doubts.push({ table: place(table), header: null, question: `Which column holds the ${ROLE_NAMES[role].toLowerCase()}?` });
  }
  return { chosen, doubts };
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
