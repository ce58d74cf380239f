import { formatFigure } from "../../domain/formatFigure";
import { isProportion, type Unit } from "../../domain/units/unit";
import type { Fact, Facts } from "../facts";
import type { WordedFigure } from "../figures/figuresInWords";
import { allowed } from "../figures/hedge";
import { type Interval, meet, sizes } from "../figures/interval";
import type { FigureRole } from "../claims/figureRoles";
import type { RoledFigure } from "../claims/placed";
import type { Subject } from "../about/subject";
import { hoursIn } from "../claims/timeWords";
import { unitNamed, unitsOf } from "../figures/units";

/** What a figure in words should have been. */
export interface Mismatch {
  /** The row's figure that it speaks of, by name. */
  readonly called: string;
  readonly shown: string;
}

/**
 * The row's figure that a figure in words contradicts; null where it agrees with any figure of the row, or where the
 * row has none that it could be compared with.
 *
 * A size is compared without its sign: "a fall of 8.5%" is -8.5%. Which way it went is another question.
 */
export function mismatch({ figure, role, certain }: RoledFigure, subject: Subject): Mismatch | null {
  const { facts } = subject;
  const expected = expectedOf(role, figure, subject).filter((one) => comparable(figure, one.fact, subject));
  const first = expected[0];
  if (first === undefined) return null;
  // A loosened figure allows too much to be compared with figures that it is not about.
  // So does one whose words leave no doubt of what it is.
  const meant = expected.map(({ fact }) => fact);
  const others =
    figure.hedge !== null ? [] : certain !== true ? allOf(facts, role) : role === "actual" ? setFor(facts) : [];
  const candidates = [...meant, ...others];
  if (candidates.some((fact) => comparable(figure, fact, subject) && agrees(figure, fact, facts.roundsUp))) return null;
  if (isRest(figure, subject)) return null;
  const pointsSaid = pointsCalledPercent(figure, role, facts);
  return pointsSaid ?? { called: first.called, shown: first.fact.shown };
}

/** Whether a percentage is what the row's leaves over: 7% still owed where 93% is paid. */
function isRest(figure: WordedFigure, { facts }: Subject): boolean {
  const rest = restOf(figure, facts);
  if (figure.hedge === "over" || figure.hedge === "under" || figure.times !== null) return false;
  return rest !== null && agrees(figure, rest, facts.roundsUp);
}

/** The actual, where a percentage agrees with nothing of the row but what the actual leaves over; null otherwise. */
export function onlyRest({ figure }: RoledFigure, subject: Subject): Mismatch | null {
  const { facts } = subject;
  if (facts.actual === null || !isRest(figure, subject)) return null;
  const known = allOf(facts, "actual");
  return known.some((fact) => comparable(figure, fact, subject) && agrees(figure, fact, facts.roundsUp))
    ? null
    : { called: "the actual", shown: facts.actual.shown };
}

/** What a row's percentage leaves over; null where it is none, or the figure is none. */
function restOf({ kind }: WordedFigure, { actual, unit }: Facts): Fact | null {
  if (kind !== "percent" || actual?.kind !== "percent" || unit.kind === "percentChange") return null;
  const { low, high } = actual.interval;
  if (low < 0 || high > 1) return null;
  const decimals = Math.max(0, Math.round(-Math.log10(Math.max(high - low, 1e-6))) - 2);
  const shown = formatFigure(1 - (low + high) / 2, unit, decimals);
  return { ...actual, interval: { low: 1 - high, high: 1 - low }, shown };
}

/** What a percentage of those not counted (`8% have yet to be converted`) should have been; null where it agrees. */
export function restMismatch({ figure }: RoledFigure, { facts }: Subject): Mismatch | null {
  const rest = restOf(figure, facts);
  // "More than a third" agrees with much that it does not mean.
  const others =
    figure.hedge === "over" || figure.hedge === "under" ? [] : [facts.actual, facts.lastYear, facts.target];
  const known = [rest, ...others, ...facts.others].flatMap((one) => one ?? []);
  if (rest === null || known.some((fact) => fact.kind === figure.kind && agrees(figure, fact, facts.roundsUp)))
    return null;
  return { called: "what the actual leaves over", shown: rest.shown };
}

