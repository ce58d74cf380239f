import { MONTHS_OF, spanOf, yearBefore, type Slot } from "./calendar";
import { isMeanToDate, type Facts, type Page } from "./page/page";
import { isMissing } from "./page/figures";
import {
  figureOf,
  statusOf,
  targetToDate,
  workingTarget,
  type Basis,
  type TrueMeasure,
  type TrueStatus,
  type World,
} from "./world";

/** One pair of last year's figure and status that a careful reader may report. */
export interface Answer {
  readonly lastYear: number | null;
  readonly status: TrueStatus;
  /** Whether last year's figure is for an unlike period, which a finding must say. */
  readonly unlike: boolean;
}

/** What a careful reader makes of one measure of a page. */
export interface Truth {
  readonly id: string;
  readonly actual: number | null;
  readonly target: number | null;
  readonly answers: readonly Answer[];
  /** Whether the status can hang on last year's figure, and whether the measure is itself a change. */
  readonly lastYearDecides: boolean;
  readonly change: boolean;
  /** Whether the page and the plan leave nothing open; where not, a reader must ask or not rate. */
  readonly determined: boolean;
  /** Why not, in a word or two. */
  readonly open: string | null;
}

/** The report's period, by its first and last month. */
export function truePeriod(world: World): { readonly start: string; readonly end: string } {
  return spanOf(world.calendar, world.report);
}

/** What a careful reader makes of each measure of a page. */
export function truthOf(world: World, page: Page, facts: Facts): Truth[] {
  return world.measures.map((measure) => truthOfMeasure(world, page, facts, measure));
}

function truthOfMeasure(world: World, page: Page, facts: Facts, measure: TrueMeasure): Truth {
  const { report } = world;
  const end: Slot = slotThatEnds(report, facts.grain);
  const gone = end.place * MONTHS_OF[facts.grain];
  const sum = measure.adding === "sum";
  const first = end.place === 1;
  const missingNow = isMissing(world, page, measure, end);
  const unsaidPolarity = page.polarity?.by === "nothing" && page.polarity.id === measure.id;
  const missingBefore =
    page.gap?.id === measure.id && page.gap.at === "earlier" && sum && facts.basis === "inPeriod" && !first;
  const printedBasis =
    sum || (measure.adding === "mean" && facts.grain !== "year" && isMeanToDate(page)) ? "toDate" : "inPeriod";
  const actual = missingNow
    ? null
    : figureOf(measure, world.firstYear, sum ? endSlot(report, gone) : ownSlot(report, measure, facts), printedBasis);
  const planned = targetToDate(measure, gone);
  const target =
    sum && planned === null && (facts.target === "toDate" || facts.target === "inPeriod")
      ? workingTarget(measure, gone)
      : planned;
  const open = openness(world, page, facts, measure, end, { sum, first, missingBefore });
  const unrated = missingNow || (unsaidPolarity && measure.neutral);
  const fromFigures = answersOf(world, facts, measure, { actual, target, gone, first, printedBasis });
  const answers = unrated
    ? [
        { lastYear: null, status: "Not rated" as const, unlike: false },
        ...(missingNow ? [] : fromFigures.map((answer) => ({ ...answer, status: "Not rated" as const }))),
      ]
    : unsaidPolarity
      ? fromFigures.flatMap((answer) => [answer, { ...answer, status: "Not rated" as const }])
      : fromFigures;
  return {
    id: measure.id,
    actual,
    target,
    answers,
    lastYearDecides: measure.rule === "targetThenLastYear" && measure.kind !== "change",
    change: measure.kind === "change",
    determined: open === null,
    open,
  };
}

