import { actionStatus } from "../assess/actionStatus";
import { statusReason } from "../assess/statusReason";
import type { Finding } from "../domain/finding";
import type { CheckContext } from "./checkContext";

/** A status stated in the extract that is not the one its figures give by the plan's rule. Ours is used. */
export function statedStatusDiffers({ measures }: CheckContext): Finding[] {
  return measures.flatMap((assessment): Finding[] => {
    const { measure, row, judgement } = assessment;
    if (row?.statedStatus == null) return [];
    const stated = actionStatus(row.statedStatus.text)?.status ?? null;
    const rated = judgement.status === "Green" || judgement.status === "Amber" || judgement.status === "Red";
    if (stated === null || stated === "Not stated" || !rated || stated === judgement.status) return [];
    return [
      {
        code: "statedStatusDiffers",
        item: measure.id,
        at: row.statedStatus.at,
        found: row.statedStatus.text,
        expected: judgement.status,
        evidence: { name: measure.name, reason: statusReason(assessment) },
      },
    ];
  });
}
