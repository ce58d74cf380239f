import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { ROLE_NAMES } from "../../map/headings/columnRole";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** A column whose heading is not known, and whose meaning was found by elimination. */
export const headingGuessed = check({
  code: "headingGuessed",
  severity: "warning",
  title: "Heading not known",
  sentence: (f: Found) =>
    `${cellWords(f)}: the heading ${quoted(f.found)} is not known. The column was read as the ` +
    `${f.expected}, being the only ${f.expected === "target" ? "one that speaks of one" : "other one of figures"}. ` +
    "Check that it is.",
  examples: [
    { item: null, found: "This time", expected: "actual", evidence: {} },
    { item: null, found: "Planned income", expected: "target", evidence: {} },
  ],
  looksAt: "tables",
  passed: null,
  isReading: true,
  run,
});

function run({ tables, mapping }: CheckContext): Found[] {
  return mapping.tables.flatMap(({ columns }, index) =>
    columns.flatMap(({ header, role, claim: { guessed } }, column): Found[] => {
      const at = tables[index]?.columns[column]?.at ?? null;
      if (!guessed || role === null) return [];
      return [{ item: null, at, found: header, expected: ROLE_NAMES[role].toLowerCase(), evidence: {} }];
    }),
  );
}
