import type { Found } from "../../domain/finding";
import { cellWords, quoted, type InPlan } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Measures named in the one finding; the rest are counted. */
const NAMED_MAX = 10;

interface Evidence extends InPlan {
  readonly names: string;
  readonly measures: string;
}

/** Measures whose rule needs to know which way is better, where nobody says: one question for them all. */
export const polarityMissing = check({
  code: "polarityMissing",
  severity: "warning",
  title: "Which way is better is not said",
  sentence: (f: Found<Evidence>) =>
    `Nobody says which way is better for ${f.evidence.names}, so ` +
    `${f.evidence.measures === "1" ? "it is" : "they are"} not ` +
    `rated.${f.found === null ? "" : ` The extract says ${quoted(f.found)}, which is not understood.`}` +
    " Put higher or lower in the plan’s column Polarity " +
    `(${f.evidence.measures === "1" ? "the row of" : "the first is in the row of"} ${cellWords(f)}), or put Polarity ` +
    "in its settings for all measures that have none.",
  examples: [
    {
      item: null,
      found: null,
      expected: null,
      evidence: { file: "plan", names: "M1 “Satisfaction”, M2 “Burglary”", measures: "2" },
    },
    {
      item: "M7",
      found: null,
      expected: "higher, lower, range or none",
      evidence: { file: "plan", names: "M7 “Calls answered”", measures: "1" },
    },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run({ measures }: CheckContext): Found<Evidence>[] {
  const unrated = measures.filter(({ rating }) => rating.grounds === "polarityUnknown");
  const [first] = unrated;
  if (first === undefined) return [];
  const names = unrated.slice(0, NAMED_MAX).map(({ measure: { id, name } }) => `${id} “${name}”`);
  const more = unrated.length - names.length;
  const stated = unrated.find(({ row }) => row?.statedPolarity != null)?.row?.statedPolarity;
  return [
    {
      item: unrated.length === 1 ? first.measure.id : null,
      at: first.measure.cells.polarity ?? first.measure.at,
      found: stated?.text ?? null,
      expected: "higher, lower, range or none",
      evidence: {
        file: "plan",
        names: names.join(", ") + (more > 0 ? ` and ${more} more` : ""),
        measures: String(unrated.length),
      },
    },
  ];
}
