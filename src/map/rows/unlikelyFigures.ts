import { looksAtTarget } from "../../domain/looksAtTarget";
import { monthsBetween } from "../../domain/time/month";
import { yearAround } from "../../domain/time/period";
import { addsUp } from "../../domain/addsUp";
import { formatFigure } from "../../domain/formatFigure";
import type { Measure } from "../../domain/plan";
import { unitTimes } from "../../domain/units/compareUnits";
import { isProportion, type Unit } from "../../domain/units/unit";
import { MISSING_MARKS, missing } from "../../domain/value";
import type { YearStart } from "../../domain/time/year";
import type { ReportPeriod } from "../choose/time/reportPeriod";
import { isNearNought } from "../figures/nearNought";
import { figureInFull, type Reading, type ReadingName } from "../figures/reading";
import { isRateUnit } from "../headings/figureKind";
import type { Figure, MeasureRow } from "../mappedRows";

/*
 * Figures that are hard to believe beside the others of their measure. None is used until a person has said how it is
 * to be read: a quarter that nobody has filled in yet shows noughts, and a column in thousands of pounds that does not
 * say so shows a thousandth.
 */

/** Rows without the actuals that are hard to believe; these keep their words and their cell. */
export function withoutUnlikely(
  rows: readonly MeasureRow[],
  report: Pick<ReportPeriod, "period" | "from">,
  year: YearStart,
): readonly MeasureRow[] {
  const noughts = unfilled(rows);
  return rows.map((row): MeasureRow => {
    const { measure } = row;
    const actual = reportedOf(row);
    if (measure === null || actual === null) return row;
    const beside = noughts.get(row);
    if (beside !== undefined)
      return without(row, actual, { why: "nought", ...beside, readings: asNought(measure.unit) });
    const scale = otherScale(measure, actual, report, year);
    return scale === null ? row : without(row, actual, { why: "scale", where: "", ...scale });
  });
}

type Unlikely = Omit<Extract<NonNullable<Figure["fault"]>, { kind: "unlikely" }>, "kind">;

function without(row: MeasureRow, actual: Figure, why: Unlikely): MeasureRow {
  const figure: Figure = { ...actual, value: missing("notAvailable"), fault: { kind: "unlikely", ...why } };
  return { ...row, figures: { ...row.figures, actual: figure } };
}

/** The actual of a row that stands for its measure, as printed; of figures that are added up the last. */
function reportedOf({ figures: { actual }, chosen }: MeasureRow): Figure | null {
  if (chosen === null || chosen.workedOut || actual?.value.kind !== "number") return null;
  const last = chosen.addedUp.at(-1)?.figure ?? actual;
  return last.settled === true || last.value.kind !== "number" ? null : last;
}

interface Beside {
  readonly beside: string;
  readonly where: string;
}

/** How far from 0 figures of a measure are. */
interface FromNought extends Beside {
  readonly row: MeasureRow;
  /** How many figures there are for other periods; 0 where the target stands in for them. */
  readonly others: number;
  readonly least: number;
  readonly most: number;
}

/** A single 0 in a column that is filled in is doubted only beside figures that are far from it and near each other. */
const FAR_COUNT = 50;
const FAR_SHARE = 0.6;
const SPREAD = 3;
const FEWEST_BESIDE = 2;
/** This many measures that were never near 0 and are 0 at once are not filled in. */
const FEWEST_NOUGHTS = 2;
/** By their targets alone it takes one more: at the start of a year much is 0. */
const FEWEST_BY_TARGET = 3;
const HALF = 0.5;

/** The rows whose 0 is more likely a figure that is not there yet, each with the figure that tells. */
function unfilled(rows: readonly MeasureRow[]): ReadonlyMap<MeasureRow, Beside> {
  const found = new Map<MeasureRow, Beside>();
  const filled = rows.flatMap((row) => {
    const actual = row.measure === null ? null : reportedOf(row);
    return actual === null ? [] : [{ row, table: row.table, isNought: isNought(actual) }];
  });
  for (const table of new Set(filled.map((one) => one.table))) {
    const all = filled.filter((one) => one.table === table);
    const noughts = all.filter(({ isNought }) => isNought).map(({ row }) => row);
    const far = noughts.flatMap((row) => fromNought(row) ?? []);
    const byFigures = far.filter(({ others }) => others > 0);
    const isAll =
      noughts.length === all.length && (byFigures.length >= FEWEST_NOUGHTS || far.length >= FEWEST_BY_TARGET);
    const isMost = byFigures.length >= FEWEST_NOUGHTS && noughts.length >= HALF * all.length;
    const doubted = isAll ? far : isMost ? byFigures : far.filter(isFar);
    for (const { row, beside, where } of doubted) found.set(row, { beside, where });
    // In a column that is not filled in the noughts of measures that were near 0 before are no figures either.
    const [first] = far;
    if (isAll && first !== undefined)
      for (const row of noughts) if (!found.has(row)) found.set(row, { beside: first.beside, where: first.where });
  }
  return found;
}

