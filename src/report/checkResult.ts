import type { JudgementAssessment } from "../assess/assessJudgements";
import { statusReason } from "../assess/statusReason";
import { CATALOGUE } from "../check/catalogue";
import { describeFinding } from "../check/describeFinding";
import { groupFindings } from "../check/groupFindings";
import { address, type CellRef } from "../domain/cell";
import { rounded } from "../domain/compare";
import type { Severity } from "../domain/finding";
import { reportedPeriod } from "./past/reportedPeriod";
import { unitName } from "../domain/units/unit";
import { numberOrNull } from "../domain/value";
import { repairEntry, type RepairEntry } from "../repair/repairFile";
import { shownRepairs } from "./auditTrail";
import { countsOf, type Counts } from "./counts";
import type { CheckedExtract } from "./checkedExtract";

/** Version of the shape below; raised when a field changes its meaning or goes. */
const CHECK_RESULT_VERSION = 2;

export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly address: string;
}

/** The result of `outturn check --json`: plain numbers or null, percentages as proportions. */
export interface CheckResult {
  readonly version: typeof CHECK_RESULT_VERSION;
  readonly period: string | null;
  readonly measures: readonly {
    readonly id: string;
    readonly name: string;
    readonly objective: string;
    readonly unit: string;
    readonly polarity: string | null;
    readonly target: number | null;
    readonly actual: number | null;
    readonly lastYear: number | null;
    readonly status: string;
    readonly statusReason: string;
    readonly change: number | null;
    readonly changePercent: number | null;
    readonly variance: number | null;
    readonly directionOfTravel: string | null;
    readonly source: Place | null;
  }[];
  readonly actions: readonly {
    readonly id: string;
    readonly objective: string;
    readonly action: string;
    readonly status: string;
    readonly stated: string | null;
  }[];
  readonly judgements: readonly {
    readonly id: string;
    readonly domain: string;
    readonly name: string;
    readonly grade: string | null;
    readonly directionOfTravel: string | null;
    /**
     * How many bodies hold each grade, worst first, and the shares worse, the same and better; null where not given.
     */
    readonly distribution: {
      readonly counts: Readonly<Record<string, number>>;
      readonly worse: number | null;
      readonly same: number | null;
      readonly better: number | null;
    } | null;
  }[];
  readonly assertions: readonly {
    readonly id: string;
    readonly section: string;
    readonly assertion: string;
    readonly achieved: string | null;
    readonly achievedByFigures: string | null;
    readonly comment: string | null;
  }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
    readonly item: string | null;
    readonly at: Place | null;
    readonly found: string | null;
    readonly expected: string | null;
    /** The same for every finding of one fault, which `counts` count once; from 1. */
    readonly fault: number;
    /** Who accepted it and why; null if nobody has. */
    readonly accepted: { readonly by: string; readonly reason: string } | null;
  }[];
  /**
   * Repairs that were made, every cell of them, with who confirmed them and why; the reason is null where none was
   * given.
   */
  readonly repairs: readonly (RepairEntry & { readonly by: string; readonly reason: string | null })[];
  /** Repairs that the extract calls for and that were not made. */
  readonly repairsOffered: readonly RepairEntry[];
  readonly counts: Counts;
}

/** A checked extract as plain JSON, for `check --json` and for other programs. */
export function checkResult(checkedExtract: CheckedExtract): CheckResult {
  const accepted = new Map(checkedExtract.accepted.map(({ finding, by, reason }) => [finding, { by, reason }]));
  const faults = new Map(
    groupFindings(checkedExtract).flatMap(({ findings }, index) => findings.map((finding) => [finding, index + 1])),
  );
  return {
    version: CHECK_RESULT_VERSION,
    period: reportedPeriod(checkedExtract),
    measures: checkedExtract.measures.map((assessment) => ({
      id: assessment.measure.id,
      name: assessment.measure.name,
      objective: assessment.measure.objective,
      unit: unitName(assessment.measure.unit),
      polarity: assessment.measure.polarity,
      target: tidy(numberOrNull(assessment.target)),
      actual: tidy(numberOrNull(assessment.actual)),
      lastYear: tidy(numberOrNull(assessment.lastYear)),
      status: assessment.rating.status,
      statusReason: statusReason(assessment),
      change: tidy(assessment.change),
      changePercent: tidy(assessment.changePercent),
      variance: tidy(assessment.variance),
      directionOfTravel: assessment.directionOfTravel,
      source: place(
        (assessment.given?.actual === undefined ? assessment.row?.figures.actual?.at : null) ??
          assessment.row?.label.at ??
          null,
      ),
    })),
    actions: checkedExtract.actions.map(({ id, objective, action, status, stated }) => ({
      id,
      objective,
      action,
      status,
      stated,
    })),
    judgements: checkedExtract.judgements.map((judgement) =>
      judgementResult(judgement, checkedExtract.plan.gradeScale.grades),
    ),
    assertions: checkedExtract.assertions.map(({ planned, stated, byFigures, row }) => ({
      id: planned.id,
      section: planned.section,
      assertion: planned.assertion,
      achieved: stated === "Not stated" ? null : stated,
      achievedByFigures: byFigures === "Not rated" ? null : byFigures,
      comment: row?.commentary?.text ?? null,
    })),
    findings: checkedExtract.findings.map((finding) => ({
      code: finding.code,
      severity: CATALOGUE[finding.code].severity,
      message: describeFinding(finding),
      item: finding.item,
      at: place(finding.at),
      found: finding.found,
      expected: finding.expected,
      fault: faults.get(finding) ?? 0,
      accepted: accepted.get(finding) ?? null,
    })),
    repairs: shownRepairs(checkedExtract).map((repair) => ({
      ...repairEntry(repair),
      by: repair.by,
      reason: repair.reason,
    })),
    repairsOffered: checkedExtract.repairsOffered.map(repairEntry),
    counts: countsOf(checkedExtract),
  };
}

function judgementResult(judgement: JudgementAssessment, grades: readonly string[]): CheckResult["judgements"][number] {
  const { planned, grade, directionOfTravel, distribution, shares } = judgement;
  return {
    id: planned.id,
    domain: planned.domain,
    name: planned.name,
    grade,
    directionOfTravel,
    distribution:
      distribution === null
        ? null
        : {
            counts: Object.fromEntries(grades.map((word, index) => [word, distribution[index] ?? 0])),
            worse: shares?.worse ?? null,
            same: shares?.same ?? null,
            better: shares?.better ?? null,
          },
  };
}

/** A number with the digits that Excel shows. */
function tidy(figure: number | null): number | null {
  return figure === null ? null : rounded(figure);
}

function place(at: CellRef | null): Place | null {
  return at === null ? null : { file: at.file, sheet: at.sheet, address: address(at) };
}