/** Whether a figure in words equals the row's figure of that role to the last digit. */
export function isFigureOf({ figure, role }: RoledFigure, subject: Subject): boolean {
  return expectedOf(role, figure, subject).some(({ fact }) => {
    const { size, half } = asIn(figure, fact);
    const step = Math.max(half, (fact.interval.high - fact.interval.low) / 2);
    const isSame = Math.abs(size - Math.abs(fact.interval.low + fact.interval.high) / 2) <= 0.01 * step;
    return (
      comparable(figure, fact, subject) &&
      (fact.interval.low === fact.interval.high ? agrees(figure, fact, subject.facts.roundsUp) : isSame)
    );
  });
}

/** How far a figure may be from the row's and still be taken for it, where the words name the measure only in part. */
const LEVELS_NEAR = 0.25;
const CHANGES_NEAR = 0.5;

/** Whether a figure in words is near enough to the row's of that role to be meant for it. */
export function isNear({ figure, role }: RoledFigure, subject: Subject, within?: number): boolean {
  const reach = within ?? (role === "change" || role === "variance" ? CHANGES_NEAR : LEVELS_NEAR);
  return expectedOf(role, figure, subject).some(({ fact }) => {
    const middle = Math.abs(fact.interval.low + fact.interval.high) / 2;
    const { size } = asIn(figure, fact);
    return comparable(figure, fact, subject) && Math.abs(size - middle) <= reach * Math.max(size, middle);
  });
}

/** Whether a figure in words can be a figure of the row, loosened as its words loosen it. */
export function agrees(figure: WordedFigure, fact: Fact, roundsUp: boolean, meant = false): boolean {
  const { size, half } = asIn(figure, fact);
  const room = allowed(size, half, figure.hedge, meant);
  const wide =
    roundsUp && figure.kind === "percent" && figure.hedge === null
      ? { ...room, low: figure.size - 2 * figure.half }
      : room;
  return meet(wide, sizes(fact.interval));
}

interface Expected {
  readonly called: string;
  readonly fact: Fact;
}

function named(called: string, fact: Fact | null): Expected[] {
  return fact === null ? [] : [{ called, fact }];
}

const BEFORE = { lastYear: "last year’s figure", previous: "the figure before it" } as const;

function expectedOf(role: FigureRole, figure: WordedFigure, { facts, against }: Subject): Expected[] {
  const isChange = facts.unit.kind === "percentChange";
  switch (role) {
    case "actual":
      return named("the actual", facts.actual);
    case "from":
      return named(BEFORE[against], facts.lastYear);
    case "target":
      return named("the target", facts.target);
    case "ofTarget":
      return named("the share of its target", shareOfTarget(facts));
    case "ofLastYear":
      return named("how many times last year’s figure it is", timesLastYear(facts));
    case "change":
      if (isChange) return named("the change", facts.actual);
      if (figure.kind === "percent")
        return isProportion(facts.unit)
          ? [...named("the change", facts.change), ...named("the change", facts.changePercent)]
          : named("the change", facts.changePercent);
      return named("the change", facts.change);
    case "variance":
      if (figure.kind === "percent" && !isProportion(facts.unit))
        return named("the variance from target", facts.variancePercent);
      return named("the variance from target", facts.variance);
  }
}

/** What share of the target the actual is. */
function shareOfTarget({ actual, target }: Facts): Fact | null {
  const interval = ratio(actual, target);
  if (interval === null) return null;
  const shown = formatFigure((interval.low + interval.high) / 2, { kind: "percent" }, 0);
  return { kind: "percent", interval, shown };
}

/** How many times last year's figure the actual is. */
function timesLastYear({ actual, lastYear }: Facts): Fact | null {
  const interval = ratio(actual, lastYear);
  if (interval === null) return null;
  return { kind: "percent", interval, shown: ((interval.low + interval.high) / 2).toFixed(2) };
}

