import type { Plan } from "../../domain/plan";
import type { ColumnRole } from "../headings/columnRole";
import type { Holds } from "../mapping";
import type { Named } from "../match/matchLabel";

/** A kind of table that an extract can have: which columns it is made of and what its rows are called. */
export interface TableKind {
  readonly holds: Exclude<Holds, "nothing">;
  /** The column whose cells name the plan's items, and the one that may give their ids. */
  readonly label: ColumnRole;
  readonly id: ColumnRole;
  /** Every other column it can have. */
  readonly others: readonly ColumnRole[];
  /** Roles that mean another one in this kind of table: `No.` is the action's, `RAG` the action's status. */
  readonly meaning: Readonly<Partial<Record<ColumnRole, ColumnRole>>>;
  /** Columns without which nothing can be said of its rows. */
  readonly needed: readonly ColumnRole[];
  /** The plan's items that its rows name. */
  readonly items: (plan: Plan) => readonly Named[];
}

const IDS = ["measureId", "actionId", "judgementId", "assertionId"] as const;

/** "No.", "Ref" and the like mean this table's own id. */
function ownId(id: ColumnRole): Partial<Record<ColumnRole, ColumnRole>> {
  return Object.fromEntries(IDS.filter((other) => other !== id).map((other) => [other, id]));
}

/** Kinds of table, the more particular first: a table that could be two is the first of them. */
export const TABLE_KINDS: readonly TableKind[] = [
  {
    holds: "assertions",
    label: "assertion",
    id: "assertionId",
    others: ["objective", "service", "organisation", "period", "achieved", "target", "actual", "commentary"],
    meaning: { ...ownId("assertionId"), measure: "assertion" },
    needed: ["assertion", "achieved"],
    items: (plan) => plan.assertions.map(({ id, assertion }) => ({ id, name: assertion, aliases: [] })),
  },
  {
    holds: "judgements",
    label: "judgement",
    id: "judgementId",
    others: ["objective", "service", "organisation", "period", "grade", "gradeDirection", "gradeCount", "commentary"],
    meaning: { ...ownId("judgementId"), measure: "judgement" },
    needed: ["judgement", "grade"],
    items: (plan) => plan.judgements.map(({ id, name }) => ({ id, name, aliases: [] })),
  },
  {
    holds: "actions",
    label: "action",
    id: "actionId",
    others: [
      "objective",
      "service",
      "organisation",
      "period",
      "actionStatus",
      "update",
      "commentary",
      "owner",
      "frequency",
      "themes",
    ],
    meaning: { ...ownId("actionId"), measure: "action", statedStatus: "actionStatus" },
    needed: ["action"],
    items: (plan) => plan.actions.map(({ id, action }) => ({ id, name: action, aliases: [] })),
  },
  {
    holds: "measures",
    label: "measure",
    id: "measureId",
    others: [
      "objective",
      "service",
      "organisation",
      "unit",
      "period",
      "actual",
      "target",
      "lastYear",
      "forecast",
      "comparatorPeriod",
      "milestone",
      "polarity",
      "statedChange",
      "statedChangePercent",
      "statedVariance",
      "statedStatus",
      "peerRank",
      "peerGroupSize",
      "peerDifference",
      "commentary",
      "owner",
      "frequency",
      "themes",
    ],
    meaning: { ...ownId("measureId"), update: "commentary" },
    needed: ["measure", "actual"],
    items: (plan) => plan.measures,
  },
];
