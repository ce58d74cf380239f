import type { AssertionAssessment } from "../../assess/assessAssertions";
import type { JudgementAssessment } from "../../assess/assessJudgements";
import type { ActionAssessment } from "../../assess/assessment";
import { formatFigure } from "../../domain/formatFigure";
import type { Plan } from "../../domain/plan";
import type { Period } from "../../domain/time/month";
import { readDay } from "../../domain/time/readDay";
import { trueMinus } from "../blocks";
import type { ActionFacts, AssertionFacts, JudgementFacts } from "./packFacts";

/** An action with what is said of it: its commentary, else its update. */
export function actionFacts(
  { id, action, objective, planned, status, stated, commentary, update }: ActionAssessment,
  period: Period | null,
): ActionFacts {
  const due = planned?.due ?? null;
  const day = due === null ? null : readDay(due);
  return {
    id,
    action,
    objective,
    owner: planned?.owner ?? null,
    due,
    isDue: day === null || period === null ? null : day.month <= period.end,
    status,
    stated,
    words: wordsOrNull(commentary) ?? wordsOrNull(update?.words ?? null),
  };
}

/** A judgement with how its grade stands among all that were graded. */
export function judgementFacts(
  { planned, row, grade, directionOfTravel, distribution, shares }: JudgementAssessment,
  { gradeScale }: Plan,
): JudgementFacts {
  const share = (part: number): string => formatFigure(part, { kind: "percent" }, 0);
  const place = grade === null ? -1 : gradeScale.grades.indexOf(grade);
  return {
    id: planned.id,
    domain: planned.domain,
    name: planned.name,
    grade,
    ...(place < 0 ? {} : { place }),
    direction: directionOfTravel,
    standing:
      shares === null
        ? null
        : `${share(shares.worse)} graded worse, ${share(shares.same)} the same, ${share(shares.better)} better`,
    distribution:
      distribution === null
        ? null
        : gradeScale.grades.map((word, index) => `${word} ${distribution[index] ?? "[x]"}`).join(", "),
    words: wordsOrNull(row?.commentary?.text ?? null),
  };
}

/** An assertion as it was stated, with its figures where it has any. */
export function assertionFacts({
  planned,
  row,
  stated,
  actual,
  byFigures,
  decimals,
}: AssertionAssessment): AssertionFacts {
  const written = (value: typeof actual): string => trueMinus(formatFigure(value, planned.unit, decimals));
  const counted = planned.target.kind === "number";
  return {
    id: planned.id,
    section: planned.section,
    assertion: planned.assertion,
    answer: stated,
    byFigures: counted ? byFigures : "[z]",
    target: counted ? written(planned.target) : "[z]",
    actual: counted ? written(actual) : "[z]",
    words: wordsOrNull(row?.commentary?.text ?? null),
  };
}

function wordsOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
