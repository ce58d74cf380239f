import type { MeasureAssessment } from "../assess/assessment";
import { describeChange } from "../assess/change/describeChange";
import { isLastYearComparable } from "../assess/assessMeasure";
import { milestoneLevel } from "../assess/rules/milestone";
import { LEVEL_DECIMALS, performanceRoundedUp, varianceFromFlooredLevel } from "../assess/rules/printedMilestone";
import { GIVEN_FIGURES, shownAsTyped, type GivenFigure } from "../assess/given";
import { statusReason } from "../assess/statusReason";
import { decimalsNeeded } from "../domain/decimalText";
import { formatFigure } from "../domain/formatFigure";
import { isProportion, unitName } from "../domain/units/unit";
import { number, numberOrNull } from "../domain/value";
import { changePercentCell, differenceCell, figureCell, missingCell, statusCell, textCell } from "./cells";
import { changePercentFormula, differenceFormula, directionFormula } from "./formula/changeFormula";
import { literal } from "./formula/comparison";
import type { FormulaMode } from "./formula/formulaMode";
import { statusFormula } from "./formula/statusFormula";
import type { Movements } from "./past/movement";
import type { ReportCell } from "./reportModel";
import type { RowCells, TableColumn } from "./tableSpec";
import { STATUS_LOOKS } from "./statusLooks";
import type { TemplateColumn } from "./templates/templateColumn";

/** The columns that a table of measures can have; a template names those it wants. */
export const MEASURE_COLUMNS = [
  "id",
  "objective",
  "measure",
  "unit",
  "partOf",
  "period",
  "comparatorPeriod",
  "target",
  "actual",
  "lastYear",
  "milestone",
  "milestoneLevel",
  "performancePrinted",
  "variancePrinted",
  "peerRank",
  "peerDifference",
  "sentence",
  "change",
  "changePercent",
  "variance",
  "directionOfTravel",
  "status",
  "movement",
  "reason",
  "commentary",
] as const;
export type MeasureColumn = (typeof MEASURE_COLUMNS)[number];

const NUMERIC: ReadonlySet<MeasureColumn> = new Set([
  "target",
  "actual",
  "lastYear",
  "milestone",
  "milestoneLevel",
  "performancePrinted",
  "variancePrinted",
  "peerRank",
  "peerDifference",
  "change",
  "changePercent",
  "variance",
]);
const STATUS: ReadonlySet<MeasureColumn> = new Set(["status"]);

/** Makes the columns of a table of measures, with live formulas where the other cells they need are on the sheet. */
export function measureColumns(
  choices: readonly TemplateColumn<MeasureColumn>[],
  mode: FormulaMode,
  moved: Movements = new Map(),
): TableColumn<MeasureAssessment>[] {
  const place = (column: MeasureColumn, cells: RowCells): string | null => {
    const index = choices.findIndex((choice) => choice.column === column);
    return index < 0 ? null : cells.column(index);
  };
  return choices.map(({ column, heading }) => ({
    heading,
    numeric: NUMERIC.has(column),
    ...(STATUS.has(column) ? { words: STATUS_LOOKS } : {}),
    cell: (assessment, cells) =>
      column === "movement"
        ? textCell(moved.get(assessment.measure.id) ?? "[x]")
        : measureCell(column, assessment, mode, {
            target: place("target", cells),
            actual: place("actual", cells),
            lastYear: place("lastYear", cells),
            milestoneLevel: place("milestoneLevel", cells),
          }),
  }));
}

/** The cell that the actual was read from; null where a person gave another. */
function actualSource({ row, given }: MeasureAssessment): ReportCell["source"] {
  return given?.actual === undefined ? (row?.figures.actual?.at ?? null) : null;
}

interface Places {
  readonly target: string | null;
  readonly actual: string | null;
  readonly lastYear: string | null;
  readonly milestoneLevel: string | null;
}

