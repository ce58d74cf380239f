import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { isSameName, standsUnder } from "./sameName";

interface Evidence {
  readonly kind: "judgement" | "assertion";
  /** Whether its name is that of one under another domain or section. */
  readonly elsewhere?: "yes";
}

/** Rows about judgements or assertions that the plan does not have. */
export const unknownItem = check({
  code: "unknownItem",
  severity: "error",
  title: "Row not in the plan",
  sentence: (f: Found<Evidence>) =>
    f.evidence.elsewhere === "yes"
      ? `${cellWords(f)}: ${quoted(f.found)} stands ${standsUnder("", f.evidence.kind)}. Put the ID of the one ` +
        "that is meant in the row, or take it out."
      : f.expected === null
        ? `${cellWords(f)}: ${quoted(f.found)} is not ${withArticle(f.evidence.kind)} of the plan. Add it ` +
          "to the plan, or take the row out."
        : `${cellWords(f)}: ${quoted(f.found)} is not ${withArticle(f.evidence.kind)} of the plan. The ` +
          `nearest is ${quoted(f.expected)}. Correct the row.`,
  examples: [
    { item: null, found: "Fire safety", expected: null, evidence: { kind: "judgement" } },
    { item: null, found: "Answer calls", expected: "Answer 999 calls", evidence: { kind: "assertion" } },
    { item: null, found: "Answer calls", expected: "Answer calls", evidence: { kind: "assertion", elsewhere: "yes" } },
  ],
  looksAt: "judgements",
  passed: null,
  run,
});

function run({ extract }: CheckContext): Found<Evidence>[] {
  const rows = [
    ...extract.judgements.map((row) => ({ ...row, item: row.judgement, kind: "judgement" as const })),
    ...extract.assertions.map((row) => ({ ...row, item: row.assertion, kind: "assertion" as const })),
  ];
  return rows
    .filter(({ item }) => item === null)
    .map(({ label, id, nearest, kind }) => ({
      item: id?.text ?? null,
      at: label.at,
      found: label.text,
      expected: nearest,
      evidence: nearest !== null && isSameName(label.text, nearest) ? { kind, elsewhere: "yes" } : { kind },
    }));
}

/** A kind of item with its article: an assertion, a judgement. */
function withArticle(kind: Evidence["kind"]): string {
  return kind === "assertion" ? "an assertion" : "a judgement";
}