/** How far a measure's other figures, or else its target, are from 0; null where one is near it. */
function fromNought(row: MeasureRow): FromNought | null {
  const { measure, chosen } = row;
  if (measure === null || chosen === null) return null;
  const others = withoutNoughtsAtAnEnd(
    chosen.others.flatMap(({ heading, figure }) =>
      figure.value.kind === "number" ? [{ heading, figure, size: Math.abs(figure.value.number) }] : [],
    ),
  );
  const isShare = isProportion(measure.unit);
  const last = others.at(-1);
  if (measure.unit.kind === "percentChange") return null;
  if (last === undefined) {
    const { target } = measure;
    if (target.kind !== "number" || isNearNought(target.number, isShare)) return null;
    const beside = formatFigure(target, measure.unit, measure.targetDecimals);
    return { row, others: 0, least: target.number, most: target.number, beside, where: "" };
  }
  const least = Math.min(...others.map(({ size }) => size));
  const most = Math.max(...others.map(({ size }) => size));
  return isNearNought(least, isShare)
    ? null
    : { row, others: others.length, least, most, beside: last.figure.text, where: last.heading };
}

/** Figures without the noughts of the periods beside the report's, which are no more filled in than its own. */
function withoutNoughtsAtAnEnd<F extends { readonly size: number }>(figures: readonly F[]): readonly F[] {
  const first = figures.findIndex(({ size }) => size !== 0);
  return first < 0 ? figures : figures.slice(first, figures.findLastIndex(({ size }) => size !== 0) + 1);
}

function isFar({ row: { measure }, others, least, most }: FromNought): boolean {
  const far = measure !== null && isProportion(measure.unit) ? FAR_SHARE : FAR_COUNT;
  return others >= FEWEST_BESIDE && least >= far && most <= SPREAD * least;
}

function asNought(unit: Unit): Reading[] {
  return [
    { as: "zero", text: figureInFull(0, unit) },
    { as: "missing", text: MISSING_MARKS.notAvailable },
  ];
}

/** Whether a figure is printed as 0; a dash that the table's own key calls nil was put there by somebody. */
function isNought({ value, text }: Figure): boolean {
  return value.kind === "number" && value.number === 0 && /\d/.test(text);
}

/** Scales that a figure can be in without saying so. */
const SCALES: readonly (readonly [of: number, as: ReadingName])[] = [
  [1e3, "inThousands"],
  [1e6, "inMillions"],
];
/** How near to its target a figure in another scale comes once it is brought to one. */
const NEAR_TARGET = 4;
/** Few of something are as often few; in another scale they come as near as this. */
const FEW = 100;
const NEARER = 1.5;
/** A figure of a measure in £m that is this many times its target is as likely in whole pounds. */
const FAR_PAST = 100;
/** A scale in the figure's own words: `£2.9k`, `3 million`. */
const SAYS_SCALE = /\d\s?(?:k|m|mn|bn|thousand|million|billion)\b/i;

/** The target that a figure is about a thousandth, or a thousand times, of; null where they are of one scale. */
function otherScale(
  { target, unit, rule, aggregation, targetDecimals }: Measure,
  { value, text }: Figure,
  { period, from }: Pick<ReportPeriod, "period" | "from">,
  year: YearStart,
): Pick<Unlikely, "beside" | "readings"> | null {
  if (target.kind !== "number" || value.kind !== "number" || !looksAtTarget(rule)) return null;
  if (isProportion(unit) || isRateUnit(unit) || value.number === 0 || target.number === 0) return null;
  const months = from === "none" ? 12 : monthsBetween(yearAround(period.end, year).start, period.end) + 1;
  const due = addsUp({ aggregation, unit }) ? (target.number * months) / 12 : target.number;
  const beside = formatFigure(target, unit, targetDecimals);
  const isFew = unit.kind !== "money" && Number.isInteger(value.number) && Math.abs(value.number) < FEW;
  const near = isFew ? NEARER : NEAR_TARGET;
  const isNear = (number: number): boolean => due / number <= near && number / due <= near && number / due > 0;
  const printed: Reading = { as: "printed", text: figureInFull(value.number, unit) };
  const times = unitTimes(unit);
  const inFull: Reading = { as: "inFull", text: figureInFull(Number((value.number / times).toPrecision(15)), unit) };
  const isInFull = times !== 1 && !SAYS_SCALE.test(text);
  for (const [of, as] of SCALES) {
    if (isNear(value.number * of) && !SAYS_SCALE.test(text)) {
      const scaled = Number((value.number * of).toPrecision(15));
      return { beside, readings: [printed, { as, text: figureInFull(scaled, unit) }] };
    }
    if (isNear(value.number / of))
      return { beside, readings: isInFull && times === of ? [printed, inFull] : [printed] };
  }
  if (isInFull && value.number / due > FAR_PAST) return { beside, readings: [printed, inFull] };
  return null;
}
