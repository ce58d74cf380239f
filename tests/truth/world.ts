import { monthsOf, type Calendar, type Grain, type Slot } from "./calendar";
import type { Dice } from "./dice";
import { IDEAS, OBJECTIVES, SHARES, type Idea } from "./ideas";
import { rounded, STEP, type Adding, type Kind } from "./kinds";

export type RuleOfWorld = "targetThenLastYear" | "tolerance" | "achieved";

/** How an annual target builds up over the year, as the plan says it. */
export type TargetOver =
  | { readonly as: "quarters"; readonly toDate: readonly [number, number, number, number] }
  | { readonly as: "profile"; readonly shares: readonly [number, number, number, number] }
  | { readonly as: "straight" }
  | { readonly as: "annualOnly" };

/** One measure of a world with every true figure it has. */
export interface TrueMeasure {
  readonly id: string;
  readonly name: string;
  readonly objective: string;
  readonly kind: Kind;
  readonly polarity: "higher" | "lower";
  readonly adding: Adding;
  /**
   * True figures by month from the first month of `World.firstYear`, in the measure's own unit (a percentage as a
   * proportion).
   */
  readonly months: readonly number[];
  readonly target: number;
  readonly over: TargetOver;
  readonly rule: RuleOfWorld;
  /** Share of the target that is still Amber; for the rule `tolerance` only. */
  readonly tolerance: number;
  /** Whether its name leaves open which way is better. */
  readonly neutral: boolean;
  /** The counts that this percentage is worked out from; null where it is measured by itself. */
  readonly share: { readonly numerator: TrueMeasure; readonly denominator: TrueMeasure } | null;
}

/** An organisation, its year and what it measures. */
export interface World {
  readonly calendar: Calendar;
  /** What is reported. */
  readonly report: Slot;
  readonly firstYear: number;
  readonly measures: readonly TrueMeasure[];
}

/** What a layout asks of the worlds that it can print. */
export interface Needs {
  readonly grains: readonly Grain[];
  readonly adding: readonly Adding[];
  readonly kinds?: readonly Kind[];
  readonly rules?: readonly RuleOfWorld[];
  /** Whether it prints percentages with the counts that they are worked out from. */
  readonly shares?: boolean;
}

/** Years of true figures: the report's, and three before it. */
export const YEARS = 4;

/** Makes a world that a layout can print. */
export function worldOf(dice: Dice, needs: Needs, plain: boolean): World {
  const firstMonth = dice.chance(plain ? 0.9 : 0.6) ? 4 : dice.pick([1, 7, 9, 10]);
  const naming =
    firstMonth === 1
      ? "calendar"
      : firstMonth === 7 || firstMonth === 10
        ? dice.pick(["slash", "ending"] as const)
        : dice.pick(["slash", "slash", "dash"] as const);
  const grain = dice.pick(needs.grains);
  const places = { month: 12, quarter: 4, half: 2, year: 1 }[grain];
  const year = dice.whole(2022, 2025);
  const report: Slot = { grain, year, place: dice.whole(1, places) };
  const fits = IDEAS.filter(
    (idea) =>
      idea.adding.some((adding) => needs.adding.includes(adding)) &&
      (needs.kinds === undefined || needs.kinds.includes(idea.kind)) &&
      !(needs.shares === true && SHARES.some(({ name }) => name === idea.name)),
  );
  const wanted = dice.whole(3, 8);
  const measures = dice
    .shuffle(fits)
    .slice(0, wanted)
    .map((idea, index) => measureOf(dice, needs, idea, index, report));
  const all = needs.shares === true ? [...sharesOf(dice, needs, report), ...measures.slice(0, 2)] : measures;
  // Each has an id of its own, in the order of the plan.
  return { calendar: { firstMonth, naming }, report, firstYear: year - YEARS + 1, measures: all };
}

