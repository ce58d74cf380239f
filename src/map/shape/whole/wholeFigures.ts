import type { Measure } from "../../../domain/plan";
import { isProportion } from "../../../domain/units/unit";
import { readValue } from "../../../read/cells/readValue";
import { cellIn, type TableRow } from "../../../read/source";
import { isRateUnit } from "../../headings/figureKind";

/** Parts without which a rate between them shows nothing. */
const PARTS_MIN = 2;
/** What the digits that a computer keeps may be off by. */
const NOISE = 1e-9;

/**
 * Whether a column's figure for a whole is what those of its parts make: counts add up to it, and rates and averages
 * lie around it. `unknown` where it has no figure for any of them, `differs` where it has none for one.
 */
export function agreement(
  measure: Measure,
  column: number,
  whole: TableRow,
  parts: readonly TableRow[],
): "agrees" | "differs" | "unknown" {
  const figures = [whole, ...parts].map((row) => readValue(cellIn(row, column)));
  if (figures.every(({ kind }) => kind === "missing")) return "unknown";
  const read = figures.flatMap((figure) =>
    figure.kind === "number"
      ? [{ number: figure.number, decimals: figure.decimals }]
      : figure.kind === "time"
        ? [{ number: figure.seconds, decimals: 0 }]
        : [],
  );
  const [total, ...rest] = read;
  if (total === undefined || read.length < figures.length) return "differs";
  const numbers = rest.map(({ number }) => number);
  const sum = numbers.reduce((all, number) => all + number, 0);
  const step = Math.max(...read.map(({ decimals }) => (decimals === 0 ? 0 : 10 ** -decimals)));
  const isSum = Math.abs(sum - total.number) <= (step / 2) * read.length + NOISE * Math.abs(sum);
  const isAmong =
    parts.length >= PARTS_MIN && Math.min(...numbers) <= total.number && total.number <= Math.max(...numbers);
  switch (kindOf(measure)) {
    case "count":
      return isSum ? "agrees" : "differs";
    case "rate":
      return isAmong ? "agrees" : "differs";
    case "either":
      return isSum !== isAmong ? "agrees" : "differs";
  }
}

/** Names of figures that lie among those of their parts, though they count things. */
const AMONG = /\b(?:rates?|ratio|index|average|mean|median|score|per|proportion)\b/i;

/** Whether parts of a measure add up to the whole, lie around it, or nobody knows. */
function kindOf({ unit, name }: Measure): "count" | "rate" | "either" {
  if (isProportion(unit) || isRateUnit(unit) || AMONG.test(name)) return "rate";
  return unit.kind === "other" ? "either" : "count";
}
