import { addMonths } from "../../../domain/time/month";
import { readPeriod, yearAround, type Period } from "../../../domain/time/period";
import type { Measure, Plan } from "../../../domain/plan";
import type { EarlierRow, FigureName, MeasureRow, MoreRows } from "../../mappedRows";
import type { MeasureTable } from "../../rows/measureTable";
import type { OwnRows } from "../../rows/ownRows";
import { chooseFigures } from "../chooseFigures";
import { withoutElsewhere } from "./elsewhereRows";
import { withoutLookalikes } from "./lookalikeRows";
import { withoutMisplaced } from "./misplacedRows";
import type { Observation } from "../observation";
import { peerFigures, type PeerFigure } from "../peerFigures";
import type { ReportPeriod } from "../time/reportPeriod";
import { timedTable, UNREAD, type TimedTable } from "../time/timedTable";
import { measureNamed, type ShareOf } from "../workedOutShare";

/** The rows of all tables of measures, divided by the report's period. */
export interface MeasureRows {
  /**
   * Each measure's row with the figures chosen for the report, rows that say the same again, and rows about no measure.
   */
  readonly measures: readonly MeasureRow[];
  /** Rows about other periods of the same measures. */
  readonly earlier: Iterable<EarlierRow>;
  readonly peersOf: (measure: Measure) => readonly PeerFigure[];
  readonly moreRows: readonly MoreRows[];
}

/**
 * Rows for one measure and period, or with one name that is no measure's, that are read whole; the rest are counted.
 */
const SAME_ROWS_MAX = 10;

/** Ranks below a row of actuals for any period that can be read. */
const UNDER_LEAD = -0.5;

/** Where a row stands: its table and its place there. */
interface Place {
  readonly table: TimedTable;
  readonly row: number;
}

/** A measure's rows by what they say of time: the first of each period, and the first of those that say nothing. */
interface Timeline {
  readonly rows: Map<string, Place & { readonly period: Period }>;
  /** The row of which table and period stands for the measure. */
  base: Place | null;
  baseRank: number;
  baseEnd: string;
}

/**
 * Divides rows by time. The row for the report's period stands for its measure; where none is, the latest does, and its
 * figure is not used. Its figures are chosen from all rows and columns of the measure. A row for another period is
 * history; rows for one and the same period all stand: a measure given twice is for a check to find. Of very many such
 * rows the first few stand for all.
 *
 * @param isOwn Whether rows about an organisation are reported on, by its words.
 */
export function measureRows(
  tables: readonly MeasureTable[],
  isOwn: OwnRows["isOwn"],
  report: ReportPeriod,
  plan: Plan,
): MeasureRows {
  const timedTables = withoutElsewhere(
    withoutMisplaced(withoutLookalikes(tables.map((table) => timedTable(table, isOwn, report, plan)))),
  );
  const timelines = timelinesOf(timedTables, report, plan);
  const timelineOf = (measure: Measure | null): Timeline | undefined =>
    measure === null ? undefined : timelines.get(measure.id);

  const measures: MeasureRow[] = [];
  const more: CountedRows[] = [];
  for (const timed of timedTables) {
    const { table, isOwnRow, measureOf } = timed;
    const same = new Map<string, CountedRows>();
    for (let row = 0; row < table.rowCount; row += 1) {
      if (!isOwnRow(row)) continue;
      const measure = measureOf(row);
      const timeline = timelineOf(measure);
      if (timeline !== undefined && !stands(timed, row, timeline)) continue;
      const key = `${table.matches.code(row)} ${timeline === undefined ? "" : table.periods.code(row)}`;
      const counted = same.get(key) ?? { timed, rows: 0, firstMore: row, last: row };
      same.set(key, counted);
      counted.rows += 1;
      counted.last = row;
      if (counted.rows === SAME_ROWS_MAX + 1) {
        counted.firstMore = row;
        more.push(counted);
      }
      if (counted.rows > SAME_ROWS_MAX) continue;
      const read = readRow(timed, row);
      const isBase = timeline?.base?.table === timed && timeline.base.row === row;
      measures.push(
        isBase && measure !== null && !read.shifted
          ? withFigures(read, measure, timeline, timelineOf, report, plan)
          : read,
      );
    }
  }
  return {
    measures,
    peersOf: (measure) => peersOf(measures, timelineOf(measure)?.base ?? null, measure),
    moreRows: more.map(moreRows),
    earlier: { [Symbol.iterator]: () => earlierRows(timedTables, timelineOf) },
  };
}

