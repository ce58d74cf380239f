import { closeness } from "../match/closeness";
import { plainLabel } from "../match/plainLabel";
import { POLARITY_HEADINGS } from "./statedPolarity";

/** What a column of an extract can hold. */
export const COLUMN_ROLES = [
  "measureId",
  "measure",
  "objective",
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
  "actionId",
  "action",
  "actionStatus",
  "update",
  "judgementId",
  "judgement",
  "grade",
  "gradeDirection",
  "gradeCount",
  "assertionId",
  "assertion",
  "achieved",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What each role is called when a person is asked about it. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  measureId: "Measure ID",
  measure: "Measure",
  objective: "Objective",
  organisation: "Organisation",
  unit: "Unit",
  period: "Period of the actual",
  actual: "Actual",
  target: "Target",
  lastYear: "Last year (or other comparator)",
  forecast: "Forecast for the year end",
  comparatorPeriod: "Period of last year's figure",
  milestone: "Milestone",
  polarity: "Which way is better",
  statedChange: "Change, as stated",
  statedChangePercent: "Percent change, as stated",
  statedVariance: "Variance, as stated",
  statedStatus: "Status, as stated",
  peerRank: "Rank among peers",
  peerGroupSize: "Number of peers",
  peerDifference: "Difference from the peers’ average",
  commentary: "Commentary",
  owner: "Owner",
  frequency: "How often it is reported",
  themes: "Themes",
  actionId: "Action number",
  action: "Action",
  actionStatus: "Action status",
  update: "Update",
  judgementId: "Judgement number",
  judgement: "Judgement",
  grade: "Grade",
  gradeDirection: "Direction of travel",
  gradeCount: "How many hold the grade of this heading",
  assertionId: "Assertion number",
  assertion: "Assertion",
  achieved: "Achieved, Y or N",
};

/** Words that reports use for each role, in plain form; the first is the standard one. */
export const ROLE_WORDINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
  measureId: [
    "measure id",
    "measure ref",
    "measure reference",
    "measure code",
    "indicator id",
    "indicator code",
    "kpi id",
    "kpi ref",
    "id",
    "ref",
    "reference",
    "code",
  ],
  measure: [
    "measure",
    "measure name",
    "performance indicator",
    "performance indicators",
    "performance measure",
    "performance measures",
    "indicator",
    "indicators",
    "indicator name",
    "kpi",
    "kpi name",
    "metric",
    "description",
    "measure description",
    "aim",
  ],
  objective: [
    "objective",
    "objectives",
    "strategic objective",
    "priority",
    "theme heading",
    "outcome",
    "corporate priority",
    "aim area",
    "section",
  ],
  organisation: [
    "organisation",
    "organisation name",
    "org name",
    "force",
    "force name",
    "police force",
    "authority",
    "local authority",
    "council",
    "council name",
    "trust",
    "trust name",
    "body",
  ],
  unit: ["unit", "units", "unit of measure", "format"],
  period: [
    "period",
    "basis",
    "reporting basis",
    "figure basis",
    "reporting period",
    "period name",
    "period end",
    "period ending",
    "quarter ending",
    "quarter end",
    "quarter ended",
    "quarter to",
    "qtr ending",
    "qtr",
    "month ending",
    "month end",
    "fy",
    "fin year",
    "fiscal year",
    "fiscal quarter",
    "reporting date",
    "period covered",
    "actual period",
    "current period",
    "period of actual",
    "time period",
    "quarter",
    "month",
    "reporting month",
    "reporting quarter",
    "year",
    "financial year",
  ],
  actual: [
    "actual",
    "actuals",
    "actual performance",
    "actual figure",
    "actual spend",
    "spend",
    "expenditure",
    "actual ytd",
    "actual to date",
    "current",
    "current performance",
    "current year",
    "this year",
    "this period",
    "performance",
    "outturn",
    "result",
    "results",
    "position",
    "revised",
    "restated",
    "corrected",
    "revised value",
    "restated value",
    "revised actual",
    "restated actual",
    "revised figure",
    "corrected figure",
    "latest",
    "latest value",
    "year to date",
    "ytd",
    "ytd actual",
    "full year",
    "value",
  ],
  target: [
    "target",
    "annual target",
    "plan target",
    "target to date",
    "ytd target",
    "year end target",
    "target value",
    "planned",
    "plan",
    "budget",
    "profiled target",
    "profiled budget",
    "profile",
    "trajectory",
    "standard",
    "plan value",
    "ambition",
  ],
  lastYear: [
    "last year",
    "previous year",
    "prior year",
    "same period last year",
    "previous year actual",
    "last year actual",
    "prior year actual",
    "comparison",
    "comparator",
    "baseline",
    "ly",
    "py",
  ],
  forecast: [
    "forecast",
    "forecast outturn",
    "projected outturn",
    "expected outturn",
    "estimated outturn",
    "likely outturn",
    "predicted outturn",
    "projection",
    "projected",
    "forecast position",
    "forecast spend",
    "forecast performance",
    "prediction",
    "estimate",
    "forecast actual",
  ],
  comparatorPeriod: [
    "last year period",
    "comparator period",
    "comparison period",
    "previous year period",
    "previous period covered",
    "baseline period",
  ],
  milestone: ["milestone", "milestone percent", "milestone %", "% milestone"],
  polarity: POLARITY_HEADINGS,
  statedChange: ["change", "change in number", "difference", "change on last year", "numeric change"],
  statedChangePercent: [
    "% change",
    "change %",
    "percent change",
    "percentage change",
    "performance %",
    "performance",
    "year on year %",
    "change in percent",
  ],
  statedVariance: ["variance", "variance to target", "variance from target", "gap"],
  statedStatus: [
    "rag",
    "status",
    "rag status",
    "rag rating",
    "rating",
    "stated status",
    "current status",
    "performance status",
  ],
  peerRank: ["msg rank", "msf rank", "rank", "peer rank", "rank in most similar group"],
  peerGroupSize: ["msg size", "msf group size", "group size", "number of peers", "peers"],
  peerDifference: [
    "points above msg average",
    "points from msg average",
    "vs msf average",
    "points above average",
    "difference from peers",
  ],
  frequency: ["frequency", "cadence", "reporting cadence", "reporting frequency"],
  commentary: ["commentary", "comment", "comments", "narrative", "progress", "explanation", "notes", "note"],
  owner: ["owner", "lead", "lead officer", "responsible officer", "senior responsible owner", "sro"],
  themes: ["themes", "theme", "pcc themes", "links to themes"],
  actionId: ["action id", "action no", "action number", "no", "number", "item no", "item"],
  action: [
    "action",
    "actions",
    "action description",
    "delivery plan action description",
    "delivery plan action",
    "deliverable",
    "task",
  ],
  actionStatus: ["action status", "action rag"],
  update: ["update", "progress update", "latest update", "q1 update", "q2 update", "q3 update", "q4 update"],
  judgementId: ["judgement id", "framework code", "framework ref"],
  judgement: ["judgement", "framework", "framework area"],
  grade: ["grade", "grading", "overall grade"],
  gradeDirection: ["direction of travel", "direction"],
  gradeCount: [],
  assertionId: ["assertion id", "assertion no"],
  assertion: ["assertion", "assertion in local policing plan"],
  achieved: ["achieved", "achieved y n", "achieved y or n"],
};

