import type { FindingOf } from "../../domain/finding";
import { MISSING_MARKS } from "../../domain/value";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";
import type { TextSentence } from "../../narrative/texts/readTexts";
import { sentencesByWords } from "../../narrative/texts/sentencesByWords";
import { valueMissing } from "./valueMissing";

/**
 * Tasks that are only done where a figure went up or down: "Increase satisfaction with", "Increase the percentage of".
 */
const ASKS_FOR_A_CHANGE = new RegExp(
  String.raw`^\W*(?:to )?(?:increase|reduce|decrease|raise|lower|improve)\s(?:\w+\s){0,3}?` +
    String.raw`(?:percentage|proportion|number|rate|level|share|satisfaction|perception|confidence` +
    String.raw`|trust)\b`,
  "i",
);

type Finding = FindingOf<(typeof valueMissing.kinds)[number]>;

/**
 * An assertion with a target in figures, or answered Y for a rise or a fall, and with no actual figure: its answer
 * cannot be checked. Where the extract has no column of figures, one in the comment will do.
 */
export const assertionFigureMissing = checkOf(valueMissing.kinds, {
  looksAt: "assertions",
  passed: "Every assertion with a target has an actual figure.",
  run,
});

function run({ assertions, texts }: CheckContext): Finding[] {
  const sentences = sentencesByWords(texts);
  const hasColumn = assertions.some(({ row }) => row?.actual != null);
  return assertions.flatMap(({ planned, row, actual, stated }): Finding[] => {
    const needsFigure =
      planned.target.kind === "number" || (stated === "Y" && ASKS_FOR_A_CHANGE.test(planned.assertion));
    if (row === null || !needsFigure || actual.kind === "number" || row.actual?.fault) return [];
    const inColumn = hasColumn && planned.target.kind === "number";
    if (!inColumn && givesFigure(row.commentary === null ? [] : (sentences.get(row.commentary) ?? []))) return [];
    return [
      {
        code: "valueMissing",
        item: planned.id,
        at: row.actual?.at ?? row.label.at,
        found: row.actual?.text ?? "",
        expected: null,
        evidence: { mark: MISSING_MARKS[actual.reason], name: planned.assertion, meaning: row.actual?.meaning ?? null },
      },
    ];
  });
}

/** Whether words give a figure that is not a target, nor a length of time. */
function givesFigure(sentences: readonly TextSentence[]): boolean {
  return sentences.some(({ text, read: { figures, roled } }) => {
    const targets = roled.flatMap(({ role, figure }) => (role === "target" ? [figure] : []));
    return figures.some(
      (figure) =>
        /\d/.test(text.slice(figure.start, figure.end)) &&
        !targets.includes(figure) &&
        !/^[\s-]*(?:year|month|week|day)s?\b/i.test(text.slice(figure.end)),
    );
  });
}
