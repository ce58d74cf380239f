import type { MeasureAssessment } from "../../assess/assessment";
import { milestoneLevel } from "../../assess/rules/milestone";
import { addsUp } from "../../domain/addsUp";
import { cellName } from "../../domain/cell";
import type { Plan } from "../../domain/plan";
import { periodName, samePeriod, startOfYear, yearAround, type Period } from "../../domain/time/period";
import { timeToSort } from "../../domain/time/timeInWords";
import { missing, number, type Value } from "../../domain/value";
import { monthsText, type HistoryRow } from "../../history/historyRow";
import { rowByHand } from "../../history/rowByHand";
import type { CheckedExtract } from "../checkedExtract";
import { givenOf } from "../byHand/givenOf";
import { statusSaid } from "../statusSaid";

/** When a report was read, and by whom. */
export interface ReadBy {
  /** As a person sees it (`22 November 2026, 14:05`). */
  readonly readAt: string;
  /** Null where nobody said. */
  readonly by: string | null;
}

/**
 * What a report says of each measure, as rows of the past figures: its figure, or the mark of why there is none; what a
 * person gave by hand stands in its place. None where nobody names the report's period with its year, since a figure
 * without its months is nothing to compare with.
 */
export function historyRows(checkedExtract: CheckedExtract, { readAt, by }: ReadBy): readonly HistoryRow[] {
  const { period, plan, measures, byHand } = checkedExtract;
  if (period === null) return [];
  return measures.map((assessment): HistoryRow => {
    const { measure, row, actual, target, lastYear, decimals, rating } = assessment;
    const figure = row?.figures.actual;
    const figureFor = monthsOf(assessment, period, plan);
    const said: HistoryRow = {
      id: measure.id,
      measure: measure.name,
      unit: measure.unit,
      period: periodName(period, plan.year),
      months: monthsText(period),
      span: spanWords(assessment, figureFor, period, plan),
      figureFor: row?.chosen?.actualFor ?? monthsText(figureFor),
      actual,
      was: missing("notApplicable"),
      target: measure.rule === "milestone" ? promisedLevel(assessment) : target,
      lastYear,
      decimals,
      status: rating.status,
      marker: figure?.marker == null ? "" : `[${figure.marker}]`,
      commentary: row?.commentary?.text ?? "",
      file: checkedExtract.extract.file,
      cell: figure === undefined ? "" : cellName(figure.at),
      readAt: timeToSort(readAt),
      by: by ?? "",
      at: null,
    };
    const given = givenOf(byHand, "measures", measure).map((one) =>
      one.about === "status" && one.value !== null ? { ...one, value: statusSaid(String(one.value)) } : one,
    );
    return rowByHand(said, given, rating.status);
  });
}

/** The level that a milestone promises, which is its target. */
export function promisedLevel({ measure: { milestone, unit }, lastYear, given }: MeasureAssessment): Value {
  if (given?.target !== undefined) return given.target.value;
  if (milestone.kind === "missing" || unit.kind === "percentChange") return milestone;
  if (lastYear.kind === "missing") return missing("notAvailable");
  return number(milestoneLevel(lastYear.number, milestone.number));
}

/** The months that a figure is for; where there is none, those that it would be for. */
export function monthsOf({ row, measure }: MeasureAssessment, period: Period, { year }: Plan): Period {
  if (row?.chosen?.actual != null) return row.chosen.actual;
  return addsUp(measure) ? { start: startOfYear(period.end, year), end: period.end } : period;
}

function spanWords({ row }: MeasureAssessment, figureFor: Period, period: Period, { year }: Plan): string {
  const own = row?.observations.find(({ figure }) => figure === row.figures.actual);
  if (row?.chosen?.actualFor != null) return "another period";
  if (own?.claim.span === "atDate") return "at a date";
  if (samePeriod(figureFor, yearAround(figureFor.end, year))) return "whole year";
  if (samePeriod(figureFor, period)) return "in the period";
  const toDate = figureFor.end === period.end && figureFor.start === startOfYear(period.end, year);
  return toDate ? "to date" : "another period";
}
