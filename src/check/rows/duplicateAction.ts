import { address } from "../../domain/cell";
import type { FindingOf } from "../../domain/finding";
import type { ActionRow } from "../../map/mappedRows";
import { duplicateAction as kind } from "../../map/plan/findingKinds";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";

type Finding = FindingOf<typeof kind>;

/** An action with a second row: the first is used, and the second is named whether or not it agrees. */
export const duplicateAction = checkOf([kind], { looksAt: "actions", passed: "No action is given twice.", run });

function run({ extract }: CheckContext): Finding[] {
  const first = new Map<string, ActionRow>();
  return extract.actions.flatMap((row): Finding[] => {
    if (row.action === null) return [];
    const earlier = first.get(row.action.id);
    if (earlier === undefined) {
      first.set(row.action.id, row);
      return [];
    }
    return [
      {
        code: "duplicateAction",
        item: row.action.id,
        at: row.label.at,
        found: row.status?.text ?? "",
        expected: earlier.status?.text ?? "",
        evidence: { first: address(earlier.label.at), name: row.label.text },
      },
    ];
  });
}
