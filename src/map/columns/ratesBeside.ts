import type { Plan } from "../../domain/plan";
import { isProportion } from "../../domain/units/unit";
import type { Table } from "../../read/source";
import type { ColumnTime } from "../claims/columnClaim";
import { isRateUnit, kindAmong } from "../headings/figureKind";
import { isRateAlone, isUnitAlone, withoutUnits } from "../headings/headingUnits";
import { CERTAIN } from "../match/certainty";
import { plainLabel } from "../match/plainLabel";
import { isFigures, type Candidate } from "./candidate";

const SHARE = /%|\bper ?cent(?:age)?\b|\bpercentages?\b/gi;

/**
 * Columns of rates and shares beside the actual of which they are worked out: `Rate per 1000`, `Cost per visit (£)`,
 * `Actual %`. Which of the two is a measure's own, its unit says.
 */
export function ratesBeside(
  table: Table,
  candidates: readonly Candidate[],
  times: readonly ColumnTime[],
  { measures }: Plan,
): Candidate[] {
  const saysNoTime = (column: number): boolean => times[column]?.when.kind === "unsaid" && times[column].span === null;
  const sure = candidates.filter(({ score }) => score >= CERTAIN);
  const [actual, ...more] = sure.filter(({ role, column }) => role === "actual" && saysNoTime(column));
  if (actual === undefined || more.some(({ column, score }) => column !== actual.column && score === actual.score))
    return [];
  const header = (column: number): string => table.columns[column]?.header ?? "";
  const hasRates = measures.some(({ unit }) => isRateUnit(unit));
  const hasShares = measures.some(({ unit }) => isProportion(unit));
  const beside = plainLabel(withoutUnits(header(actual.column)));
  return [...table.columns.keys()].flatMap((column): Candidate[] => {
    if (column === actual.column || !isFigures(table.columns[column]) || !saysNoTime(column)) return [];
    if (sure.some((one) => one.column === column && one.role !== "actual")) return [];
    const words = header(column);
    const isRate = hasRates && kindAmong(words) === "rate" && (isUnitAlone(words) || isRateAlone(words));
    const isShare = hasShares && kindAmong(words) === "percent" && plainLabel(words.replace(SHARE, "")) === beside;
    return isRate || isShare
      ? [{ column, role: "actual", score: actual.score, reason: "a rate or a share beside its number" }]
      : [];
  });
}
