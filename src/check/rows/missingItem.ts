import type { Found } from "../../domain/finding";
import { quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly kind: "judgement" | "assertion";
}

/** Judgements and assertions of the plan that no row of the extract is about. */
export const missingItem = check({
  code: "missingItem",
  severity: "error",
  title: "Row missing from the extract",
  sentence: (f: Found<Evidence>) =>
    `The extract has no row for ${f.evidence.kind} ${f.item} ${quoted(f.expected)}. Add its row.`,
  examples: [{ item: "J3", found: null, expected: "Tackling crime", evidence: { kind: "judgement" } }],
  looksAt: "judgements",
  passed: null,
  run,
});

function run({ judgements, assertions }: CheckContext): Found<Evidence>[] {
  const items = [
    ...judgements.map(({ planned, row }) => ({
      row,
      id: planned.id,
      name: planned.name,
      at: planned.at,
      kind: "judgement" as const,
    })),
    ...assertions.map(({ planned, row }) => ({
      row,
      id: planned.id,
      name: planned.assertion,
      at: planned.at,
      kind: "assertion" as const,
    })),
  ];
  return items
    .filter(({ row }) => row === null)
    .map(({ id, name, at, kind }) => ({
      item: id,
      at,
      found: null,
      expected: name,
      evidence: { kind },
    }));
}
