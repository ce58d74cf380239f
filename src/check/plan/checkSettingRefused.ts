import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { RefusedEvidence } from "../checkSettings";

/** A row of the plan's table Checks that is not followed. */
export const checkSettingRefused = check({
  code: "checkSettingRefused",
  severity: "error",
  title: "Setting of a check not used",
  sentence: (f: Found<RefusedEvidence>) => `${cellWords(f)} ${reason(f)}`,
  examples: [
    { item: null, found: "Outlyer", expected: null, evidence: { file: "plan", why: "unknown", check: "" } },
    { item: null, found: "maybe", expected: null, evidence: { file: "plan", why: "word", check: "Unusual jump" } },
    {
      item: null,
      found: "no",
      expected: null,
      evidence: { file: "plan", why: "error", check: "Target differs from the plan" },
    },
    { item: null, found: "no", expected: null, evidence: { file: "plan", why: "reading", check: "Hidden data" } },
    { item: null, found: "5", expected: null, evidence: { file: "plan", why: "noLimit", check: "Same words twice" } },
    {
      item: null,
      found: "40",
      expected: "a number from 1 to 10",
      evidence: { file: "plan", why: "limit", check: "Unusual jump" },
    },
    { item: null, found: "jump", expected: "A3", evidence: { file: "plan", why: "again", check: "Unusual jump" } },
  ],
  looksAt: "tables",
  passed: null,
  run: ({ settings }) => settings.refused,
});

function reason({ found, expected, evidence: { why, check: title } }: Found<RefusedEvidence>): string {
  switch (why) {
    case "unknown":
      return `names the check ${quoted(found)}, and there is none. Use the code or the title of a check.`;
    case "word":
      return `holds ${quoted(found)}, which is not understood. Put yes to use the check ${quoted(title)}, or no.`;
    case "error":
      return (
        `switches off ${quoted(title)}, which guards against a wrong figure. It is still checked. Take ` +
        "the row out."
      );
    case "reading":
      return `switches off ${quoted(title)}, which says how a file was read. It is still said. Take the row out.`;
    case "noLimit":
      return `gives the check ${quoted(title)} a limit, and it has none to set. Leave the cell blank.`;
    case "limit":
      return `gives the limit of ${quoted(title)} as ${quoted(found)}. The usual one is used. Put ${expected}.`;
    case "again":
      return (
        `names ${quoted(title)} again (first in ${expected}). The first row is used. Take out the one ` +
        "that is wrong."
      );
  }
}
