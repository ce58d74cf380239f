import { findingKind, type FindingOf, type Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";

const aliasUsed = findingKind({
  code: "aliasUsed",
  severity: "note",
  title: "Known by another name",
  sentence: (f: Found) =>
    `${cellWords(f)}: ${quoted(f.found)} was read as ${f.item} ${quoted(f.expected)}, as the plan’s ` +
    "aliases say. Nothing to do.",
  examples: [{ item: "M1", found: "Happy people", expected: "Public satisfaction", evidence: {} }],
});

const labelVariant = findingKind({
  code: "labelVariant",
  severity: "note",
  title: "Name written another way",
  sentence: (f: Found) =>
    `${cellWords(f)}: ${quoted(f.found)} was read as ${f.item} ${quoted(f.expected)}. Check that it ` +
    "is, and use one wording.",
  examples: [{ item: "M2", found: "BURGLARY", expected: "Burglary", evidence: {} }],
});

const kinds = [aliasUsed, labelVariant];
type Finding = FindingOf<(typeof kinds)[number]>;

/** A row that was matched to the plan by an alias, or by its name written another way: for the record. */
export const labelMatched = checkOf(kinds, { looksAt: "measures", passed: null, run });

function run({ extract }: CheckContext): Finding[] {
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
