import { SEVERITIES, type Finding } from "../domain/finding";
import { absurdTarget } from "./absurdTarget";
import { CATALOGUE } from "./catalogue";
import type { CheckContext } from "./checkContext";
import { constantSeries } from "./constantSeries";
import { copiedForward } from "./copiedForward";
import { coverageChanged } from "./coverageChanged";
import { distributionTotalDiffers } from "./distributionTotalDiffers";
import { duplicateAction } from "./duplicateAction";
import { figureNotChosen } from "./figureNotChosen";
import { periodAssumed } from "./periodAssumed";
import { duplicateMeasure } from "./duplicateMeasure";
import { gradeNotOnScale } from "./gradeNotOnScale";
import { impossibleValue } from "./impossibleValue";
import { jump } from "./jump";
import { labelMatched } from "./labelMatched";
import { labelsShifted } from "./labelsShifted";
import { lastYearMissing } from "./lastYearMissing";
import { missingAction } from "./missingAction";
import { missingMeasure } from "./missingMeasure";
import { narrativeDirectionDiffers } from "./narrativeDirectionDiffers";
import { narrativePeriodConflict } from "./narrativePeriodConflict";
import { narrativeStatusDiffers } from "./narrativeStatusDiffers";
import { narrativeValueDiffers } from "./narrativeValueDiffers";
import { objectiveMoved } from "./objectiveMoved";
import { organisationUnknown } from "./organisationUnknown";
import { outlier } from "./outlier";
import { ownerDiffers } from "./ownerDiffers";
import { partsDoNotSum, partsThatSum } from "./partsDoNotSum";
import type { Passed } from "./passed";
import { percentageDiffersFromCounts } from "./percentageDiffersFromCounts";
import { periodMismatch } from "./periodMismatch";
import { periodMissing } from "./periodMissing";
import { polarityConflictsWithName } from "./polarityConflictsWithName";
import { polarityDiffers } from "./polarityDiffers";
import { polarityMissing } from "./polarityMissing";
import { precisionDiffers } from "./precisionDiffers";
import { quartersDoNotSum } from "./quartersDoNotSum";
import { rankOutOfRange } from "./rankOutOfRange";
import { restated } from "./restated";
import { ruleMissing } from "./ruleMissing";
import { shownDiffers } from "./shownDiffers";
import { statedChangeDiffers } from "./statedChangeDiffers";
import { statedStatusDiffers } from "./statedStatusDiffers";
import { statedVarianceDiffers } from "./statedVarianceDiffers";
import { statusMissing } from "./statusMissing";
import { statusWordNotStandard } from "./statusWordNotStandard";
import { targetDiffers } from "./targetDiffers";
import { targetMissing } from "./targetMissing";
import { targetInWords } from "./targetInWords";
import { taskRepeated } from "./taskRepeated";
import { totalDiffers } from "./totalDiffers";
import { unitMismatch } from "./unitMismatch";
import { unknownAction } from "./unknownAction";
import { unknownMeasure } from "./unknownMeasure";
import { unlikePeriods } from "./unlikePeriods";
import { answerMissing, missingItem, unknownItem } from "./unmatchedItems";
import { valueConflict } from "./valueConflict";
import { assertionFigureMissing, valueMissing } from "./valueMissing";
import { valueNotNumeric } from "./valueNotNumeric";
import { wordsRepeated } from "./wordsRepeated";
import { yearToDateFell } from "./yearToDateFell";

/** A check, and what can be said when it found nothing; null where saying so would tell a reader nothing. */
interface Check {
  readonly run: (context: CheckContext) => Finding[];
  readonly passed: string | null;
  /** What it looks at; where there is none of it, the check neither passed nor failed. */
  readonly looksAt: "measures" | "actions" | "judgements" | "assertions";
}

