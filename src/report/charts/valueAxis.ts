import { decimalsNeeded } from "../../domain/decimalText";
import { largest, smallest } from "../../domain/extremes";
import { formatFigure } from "../../domain/formatFigure";
import { isProportion, type Unit } from "../../domain/units/unit";
import { figureFormat } from "../numberFormats";
import type { ValueAxis } from "./chartModel";
import { niceTicks } from "./niceTicks";

/** Steps of an axis that leave its words room. */
const MOST_STEPS = 5;
/** Where a line chart's lowest figure is below this share of its highest, its axis begins at 0 as well. */
const NEAR_ZERO = 0.5;

/** Decimals of a figure on an axis: ticks of radiation doses stand 0.000005 apart. */
const MOST_DECIMALS = 10;

/** Figures too long to stand beside an axis are given in these. */
const SCALES = [
  { from: 1e9, size: 1e9, word: "billions", pounds: "£bn", format: ",,," },
  { from: 1e6, size: 1e6, word: "millions", pounds: "£m", format: ",," },
  { from: 1e4, size: 1e3, word: "thousands", pounds: "£k", format: "," },
] as const;

/**
 * The axis of a chart's figures: round, and long enough for all of them.
 *
 * @param figures Everything that is drawn along it, one at least.
 * @param fromZero Whether it must hold 0, as for bars. Lines begin at 0 too, unless that would flatten them.
 */
export function valueAxis(
  figures: readonly (number | null)[],
  unit: Unit,
  decimals: number,
  { fromZero }: { readonly fromZero: boolean },
): ValueAxis {
  const known = figures.filter((figure) => figure !== null);
  const [lowest, highest] = [smallest(known), largest(known)];
  const flat = lowest === highest;
  const holdsZero = fromZero || (lowest >= 0 && (flat || lowest < NEAR_ZERO * highest));
  const [from, to] = holdsZero ? [Math.min(0, lowest), Math.max(0, highest)] : [lowest, highest];
  return axisAt(niceTicks(from, to, MOST_STEPS), unit, decimals);
}

/** The same axis for several charts that stand beside each other: long enough for the figures of each. */
export function sharedAxis(axes: readonly ValueAxis[], unit: Unit, decimals: number): ValueAxis {
  const from = smallest(axes.map((axis) => axis.from));
  const to = largest(axes.map((axis) => axis.to));
  return { ...axisAt(niceTicks(from, to, MOST_STEPS), unit, decimals), shared: true };
}

function axisAt(ticks: readonly number[], unit: Unit, decimals: number): ValueAxis {
  const [from, to] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const size = Math.max(Math.abs(from), Math.abs(to));
  const scale = isProportion(unit) ? undefined : SCALES.find((one) => size >= one.from);
  const shift = isProportion(unit) ? 2 : 0;
  const scaled = ticks.map((tick) => (scale === undefined ? tick : tick / scale.size));
  const places = largest(scaled.map((tick) => decimalsNeeded(tick, MOST_DECIMALS, shift)));
  const bare: Unit = unit.kind === "money" ? { kind: "count" } : unit;
  const zeros = places === 0 ? "" : `.${"0".repeat(places)}`;
  return {
    title: unitTitle(unit, scale ?? null),
    from,
    to,
    ticks: ticks.map((at, index) => ({ at, text: formatFigure(scaled[index] ?? at, bare, places) })),
    numberFormat: figureFormat(unit, decimals),
    tickFormat: isProportion(unit) ? `0${zeros}%` : `#,##0${zeros}${scale?.format ?? ""}`,
  };
}

/**
 * The unit of an axis in words.
 *
 * @example
 * unitTitle({ kind: "percent" }, null) //=> "Percent"
 * unitTitle({ kind: "other", label: "days" }, null) //=> "Days"
 */
export function unitTitle(unit: Unit, scale: { readonly word: string; readonly pounds: string } | null): string {
  switch (unit.kind) {
    case "money":
      return scale?.pounds ?? "£";
    case "percent":
      return "Percent";
    case "percentChange":
      return "Change in percent";
    case "count":
      return scale === null ? "Number" : `Number, ${scale.word}`;
    case "other": {
      const words = unit.label.trim() === "" ? "Number" : unit.label.trim();
      const title = words.charAt(0).toUpperCase() + words.slice(1);
      return scale === null ? title : `${title}, ${scale.word}`;
    }
  }
}