function measureCell(
  column: Exclude<MeasureColumn, "movement">,
  assessment: MeasureAssessment,
  mode: FormulaMode,
  places: Places,
): ReportCell {
  const { measure, row, decimals, change, changePercent, variance, directionOfTravel, given = {} } = assessment;
  const { target, actual } = places;
  // A total to date is not held against last year's whole year, in Excel either.
  const isUnlike = !isLastYearComparable(row);
  const lastYear = isUnlike ? null : places.lastYear;
  // A measure that is itself a change has no level to compare with last year's.
  const comparable = measure.unit.kind !== "percentChange";
  // Excel would work with a figure that cannot be.
  const isPossible = GIVEN_FIGURES.every((name) => given[name]?.limit === undefined);
  const against = comparable && isPossible && actual !== null && lastYear !== null ? { actual, lastYear } : null;
  switch (column) {
    case "id":
      return textCell(measure.id);
    case "objective":
      return textCell(measure.objective);
    case "measure":
      return textCell(measure.name, "text", measure.at);
    case "unit":
      return textCell(unitName(measure.unit));
    case "partOf":
      return textCell(measure.partOf ?? "[z]");
    case "period":
      return textCell(row?.period?.text ?? "[x]", "text", row?.period?.at ?? null);
    case "comparatorPeriod":
      return textCell(row?.comparatorPeriod?.text ?? "[x]", "text", row?.comparatorPeriod?.at ?? null);
    case "milestone":
      return figureCell(measure.milestone, { kind: "percentChange" }, 0);
    case "milestoneLevel":
      return levelCell(assessment, lastYear, mode);
    case "performancePrinted":
      return changePercentCell(
        changePercent === null ? null : performanceRoundedUp(changePercent),
        "notAvailable",
        null,
      );
    case "variancePrinted":
      return printedVarianceCell(assessment);
    case "peerRank":
      return peerRankCell(row);
    case "peerDifference": {
      const gap = row?.figures.peerDifference;
      return {
        ...differenceCell(gap === undefined ? null : numberOrNull(gap.value), measure.unit, gap?.decimals ?? 1, null),
        source: gap?.at ?? null,
      };
    }
    case "sentence": {
      const figures = {
        actual: numberOrNull(assessment.actual),
        lastYear: numberOrNull(assessment.lastYear),
        target: numberOrNull(assessment.target),
      };
      return textCell(describeChange({ measure: measure.name, unit: measure.unit, ...figures }));
    }
    case "target":
      if (measure.rule === "milestone" && given.target === undefined) return levelCell(assessment, lastYear, mode);
      return (
        typedText(given.target) ??
        figureCell(assessment.target, measure.unit, decimals, given.target ? null : measure.targetAt)
      );
    case "actual":
      return typedText(given.actual) ?? figureCell(assessment.actual, measure.unit, decimals, actualSource(assessment));
    case "lastYear": {
      const source = given.lastYear ? null : (row?.figures.lastYear?.at ?? null);
      return typedText(given.lastYear) ?? figureCell(assessment.lastYear, measure.unit, decimals, source);
    }
    case "change": {
      if (!comparable) return missingCell("notApplicable");
      const formula = against && differenceFormula(against.actual, against.lastYear, isProportion(measure.unit), mode);
      return differenceCell(change, measure.unit, decimals, formula);
    }
    case "changePercent": {
      if (isProportion(measure.unit)) return missingCell("notApplicable");
      const formula = against && changePercentFormula(against.actual, against.lastYear, mode);
      return changePercentCell(changePercent, change === null ? "notAvailable" : "notApplicable", formula);
    }
    case "variance": {
      if (assessment.rating.grounds === "noTargetByDesign") return missingCell("notApplicable");
      // A milestone's level is seldom a whole number, and its variance is told from that level as it is printed.
      const milestone = measure.rule === "milestone" && comparable;
      const level = measure.rule === "milestone" ? (places.milestoneLevel ?? target) : target;
      const formula =
        isPossible && actual !== null && level !== null
          ? differenceFormula(actual, level, isProportion(measure.unit), mode)
          : null;
      return differenceCell(variance, measure.unit, milestone ? Math.max(decimals, LEVEL_DECIMALS) : decimals, formula);
    }
    case "directionOfTravel": {
      const { polarity } = measure;
      if (comparable && polarity === null) return textCell("[x]");
      if (!comparable || polarity === null || polarity === "none" || polarity === "range") return textCell("[z]");
      const formula = against && directionFormula(against.actual, against.lastYear, polarity, mode);
      return { ...textCell(directionOfTravel ?? "[x]"), formula };
    }
    case "status": {
      if (assessment.givenStatus !== undefined) return statusCell(assessment.givenStatus.shown);
      // A formula would take in the result of a person's, which nobody knows here.
      const isKnown = GIVEN_FIGURES.every((name) => given[name]?.unknown !== true);
      const formula =
        target !== null && actual !== null && places.lastYear !== null && isKnown
          ? statusFormula(measure, { actual, target, lastYear: lastYear ?? NO_LAST_YEAR }, mode)
          : null;
      return statusCell(assessment.rating.status, formula, actualSource(assessment));
    }
    case "reason":
      return textCell(statusReason(assessment));
    case "commentary":
      return textCell(row?.commentary?.text ?? "[z]", "text", row?.commentary?.at ?? null);
  }
}