/** A header matched to what its column holds, with how sure that is and why. */
export interface RoleMatch<Role extends string> {
  readonly role: Role;
  /** From 0 to 1; 1 is a wording known for the role. */
  readonly score: number;
  readonly reason: string;
}

/** At this score or above a match is applied without a person. Below it, it is only a suggestion. */
export const CERTAIN = 0.85;
/** Below this score there is no suggestion either. */
export const WORTH_ASKING = 0.6;

/**
 * The roles a header could stand for, best first, by the wordings known for each role. Empty where none is near.
 *
 * @example
 * matchHeader("Actual", { actual: ["actual", "outturn"] }) //=> [{"role":"actual","score":1,"reason":"known wording for actual"}]
 * matchHeader("Telephone", { actual: ["actual", "outturn"] }) //=> []
 */
export function matchHeader<Role extends string>(
  header: string,
  wordings: Readonly<Record<Role, readonly string[]>>,
): RoleMatch<Role>[] {
  const plain = plainLabel(header);
  if (plain === "") return [];
  const matches: RoleMatch<Role>[] = [];
  for (const role of Object.keys(wordings) as Role[]) {
    const match = matchRole(plain, role, wordings[role]);
    if (match !== null && match.score >= WORTH_ASKING) matches.push(match);
  }
  return matches.sort((a, b) => b.score - a.score);
}

/** Columns of words whose headings often say more: `Comment on extent to which achieved`, `Q3 update`. */
const NAMED_BY_A_WORD: readonly (readonly [role: ColumnRole, pattern: RegExp])[] = [
  [
    "commentary",
    /^(?:comment|comments|commentary|narrative|explanation) (?:on|of|for|about|from|by)\b|\b(?:comments|commentary|narrative)$/,
  ],
  [
    "update",
    /^(?:progress |latest )?updates? (?:on|to|at|for|from|as)\b|\b(?:quarter \d|q\d|\d{4}|month|position) updates?$/,
  ],
];
const BY_A_WORD = 0.95;

function matchRole<Role extends string>(plain: string, role: Role, known: readonly string[]): RoleMatch<Role> | null {
  if (known.includes(plain)) return { role, score: 1, reason: `known wording for ${role}` };
  if (NAMED_BY_A_WORD.some(([named, pattern]) => named === (role as string) && pattern.test(plain))) {
    return { role, score: BY_A_WORD, reason: `a heading of ${role}` };
  }
  let best: RoleMatch<Role> | null = null;
  for (const wording of known) {
    const alike = closeness(plain, wording);
    if (best === null || alike > best.score) {
      best = { role, score: Math.round(alike * 100) / 100, reason: `close to “${wording}”` };
    }
  }
  return best;
}
