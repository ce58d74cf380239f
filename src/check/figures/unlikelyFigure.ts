import type { Found } from "../../domain/finding";
import { cellWords, quoted, readingsOr } from "../../domain/findingWords";
import { choiceWords } from "../../map/figures/reading";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly why: "nought" | "scale";
  /** The heading of the figure that it is held against; `""` for the target. */
  readonly where: string;
  readonly readings: string;
}

/**
 * An actual that is hard to believe beside other figures of its measure: 0 where none of them is near 0, as in a
 * quarter that is not filled in yet, or about a thousandth or a millionth of the target. It is not used until somebody
 * says how it is to be read.
 */
export const unlikelyFigure = check({
  code: "unlikelyFigure",
  severity: "error",
  title: "Figure hard to believe",
  sentence: (f: Found<Evidence>) => {
    const { where } = f.evidence;
    const beside = `${f.expected} ${where === "" ? "is its target" : `stands under ${quoted(where)}`}`;
    const what =
      f.evidence.why === "nought"
        ? `${cellWords(f)} holds ${f.found} and ${beside}: ${f.item} may not be filled in yet.`
        : `${cellWords(f)} holds ${quoted(f.found)} and ${beside}: they are not of one scale.`;
    return `${what} ${readingsOr(f.evidence.readings, "", "It was not used.")}`;
  },
  examples: [
    {
      item: "M2",
      found: "0",
      expected: "20,100",
      evidence: {
        why: "nought",
        where: "Q2",
        readings: "0 if there are none, or no figure ([x]) if it is not known",
      },
    },
    {
      item: "M4",
      found: "2.9",
      expected: "£3,000,000",
      evidence: { why: "scale", where: "", readings: "£2.9 as printed, or £2,900,000 if it is in millions" },
    },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ extract }: CheckContext): Found<Evidence>[] {
  return extract.measures.flatMap(({ measure, figures: { actual } }): Found<Evidence>[] => {
    if (measure === null || actual?.fault?.kind !== "unlikely") return [];
    const { why, beside, where, readings } = actual.fault;
    return [
      {
        item: measure.id,
        at: actual.at,
        found: actual.text,
        expected: beside,
        evidence: { why, where, readings: choiceWords(readings) },
      },
    ];
  });
}