/** What other bodies have for a figure that stands in a cell of the row that stands for its measure. */
function peersOf(measures: readonly MeasureRow[], base: Place | null, { id }: Measure): readonly PeerFigure[] {
  const own = measures.find(({ measure, chosen }) => measure?.id === id && chosen !== null);
  const { actual } = own?.figures ?? {};
  const { chosen } = own ?? {};
  if (base === null || actual === undefined || chosen == null || chosen.actualFor !== null) return [];
  if (chosen.workedOut || chosen.addedUp.length > 0 || chosen.standsIn !== null) return [];
  return peerFigures(base.table, base.row, actual);
}

/** Every measure's timeline, from one look at each row's codes; rows outside two years are not kept. */
function timelinesOf(
  timedTables: readonly TimedTable[],
  report: ReportPeriod,
  plan: Plan,
): ReadonlyMap<string, Timeline> {
  const timelines = new Map<string, Timeline>();
  const first = addMonths(yearAround(report.period.end, plan.year).start, -24);
  for (const timed of timedTables) {
    const { table, isOwnRow, measureOf } = timed;
    for (let row = 0; row < table.rowCount; row += 1) {
      const measure = measureOf(row);
      if (measure === null || !isOwnRow(row)) continue;
      const timeline = timelines.get(measure.id) ?? {
        rows: new Map<string, Place & { readonly period: Period }>(),
        base: null,
        baseRank: UNREAD - 1,
        baseEnd: "",
      };
      if (timeline.baseRank < UNREAD) timelines.set(measure.id, timeline);
      const time = timed.timeOf(row);
      const kind = timed.kindOf(row);
      // Targets and forecasts stand for their measure only where nothing else does.
      const rank = kind === "" ? time.rank : UNDER_LEAD;
      const key = `${time.key} ${kind}`;
      const { period } = time.base;
      // For the report's period the better fit; else the latest, of which the first.
      const better =
        rank > timeline.baseRank || (rank === 0 && timeline.baseRank === 0 && period.end > timeline.baseEnd);
      if (better) {
        timeline.base = { table: timed, row };
        timeline.baseRank = rank;
        timeline.baseEnd = period.end;
      }
      if (period.end < first && rank !== UNREAD) continue;
      // Two rows for one earlier month must agree; two for the report's own are for a check to find.
      const again = `${key} again`;
      if (!timeline.rows.has(key)) timeline.rows.set(key, { table: timed, row, period });
      else if (kind === "" && rank <= 0 && rank !== UNREAD && !timeline.rows.has(again))
        timeline.rows.set(again, { table: timed, row, period });
    }
  }
  return timelines;
}

/** A row whole; one that only shares a measure's name, or is only like it, is about none of the plan. */
function readRow({ table, baseOf, measureOf, isElsewhere }: TimedTable, row: number): MeasureRow {
  const read = table.read(row, baseOf(row));
  const { measure } = read;
  if (measure === null || measureOf(row) !== null) return read;
  return {
    ...read,
    measure: null,
    matchedBy: null,
    nearest: measure.name,
    couldBe: isElsewhere(row) ? [measure] : read.couldBe,
  };
}

/** Whether a row is for the same time as the one that stands for its measure. */
function stands(timed: TimedTable, row: number, { base }: Timeline): boolean {
  if (base === null) return true;
  if (timed.kindOf(row) !== "") return base.table === timed && base.row === row;
  const [rowPeriod, standingPeriod] = [timed.timeOf(row).base.period, base.table.timeOf(base.row).base.period];
  return rowPeriod.start === standingPeriod.start && rowPeriod.end === standingPeriod.end;
}

