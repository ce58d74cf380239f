import { is, senseOf, type Tag, type WordedFigure } from "../tokens/tags";
import type { Subject } from "../about/subject";
import type { Clause } from "./clauses";

/** What words say of a target: reached or not, or on which side of it the figure stands. */
export const TARGET_SAYINGS = ["met", "missed", "above", "below"] as const;
export type TargetSaying = (typeof TARGET_SAYINGS)[number];

/** What words say of the target, and which tags they are, both ends included. */
export interface SaidOfTarget {
  readonly saying: TargetSaying;
  readonly first: number;
  readonly last: number;
  /** "Exceeded": bettered where more is better, and over the limit where less is. */
  readonly exceeds: boolean;
  /** Whether the target is a limit or a floor in so many words, which is exceeded by going above it. */
  readonly limit: boolean;
}

type Saying = Omit<SaidOfTarget, "limit">;

/** Tags that may stand between a verb and its target. */
const REACH = 9;

/**
 * What a clause says of the measure's own target; null where it says nothing, or only what is hoped or feared.
 *
 * @param subject The measure, by whose own words a "plan" may be what is counted.
 * @param isTargets Whether a figure is the row's target to the digit, which stands for the word as well.
 */
export function saidOfTarget(
  tags: readonly Tag[],
  { from, to }: Clause,
  isTargets: (figure: WordedFigure) => boolean,
  { titles, names, facts }: Subject,
): SaidOfTarget | null {
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    const isFigure = tag?.figure != null && isTargets(tag.figure) && !hasWord(tags, at, from, to);
    if ((!is(tag, "target") && !isFigure) || isNoTarget(tags, at)) continue;
    // "Delivered (£9.3m of £12.4m)" is a part of it.
    if (isFigure && tags[at - 1]?.plain === "of" && tags[at - 2]?.figure != null) continue;
    // Of "EHC plans issued in time", plans are what is counted.
    if (!isFigure && names.includes(tag?.plain ?? "")) continue;
    // "12 have reached it" counts those who did.
    const said = before(tags, from, at) ?? (isFigure || isShared(tags, at) ? null : after(tags, at, to));
    if (said === null) continue;
    return isSaidAsSo(tags, from, said, to) ? { ...said, limit: senseOf(tag, "target")?.side !== undefined } : null;
  }
  return ofItself(tags, { from, to }, isSpent({ titles, facts }));
}

/** Measures that can be overspent. */
const SPENT = /spen[dt]|cost|budget|expenditure|outturn|outlay|bill\b|pay\b/i;

/** Whether a measure is of money that is spent. */
export function isSpent({ titles, facts }: Pick<Subject, "titles" | "facts">): boolean {
  return facts.actual?.kind === "money" && SPENT.test(titles.join(" "));
}

const OVER = /^over.?(?:deliver|perform|achiev)/;
const UNDER = /^under.?(?:deliver|perform|achiev)|short$/;

/** "The programme over-delivered", "we came up short": words that need no target named. */
function ofItself(tags: readonly Tag[], { from, to }: Clause, isSpent: boolean): SaidOfTarget | null {
  for (let at = from; at < to; at += 1) {
    const plain = tags[at]?.plain ?? "";
    // "An overspend of £3m".
    const by = tags[at]?.senses.find(({ is: kind, form }) => kind === "side" && form === "noun")?.side;
    if (isSpent && (by === "above" || by === "below")) {
      const said: Saying = { saying: by, first: at, last: at, exceeds: false };
      if (deniedBefore(tags, from, at) !== null || !isSaidAsSo(tags, from, said, to)) return null;
      return { ...said, limit: false };
    }
    const over = is(tags[at], "met") && OVER.test(plain);
    if (!over && !(is(tags[at], "missed") && UNDER.test(plain))) continue;
    const said: Saying = { saying: over ? "met" : "missed", first: at, last: at, exceeds: false };
    if (deniedBefore(tags, from, at) !== null || !isSaidAsSo(tags, from, said, to)) return null;
    return { ...said, limit: false };
  }
  return null;
}

/** "Nine-tenths of the target was delivered": it is a share of it that was. */
function isShared(tags: readonly Tag[], target: number): boolean {
  let at = target - 1;
  while (at > 0 && ARTICLES.has(tags[at]?.plain ?? "")) at -= 1;
  return tags[at]?.plain === "of" && tags[at - 1]?.figure?.kind === "percent";
}

