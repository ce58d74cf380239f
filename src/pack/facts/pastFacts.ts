import type { MeasureAssessment } from "../../assess/assessment";
import { same } from "../../domain/compare";
import { addsUp } from "../../domain/addsUp";
import { formatFigure } from "../../domain/formatFigure";
import { numberOrNull } from "../../domain/value";
import { unitName } from "../../domain/units/unit";
import { readMonths, type HistoryRow } from "../../history/historyRow";
import { restatedSince } from "../../history/restatements";
import { restatedRows, unconfirmedRows } from "../../report/past/restatedRows";
import { trueMinus } from "../blocks";
import { rowBefore, rowYearAgo, type FactsContext } from "./factsContext";
import type { ChangeFact, CountedReport, PastCounts } from "./packFacts";

/** Statuses of the last report and of the one a year ago, counted over the plan's measures of today. */
export function pastCounts(context: FactsContext): PastCounts {
  const { measures } = context.checkedExtract;
  const rows = (find: typeof rowBefore): HistoryRow[] =>
    measures.flatMap(({ measure }) => find(context, measure.id) ?? []);
  const before = rows(rowBefore);
  // A measure that was left out of the last report has its row in an earlier one.
  const latest = before.reduce((last, { months }) => (months > last ? months : last), "");
  return {
    last: countReport(before.filter(({ months }) => months === latest)),
    yearAgo: countReport(rows(rowYearAgo)),
  };
}

function countReport(rows: readonly HistoryRow[]): CountedReport | null {
  const [first] = rows;
  if (first === undefined) return null;
  const counts: Record<string, number> = {};
  for (const { status } of rows) {
    const counted = COUNTED.has(status) ? status : NOT_RATED;
    counts[counted] = (counts[counted] ?? 0) + 1;
  }
  return { period: first.period, counts };
}

/** A word of somebody's own (`On course`) is no status, now as then. */
const NOT_RATED = "Not rated";
const COUNTED: ReadonlySet<string> = new Set(["Green", "Amber", "Red", NOT_RATED, "Not applicable"]);

/** What became of a status since the last report; none where it is the same, or neither is a colour. */
export function statusChange(
  name: string,
  status: string,
  before: Pick<HistoryRow, "status" | "period">,
): readonly ChangeFact[] {
  if (status === before.status) return [];
  const [now, then] = [RANK[status], RANK[before.status]];
  if (now === undefined && then === undefined) return [];
  const text = `${status}, was ${before.status === "" ? "not stated" : before.status} in ${before.period}`;
  // A status that was not known is neither better nor worse than one that is.
  if (then === undefined) return [{ kind: "rated", name, text }];
  if (now === undefined) return [{ kind: "unrated", name, text }];
  return [{ kind: now > then ? "better" : "worse", name, text }];
}

const RANK: Readonly<Record<string, number>> = { Red: 0, Amber: 1, Green: 2 };

/** What is otherwise than in the last report: statuses, measures that came and left, targets, restated figures. */
export function changeFacts(context: FactsContext): readonly ChangeFact[] {
  const { past, measures } = context.checkedExtract;
  if (past === null) return [];
  return [
    ...measures.flatMap((assessment) => changesOf(context, assessment)),
    ...dropped(context),
    ...restated(context),
  ];
}

function changesOf(context: FactsContext, assessment: MeasureAssessment): ChangeFact[] {
  const { measure, rating } = assessment;
  const { name } = measure;
  const before = rowBefore(context, measure.id);
  if (before === null) {
    const known = (context.pastOf.get(measure.id) ?? []).length > 0;
    return known ? [] : [{ kind: "new", name, text: "No earlier report has it" }];
  }
  const changes: ChangeFact[] = [];
  changes.push(...statusChange(name, rating.status, before));
  const target = numberOrNull(assessment.target);
  // The target to date of a measure that adds up grows with the year.
  const comparable =
    !addsUp(measure) && measure.rule !== "milestone" && unitName(before.unit) === unitName(measure.unit);
  if (comparable && target !== null && before.target.kind === "number" && !same(target, before.target.number)) {
    const written = (figure: number): string => trueMinus(formatFigure(figure, measure.unit, assessment.decimals));
    changes.push({
      kind: "target",
      name,
      text: `Target ${written(target)}, was ${written(before.target.number)} in ${before.period}`,
    });
  }
  return changes;
}

/** Measures of the last report that the plan has no more. */
function dropped({ checkedExtract, pastOf }: FactsContext): ChangeFact[] {
  const { past, period, plan } = checkedExtract;
  if (past === null || period === null) return [];
  const followed = new Set([...pastOf.values()].flat());
  let end = "";
  for (const { months } of past.rows) {
    const own = readMonths(months, plan.year)?.end ?? "";
    if (own < period.end && own > end) end = own;
  }
  const left = past.rows.filter((row) => !followed.has(row) && readMonths(row.months, plan.year)?.end === end);
  return [...new Map(left.map((row) => [row.id, row])).values()].map(({ measure, id, period: last }) => ({
    kind: "dropped",
    name: measure || id,
    text: `No longer in the plan; last reported for ${last}`,
  }));
}

/** Figures of the past that were given anew since the last report: rows that say what they were. */
function restated({ checkedExtract, pastOf }: FactsContext): ChangeFact[] {
  const { period, plan } = checkedExtract;
  if (period === null) return [];
  const now = restatedRows(checkedExtract, { readAt: "", by: null });
  const unconfirmed = unconfirmedRows(checkedExtract, { readAt: "", by: null });
  return checkedExtract.measures.flatMap(({ measure, decimals }): ChangeFact[] => {
    const written = (figure: HistoryRow["was"]): string =>
      figure.kind === "words" ? figure.text : trueMinus(formatFigure(figure, measure.unit, decimals));
    const rows = pastOf.get(measure.id) ?? [];
    const fresh = now.filter(({ id }) => rows.some((row) => row.id === id));
    const doubtful = unconfirmed.filter(({ id }) => rows.some((row) => row.id === id));
    const change = (said: string, { was, actual }: HistoryRow, after = ""): ChangeFact => ({
      kind: "restated",
      name: measure.name,
      text: `${said}: ${written(actual)}, was ${written(was)}${after}`,
    });
    return [
      ...[...restatedSince(rows, period, plan.year), ...fresh].map((row) => change(`${row.period} restated`, row)),
      ...doubtful.map((row) => change(`${row.period} is given anew`, row, ", which nobody has confirmed")),
    ];
  });
}