/** The figures of a row that are chosen anew from all rows. */
const CHOSEN: ReadonlySet<string> = new Set(["actual", "lastYear", "target", "forecast"] satisfies FigureName[]);

/** A measure's row with the figures that answer for the report's period, from all of the measure's rows. */
function withFigures(
  row: MeasureRow,
  measure: Measure,
  timeline: Timeline,
  timelineOf: (measure: Measure | null) => Timeline | undefined,
  report: ReportPeriod,
  plan: Plan,
): MeasureRow {
  const statedSpan = timeline.base?.table.table.statedSpan ?? null;
  const { figures, chosen } = chooseFigures(observationsOf(timeline), {
    measure,
    report,
    year: plan.year,
    comparatorPeriod: row.comparatorPeriod === null ? null : readPeriod(row.comparatorPeriod.text, plan.year),
    comment: row.commentary?.text ?? null,
    statedSpan,
    shareOf: shareOf(measure, timelineOf, plan),
  });
  const others = Object.fromEntries(Object.entries(row.figures).filter(([name]) => !CHOSEN.has(name)));
  // A figure that is made of others, or stands in for another period’s, has no cell whose fill would be its own.
  const isPrinted = !chosen.workedOut && chosen.addedUp.length === 0 && chosen.standsIn === null;
  const filled = isPrinted && figures.actual !== undefined ? timeline.base?.table.table.statusOf(figures.actual) : null;
  const statedStatus = row.statedStatus ?? filled ?? null;
  return { ...row, figures: { ...others, ...figures }, statedStatus, chosen };
}

/** Every figure of a measure, from all of its rows. */
function observationsOf({ rows }: Timeline): readonly Observation[] {
  return [...rows.values()].flatMap(({ table, row }) => {
    const read = table.table.read(row, table.baseOf(row));
    return read.shifted ? [] : read.observations;
  });
}

/** What a percentage is worked out from, where the plan says it and the extract has both; null otherwise. */
function shareOf(
  { unit, numerator, denominator }: Measure,
  timelineOf: (measure: Measure | null) => Timeline | undefined,
  { measures }: Plan,
): (() => ShareOf) | null {
  const [above, below] = [measureNamed(numerator, measures), measureNamed(denominator, measures)];
  const [over, under] = [timelineOf(above), timelineOf(below)];
  if (unit.kind !== "percent" || above === null || below === null || over === undefined || under === undefined)
    return null;
  return () => ({
    numerator: { measure: above, observations: observationsOf(over) },
    denominator: { measure: below, observations: observationsOf(under) },
  });
}

function* earlierRows(
  timedTables: readonly TimedTable[],
  timelineOf: (measure: Measure) => Timeline | undefined,
): Iterator<EarlierRow> {
  for (const timed of timedTables) {
    const { table, isOwnRow, measureOf } = timed;
    for (let row = 0; row < table.rowCount; row += 1) {
      const measure = measureOf(row);
      if (measure === null || !isOwnRow(row)) continue;
      const timeline = timelineOf(measure);
      if (timeline === undefined || timed.kindOf(row) !== "" || stands(timed, row, timeline)) continue;
      const { base } = timed.timeOf(row);
      yield {
        measure,
        period: base.period,
        figures: table.figures,
        dated: table.actualTimes.length > 0,
        read: () => table.read(row, base),
      };
    }
  }
}

interface CountedRows {
  readonly timed: TimedTable;
  rows: number;
  firstMore: number;
  last: number;
}

function moreRows({ timed, rows, firstMore, last }: CountedRows): MoreRows {
  const { measure, label, nearest, couldBe } = readRow(timed, firstMore);
  return { measure, label, nearest, couldBe, rows: rows - SAME_ROWS_MAX, last: readRow(timed, last).label.at };
}
