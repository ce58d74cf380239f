import { actionStatus } from "../../assess/actionStatus";
import { statusReason } from "../../assess/statusReason";
import type { Finding } from "../../domain/finding";
import { formatFigure } from "../../domain/formatFigure";
import type { CheckContext } from "../checkContext";

/** A status stated in the extract that is not the one its figures give by the plan's rule. Ours is used. */
export function statedStatusDiffers(context: CheckContext): Finding[] {
  return [...statusesThatDiffer(context), ...answersThatDiffer(context)];
}

/** An assertion stated as achieved, or as not, against what its target and actual give. */
function answersThatDiffer({ assertions }: CheckContext): Finding[] {
  return assertions.flatMap(({ planned, row, stated, byFigures, actual, decimals }): Finding[] => {
    if (row?.achieved == null || stated === "Not stated" || byFigures === "Not rated" || stated === byFigures)
      return [];
    const figures = `${formatFigure(actual, planned.unit, decimals)} against ${formatFigure(planned.target, planned.unit, decimals)}`;
    return [
      {
        code: "statedStatusDiffers",
        item: planned.id,
        at: row.achieved.at,
        found: row.achieved.text,
        expected: byFigures,
        evidence: { name: planned.assertion, reason: figures },
      },
    ];
  });
}

function statusesThatDiffer({ measures }: CheckContext): Finding[] {
  return measures.flatMap((assessment): Finding[] => {
    const { measure, row, rating } = assessment;
    if (row?.statedStatus == null) return [];
    const stated = actionStatus(row.statedStatus.text)?.status ?? null;
    const rated = rating.status === "Green" || rating.status === "Amber" || rating.status === "Red";
    if (stated === null || stated === "Not stated" || !rated || stated === rating.status) return [];
    return [
      {
        code: "statedStatusDiffers",
        item: measure.id,
        at: row.statedStatus.at,
        found: row.statedStatus.text,
        expected: rating.status,
        evidence: { name: measure.name, reason: statusReason(assessment) },
      },
    ];
  });
}
