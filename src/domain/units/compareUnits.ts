import { unitName, type Unit } from "./unit";
import { unitSaid, type PerEach, type UnitBase, type UnitSaid } from "./unitSaid";

/**
 * What a unit that is said of a figure makes of it in a measure's unit:
 *
 * - `same`: it stands
 * - `times`: it is multiplied, exactly
 * - `other`: it is not in the measure's unit
 * - `unlike`: the words differ, and only a person knows whether they mean the same
 */
export type UnitComparison =
  | { readonly kind: "same" }
  | { readonly kind: "times"; readonly of: number }
  | { readonly kind: "other" }
  | { readonly kind: "unlike" };

const SAME: UnitComparison = { kind: "same" };
const OTHER: UnitComparison = { kind: "other" };
const UNLIKE: UnitComparison = { kind: "unlike" };

/** What a measure's own name says that its unit need not. */
export interface SaidByName {
  /** That it is for each of something: `Cost per visit`. */
  readonly rate: boolean;
  /** That it is time worked or lost, whose day has as many hours as somebody says: `Hours of sickness`. */
  readonly work: boolean;
}

const NOTHING: SaidByName = { rate: false, work: false };
/** A day of 24 hours, in seconds. */
const DAY = 86_400;

/**
 * A unit that is said of a figure against a measure's own. A day is 24 hours and a week 7 days, but of working days.
 *
 * @example
 * compareUnits({ kind: "percent", of: "share" }, { kind: "other", label: "days" }).kind //=> "other"
 * compareUnits(null, { kind: "other", label: "days" }).kind //=> "same"
 */
export function compareUnits(said: UnitSaid | null, unit: Unit, name = NOTHING): UnitComparison {
  const ours = said === null ? null : ofMeasure(unit);
  if (said === null || ours === null) return SAME;
  if (said.kind === "percent" || ours.kind === "percent") return withShares(said, ours);
  // The scale of pounds and of plain numbers is read with the figure, which may say its own.
  const times = unit.kind === "money" || unit.kind === "count" ? 1 : said.times / ours.times;
  const bases = compareBases(said.base, ours.base, said.per === null, name.work);
  const pers = comparePers(said, ours, name.rate);
  if (bases.kind === "other" || pers.kind === "other") return OTHER;
  if (bases.kind === "unlike" || pers.kind === "unlike") return UNLIKE;
  // `£` in a plan in £m may be the sign alone.
  if (ours.times !== 1 && said.times === 1 && said.base.kind !== "any" && said.base.kind !== "count") return UNLIKE;
  const of = (bases.kind === "times" ? bases.of : 1) * (ours.times !== 1 && said.times === 1 ? 1 : times);
  return of === 1 ? SAME : { kind: "times", of };
}

/**
 * How many of its base one of a unit is.
 *
 * @example
 * unitTimes({ kind: "other", label: "£000" }) //=> 1000
 * unitTimes({ kind: "money" }) //=> 1
 */
export function unitTimes(unit: Unit): number {
  const said = ofMeasure(unit);
  return said?.kind === "amount" ? said.times : 1;
}

function ofMeasure(unit: Unit): UnitSaid | null {
  switch (unit.kind) {
    case "count":
      return { kind: "amount", base: { kind: "count", ofThings: true }, times: 1, per: null };
    case "money":
      return { kind: "amount", base: { kind: "money", size: 1 }, times: 1, per: null };
    case "percent":
      return { kind: "percent", of: "share" };
    case "percentChange":
      return { kind: "percent", of: "change" };
    case "other":
      return unitSaid(unitName(unit));
  }
}

/** A share against an amount. `rate` alone may be a share, and `thousands` are of the counts beside it. */
function withShares(said: UnitSaid, ours: UnitSaid): UnitComparison {
  if (said.kind === ours.kind) return SAME;
  const amount = said.kind === "percent" ? ours : said;
  if (amount.kind === "percent") return SAME;
  if (amount.base.kind === "any" && amount.per === null) return SAME;
  if (isRateAlone(amount.per) && amount.base.kind === "any") return SAME;
  return amount.base.kind === "things" && amount.per === null ? UNLIKE : OTHER;
}

function isRateAlone(per: PerEach | null): boolean {
  return per !== null && per.number === null && per.thing === "";
}

/** @param whole Whether what is said is no rate. */
function compareBases(said: UnitBase, ours: UnitBase, whole: boolean, work: boolean): UnitComparison {
  if (said.kind === "any" || (ours.kind === "any" && said.kind !== "money" && said.kind !== "quantity")) return SAME;
  switch (said.kind) {
    case "count":
      // `Number` says how a figure is written as often as what it is of.
      return ours.kind === "money" || ours.kind === "foreign" ? UNLIKE : SAME;
    case "money":
      if (ours.kind !== "money") return OTHER;
      return said.size === ours.size ? SAME : { kind: "times", of: said.size / ours.size };
    case "foreign":
      return ours.kind === "foreign" && ours.currency === said.currency ? SAME : OTHER;
    case "quantity":
      if (ours.kind === "count" || ours.kind === "things") return whole ? UNLIKE : OTHER;
      return ours.kind === "quantity" ? compareQuantities(said, ours, work) : OTHER;
    case "things":
      if (ours.kind === "count") return SAME;
      return ours.kind === "things" && isSameThing(said.thing, ours.thing) ? SAME : UNLIKE;
  }
}

type OfQuantity = Extract<UnitBase, { kind: "quantity" }>;

function compareQuantities(said: OfQuantity, ours: OfQuantity, work: boolean): UnitComparison {
  const [a, b] = [said.unit, ours.unit];
  if (a.of !== b.of) return OTHER;
  const same = a.name === b.name;
  if (!same && (a.size === null || b.size === null)) return OTHER;
  if (!same && work && a.of === "time" && Math.max(a.size ?? 0, b.size ?? 0) >= DAY) return OTHER;
  if (!isSameThing(said.what, ours.what)) return UNLIKE;
  return same ? SAME : { kind: "times", of: (a.size ?? 1) / (b.size ?? 1) };
}

function comparePers(
  said: Extract<UnitSaid, { kind: "amount" }>,
  ours: Extract<UnitSaid, { kind: "amount" }>,
  ownRate: boolean,
): UnitComparison {
  if (said.per === null && ours.per === null) return SAME;
  if (said.per === null) {
    const isCount = said.base.kind === "count" || said.base.kind === "things";
    if (!isCount) return SAME;
    return ours.per?.number == null && ours.per?.thing !== "" ? UNLIKE : OTHER;
  }
  if (ours.per === null) return ownRate ? SAME : isCounted(ours.base) ? OTHER : UNLIKE;
  if (isRateAlone(said.per) || isRateAlone(ours.per)) return SAME;
  if (said.per.number !== ours.per.number) return OTHER;
  return isSameThing(said.per.thing, ours.per.thing) ? SAME : UNLIKE;
}

function isCounted({ kind }: UnitBase): boolean {
  return kind === "count" || kind === "things" || kind === "any";
}

/** What is not said is taken to be the same. */
function isSameThing(one: string, other: string): boolean {
  return one === "" || other === "" || one === other;
}
