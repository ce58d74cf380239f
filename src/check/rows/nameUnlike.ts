import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { isLikeness } from "../../map/match/matchLabel";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { matchedRows } from "./matchedRows";

/**
 * A row that was matched to the plan by likeness alone: its name is misspelt, or has a scope in brackets that the
 * plan's has not. Only a person can tell whether it is the measure. One that was matched by an ID, an alias, a saved
 * mapping or the same words has nothing to say.
 */
export const nameUnlike = check({
  code: "nameUnlike",
  severity: "error",
  title: "Name only like the plan’s",
  sentence: (f: Found) =>
    `${cellWords(f)}: ${quoted(f.found)} was taken for ${f.item} ${quoted(f.expected)}, which it is only like. Check ` +
    "that it is. If so, add it to the plan’s Aliases or save the mapping.",
  examples: [{ item: "M2", found: "Burglery", expected: "Burglary", evidence: {} }],
  looksAt: "tables",
  passed: null,
  run,
});

function run(context: CheckContext): Found[] {
  return matchedRows(context).flatMap(({ rows }) =>
    rows.flatMap(({ label, matchedBy, item }): Found[] =>
      isLikeness(matchedBy)
        ? [{ item: item.id, at: label.at, found: label.text, expected: item.name, evidence: {} }]
        : [],
    ),
  );
}
