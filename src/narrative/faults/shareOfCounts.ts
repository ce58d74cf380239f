import { formatFigure } from "../../domain/formatFigure";
import { isDenied } from "../about/denied";
import { speaksOfAnotherTime } from "../about/timing";
import type { Subject } from "../about/subject";
import { meet } from "../figures/interval";
import { unitNamed } from "../figures/units";
import type { Said } from "../readNarrative";
import { is, type Tag, type WordedFigure } from "../tokens/tags";
import type { Mismatch } from "./comparison";

/** Two counts whose share is not the row's percentage. */
export interface ShareOfCountsFault extends Mismatch {
  readonly start: number;
  readonly end: number;
}

/** A whole of fewer is districts, months or the like, not what a percentage is of. */
const LEAST_WHOLE = 10;
const REACH = 4;

/**
 * Two counts of a clause, the one of the other, that do not give the row's percentage: `85 of 120 plans were issued in
 * time` where 58% were. Only where every word of the clause is the measure's, or marks nothing out.
 */
export function shareOfCountsFault(said: Said, subject: Subject): ShareOfCountsFault | null {
  const { owner, strange, named, read, clause } = said;
  const { actual, lastYear, target, unit } = subject.facts;
  if (owner !== "own" || strange.length > 0 || named === null || subject.counts !== null) return null;
  if (actual?.kind !== "percent" || unit.kind === "percentChange" || subject.against !== "lastYear") return null;
  const { tags } = read;
  const span = { from: clause.begins ?? clause.from, to: clause.to };
  if (speaksOfAnotherTime(tags, span, subject) || tags.slice(span.from, span.to).some((tag) => is(tag, "lastYear")))
    return null;
  const pair = pairIn(tags, clause.from, clause.to);
  if (pair === null) return null;
  const share = pair.part.size / pair.whole.size;
  const given = { low: share - 1e-9, high: share + 1e-9 };
  const rest = { low: 1 - actual.interval.high, high: 1 - actual.interval.low };
  const expected = isDenied(said, pair.part, subject) ? rest : actual.interval;
  const known = [expected, lastYear?.interval, target?.interval].flatMap((one) => one ?? []);
  if (known.some((interval) => meet(given, widened(interval)))) return null;
  return {
    start: Math.min(pair.part.start, pair.whole.start),
    end: Math.max(pair.part.end, pair.whole.end),
    called: "the actual",
    shown: `${actual.shown}, and these give ${formatFigure(share, { kind: "percent" }, 1)}`,
  };
}

/** A percentage printed as whole may have been cut off as well as rounded. */
function widened({ low, high }: { readonly low: number; readonly high: number }): {
  readonly low: number;
  readonly high: number;
} {
  const half = Math.max((high - low) / 2, 0.0005);
  return { low: low - half, high: high + half };
}

interface Pair {
  readonly part: WordedFigure;
  readonly whole: WordedFigure;
}

/** "85 of 120", "out of 120 plans, 85"; null where a clause has other figures as well. */
function pairIn(tags: readonly Tag[], from: number, to: number): Pair | null {
  const counts: number[] = [];
  for (let at = from; at < to; at += 1) {
    const figure = tags[at]?.figure;
    if (figure == null) continue;
    if (figure.kind !== "count" || figure.hedge !== null || figure.compound) return null;
    if (unitNamed(tags[at + 1]?.plain ?? "") === null) counts.push(at);
  }
  const [first, second, ...more] = counts;
  if (first === undefined || second === undefined || more.length > 0) return null;
  const opens = isOf(tags[first - 1]) && !isOfBetween(tags, first, second);
  const [part, whole] = opens ? [second, first] : [first, second];
  if (!opens && !isOfBetween(tags, first, second)) return null;
  const [one, all] = [tags[part]?.figure, tags[whole]?.figure];
  if (one == null || all == null || one.size >= all.size || all.size < LEAST_WHOLE) return null;
  return { part: one, whole: all };
}

function isOf(tag: Tag | undefined): boolean {
  return tag?.plain === "of" || tag?.plain === "out of";
}

function isOfBetween(tags: readonly Tag[], first: number, second: number): boolean {
  return second - first <= REACH + 1 && tags.slice(first + 1, second).some(isOf);
}
