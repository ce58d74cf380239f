import { SEVERITIES, type Finding } from "../domain/finding";
import { absurdTarget } from "./plan/absurdTarget";
import { CATALOGUE } from "./catalogue";
import type { CheckContext } from "./checkContext";
import { constantSeries } from "./series/constantSeries";
import { copiedForward } from "./series/copiedForward";
import { coverageChanged } from "./periods/coverageChanged";
import { distributionTotalDiffers } from "./arithmetic/distributionTotalDiffers";
import { duplicateAction } from "./rows/duplicateAction";
import { figureNotChosen } from "./periods/figureNotChosen";
import { periodAssumed } from "./periods/periodAssumed";
import { duplicateMeasure } from "./rows/duplicateMeasure";
import { gradeNotOnScale } from "./statuses/gradeNotOnScale";
import { impossibleValue } from "./figures/impossibleValue";
import { jump } from "./series/jump";
import { labelMatched } from "./rows/labelMatched";
import { labelsShifted } from "./tables/labelsShifted";
import { lastYearMissing } from "./figures/lastYearMissing";
import { missingAction } from "./rows/missingAction";
import { missingMeasure } from "./rows/missingMeasure";
import { narrativeDirectionDiffers } from "./words/narrativeDirectionDiffers";
import { narrativePeriodConflict } from "./words/narrativePeriodConflict";
import { narrativeStatusDiffers } from "./words/narrativeStatusDiffers";
import { narrativeValueDiffers } from "./words/narrativeValueDiffers";
import { objectiveMoved } from "./rows/objectiveMoved";
import { organisationUnknown } from "./plan/organisationUnknown";
import { outlier } from "./series/outlier";
import { ownerDiffers } from "./rows/ownerDiffers";
import { partsDoNotSum, partsThatSum } from "./arithmetic/partsDoNotSum";
import type { Passed } from "./passed";
import { percentageDiffersFromCounts } from "./arithmetic/percentageDiffersFromCounts";
import { periodMismatch } from "./periods/periodMismatch";
import { periodMissing } from "./periods/periodMissing";
import { polarityConflictsWithName } from "./plan/polarityConflictsWithName";
import { polarityDiffers } from "./plan/polarityDiffers";
import { polarityMissing } from "./plan/polarityMissing";
import { precisionDiffers } from "./figures/precisionDiffers";
import { quartersDoNotSum } from "./arithmetic/quartersDoNotSum";
import { rankOutOfRange } from "./figures/rankOutOfRange";
import { restated } from "./series/restated";
import { ruleMissing } from "./plan/ruleMissing";
import { shownDiffers } from "./figures/shownDiffers";
import { statedChangeDiffers } from "./arithmetic/statedChangeDiffers";
import { statedStatusDiffers } from "./statuses/statedStatusDiffers";
import { statedVarianceDiffers } from "./arithmetic/statedVarianceDiffers";
import { statusMissing } from "./statuses/statusMissing";
import { statusWordNotStandard } from "./statuses/statusWordNotStandard";
import { targetDiffers } from "./plan/targetDiffers";
import { targetMissing } from "./plan/targetMissing";
import { targetInWords } from "./plan/targetInWords";
import { taskRepeated } from "./rows/taskRepeated";
import { totalDiffers } from "./arithmetic/totalDiffers";
import { unitMismatch } from "./figures/unitMismatch";
import { unknownAction } from "./rows/unknownAction";
import { unknownMeasure } from "./rows/unknownMeasure";
import { unlikePeriods } from "./periods/unlikePeriods";
import { answerMissing, missingItem, unknownItem } from "./rows/unmatchedItems";
import { valueConflict } from "./figures/valueConflict";
import { assertionFigureMissing, valueMissing } from "./figures/valueMissing";
import { valueNotNumeric } from "./figures/valueNotNumeric";
import { wordsRepeated } from "./words/wordsRepeated";
import { yearToDateFell } from "./periods/yearToDateFell";

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
