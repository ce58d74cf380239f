import { partOf } from "../../domain/time/partOfYear";
import { monthCount } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { isDated, type Observation } from "../choose/observation";
import type { ReportPeriod } from "../choose/time/reportPeriod";
import type { PeriodFigure } from "../mappedRows";

/** An actual figure whose heading is a period, as checks of series know it. */
export function periodFigure(
  { role, claim, stretch, heading, figure }: Observation,
  { yearKnown }: ReportPeriod,
  year: YearStart,
): PeriodFigure[] {
  if (role !== "actual" || !isDated(claim)) return [];
  const { period } = stretch;
  const place = partOf(period, year);
  const quarter =
    place !== null && place.last - place.first === 2 && place.last % 3 === 0
      ? ((place.last / 3) as 1 | 2 | 3 | 4)
      : null;
  return [{ heading, period: yearKnown ? period : null, quarter, wholeYear: monthCount(period) === 12, figure }];
}