/** Every check, in the order that its findings are listed within one severity. */
const CHECKS: readonly Check[] = [
  { run: labelsShifted, looksAt: "measures", passed: "No labels stand off their figures." },
  { run: organisationUnknown, looksAt: "measures", passed: null },
  { run: periodMismatch, looksAt: "measures", passed: null },
  { run: periodMissing, looksAt: "measures", passed: null },
  { run: periodAssumed, looksAt: "measures", passed: null },
  { run: ruleMissing, looksAt: "measures", passed: null },
  { run: polarityMissing, looksAt: "measures", passed: null },
  { run: polarityDiffers, looksAt: "measures", passed: null },
  { run: polarityConflictsWithName, looksAt: "measures", passed: null },
  { run: absurdTarget, looksAt: "measures", passed: null },
  { run: unknownMeasure, looksAt: "measures", passed: "Every measure of the extract is in the plan." },
  { run: missingMeasure, looksAt: "measures", passed: "Every measure of the plan is in the extract." },
  { run: duplicateMeasure, looksAt: "measures", passed: "No measure is given twice." },
  { run: valueNotNumeric, looksAt: "measures", passed: "Every figure is a number or a known mark." },
  { run: unitMismatch, looksAt: "measures", passed: "Every figure is in its measure’s unit." },
  { run: shownDiffers, looksAt: "measures", passed: null },
  { run: impossibleValue, looksAt: "measures", passed: "No figure is impossible for its unit." },
  { run: figureNotChosen, looksAt: "measures", passed: null },
  { run: valueMissing, looksAt: "measures", passed: "Every measure has an actual figure." },
  { run: targetMissing, looksAt: "measures", passed: null },
  { run: targetDiffers, looksAt: "measures", passed: "No target differs from the plan’s." },
  { run: lastYearMissing, looksAt: "measures", passed: null },
  { run: unlikePeriods, looksAt: "measures", passed: "No figure is compared over a period of another length." },
  { run: yearToDateFell, looksAt: "measures", passed: null },
  { run: quartersDoNotSum, looksAt: "measures", passed: null },
  { run: restated, looksAt: "measures", passed: null },
  { run: coverageChanged, looksAt: "measures", passed: null },
  { run: partsDoNotSum, looksAt: "measures", passed: null },
  { run: statedStatusDiffers, looksAt: "measures", passed: null },
  { run: statedChangeDiffers, looksAt: "measures", passed: "No stated change differs from its figures." },
  { run: statedVarianceDiffers, looksAt: "measures", passed: null },
  { run: totalDiffers, looksAt: "measures", passed: null },
  { run: percentageDiffersFromCounts, looksAt: "measures", passed: null },
  { run: rankOutOfRange, looksAt: "measures", passed: null },
  { run: precisionDiffers, looksAt: "measures", passed: null },
  { run: outlier, looksAt: "measures", passed: null },
  { run: jump, looksAt: "measures", passed: null },
  { run: constantSeries, looksAt: "measures", passed: null },
  { run: copiedForward, looksAt: "measures", passed: null },
  { run: objectiveMoved, looksAt: "measures", passed: null },
  { run: unknownAction, looksAt: "actions", passed: "Every action of the extract is in the plan." },
  { run: missingAction, looksAt: "actions", passed: "Every action of the plan is in the extract." },
  { run: duplicateAction, looksAt: "actions", passed: "No action is given twice." },
  { run: taskRepeated, looksAt: "actions", passed: null },
  { run: ownerDiffers, looksAt: "actions", passed: null },
  { run: unknownItem, looksAt: "judgements", passed: null },
  { run: missingItem, looksAt: "judgements", passed: null },
  { run: gradeNotOnScale, looksAt: "judgements", passed: "Every grade is on the plan’s scale." },
  {
    run: distributionTotalDiffers,
    looksAt: "judgements",
    passed: "Every national distribution adds up to all the bodies graded.",
  },
  { run: assertionFigureMissing, looksAt: "assertions", passed: "Every assertion with a target has an actual figure." },
  { run: targetInWords, looksAt: "assertions", passed: null },
  { run: answerMissing, looksAt: "assertions", passed: "Every assertion says Y or N." },
  { run: statusWordNotStandard, looksAt: "actions", passed: "Every status word is a standard one." },
  { run: statusMissing, looksAt: "actions", passed: null },
  { run: wordsRepeated, looksAt: "actions", passed: null },
  { run: narrativeValueDiffers, looksAt: "measures", passed: null },
  { run: narrativeDirectionDiffers, looksAt: "measures", passed: null },
  { run: narrativePeriodConflict, looksAt: "measures", passed: null },
  { run: narrativeStatusDiffers, looksAt: "measures", passed: null },
  { run: valueConflict, looksAt: "measures", passed: null },
  { run: labelMatched, looksAt: "measures", passed: null },
];

/** What the checks found, worst first, and what they found in order. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly passed: readonly Passed[];
}

/** Runs every check and lists what they find, worst first, each check's findings in the order of the extract. */
export function checkExtract(context: CheckContext, earlier: readonly Finding[] = []): Checked {
  const results = CHECKS.map((check) => ({ check, findings: check.run(context) }));
  const passed = results.flatMap(({ check, findings }): Passed[] =>
    findings.length === 0 && check.passed !== null && context[check.looksAt].length > 0
      ? [{ statement: check.passed }]
      : [],
  );
  return {
    findings: worstFirst([...earlier, ...results.flatMap(({ findings }) => findings)]),
    passed: [...passed, ...partsThatSum(context)],
  };
}

/** Findings by severity, keeping their order within each. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter(({ code }) => CATALOGUE[code].severity === severity));
}
