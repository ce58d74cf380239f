import type { Plan } from "../../domain/plan";
import type { Table } from "../../read/source";
import { isFigures, type Candidate } from "./candidate";
import { CERTAIN } from "../match/certainty";
import { statusesIn } from "./status/statusColumn";
import type { TableKind } from "./tableKinds";

/** As sure as of a heading with a period before it. */
const BY_MILESTONE = 0.95;

const HEADS_MILESTONES = /^(?:(?:key|project|delivery|main) )?milestones?$/i;

/**
 * The column of a table that names milestones, which are actions: words under `Milestone` in a table without figures
 * that has a status beside each. Null where there is none: over figures, a milestone is a promised change.
 */
export function milestoneColumn(table: Table, { statusMeanings }: Plan): number | null {
  if (table.columns.some((column) => isFigures(column))) return null;
  const column = table.columns.findIndex(({ header, type }) => type === "text" && HEADS_MILESTONES.test(header.trim()));
  const hasStatuses = (): boolean =>
    table.columns.some((_, beside) => beside !== column && statusesIn(table, beside, statusMeanings));
  return column >= 0 && hasStatuses() ? column : null;
}

/** The actions of a table that has only milestones to name them. */
export function namedByMilestone(
  table: Table,
  { holds, label }: TableKind,
  candidates: readonly Candidate[],
  plan: Plan,
): Candidate[] {
  if (holds !== "actions" || candidates.some(({ role, score }) => role === label && score >= CERTAIN)) return [];
  const column = milestoneColumn(table, plan);
  if (column === null) return [];
  return [{ column, role: label, score: BY_MILESTONE, reason: "milestones with a status beside each" }];
}
