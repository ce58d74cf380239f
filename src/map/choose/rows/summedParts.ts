import { roundingError } from "../../../domain/compare";
import type { Figure } from "../../mappedRows";
import type { Observation } from "../observation";
import type { Choosing, Found } from "../findFigure";
import { partsOf } from "../time/spanReading";
import { samePeriod } from "../../../domain/time/period";

/**
 * A figure that was found, unless it only adds up those of its parts and the plan says that the latest of them counts,
 * or their mean: 1,180 households after 310, 300, 290 and 280 is nobody's number of households. Both are then given.
 *
 * @param all Every figure of the measure.
 */
export function unlessSummed(found: Found, all: readonly Observation[], { measure }: Choosing): Found {
  if (found.kind === "none" || (measure.aggregation !== "latest" && measure.aggregation !== "mean")) return found;
  const { period, figure } = found;
  const role = found.from[0]?.role;
  const within = all.filter(
    (one) =>
      one.role === role &&
      numberOf(one.figure) !== null &&
      !samePeriod(one.stretch.period, period) &&
      period.start <= one.stretch.period.start &&
      one.stretch.period.end <= period.end,
  );
  const parts = partsOf(period, within) ?? [];
  const last = parts.at(-1);
  const [total, latest] = [numberOf(figure), last === undefined ? null : numberOf(last.figure)];
  if (last === undefined || parts.length < 2 || total === null || latest === total) return found;
  const sum = parts.reduce((so, part) => so + (numberOf(part.figure) ?? 0), 0);
  if (Math.abs(sum - total) > roundingError(sum, total)) return found;
  return {
    kind: "none",
    fault: { kind: "twoFigures", text: figure.text, other: last.figure.text, otherAt: last.figure.at },
    near: figure,
  };
}

function numberOf({ value }: Figure): number | null {
  return value.kind === "number" ? value.number : null;
}
