import { isDenied } from "../about/denied";
import { HALF } from "../about/isMeant";
import { spanOf, speaksOfAnotherTime } from "../about/timing";
import type { Subject } from "../about/subject";
import type { Said } from "../readNarrative";
import { is, type Tag, type WordedFigure } from "../tokens/tags";
import type { Mismatch } from "./comparison";

/** Words for how many that the row's percentage is not. */
export interface QuantifierFault extends Mismatch {
  readonly start: number;
  readonly end: number;
}

type Quantity = "most" | "all" | "none";
const QUANTITIES: ReadonlyMap<string, Quantity> = new Map([
  ["most", "most"],
  ["majority", "most"],
  ["all", "all"],
  ["every", "all"],
  ["none", "none"],
]);
const LEADS = new Set(["a", "the", "clear", "large", "vast", "big", "great", "one", "single"]);
/** So near to all of them that rounding may be why it is not all. */
const NEARLY_ALL = 0.9995;

/**
 * "Most plans were issued in time" where 47.5% were, "Every home has a certificate" where 98.2% have. Only where every
 * word of the clause is the measure's, or marks nothing out.
 */
export function quantifierFault(said: Said, subject: Subject): QuantifierFault | null {
  const { owner, strange, named, read, clause } = said;
  const { actual, unit } = subject.facts;
  if (owner !== "own" || strange.length > 0 || (named ?? 0) < HALF || subject.against !== "lastYear") return null;
  if (actual?.kind !== "percent" || unit.kind === "percentChange") return null;
  const { tags } = read;
  const inside = tags.slice(clause.from, clause.to);
  if (
    inside.some((tag) => OTHERWISE.some((kind) => is(tag, kind))) ||
    speaksOfAnotherTime(tags, spanOf(tags, clause, subject), subject)
  )
    return null;
  const at = quantityAt(tags, clause.from, clause.to, subject);
  const tag = at === null ? undefined : tags[at];
  const quantity = QUANTITIES.get(tag?.plain ?? "");
  if (at === null || tag === undefined || quantity === undefined) return null;
  const figure: Pick<WordedFigure, "index"> = { index: tag.index };
  const { low, high } = actual.interval;
  const [least, most] = isDenied(said, figure, subject) ? [1 - high, 1 - low] : [low, high];
  const isSo = quantity === "most" ? most > 0.5 : quantity === "all" ? most >= NEARLY_ALL : least <= 1 - NEARLY_ALL;
  return isSo
    ? null
    : { start: tags[clause.from]?.index ?? tag.index, end: tag.end, called: "the actual", shown: actual.shown };
}

const OTHERWISE = ["figure", "lastYear", "target", "part", "elsewhere", "modal", "but", "side"] as const;

/** Where a clause opens with how many: `most`, `a clear majority`, `every one`; null where it does not. */
function quantityAt(tags: readonly Tag[], from: number, to: number, { own }: Subject): number | null {
  let at = from;
  while (at < to && LEADS.has(tags[at]?.plain ?? "")) at += 1;
  if (!QUANTITIES.has(tags[at]?.plain ?? "")) return null;
  // "Most of our homes", "every home", "all plans": what is counted must be the measure's.
  let next = at + 1;
  while (next < to && (is(tags[next], "determiner") || is(tags[next], "preposition"))) next += 1;
  return next < to && own.has(tags[next]?.plain ?? "") ? at : null;
}
