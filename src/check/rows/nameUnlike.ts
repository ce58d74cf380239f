import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { contradictsUnit } from "../../map/headings/figureKind";
import { countedName } from "../../map/match/countedName";
import { isLikeness } from "../../map/match/matchLabel";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { matchedRows } from "./matchedRows";

interface Evidence {
  /** Whether the row’s name differs from the plan’s in no more than that its figure is over a rolling year. */
  readonly rolling?: "yes";
}

/**
 * A row that was matched to the plan by likeness alone: its name is misspelt, or has a scope in brackets that the
 * plan's has not. Only a person can tell whether it is the measure. One that was matched by an ID, an alias, a saved
 * mapping or the same words has nothing to say. Rows that all say `rolling 12 months` are one question, and a row whose
 * name gives it another unit has its figures refused, which says it.
 */
export const nameUnlike = check({
  code: "nameUnlike",
  severity: "error",
  title: "Name only like the plan’s",
  sentence: (f: Found<Evidence>) =>
    f.evidence.rolling === "yes"
      ? `${cellWords(f)}: the name here says that the figure of ${f.item} is over a rolling year, and the plan does ` +
        "not. Check that its target is too. If so, add the name to the plan’s Aliases or save the mapping."
      : `${cellWords(f)}: ${quoted(f.found)} was taken for ${f.item} ${quoted(f.expected)}, which it is only like. ` +
        "Check that it is. If so, add it to the plan’s Aliases or save the mapping.",
  examples: [
    { item: "M2", found: "Burglery", expected: "Burglary", evidence: {} },
    { item: "M2", found: "Sickness (rolling year)", expected: "Sickness", evidence: { rolling: "yes" } },
  ],
  looksAt: "tables",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  return matchedRows(context).flatMap(({ rows }) =>
    rows.flatMap(({ label, matchedBy, item }): Found<Evidence>[] => {
      const names = [item.name, ...item.aliases];
      if (!isLikeness(matchedBy) || (item.unit !== undefined && contradictsUnit(label.text, names, item.unit)))
        return [];
      const { name, span } = countedName(label.text);
      const isRolling = span === "rolling" && names.some((own) => countedName(own).name === name);
      const evidence: Evidence = isRolling ? { rolling: "yes" } : {};
      return [{ item: item.id, at: label.at, found: label.text, expected: item.name, evidence }];
    }),
  );
}