/** Why a page leaves a measure open; null where it does not. */
function openness(
  { report: { grain } }: World,
  page: Page,
  facts: Facts,
  measure: TrueMeasure,
  end: Slot,
  { sum, first, missingBefore }: { readonly sum: boolean; readonly first: boolean; readonly missingBefore: boolean },
): string | null {
  if (page.stale && facts.grain !== "year") return "the page ends with the period before";
  const { share } = measure;
  if (share !== null && [share.numerator, share.denominator].some(({ id }) => page.styles.get(id)?.agrees === false))
    return "the counts of a percentage are not what they show";
  if (page.styles.get(measure.id)?.agrees === false) return "what is shown is not what is held, or has no unit";
  if (
    measure.adding === "mean" &&
    MONTHS_OF[facts.grain] < MONTHS_OF[grain] &&
    (measure.share === null || (facts.basis === "toDate" && end.place > MONTHS_OF[grain] / MONTHS_OF[facts.grain]))
  )
    return "a mean of a longer period than is printed";
  if (measure.adding === "mean" && !first && facts.grain !== "year" && isMeanToDate(page))
    return "a mean to date is not the period's own";
  if (!sum) return null;
  if (missingBefore) return "a period before is missing";
  // In the first period of a year, the figure to date is that of the period.
  if (first) return null;
  if (!facts.said && !["plan", "setting", "title", "below"].includes(page.saidBy)) return "to date or not is not said";
  if (facts.twice === true && facts.basis === "inPeriod") return "a period is printed twice";
  return facts.basis === "inPeriod" && !facts.whole ? "earlier periods are not printed" : null;
}

function answersOf(
  world: World,
  facts: Facts,
  measure: TrueMeasure,
  {
    actual,
    target,
    gone,
    first,
    printedBasis,
  }: {
    readonly actual: number | null;
    readonly target: number | null;
    readonly gone: number;
    readonly first: boolean;
    readonly printedBasis: Basis;
  },
): Answer[] {
  const sum = measure.adding === "sum";
  const with_ = (lastYear: number | null, unlike = false): Answer => ({
    lastYear,
    status: statusOf(measure, actual, target, lastYear),
    unlike,
  });
  const like = figureOf(
    measure,
    world.firstYear,
    yearBefore(sum ? endSlot(world.report, gone) : ownSlot(world.report, measure, facts)),
    printedBasis,
  );
  const unknown = with_(null);
  switch (facts.lastYear) {
    case "none":
      return [unknown];
    case "same":
      return [with_(like)];
    case "samePeriod":
      // The same quarter of last year alone is not last year to date; a sheet for each quarter adds up to it, which a
      // reader may leave.
      return !sum || first || facts.basis === "toDate"
        ? [with_(like)]
        : [
            unknown,
            with_(
              figureOf(measure, world.firstYear, yearBefore(slotThatEnds(world.report, facts.grain)), "inPeriod"),
              true,
            ),
            ...(facts.whole ? [with_(like)] : []),
          ];
    case "outturn": {
      const outturn = figureOf(
        measure,
        world.firstYear,
        { grain: "year", year: world.report.year - 1, place: 1 },
        "toDate",
      );
      const alike = measure.adding === "mean" ? world.report.grain === "year" : gone === 12;
      if (alike) return [with_(outturn)];
      // A whole year's total may be shown beside part of one, and says nothing of its status.
      return sum
        ? [{ lastYear: outturn, status: unknown.status, unlike: true }, unknown]
        : [with_(outturn, true), unknown];
    }
    case "turnOfYear": {
      // The last period of last year, where a reader sees which it is: an outturn if it is to date, a level at the
      // year's end.
      const outturn = figureOf(
        measure,
        world.firstYear,
        { grain: "year", year: world.report.year - 1, place: 1 },
        "toDate",
      );
      if (measure.adding === "latest" || (measure.adding === "mean" && facts.basis === "toDate"))
        return [unknown, with_(outturn, true)];
      return sum && facts.basis === "toDate" && gone < 12
        ? [unknown, { lastYear: outturn, status: unknown.status, unlike: true }]
        : [unknown];
    }
  }
}

/** The slot of a grain in which the report ends. */
function slotThatEnds(report: Slot, grain: Facts["grain"]): Slot {
  const months = MONTHS_OF[report.grain] * report.place;
  return { grain, year: report.year, place: Math.ceil(months / MONTHS_OF[grain]) };
}

/** The year's months up to so many, by their last month: a sum to date needs no more. */
function endSlot(report: Slot, gone: number): Slot {
  return { grain: "month", year: report.year, place: gone };
}

/** The slot whose own figure is reported of a measure that does not add up. */
function ownSlot(report: Slot, measure: TrueMeasure, facts: Facts): Slot {
  return measure.adding === "mean" ? report : slotThatEnds(report, facts.grain);
}
