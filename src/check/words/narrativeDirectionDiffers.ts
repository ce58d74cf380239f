import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { directionSaid } from "../../narrative/claims/directionSaid";
import type { Subject } from "../../narrative/about/subject";

interface Evidence {
  readonly name?: string;
}

/**
 * Words that say a measure rose where its figures fell, or the other way, or changed where they did not. Only where the
 * words are plainly about the row's measure against its last year.
 */
export const narrativeDirectionDiffers = check({
  code: "narrativeDirectionDiffers",
  severity: "warning",
  title: "Direction in the words differs",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} says ${quoted(f.found)}${f.item === null ? "" : ` of ${f.item}`}, but the ` +
    `figures show ${f.expected}. Correct whichever is wrong.`,
  examples: [
    { item: "M2", found: "fell by 776", expected: "a rise from 3,555 to 4,331", evidence: {} },
    { item: null, found: "fell from 371 to 377", expected: "a rise", evidence: {} },
    { item: "1.2", found: "stable and around 5.8% higher", expected: "a change of 5.8%", evidence: {} },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  const againstRows = context.subjects.flatMap((subject) => {
    const { commentary } = subject;
    if (commentary === null || subject.went === null) return [];
    const directions = subject.said.flatMap((said) => directionSaid(said, subject) ?? []);
    const seen = new Set<string>();
    return directions.flatMap(({ went: direction, words: phrase, sentence }): Found<Evidence>[] => {
      if (direction === subject.went || seen.has(sentence)) return [];
      seen.add(sentence);
      return [
        {
          item: subject.id,
          at: commentary.at,
          found: phrase,
          expected: figuresOf(subject),
          evidence: { name: subject.name },
        },
      ];
    });
  });
  return [
    ...againstRows,
    ...againstThemselves(context).filter(({ item }) => !againstRows.some((finding) => finding.item === item)),
  ];
}

/** "Fell from 371 to 377", in any commentary of the extract. */
function againstThemselves({ texts }: CheckContext): Found<Evidence>[] {
  return texts.flatMap(({ item, words, sentences }) =>
    sentences.flatMap(({ own, stable }): Found<Evidence>[] => {
      const fault = own?.kind === "direction" ? own : stable;
      return fault === null ? [] : [{ item, at: words.at, found: fault.words, expected: fault.gives, evidence: {} }];
    }),
  );
}

/** What the row's two figures show; its only figure where the measure is itself a change. */
function figuresOf({ facts, went: direction }: Subject): string {
  if (facts.unit.kind === "percentChange") return `a change of ${facts.actual?.shown ?? ""}`;
  const verb = direction === 0 ? "no change, from" : direction === 1 ? "a rise from" : "a fall from";
  return `${verb} ${facts.lastYear?.shown ?? ""} to ${facts.actual?.shown ?? ""}`;
}
