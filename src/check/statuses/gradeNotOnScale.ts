import type { Finding } from "../../domain/finding";
import type { Words } from "../../map/mappedRows";
import type { CheckContext } from "../checkContext";

/** A grade or a direction of travel that is not one of the plan's words. */
export function gradeNotOnScale({ plan, judgements }: CheckContext): Finding[] {
  const { grades, directions } = plan.gradeScale;
  return judgements.flatMap(({ planned, row, grade, directionOfTravel }) => [
    ...offScale(planned.id, row?.grade ?? null, grade, grades),
    ...offScale(planned.id, row?.direction ?? null, directionOfTravel, directions),
  ]);
}

function offScale(item: string, words: Words | null, read: string | null, known: readonly string[]): Finding[] {
  if (words === null || read === null || known.length === 0 || known.includes(read)) return [];
  return [{ code: "gradeNotOnScale", item, at: words.at, found: words.text, expected: known.join(", "), evidence: {} }];
}
