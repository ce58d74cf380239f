import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** Measures named in the one finding; the rest are counted. */
const NAMED_MAX = 10;

/** Measures whose rule needs to know which way is better, where nobody says: one question for them all. */
export function polarityMissing({ measures }: CheckContext): Finding[] {
  const asked = measures.filter(({ rating }) => rating.grounds === "polarityUnknown");
  const [first] = asked;
  if (first === undefined) return [];
  const names = asked.slice(0, NAMED_MAX).map(({ measure: { id, name } }) => `${id} “${name}”`);
  const more = asked.length - names.length;
  const said = asked.find(({ row }) => row?.statedPolarity != null)?.row?.statedPolarity;
  return [
    {
      code: "polarityMissing",
      item: asked.length === 1 ? first.measure.id : null,
      at: first.measure.cells.polarity ?? first.measure.at,
      found: said?.text ?? null,
      expected: "higher, lower, range or none",
      evidence: {
        file: "plan",
        names: names.join(", ") + (more > 0 ? ` and ${more} more` : ""),
        measures: String(asked.length),
      },
    },
  ];
}
