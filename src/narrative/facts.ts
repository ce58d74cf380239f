import { formatDifference, formatFigure } from "../domain/formatFigure";
import { isProportion, type Unit } from "../domain/units/unit";
import type { Value } from "../domain/value";
import type { Figure } from "../map/mappedRows";
import { printedHalf } from "../map/figures/printedHalf";
import type { FigureKind } from "./figures/figuresInWords";
import { hoursIn } from "./claims/timeWords";
import { scaleOf, unitsOf } from "./figures/units";
import { around, type Interval, minus, shareOf } from "./figures/interval";

/** A figure of a row, with the numbers that it can stand for, given the places it is printed with. */
export interface Fact {
  readonly kind: FigureKind;
  readonly interval: Interval;
  /** As a sentence shows it. */
  readonly shown: string;
  /** The hours of one of its unit, where that is a length of time. */
  readonly hours?: number;
}

/** What a row says, in figures; null for what it does not say. */
export interface Facts {
  readonly unit: Unit;
  readonly actual: Fact | null;
  readonly lastYear: Fact | null;
  readonly target: Fact | null;
  /** In the measure's unit; percentages differ in points. */
  readonly change: Fact | null;
  readonly changePercent: Fact | null;
  readonly variance: Fact | null;
  readonly variancePercent: Fact | null;
  /** Whatever else the row prints: a milestone, a stated change. */
  readonly others: readonly Fact[];
  /** Whether the source rounds percentages up. */
  readonly roundsUp: boolean;
}

/** What the facts are made from. */
export interface Printed {
  readonly unit: Unit;
  readonly actual: Value;
  readonly actualAs: Figure | undefined;
  readonly lastYear: Value;
  readonly lastYearAs: Figure | undefined;
  readonly target: Value;
  readonly targetDecimals: number;
  readonly others: readonly Figure[];
  /** Other figures that were set: a target or milestone as the extract prints it. */
  readonly set: readonly Figure[];
  readonly roundsUp: boolean;
}

/**
 * The figures of a row, and what follows from them: changes and variances with the room that rounding leaves.
 */
export function factsOf(printed: Printed): Facts {
  const { unit, roundsUp } = printed;
  const actual = factOf(printed.actual, printed.actualAs, unit);
  const lastYear = factOf(printed.lastYear, printed.lastYearAs, unit);
  // A target is set, not measured: it is what it says, to any number of places.
  const target = printed.target.kind === "number" ? made(printed.target.number, 0, unit, printed.targetDecimals) : null;
  return {
    unit,
    actual,
    lastYear,
    target,
    change: difference(actual, lastYear, unit, printed.actualAs?.decimals ?? 0),
    changePercent: share(actual, lastYear),
    variance: difference(actual, target, unit, printed.actualAs?.decimals ?? 0),
    variancePercent: isProportion(unit) ? null : share(actual, target),
    others: [
      ...printed.others.flatMap((one) => factOf(one.value, one, unit) ?? []),
      ...printed.set.flatMap(({ value, decimals }) =>
        value.kind === "number" ? [made(value.number, 0, unit, decimals)] : [],
      ),
    ],
    roundsUp,
  };
}

/** A row's facts with the figure of another time in last year's place. */
export function factsAgainst(facts: Facts, before: Fact): Facts {
  const { actual, unit } = facts;
  const decimals = Math.max(0, ...[actual, before].map((fact) => decimalsOf(fact)));
  return {
    ...facts,
    lastYear: before,
    target: null,
    variance: null,
    variancePercent: null,
    change: difference(actual, before, unit, decimals),
    changePercent: share(actual, before),
    others: [],
  };
}

/** The decimals with which a fact is shown. */
function decimalsOf(fact: Fact | null): number {
  return /\.(\d+)/.exec(fact?.shown ?? "")?.[1]?.length ?? 0;
}

/** The kind of figure that a unit's values are. */
export function kindOfUnit(unit: Unit): FigureKind {
  if (isProportion(unit)) return "percent";
  return unit.kind === "money" || scaleOf(unit)?.money === true ? "money" : "count";
}

/** A printed figure as a fact; null where it is missing. */
export function factOf(value: Value, as: Figure | undefined, unit: Unit): Fact | null {
  if (value.kind === "missing") return null;
  return made(value.number, as === undefined ? 0 : printedHalf(value.number, as, unit), unit, as?.decimals);
}

function made(number: number, half: number, unit: Unit, decimals?: number): Fact {
  const scale = scaleOf(unit);
  const shown = inScale(formatFigure(number, unit, decimals), unit);
  const times = scale === null ? 1 : 10 ** scale.power;
  return { kind: kindOfUnit(unit), interval: around(number * times, half * times), shown, ...hoursOf(unit) };
}

/** The hours of one of a unit; none for one that is no length of time, and for working days, which are no 24 hours. */
function hoursOf(unit: Unit): Pick<Fact, "hours"> {
  if (unit.kind !== "other" || /\bwork/i.test(unit.label)) return {};
  const [first] = unitsOf(unit);
  const hours = first === undefined ? null : hoursIn(first);
  return hours === null ? {} : { hours };
}

/** A figure of a measure in `£m` as words give it: £38.6m. */
function inScale(shown: string, unit: Unit): string {
  const scale = scaleOf(unit);
  if (scale === null) return shown;
  const [, sign = "", size = ""] = /^([-+]?)(.*)$/.exec(shown) ?? [];
  return `${sign}${scale.money ? "£" : ""}${size}${scale.mark}`;
}

function difference(a: Fact | null, b: Fact | null, unit: Unit, decimals: number): Fact | null {
  if (a === null || b === null) return null;
  const interval = minus(a.interval, b.interval);
  const kind = isProportion(unit) ? "points" : a.kind;
  const middle = (interval.low + interval.high) / 2 / 10 ** (scaleOf(unit)?.power ?? 0);
  return { kind, interval, shown: inScale(formatDifference(middle, unit, decimals), unit), ...hoursOf(unit) };
}

function share(a: Fact | null, b: Fact | null): Fact | null {
  if (a === null || b === null) return null;
  const interval = shareOf(a.interval, b.interval);
  if (interval === null) return null;
  return {
    kind: "percent",
    interval,
    shown: formatFigure((interval.low + interval.high) / 2, { kind: "percentChange" }, 1),
  };
}
