import { yearAround } from "../../domain/time/period";
import { mayBeNegative } from "../../domain/limitPassed";
import type { Measure, StatusMeaning } from "../../domain/plan";
import { isProportion, type Unit } from "../../domain/units/unit";
import type { YearStart } from "../../domain/time/year";
import { headerUnit } from "../../read/cells/headerUnit";
import { readValue } from "../../read/cells/readValue";
import type { SourceCell, TableRow } from "../../read/source";
import { isUnclear } from "../../read/tables/header/headerReason";
import { missing } from "../../domain/value";
import { figureSpan } from "../choose/time/datedFigures";
import type { Observation, ObservedRole } from "../choose/observation";
import type { ReportPeriod } from "../choose/time/reportPeriod";
import { resolveTime, type Base } from "../choose/time/resolveTime";
import { isRateUnit, ownOf } from "../headings/figureKind";
import type { LeadKind } from "../claims/rowLeads";
import { timeKey, type TimeClaim } from "../claims/when";
import { isStruck, mergedColumns, sharedMerge, underMerge, underStrike } from "./mergedFigure";
import type { PlacedRow } from "./placedRows";
import { periodFigure } from "./periodFigure";
import { withoutNumbersBeside } from "./withoutNumbersBeside";
import { FIGURES, type Figure, type FigureName, type MeasureRow, type StatedPolarity, type Words } from "../mappedRows";
import { withoutBound, withoutDeadline } from "../figures/boundedTarget";
import { figureInUnit } from "../figures/figureInUnit";
import type { ItemFinder, ItemMatch } from "../match/itemOf";
import { fitsOnlyAsPercent, fitsOnlyAsProportion } from "../figures/percentByTarget";
import { isAboveOne, type PercentReading } from "../figures/percentReading";
import type { PoundReading } from "../figures/poundReading";
import { readUnit } from "../../domain/units/readUnit";
import { scaledUnit } from "../figures/scale";
import { polarityBelow, saysNoPolarity } from "../columns/polarity/statedPolarity";
import { ofItsKind, underOtherName } from "./otherKind";
import { timeForm } from "../headings/timeForm";
import { countsThese, rowUnit, unitsAround } from "./rowUnit";
import { statusIn } from "./statedStatus";
import { ALWAYS_PERCENT, stated, type TableReader } from "./tableReader";

/** Figures that say where a measure stands, which its unit can bound; the rest are differences and ranks. */
const LEVELS: readonly FigureName[] = ["actual", "target", "lastYear", "forecast"];

/** A row's name and place with the measure that it is about. */
export interface NamedMeasureRow {
  readonly row: TableRow;
  readonly placing: PlacedRow;
  readonly label: Words;
  readonly match: ItemMatch<Measure>;
}

/** The measure that a row is about; null for a row with nothing in it. */
export function nameMeasureRow(
  reader: TableReader,
  row: TableRow,
  placing: PlacedRow,
  find: ItemFinder<Measure>,
): NamedMeasureRow | null {
  const id = reader.words(row, "measureId");
  const label = labelOf(reader, row);
  return label === null ? null : { row, placing, label, match: find(id?.text ?? "", label.text, placing.place) };
}

function labelOf(reader: TableReader, row: TableRow): Words | null {
  return stated(reader.words(row, "measure")) ?? stated(reader.words(row, "measureId")) ?? reader.first(row);
}

/** What is read of a table's columns of figures, the same for each of its rows. */
export interface FigureColumns {
  /** Columns whose figures are chosen by their period, with what each claims. */
  readonly observed: readonly ObservedColumn[];
  /** What words over the row say that its figures are, where they are no actuals; `""` where they are. */
  readonly lead: LeadKind | "";
  /** How bare numbers are read in a column. */
  readonly readings: (row: TableRow, column: number) => PercentReading;
  /** What a pound sign says in a column whose unit the words above the table give. */
  readonly pounds: (row: TableRow, column: number) => PoundReading;
  readonly report: ReportPeriod;
  readonly year: YearStart;
  /** What the plan says of the organisation's own words for a status. */
  readonly meanings: readonly StatusMeaning[];
}

export interface ObservedColumn {
  readonly column: number;
  readonly role: ObservedRole;
  readonly claim: TimeClaim;
}

/** A figure whose heading may be another than was read: it keeps its words and its cell, and is not used. */
function underUnclearHeadings(figure: Figure, kind: "headerUnclear" | "bandUnclear" = "headerUnclear"): Figure {
  if (figure.value.kind !== "number") return figure;
  return { ...figure, value: missing("notAvailable"), fault: { kind } };
}

