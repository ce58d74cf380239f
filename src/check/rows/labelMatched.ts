import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** A row that was matched to the plan by an alias, or by its name written another way: for the record. */
export function labelMatched({ extract }: CheckContext): Finding[] {
  const measures = extract.measures.flatMap((row) =>
    row.measure === null ? [] : [{ label: row.label, by: row.matchedBy, item: row.measure.id, name: row.measure.name }],
  );
  const actions = extract.actions.flatMap((row) =>
    row.action === null ? [] : [{ label: row.label, by: row.matchedBy, item: row.action.id, name: row.action.action }],
  );
  return [...measures, ...actions].flatMap(({ label, by, item, name }): Finding[] => {
    const byOtherWords = by === "id" && label.text !== item && label.text.trim() !== name.trim();
    const code =
      by === "alias" ? "aliasUsed" : by === "variant" || by === "closeness" || byOtherWords ? "labelVariant" : null;
    return code === null ? [] : [{ code, item, at: label.at, found: label.text, expected: name, evidence: {} }];
  });
}
