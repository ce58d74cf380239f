import type { Plan } from "../../../domain/plan";
import type { Table } from "../../../read/source";
import { CERTAIN } from "../../match/certainty";
import { plainLabel } from "../../match/plainLabel";
import { FIGURES } from "../../mappedRows";
import { FilledStatuses } from "../../rows/filledStatuses";
import { BY_LABELS, type Candidate } from "../candidate";
import { couldHeadStatuses, statusesIn } from "./statusColumn";

/** Columns that hold statuses and are known for nothing else but figures, where no other column does. */
export function statusColumns(table: Table, candidates: readonly Candidate[], { statusMeanings }: Plan): number[] {
  const sure = candidates.filter(({ role, score }) => score >= CERTAIN && !FIGURES.some((name) => name === role));
  if (sure.some(({ role }) => role === "statedStatus" || role === "actionStatus")) return [];
  const inWords = table.columns.flatMap(({ header }, column) =>
    !sure.some((one) => one.column === column) && couldHeadStatuses(header) && statusesIn(table, column, statusMeanings)
      ? [column]
      : [],
  );
  return inWords.length > 0 ? inWords : filledColumns(table);
}

/** Columns with neither a heading nor words that are filled in statuses. */
function filledColumns(table: Table): number[] {
  if (table.fills === undefined || table.turned !== undefined) return [];
  const filled = new FilledStatuses(table);
  return table.columns.flatMap(({ header, type }, column) =>
    header === "" && type === "blank" && filled.isOfStatuses(table.range.left + column) ? [column] : [],
  );
}

/** Headings that are grades of the plan's scale hold how many bodies have that grade. */
export function gradeHeadings(table: Table, plan: Plan): Candidate[] {
  const grades = new Set(plan.gradeScale.grades.map(plainLabel));
  return table.columns.flatMap(({ header }, column) =>
    grades.has(plainLabel(header))
      ? [{ column, role: "gradeCount" as const, score: BY_LABELS, reason: "a grade of the plan’s scale" }]
      : [],
  );
}