/** A percentage or two, each after its counts. */
function sharesOf(dice: Dice, needs: Needs, report: Slot): TrueMeasure[] {
  return dice
    .shuffle(SHARES)
    .slice(0, dice.whole(1, 2))
    .flatMap(({ name, numerator: above, denominator: below, size, share }, index) => {
      const count = (of: string, about: number, place: number): TrueMeasure =>
        measureOf(
          dice,
          needs,
          { name: of, kind: "count", polarity: "higher", adding: ["sum"], size: about },
          20 + index * 3 + place,
          report,
        );
      const denominator = count(below, size, 1);
      const part = count(above, size * share, 2);
      const numerator: TrueMeasure = {
        ...part,
        months: part.months.map((figure, at) => Math.min(figure, denominator.months[at] ?? figure)),
      };
      const draft: TrueMeasure = {
        ...count(name, 1, 3),
        kind: "percent",
        adding: "mean",
        rule: "targetThenLastYear",
        over: { as: "annualOnly" },
        share: { numerator, denominator },
      };
      const own = figureOf(draft, report.year - YEARS + 1, report, "inPeriod");
      return [
        numerator,
        denominator,
        { ...draft, target: rounded("percent", Math.min(1, own * (0.95 + dice.roll() * 0.1))) },
      ];
    });
}

function measureOf(dice: Dice, needs: Needs, idea: Idea, index: number, report: Slot): TrueMeasure {
  const { name, kind, polarity, size } = idea;
  const adding = dice.pick(idea.adding.filter((one) => needs.adding.includes(one)));
  const spread = kind === "change" ? 0.03 : Math.abs(size) * 0.18;
  const drift = (dice.roll() - 0.5) * 0.12;
  const months = Array.from({ length: YEARS * 12 }, (_, at) => {
    const figure = size * (kind === "change" ? 1 : 1 + drift * (at / 12)) + (dice.roll() * 2 - 1) * spread;
    const held = rounded(kind, figure);
    return kind === "percent" ? Math.min(0.99, Math.max(0.05, held)) : held;
  });
  const rule = dice.pick(
    needs.rules ?? (["targetThenLastYear", "targetThenLastYear", "achieved", "tolerance"] as const),
  );
  const fitting: RuleOfWorld =
    rule === "tolerance" && (kind === "percent" || kind === "change") ? "targetThenLastYear" : rule;
  const id = `${dice.pick(["KPI", "PI", "M"])}${String(index + 1).padStart(2, "0")}`;
  const base = {
    id,
    name,
    objective: dice.pick(OBJECTIVES),
    kind,
    polarity,
    adding,
    months,
    rule: fitting,
    tolerance: dice.pick([0.05, 0.1]),
    neutral: idea.neutral === true,
    share: null,
  };
  return { ...base, ...targetOf(dice, base, report) };
}

function targetOf(
  dice: Dice,
  measure: Omit<TrueMeasure, "target" | "over">,
  report: Slot,
): { readonly target: number; readonly over: TargetOver } {
  const { kind, adding } = measure;
  const near = 0.92 + dice.roll() * 0.16;
  if (adding !== "sum") {
    const own = figureOf(
      { ...measure, target: 0, over: { as: "annualOnly" } },
      report.year - YEARS + 1,
      report,
      "inPeriod",
    );
    const about = kind === "change" ? own + (dice.roll() - 0.5) * 0.04 : own * near;
    const target = rounded(kind, dice.chance(0.06) ? own : about);
    return { target: kind === "percent" ? Math.min(1, target) : target, over: { as: "annualOnly" } };
  }
  const year = measure.months.slice(-12).reduce((sum, figure) => sum + figure, 0);
  // Such that a tenth and a twelfth of it are as exact as the figures are.
  const unit = STEP[kind] * 60;
  const target = Math.max(unit, Math.round((year * near) / unit) * unit);
  const as = dice.pick(["quarters", "quarters", "profile", "straight", "annualOnly"] as const);
  const shares = dice.pick([
    [0.25, 0.25, 0.25, 0.25],
    [0.3, 0.25, 0.2, 0.25],
    [0.2, 0.3, 0.3, 0.2],
  ] as const);
  switch (as) {
    case "quarters": {
      const to = (quarters: number): number =>
        rounded(kind, target * shares.slice(0, quarters).reduce((sum, share) => sum + share, 0));
      return { target, over: { as, toDate: [to(1), to(2), to(3), target] } };
    }
    case "profile":
      return { target, over: { as, shares } };
    case "straight":
    case "annualOnly":
      return { target, over: { as } };
  }
}