/**
 * A row of the extract about a measure, its figures in the measure's unit. Figures of a row that is about no measure of
 * the plan are read as plain numbers; they are not reported on.
 *
 * @param table The table's place among the extract's.
 * @param base What figures that say nothing of time are for.
 */
export function measureRow(
  reader: TableReader,
  { row, placing: { section, objective }, label, match }: NamedMeasureRow,
  { lead, observed, readings, pounds, report, year, meanings }: FigureColumns,
  table: number,
  base: Base,
): MeasureRow {
  const unit = match.item?.unit ?? { kind: "other", label: "" };
  const unitText = reader.text(row, "unit");
  const ownScale = rowUnit(unitText, label.text, match.item, unit);
  const rowScale = countsThese(match.item, ownScale) ? null : ownScale;
  const units = unitsAround(unitText, label.text, match.item, reader.unit);
  // The nearest words over the row come first: `Finance (£000)`, then `£m` in the table's title.
  const scaleOver = scaledUnit(section?.name.text ?? "") ?? scaledUnit(objective?.text ?? "") ?? reader.scale;
  const formOfTime =
    timeForm(unitText) ?? timeForm(label.text) ?? timeForm(section?.name.text ?? "") ?? reader.timeForm;
  const saysPercent = isProportion(readUnit(unitText || "number"));
  // `Boys` under `Absence (%)` is a percentage as well.
  const namedPercent = [label.text, section?.name.text ?? ""].some((words) => headerUnit(words) === "%");
  const headingOf = (column: number): string => reader.table.columns[column]?.header ?? "";
  const read = (column: number, inUnit: Unit, levels: boolean): Figure => {
    const { cell: printed, at, heading: columnHeading } = reader.at(row, column);
    const isTarget = observed.some((one) => one.column === column && one.role === "target");
    const cell = isTarget ? asTarget(printed, match.item, report, year) : printed;
    const heading =
      columnHeading === null || columnHeading.unit !== null
        ? columnHeading
        : { ...columnHeading, unit: ownScale === null ? scaleOver : rowScale };
    // A row whose unit is said to be % means 84.8 as 84.8%; 0.9 there is 0.9% to one person and 90% to another, unless
    // the target tells.
    const isByTarget =
      match.item !== null && readings(row, column) === "proportions" && fitsOnlyAsProportion(cell, match.item.target);
    const byHeading =
      (saysPercent || namedPercent) && isAboveOne(cell)
        ? "percentages"
        : saysPercent && levels && !isByTarget
          ? "unclear"
          : readings(row, column);
    const isDoubtful =
      byHeading === "proportions" && levels && inUnit.kind === "percent" && match.item !== null && !isTarget;
    const percentages = isDoubtful && fitsOnlyAsPercent(cell, match.item.target) ? ("unclear" as const) : byHeading;
    const byTable = columnHeading?.unit === null && ownScale === null && scaleOver !== null;
    const figure = figureInUnit(cell, at, inUnit, {
      heading,
      percentages,
      levels,
      signed: match.item !== null && mayBeNegative(match.item),
      ...(units === null ? {} : { units }),
      timeForm: formOfTime,
      pounds: byTable ? () => pounds(row, column) : undefined,
      ...reader.readBy(row, column),
    });
    if (isUnclear(reader.table.headerReason)) return underUnclearHeadings(figure);
    if (columnHeading?.mayBeUnder !== undefined) return underUnclearHeadings(figure, "bandUnclear");
    if (levels && match.named !== undefined) return underOtherName(figure, match.named.name);
    if (levels && isStruck(reader.table, at, label.at)) return underStrike(figure);
    const across = levels ? mergedColumns(reader.table, at) : null;
    if (across !== null) return underMerge(figure, across, "columns");
    // One target over several rows is the target of each.
    const merge =
      levels && !isTarget && reader.column("target") !== column
        ? sharedMerge(reader.table, at, label.text, (other) => labelOf(reader, other)?.text ?? null)
        : null;
    if (merge !== null) return underMerge(figure, merge, "rows");
    if (!levels) return figure;
    return ofItsKind(figure, {
      cell,
      unit: inUnit,
      heading: columnHeading,
      header: headingOf(column),
      label: label.text,
      unitText,
      saysPercent,
      ownScale,
      match,
      isOfNumbers: () => reader.isOfNumbers(row, column),
      table: reader,
    });
  };
  /** The columns for the same figure of which a number and a rate are given, by what the measure is counted in. */
  const ownColumns = (column: number): readonly number[] => {
    const own = observed.find((one) => one.column === column);
    if (own === undefined) return [column];
    const same = observed.filter(({ role, claim }) => role === own.role && timeKey(claim) === timeKey(own.claim));
    return same.length < 2
      ? [column]
      : ownOf(
          same.map((one) => one.column),
          headingOf,
          unit,
        );
  };
  const isOwn = ({ column }: (typeof observed)[number]): boolean => ownColumns(column).includes(column);
  const observationOf = ({ column, role, claim }: (typeof observed)[number]): Observation => ({
    role,
    claim,
    // What the plan says of its measure's figures comes before what the words above the table say of all.
    stretch: resolveTime(
      claim,
      match.item?.figures == null || base.ofRow ? base : { ...base, span: null },
      report.period,
      year,
    ),
    saidSpan: figureSpan(claim.span) ?? base.span,
    heading: headingOf(column),
    figure: read(column, unit, true),
    ofRow: base.ofRow,
    called: base.called,
  });
  const besides = isRateUnit(unit) ? observed.filter((one) => !isOwn(one)) : [];
  const observations = withoutNumbersBeside(
    observed.filter(isOwn).map(observationOf),
    besides.map(observationOf),
    unit,
  );
  const status = statusIn(reader, row, "statedStatus", meanings);
  const figures: Partial<Record<FigureName, Figure>> = {};
  for (const name of FIGURES) {
    const taken = reader.column(name);
    if (taken === null || (lead !== "" && name === "actual")) continue;
    const [column, second] = ownColumns(taken);
    if (column === undefined) continue;
    const ownColumn = name === "statedChange" && reader.has("statedChangePercent");
    const isShare = !ownColumn && isShareOf(name, unit, reader.at(row, column).cell);
    const inUnit = isShare ? PERCENT_CHANGE : unitOf(name, unit);
    const holds = isShare && name === "statedChange" ? "statedChangePercent" : name;
    const figure = read(column, inUnit, LEVELS.includes(name));
    figures[holds] = second === undefined ? figure : underUnclearHeadings(figure);
  }
  return {
    label,
    id: stated(reader.words(row, "measureId")),
    organisation: stated(reader.words(row, "organisation")),
    objective: stated(reader.words(row, "objective")) ?? objective ?? section?.name ?? null,
    measure: match.item,
    matchedBy: match.by,
    nearest: match.nearest,
    couldBe: match.couldBe,
    figures,
    observations,
    chosen: null,
    byPeriod: observations.flatMap((observation) => periodFigure(observation, report, year)),
    period: stated(reader.words(row, "period")),
    comparatorPeriod: stated(reader.words(row, "comparatorPeriod")),
    statedStatus: status?.text === "" ? null : status,
    statedPolarity: polarityIn(reader, row),
    commentary: stated(reader.words(row, "commentary")),
    sectionCommentary: row.comments ?? section?.commentary ?? null,
    table,
    shifted: false,
  };
}

