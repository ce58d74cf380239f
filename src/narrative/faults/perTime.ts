import { monthCount } from "../../domain/time/period";
import { isProportion } from "../../domain/units/unit";
import { formatFigure } from "../../domain/formatFigure";
import { speaksOfAnotherTime } from "../about/timing";
import type { Subject } from "../about/subject";
import { allowed } from "../figures/hedge";
import { meet } from "../figures/interval";
import { unitNamed } from "../figures/units";
import type { Said } from "../readNarrative";
import { is, type Tag, type WordedFigure } from "../tokens/tags";
import type { Mismatch } from "./comparison";

/** A figure that is not what the row comes to in a day, a week or a month. */
export interface PerTimeFault extends Mismatch {
  readonly figure: WordedFigure;
}

/** How many of each there are in a month. */
const IN_MONTH = { day: 365 / 12, week: 365 / 84, month: 1 } as const;
type Stretch = keyof typeof IN_MONTH;
const EACH: ReadonlyMap<string, Stretch> = new Map([
  ...["a day", "per day", "each day", "every day", "daily"].map((word) => [word, "day"] as const),
  ...["a week", "per week", "each week", "every week", "weekly"].map((word) => [word, "week"] as const),
  ...["a month", "per month", "each month", "every month", "monthly"].map((word) => [word, "month"] as const),
]);
/** How many tags may stand between a count and the time that it is for. */
const REACH = 6;
/** What is at hand at one time, not what came about in it, has no figure for each day. */
const AT_ONCE = new RegExp(
  String.raw`\b(?:waiting|open|outstanding|strength|in post|employed|occupied|vacant|members|subscri\w+|per|average` +
    String.raw`|mean|rate|daily|weekly|monthly|balance\w*|arrears|debts?|deficits?|reserves` +
    String.raw`|in (?:care|temporary|use))\b`,
  "i",
);
/** As far as this from the row's figure for each day it is still a fair way to put it. */
const ROOM = 0.12;

/**
 * A count for each day, week or month that the row's own, shared over its months, is not: `Crews attended about two
 * fires a day` where 487 a year are 1.3.
 */
export function perTimeFault(said: Said, subject: Subject): PerTimeFault | null {
  const { owner, named, read, clause } = said;
  const { facts, period, name, own } = subject;
  if (owner !== "own" || named === null || period === null || subject.against !== "lastYear") return null;
  if (facts.actual?.kind !== "count" || isProportion(facts.unit) || own.timed || AT_ONCE.test(name)) return null;
  if (facts.unit.kind === "other" && /\bper\b/.test(facts.unit.label)) return null;
  const { tags } = read;
  if (tags.slice(clause.from, clause.to).some((tag) => is(tag, "change") || is(tag, "lastYear"))) return null;
  for (let at = clause.from; at < clause.to; at += 1) {
    const figure = tags[at]?.figure;
    if (figure?.kind !== "count" || figure.compound || figure.times !== null || figure.multiple) continue;
    const each = eachAfter(tags, at, clause.to);
    if (each === null) continue;
    const others = [
      { from: clause.begins ?? clause.from, to: each.at },
      { from: each.at + 1, to: clause.to },
    ];
    if (said.roled.some((one) => one.figure === figure && OTHERWISE.has(one.role))) return null;
    if (others.some((span) => speaksOfAnotherTime(tags, span, subject))) return null;
    const many = monthCount(period) * IN_MONTH[each.stretch];
    const [low, high] = [facts.actual.interval.low / many, facts.actual.interval.high / many];
    const fair = { low: low * (1 - ROOM), high: high * (1 + ROOM) };
    const meant = allowed(figure.size, Math.max(figure.half, figure.size < 20 ? 0.5 : 0), figure.hedge);
    if (meet(meant, fair)) return null;
    const shown = `${formatFigure((low + high) / 2, { kind: "count" }, low < 20 ? 1 : 0)} a ${each.stretch}`;
    return { figure, called: "the actual", shown: `${facts.actual.shown}, which is ${shown}` };
  }
  return null;
}

const OTHERWISE: ReadonlySet<string> = new Set(["change", "variance", "target", "ofTarget", "ofLastYear"]);

function eachAfter(
  tags: readonly Tag[],
  from: number,
  to: number,
): { readonly at: number; readonly stretch: Stretch } | null {
  for (let at = from + 1; at < Math.min(to, from + REACH); at += 1) {
    const tag = tags[at];
    if (tag === undefined || tag.figure !== null || tag.is === "mark" || unitNamed(tag.plain) !== null) return null;
    const stretch = EACH.get(tag.plain);
    if (stretch !== undefined) return { at, stretch };
  }
  return null;
}
