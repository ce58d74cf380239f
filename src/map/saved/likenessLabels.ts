import type { MappedRows } from "../mappedRows";
import type { ConfirmedLabels } from "../match/itemOf";
import { isLikeness } from "../match/matchLabel";

/**
 * Labels that were matched to the plan by likeness alone, each with its item’s ID: a mapping that is saved keeps them,
 * so that what was asked about once is known the next time.
 */
export function likenessLabels({ measures, actions, judgements, assertions }: MappedRows): ConfirmedLabels {
  const rows = [
    ...measures.map(({ label, matchedBy, measure }) => ({ label, matchedBy, item: measure })),
    ...actions.map(({ label, matchedBy, action }) => ({ label, matchedBy, item: action })),
    ...judgements.map(({ label, matchedBy, judgement }) => ({ label, matchedBy, item: judgement })),
    ...assertions.map(({ label, matchedBy, assertion }) => ({ label, matchedBy, item: assertion })),
  ];
  return Object.fromEntries(
    rows.flatMap(({ label, matchedBy, item }) =>
      item === null || !isLikeness(matchedBy) ? [] : [[label.text, item.id] as const],
    ),
  );
}
