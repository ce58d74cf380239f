import { monthCount, periodName, type Period } from "../../../domain/time/period";
import type { YearStart } from "../../../domain/time/year";
import type { ClaimedTable } from "../../claims/claimedTable";
import { latestOf, type Dated } from "./datedFigures";
import type { PeriodDoubt } from "./periodDoubt";
import { isFromStart } from "./resolveTime";

/** Fewer of the rows than this have a figure for the latest period: the one before could be meant as well. */
const HALF = 0.5;

/** Where the figures alone give the period, what else it could be. */
export function couldBeTwo(
  dated: readonly Dated[],
  latest: Dated,
  tables: readonly ClaimedTable[],
  year: YearStart,
  yearKnown: boolean,
): PeriodDoubt[] {
  const rival = dated.find(
    ({ period }) =>
      period.end === latest.period.end &&
      period.start !== latest.period.start &&
      !(
        monthCount(period) > monthCount(latest.period) &&
        isFromStart(period, year) &&
        !isFromStart(latest.period, year) &&
        monthCount(period) < 12
      ),
  );
  if (rival !== undefined) {
    const [first, second] = dated.indexOf(rival) < dated.indexOf(latest) ? [rival, latest] : [latest, rival];
    return [
      {
        table: latest.table,
        question: `Both “${first.words}” and “${second.words}” could be the actual. Which is it?`,
      },
    ];
  }
  const before = latestOf(
    dated.filter(({ table, period }) => table === latest.table && period.end < latest.period.end),
  );
  const inRows = (tables.find(({ index }) => index === latest.table)?.claims ?? []).some(
    ({ role }) => role === "period",
  );
  if (inRows || before === null || latest.rows >= HALF * before.rows) return [];
  const nameOf = (period: Period, words: string): string => (yearKnown ? periodName(period, year) : words);
  return [
    {
      table: latest.table,
      question:
        `Is the report for ${nameOf(latest.period, latest.words)} or for ` +
        `${nameOf(before.period, before.words)}? Only ${latest.rows} of the figures that ` +
        `“${before.words}” has stand under “${latest.words}”.`,
    },
  ];
}
