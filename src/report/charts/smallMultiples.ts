import { largest } from "../../domain/extremes";
import type { Unit } from "../../domain/units/unit";
import type { ValueAxis } from "./chartModel";
import { sharedAxis } from "./valueAxis";

/** A small chart that stands beside others. */
export interface SmallChart {
  readonly id: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly axis: ValueAxis;
}

/** The least of the height that the course of a measure keeps on a scale that it has with others. */
const LEAST_SHARE = 1 / 3;

/**
 * The scale of each small chart that has one with others, so that heights can be compared between them: those of one
 * unit, as long as none is pressed flat by it. A chart that none goes with keeps its own, and is not here.
 */
export function sharedScales(charts: readonly SmallChart[]): ReadonlyMap<string, ValueAxis> {
  const groups: { axis: ValueAxis; members: SmallChart[] }[] = [];
  for (const chart of charts) {
    const joined = groups.some((group) => {
      const members = [...group.members, chart];
      const axis = axisOf(members);
      if (!isAlike(chart, group.members[0]) || members.some((one) => length(one.axis) < LEAST_SHARE * length(axis)))
        return false;
      Object.assign(group, { axis, members });
      return true;
    });
    if (!joined) groups.push({ axis: chart.axis, members: [chart] });
  }
  return new Map(
    groups.flatMap(({ axis, members }) => (members.length > 1 ? members.map(({ id }) => [id, axis] as const) : [])),
  );
}

function axisOf(members: readonly SmallChart[]): ValueAxis {
  const [first] = members;
  if (first === undefined) throw new Error("no chart to scale");
  return sharedAxis(
    members.map(({ axis }) => axis),
    first.unit,
    largest(members.map(({ decimals }) => decimals)),
  );
}

function isAlike({ unit }: SmallChart, other: SmallChart | undefined): boolean {
  return other !== undefined && JSON.stringify(unit) === JSON.stringify(other.unit);
}

function length({ from, to }: ValueAxis): number {
  return to - from;
}
