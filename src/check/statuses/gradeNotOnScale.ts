import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import type { Words } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** A grade or a direction of travel that is not one of the plan's words. */
export const gradeNotOnScale = check({
  code: "gradeNotOnScale",
  severity: "error",
  title: "Grade not on the scale",
  sentence: (f: Found) =>
    `${cellWords(f)} says ${quoted(f.found)} for ${f.item}, which is not on the plan’s scale. Use ` +
    `one of: ${f.expected}.`,
  examples: [{ item: "J3", found: "Middling", expected: "Poor, Fair, Good, Excellent", evidence: {} }],
  looksAt: "judgements",
  passed: "Every grade is on the plan’s scale.",
  run,
});

function run({ plan, judgements }: CheckContext): Found[] {
  const { grades, directions } = plan.gradeScale;
  return judgements.flatMap(({ planned, row, grade, directionOfTravel }) => [
    ...offScale(planned.id, row?.grade ?? null, grade, grades),
    ...offScale(planned.id, row?.direction ?? null, directionOfTravel, directions),
  ]);
}

function offScale(item: string, stated: Words | null, read: string | null, scale: readonly string[]): Found[] {
  if (stated === null || read === null || scale.length === 0 || scale.includes(read)) return [];
  return [{ item, at: stated.at, found: stated.text, expected: scale.join(", "), evidence: {} }];
}
