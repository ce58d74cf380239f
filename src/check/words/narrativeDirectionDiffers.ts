import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";
import { directionSaid } from "../../narrative/directionSaid";
import { stableFault } from "../../narrative/ownContradiction";
import { ownFault } from "../../narrative/ownArithmetic";
import { sentencesOf } from "../../narrative/sentences";
import type { Subject } from "../../narrative/subject";
import { textsOf } from "../../narrative/texts";

/**
 * Words that say a measure rose where its figures fell, or the other way, or changed where they did not. Only where the
 * words are plainly about the row's measure against its last year.
 */
export function narrativeDirectionDiffers(context: CheckContext): Finding[] {
  const found = context.subjects.flatMap((subject) => {
    const { commentary } = subject;
    if (commentary === null || subject.went === null) return [];
    const said = subject.said.flatMap((one) => directionSaid(one, subject) ?? []);
    const seen = new Set<string>();
    return said.flatMap(({ went, words, sentence }): Finding[] => {
      if (went === subject.went || seen.has(sentence)) return [];
      seen.add(sentence);
      return [
        {
          code: "narrativeDirectionDiffers",
          item: subject.id,
          at: commentary.at,
          found: words,
          expected: figuresOf(subject),
          evidence: { name: subject.name },
        },
      ];
    });
  });
  return [...found, ...againstThemselves(context).filter(({ item }) => !found.some((one) => one.item === item))];
}

/** "Fell from 371 to 377", in any words of the extract. */
function againstThemselves(context: CheckContext): Finding[] {
  return textsOf(context).flatMap(({ item, words }) =>
    sentencesOf(words.text).flatMap(({ text }): Finding[] => {
      const own = ownFault(text);
      const fault = own?.kind === "direction" ? own : stableFault(text);
      if (fault === null) return [];
      return [
        {
          code: "narrativeDirectionDiffers",
          item,
          at: words.at,
          found: fault.words,
          expected: fault.gives,
          evidence: {},
        },
      ];
    }),
  );
}

/** The row's two figures in words, or its one where it is itself a change. */
function figuresOf({ facts, went }: Subject): string {
  if (facts.unit.kind === "percentChange") return `a change of ${facts.actual?.shown ?? ""}`;
  const verb = went === 0 ? "no change, from" : went === 1 ? "a rise from" : "a fall from";
  return `${verb} ${facts.lastYear?.shown ?? ""} to ${facts.actual?.shown ?? ""}`;
}