/** A target's cell without the words that say which way it is to be met, and by the end of the year. */
function asTarget(
  cell: SourceCell | null,
  measure: Measure | null,
  { period, yearKnown }: ReportPeriod,
  year: YearStart,
): SourceCell | null {
  const yearEnd = yearKnown ? yearAround(period.end, year).end : null;
  // The extract's target to date of a measure that adds up is what it is rated by, where the plan has none for it.
  const isCompared = measure?.target.kind === "number" && measure.aggregation !== "sum";
  return withoutBound(withoutDeadline(cell, yearEnd, year), measure?.polarity ?? null, isCompared);
}

/** Which way is better, as a column of the table says; null where it says nothing of this row. */
function polarityIn(reader: TableReader, row: TableRow): StatedPolarity | null {
  const words = stated(reader.words(row, "polarity"));
  if (words === null || saysNoPolarity(words.text)) return null;
  return {
    ...words,
    polarity: polarityBelow(reader.table.columns[reader.column("polarity") ?? -1]?.header ?? "", words.text),
  };
}

const PERCENT_CHANGE: Unit = { kind: "percentChange" };

/** Whether a change or a variance of a count or an amount is given as a share: `-7.3%` of 410 offences. */
function isShareOf(name: FigureName, unit: Unit, cell: SourceCell | null): boolean {
  if ((name !== "statedChange" && name !== "statedVariance") || isProportion(unit)) return false;
  const value = readValue(cell);
  return value.kind === "number" && value.percent;
}

/** Changes in percent are percentages and ranks are counts, whatever the measure is counted in. */
function unitOf(name: FigureName, unit: Unit): Unit {
  if (ALWAYS_PERCENT.includes(name)) return PERCENT_CHANGE;
  return name === "peerRank" || name === "peerGroupSize" ? { kind: "count" } : unit;
}