function ratio(one: Fact | null, other: Fact | null): Interval | null {
  if (one === null || other === null || one.interval.low < 0 || other.interval.low <= 0) return null;
  return { low: one.interval.low / other.interval.high, high: one.interval.high / other.interval.low };
}

/** Figures of a row that a figure in words may agree with, whatever its role. */
function allOf(facts: Facts, role: FigureRole): Fact[] {
  const { actual, lastYear, target, change, changePercent, variance, variancePercent, others } = facts;
  // A share of a share is only what words of change can mean by a percentage.
  const isOfChange = role === "change" || role === "variance" || !isProportion(facts.unit);
  const shares = isOfChange ? [changePercent, variancePercent] : [];
  return [actual, lastYear, target, change, variance, ...shares, ...others].flatMap((one) => one ?? []);
}

/** What a target says, which words for a standard may repeat: `the two-day standard, which is 48 hours`. */
function setFor({ target, variance }: Facts): Fact[] {
  return [target, variance].flatMap((one) => one ?? []);
}

/** Whether two figures are of one kind, so that a difference between them means something. */
export function comparable(figure: WordedFigure, fact: Fact, { facts, name }: Subject): boolean {
  const { kind, noun, size } = figure;
  if (kind === "points" && fact.kind === "count") return SCORED.test(name) || SCORED.test(unitLabel(facts.unit));
  const unit = noun === null || kind !== "count" ? null : unitNamed(noun);
  if (unit !== null && !unitsOf(facts.unit).includes(unit) && hoursFor(figure, fact) === null) return false;
  if (kind === fact.kind) return true;
  return kind === "count" && fact.kind === "money" && size >= 1000;
}

/** A score goes up by points, which are none of a percentage. */
const SCORED = /\b(?:scores?|points?|index|attainment 8|progress 8)\b/i;

function unitLabel(unit: Unit): string {
  return unit.kind === "other" ? unit.label : "";
}

/**
 * How many of a row's unit of time one of a figure's is: 7 for weeks beside days; null where either is no time, and
 * between hours and days: a day of 7.4 hours that was lost or worked is as usual as one of 24.
 */
function hoursFor({ kind, noun }: WordedFigure, { hours }: Fact): number | null {
  const said = kind !== "count" || noun === null || unitNamed(noun) === null ? null : hoursIn(unitNamed(noun) ?? "");
  if (said === null || hours === undefined || said >= HOURS_OF_DAY !== hours >= HOURS_OF_DAY) return null;
  return said / hours;
}

const HOURS_OF_DAY = 24;

/**
 * A figure in the unit of the one it is held against: points of a score are whole, 10.6 days are "11 days", and six
 * weeks are 42 of them.
 */
function asIn(figure: WordedFigure, fact: Fact): { readonly size: number; readonly half: number } {
  const { kind, interval } = fact;
  const many = hoursFor(figure, fact);
  if (many !== null && Math.abs(many - 1) > 1e-9)
    return { size: figure.size * many, half: Math.max(figure.half, 0.5) * many };
  const times = figure.kind === "points" && kind === "count" ? 100 : 1;
  const isRounded =
    figure.half === 0 && figure.kind === "count" && !Number.isInteger(interval.low) && interval.high - interval.low < 1;
  return { size: figure.size * times, half: isRounded ? 0.5 : figure.half * times };
}

/** "Up 3.8%" where a percentage went up by 3.8 points: the figure is right and its unit is not. */
function pointsCalledPercent(figure: WordedFigure, role: FigureRole, facts: Facts): Mismatch | null {
  if (role !== "change" && role !== "variance") return null;
  const points = role === "change" ? facts.change : facts.variance;
  if (figure.kind !== "percent" || points?.kind !== "points" || !agrees(figure, points, false, true)) return null;
  return {
    called: role === "change" ? "the change" : "the variance from target",
    shown: points.shown.replace(/ pp$/, " percentage points"),
  };
}
