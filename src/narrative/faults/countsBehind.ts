import { durationAt } from "../claims/timeWords";
import { agrees, type Mismatch } from "./comparison";
import { isDenied } from "../about/denied";
import type { Fact } from "../facts";
import { formatFigure } from "../../domain/formatFigure";
import type { Said } from "../readNarrative";
import type { Subject } from "../about/subject";
import { speaksOfAnotherTime, spanOf } from "../about/timing";
import { is, type Tag, type WordedFigure } from "../tokens/tags";
import { unitNamed } from "../figures/units";

/** A count in words that the counts behind a percentage contradict. */
export interface CountFault extends Mismatch {
  readonly figure: WordedFigure;
}

/** Roles in which a figure is no count of those who were counted. */
const OTHERWISE: ReadonlySet<string> = new Set(["change", "variance", "target", "from", "ofTarget", "ofLastYear"]);

/**
 * Counts that the plan's numerator and denominator contradict: `Some 9,000 calls were not answered within 10 seconds`
 * where 46,800 of 52,000 were. Only where the clause names what is counted, and says in the measure's own words, or in
 * words for late and missed, what became of it.
 */
export function countFaults(said: Said, subject: Subject): CountFault[] {
  const { counts } = subject;
  const { owner, clause, read } = said;
  if (counts === null || owner === "other" || subject.against !== "lastYear") return [];
  if (speaksOfAnotherTime(read.tags, spanOf(read.tags, clause, subject), subject)) return [];
  if (read.tags.slice(clause.begins ?? 0, clause.to).some((tag) => is(tag, "lastYear") || is(tag, "cause"))) return [];
  for (let at = clause.from; at < clause.to; at += 1) {
    const figure = read.tags[at]?.figure;
    if (figure == null) continue;
    if (!isCounted(said, at, figure, subject) || !isOwn(said, at, counts.whole)) return [];
    const meant = meantBy(said, at, figure, subject, counts.whole);
    if (meant === null) return [];
    const fact = meant === "part" ? counts.part : restOf(counts.part, counts.whole);
    const all = figure.hedge === null ? [fact, counts.part, counts.whole, restOf(counts.part, counts.whole)] : [fact];
    if (all.some((one) => agrees(figure, one, false))) return [];
    const called = meant === "part" ? "the count behind its percentage" : "the count that its percentage leaves over";
    return [{ figure, called, shown: fact.shown }];
  }
  return [];
}

function restOf(part: Fact, whole: Fact): Fact {
  const interval = { low: whole.interval.low - part.interval.high, high: whole.interval.high - part.interval.low };
  return { kind: "count", interval, shown: formatFigure((interval.low + interval.high) / 2, { kind: "count" }) };
}

/** Whether a clause is the row's: by its words, or by the whole that it gives to the digit and a word of the row's. */
function isOwn({ owner, named, read }: Said, at: number, whole: Fact): boolean {
  return owner === "own" || (named !== null && isPartOf(read.tags, at, whole));
}

/** Whether a figure counts what the measure is of, and is no change, no length of time and no more of them. */
function isCounted({ read, roled }: Said, at: number, figure: WordedFigure, { own, counts }: Subject): boolean {
  const { tags } = read;
  if (figure.kind !== "count" || figure.compound || figure.times !== null || figure.multiple) return false;
  const isOwnNoun = figure.noun !== null && own.has(figure.noun);
  // "300 plans were issued": plans are what is counted, and no target.
  if (roled.some((one) => one.figure === figure && OTHERWISE.has(one.role) && !(one.role === "target" && isOwnNoun)))
    return false;
  if (durationAt(tags, at) !== null || unitNamed(tags[at + 1]?.plain ?? "") !== null) return false;
  if (MORE.has(tags[at - 1]?.plain ?? "") || tags[at + 1]?.senses.some(({ is: kind }) => kind === "change") === true)
    return false;
  if (counts !== null && figure.size > counts.whole.interval.high * 1.5) return false;
  return own.has(figure.noun ?? "") || isPartOf(tags, at, counts?.whole ?? null) || PEOPLE.has(figure.noun ?? "");
}

const MORE = new Set("another further extra additional if had every each per in from".split(" "));
const PEOPLE = new Set(
  "patients people children pupils tenants residents callers customers staff employees colleagues clients".split(" "),
);

/** "5,000 of the 52,500": a part of the whole that the row gives, to the digit. */
function isPartOf(tags: readonly Tag[], at: number, whole: Fact | null): boolean {
  const next = tags.slice(at + 1, at + 5).find((tag) => tag.figure !== null)?.figure;
  const of = tags[at + 1]?.plain === "of" || tags[at + 1]?.plain === "out of";
  return of && next != null && whole !== null && next.hedge === null && agrees(next, whole, false);
}

/** Whether what is said is of those whom the measure counts, or of the rest; null where neither is plain. */
function meantBy(said: Said, at: number, figure: WordedFigure, subject: Subject, whole: Fact): "part" | "rest" | null {
  const { tags } = said.read;
  const { own, name } = subject;
  const after = tags.slice(at + 1, said.clause.to);
  // A second count in the clause is its whole, or of something else.
  const counted = after.filter((tag) => tag.figure?.kind === "count" && !isLimit(tags, tags.indexOf(tag), subject));
  if (counted.length > (isPartOf(tags, at, whole) ? 1 : 0)) return null;
  const verb = after.findIndex((tag) => is(tag, "be") || is(tag, "have") || is(tag, "level") || SAID.has(tag.plain));
  const told = after.slice(Math.max(0, verb));
  const late = told.some(
    (tag, place) => BEYOND.has(tag.plain) && isLimit(tags, said.clause.to - told.length + place + 1, subject),
  );
  if (isDenied(said, figure, subject) || late) return "rest";
  const isTimed = own.durations.length > 0;
  const inTime = told.some(
    (tag, place) =>
      /^(?:on time|in time|promptly|timely)$/.test(tag.plain) ||
      (tag.plain === "time" && /^(?:on|in)$/.test(told[place - 1]?.plain ?? "")) ||
      (is(tag, "side") && isLimit(tags, said.clause.to - told.length + place + 1, subject)) ||
      (tag.plain === "in" && isLimit(tags, said.clause.to - told.length + place + 1, subject)),
  );
  if (isPartOf(tags, at, whole) && verb < 0) return opensWithOwn(tags, said.clause.from, at, own) ? "part" : null;
  if (isTimed || /\btime\b/i.test(name)) return inTime ? "part" : null;
  return verb >= 0 && told.some(({ plain }) => own.has(plain) && /(?:ed|en|id|t)$/.test(plain)) ? "part" : null;
}

/** "Appraisals were done for 1,270 of the 2,000": what is measured opens the clause. */
function opensWithOwn(tags: readonly Tag[], from: number, at: number, own: Subject["own"]): boolean {
  const before = tags.slice(from, at);
  return before.some(({ plain }) => own.has(plain)) && !before.some((tag) => is(tag, "not") || is(tag, "missed"));
}

const SAID = new Set(["waited", "got", "went", "left", "failed"]);
const BEYOND = new Set(["over", "beyond", "after", "longer than", "more than", "outside", "past", "than"]);

/** Whether the measure's own limit in time begins at a tag. */
function isLimit(tags: readonly Tag[], at: number, { own }: Subject): boolean {
  for (const place of [at, at + 1]) {
    const duration = durationAt(tags, place);
    if (duration !== null && own.durations.some((one) => Math.abs(one - duration.hours) < 0.02 * one)) return true;
  }
  return false;
}