const ARTICLES: ReadonlySet<string> = new Set(["the", "our", "its", "their"]);

/** Whether the word for a target stands by its figure. */
function hasWord(tags: readonly Tag[], at: number, from: number, to: number): boolean {
  return tags.slice(Math.max(from, at - 4), Math.min(to, at + 5)).some((tag) => is(tag, "target"));
}

/** "Target range", "target for next year", "target group": no target of the row's. */
function isNoTarget(tags: readonly Tag[], at: number): boolean {
  const [next, second] = [tags[at + 1], tags[at + 2]];
  if (next?.plain === "range" || next?.plain === "group" || next?.plain === "set by") return true;
  return (
    next?.plain === "for" &&
    (second?.plain === "the month" ||
      second?.plain === "next year" ||
      (second?.plain === "the" && tags[at + 3]?.plain === "month"))
  );
}

function before(tags: readonly Tag[], from: number, target: number): Saying | null {
  let crossed = false;
  // "Sickness: on target".
  const [start, onto] = [tags[target - 1], tags[target + 1]];
  if (
    start?.plain === "on" &&
    ON.has(tags[target]?.plain ?? "") &&
    onto?.plain !== "to" &&
    !is(tags[target - 2], "word") &&
    !is(tags[target - 2], "figure")
  )
    return { saying: "met", first: target - 1, last: target, exceeds: false };
  // "All 2,250 posts were filled", "every one of the 320 homes was done".
  const isAll = start?.plain === "all" || (start?.plain === "the" && EVERY.has(tags[target - 3]?.plain ?? ""));
  if (
    tags[target]?.figure != null &&
    isAll &&
    tags.slice(target, target + REACH).some((tag) => is(tag, "be") || is(tag, "have"))
  )
    return deniedAfter(tags, target) ? null : { saying: "met", first: target - 1, last: target, exceeds: false };
  for (let at = target - 1; at >= from && target - at <= REACH; at -= 1) {
    const tag = tags[at];
    if (tag === undefined) break;
    if (is(tag, "missed")) return { saying: "missed", first: at, last: target, exceeds: false };
    if (is(tag, "met") || is(tag, "reach")) {
      const denied = deniedBefore(tags, from, at);
      return denied === null
        ? { saying: "met", first: at, last: target, exceeds: isExceeding(tag) }
        : { saying: "missed", first: denied, last: target, exceeds: isExceeding(tag) };
    }
    const side = senseOf(tag, "side")?.side ?? sideOfHedge(tag);
    const than = thanWay(tags, at, target);
    if (than !== null && !crossed)
      return deniedBefore(tags, from, at) === null ? { saying: than, first: at, last: target, exceeds: false } : null;
    // "Within 9 hours of the target" does not say on which side of it.
    if (side !== undefined && !crossed) return bySide(side, tags, from, at, target);
    // "Achieved 80% of the target".
    if (tag.plain === "of" && tags[at - 1]?.figure?.kind === "percent" && at - 1 > from) return null;
    if (tag.plain === "of" && side === undefined) crossed = true;
    if (!passes(tag)) break;
  }
  return null;
}

const EVERY = new Set(["one", "all", "each"]);

function deniedAfter(tags: readonly Tag[], at: number): boolean {
  return tags.slice(at, at + REACH).some((tag) => is(tag, "not") || is(tag, "missed") || is(tag, "modal"));
}

/** "Marginally more than the 7,500 allowed": on which side of it, by a little. */
function sideOfHedge(tag: Tag): "above" | "below" | undefined {
  const hedge = senseOf(tag, "hedge")?.hedge;
  if (hedge === "justOver") return "above";
  return hedge === "almost" && LITTLE_BELOW.has(tag.plain.split(" ").at(-1) ?? "") ? "below" : undefined;
}

const LITTLE_BELOW = new Set(["under", "below", "than"]);