/** Whether a figure runs over its period only, or from the year's start to the period's end. */
export type Basis = "inPeriod" | "toDate";

/**
 * The true figure of a measure for a slot. A sum adds its months up; a mean averages them; a latest is that of the
 * last month,
 * on either basis.
 */
export function figureOf(measure: TrueMeasure, firstYear: number, slot: Slot, basis: Basis): number {
  if (measure.share !== null) {
    const part =
      figureOf(measure.share.numerator, firstYear, slot, basis) /
      figureOf(measure.share.denominator, firstYear, slot, basis);
    // A month's is printed with one decimal, and so is no more exact than that; longer ones are worked out.
    return slot.grain === "month" ? rounded("percent", part) : part;
  }
  const { from, to } = monthsOf(slot);
  const first = (slot.year - firstYear) * 12;
  const stretch = measure.months.slice(first + (basis === "toDate" ? 0 : from), first + to + 1);
  if (stretch.length === 0) throw new RangeError(`The world has no figures for ${slot.year}.`);
  const sum = stretch.reduce((total, figure) => total + figure, 0);
  switch (measure.adding) {
    case "sum":
      return rounded(measure.kind, sum);
    case "mean":
      return rounded(measure.kind, sum / stretch.length);
    case "latest":
      return stretch[stretch.length - 1] ?? 0;
  }
}

/**
 * The true target of a sum to the end of so many months by what the plan says; null where it does not say. A level is
 * the same all year.
 */
export function targetToDate({ adding, target, over, kind }: TrueMeasure, months: number): number | null {
  if (adding !== "sum" || months === 12) return target;
  const quarter = months % 3 === 0 ? months / 3 : null;
  switch (over.as) {
    case "quarters":
      return quarter === null ? null : (over.toDate[quarter - 1] ?? null);
    case "profile":
      return quarter === null
        ? null
        : rounded(kind, target * over.shares.slice(0, quarter).reduce((sum, share) => sum + share, 0));
    case "straight":
      return rounded(kind, (target * months) / 12);
    case "annualOnly":
      return null;
  }
}

/** The target that the organisation works to even where its plan does not say it: what an extract prints. */
export function workingTarget(measure: TrueMeasure, months: number): number {
  return targetToDate(measure, months) ?? rounded(measure.kind, (measure.target * months) / 12);
}

export type TrueStatus = "Green" | "Amber" | "Red" | "Not rated";

/** The status by the rules of the design, section 4. Null is unknown. */
export function statusOf(
  measure: TrueMeasure,
  actual: number | null,
  target: number | null,
  lastYear: number | null,
): TrueStatus {
  if (actual === null || target === null) return "Not rated";
  const sign = measure.polarity === "higher" ? 1 : -1;
  const by = (figure: number, limit: number): number =>
    Math.abs(figure - limit) <= 1e-9 * Math.max(Math.abs(figure), Math.abs(limit)) ? 0 : sign * (figure - limit);
  if (by(actual, target) >= 0) return "Green";
  switch (measure.rule) {
    case "achieved":
      return "Red";
    case "tolerance":
      return by(actual, target - sign * measure.tolerance * Math.abs(target)) >= 0 ? "Amber" : "Red";
    case "targetThenLastYear": {
      const earlier = measure.kind === "change" ? 0 : lastYear;
      if (earlier === null) return "Not rated";
      return by(actual, earlier) > 0 ? "Amber" : "Red";
    }
  }
}