/** What a person typed that is no figure, as it stands in their cell; null for any other. */
function typedText(given: GivenFigure | undefined): ReportCell | null {
  const text = shownAsTyped(given);
  return text === null ? null : textCell(text, "number");
}

/** What a status formula has in the place of a figure for last year that cannot be compared. */
const NO_LAST_YEAR = '"[x]"';

/**
 * The level that the milestone promises, with a live formula where last year's figure is on the sheet; of a change, the
 * promised change.
 */
function levelCell(
  { measure, lastYear, decimals }: MeasureAssessment,
  place: string | null,
  mode: FormulaMode,
): ReportCell {
  if (measure.milestone.kind === "missing") return missingCell(measure.milestone.reason);
  if (measure.unit.kind === "percentChange")
    return figureCell(
      measure.milestone,
      measure.unit,
      Math.max(decimals, decimalsNeeded(measure.milestone.number, LEVEL_DECIMALS, 2)),
    );
  if (lastYear.kind === "missing") return missingCell("notAvailable");
  const promised = literal(measure.milestone.number);
  const level = mode === "addin" ? `MILESTONELEVEL(${place},${promised})` : `${place}*(1+${promised})`;
  const cell = figureCell(
    number(milestoneLevel(lastYear.number, measure.milestone.number)),
    measure.unit,
    Math.max(decimals, LEVEL_DECIMALS),
  );
  return { ...cell, formula: place === null || mode === "values" ? null : `IF(ISNUMBER(${place}),${level},"[x]")` };
}

/** Variance as the source report prints it: unsigned, from a floored level, with "better" or "worse". */
function printedVarianceCell({ measure, actual, lastYear }: MeasureAssessment): ReportCell {
  const { milestone, polarity } = measure;
  if (milestone.kind === "missing") return missingCell(milestone.reason);
  if (measure.unit.kind === "percentChange") return missingCell("notApplicable");
  if (
    actual.kind === "missing" ||
    lastYear.kind === "missing" ||
    polarity === null ||
    polarity === "none" ||
    polarity === "range"
  )
    return missingCell("notAvailable");
  const { size, word } = varianceFromFlooredLevel(actual.number, lastYear.number, milestone.number, polarity);
  return textCell(`${formatFigure(size, { kind: "count" })} ${word}`, "number");
}

/** Rank among peers as stated: `3 of 8`, or the rank alone where the number of peers is not given. */
function peerRankCell(row: MeasureAssessment["row"]): ReportCell {
  const rank = row?.figures.peerRank;
  if (rank?.value.kind !== "number")
    return missingCell(rank?.value.kind === "missing" ? rank.value.reason : "notAvailable");
  const size = row?.figures.peerGroupSize;
  const of = size?.value.kind === "number" ? ` of ${formatFigure(size.value.number, { kind: "count" })}` : "";
  return textCell(`${formatFigure(rank.value.number, { kind: "count" })}${of}`, "number", rank.at);
}