/** "Longer than the target allows", "more water than the allowance". */
function thanWay(tags: readonly Tag[], at: number, target: number): TargetSaying | null {
  const sense = senseOf(tags[at], "change");
  if (sense?.way === undefined || (sense.form !== "than" && sense.form !== "count")) return null;
  if (!tags.slice(at, target).some(({ plain }) => plain === "than" || plain.endsWith(" than"))) return null;
  if (sense.way === "same") return null;
  return sense.way === "up" ? "above" : sense.way === "down" ? "below" : sense.way === "better" ? "met" : "missed";
}

const ON = new Set(["target", "budget", "plan", "trajectory", "profile"]);

function isExceeding(tag: Tag): boolean {
  return senseOf(tag, "met")?.side === "above";
}

function bySide(side: string, tags: readonly Tag[], from: number, at: number, target: number): Saying | null {
  const denied = deniedBefore(tags, from, at) !== null;
  const saying: TargetSaying =
    side === "above" || side === "below" ? side : side === "inside" || side === "ahead" ? "met" : "missed";
  return denied ? null : { saying, first: at, last: target, exceeds: false };
}

/** What may stand between a verb and its target: its article, its figure, its year, nouns. */
function passes(tag: Tag): boolean {
  if (tag.is === "mark") return tag.plain === "(" || tag.plain === ")";
  return !is(tag, "but") && !is(tag, "pronoun") && !(is(tag, "be") || is(tag, "have"));
}

/** The place of the word that denies a verb: "not", "failed to", "did not quite"; null where none does. */
function deniedBefore(tags: readonly Tag[], from: number, verb: number): number | null {
  for (let at = verb - 1; at >= from && verb - at <= 6; at -= 1) {
    const tag = tags[at];
    if (is(tag, "not")) return at;
    if (tag === undefined || tag.is === "mark" || tag.is === "figure" || is(tag, "pronoun")) return null;
  }
  return null;
}

function after(tags: readonly Tag[], target: number, to: number): Saying | null {
  let denied = false;
  for (let at = target + 1; at < to && at - target <= REACH; at += 1) {
    const tag = tags[at];
    if (tag === undefined) break;
    if (is(tag, "not")) denied = true;
    if (is(tag, "missed")) return denied ? null : { saying: "missed", first: target, last: at, exceeds: false };
    if (is(tag, "met") || is(tag, "reach"))
      return { saying: denied ? "missed" : "met", first: target, last: at, exceeds: isExceeding(tag) };
    if (is(tag, "but") || is(tag, "cause") || (tag.is === "mark" && !"()".includes(tag.plain))) break;
  }
  return null;
}

/** "Our planned ceiling": a word for what was meant that goes with a target. */
function isOfTarget(tags: readonly Tag[], at: number): boolean {
  return tags[at]?.plain === "planned" && is(tags[at + 1], "target");
}

const NEEDS = new Set(["need", "needs", "needed"]);

/** Words that make it a hope, a plan, a condition, a memory, or somebody else's. */
function isSaidAsSo(tags: readonly Tag[], from: number, { first, last }: Saying, to: number): boolean {
  for (let at = from; at <= last; at += 1) {
    const tag = tags[at];
    if ((is(tag, "modal") && !isOfTarget(tags, at)) || is(tag, "elsewhere")) return false;
    // "Our annual ceiling" is this year's.
    if (is(tag, "lastYear") && tag?.plain !== "annual") return false;
    // "We needed 24 more to hit it": they were not there.
    if (NEEDS.has(tag?.plain ?? "") && at < first) return false;
    // "Before we are back within plan": not there yet.
    if (tag?.plain === "before" && is(tags[at + 1], "pronoun")) return false;
    if (tag?.plain === "stretch" || tag?.plain === "previously" || tag?.plain === "month" || tag?.plain === "months")
      return false;
    if (at < first && (tag?.plain === "next year" || is(tag, "rank"))) return false;
  }
  // "To have met our goal", "to reach 90%": what it would take.
  const verb = is(tags[first - 1], "have") ? first - 2 : first - 1;
  if (tags[verb]?.plain === "to" && (verb === from || tags[verb - 1]?.is === "mark")) return false;
  const [next, second] = [tags[last + 1], tags[last + 2]];
  if (last + 1 < to && ["in", "for", "by"].includes(next?.plain ?? ""))
    return !(second?.plain === "next year" || (second?.plain === "the" && tags[last + 3]?.plain === "month"));
  return true;
}
