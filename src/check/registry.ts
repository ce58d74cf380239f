import type { AnyKind, FindingKind, Found } from "../domain/finding";
import { distributionTotalDiffers } from "./arithmetic/distributionTotalDiffers";
import { partsDoNotSum } from "./arithmetic/partsDoNotSum";
import { percentageDiffersFromCounts } from "./arithmetic/percentageDiffersFromCounts";
import { quartersDoNotSum } from "./arithmetic/quartersDoNotSum";
import { rollUpDiffers } from "./arithmetic/rollUpDiffers";
import { smallBase } from "./arithmetic/smallBase";
import { statedChangeDiffers } from "./arithmetic/statedChangeDiffers";
import { statedVarianceDiffers } from "./arithmetic/statedVarianceDiffers";
import { totalDiffers } from "./arithmetic/totalDiffers";
import { assertionFigureMissing } from "./figures/assertionFigureMissing";
import { impossibleValue } from "./figures/impossibleValue";
import { lastYearMissing } from "./figures/lastYearMissing";
import { precisionDiffers } from "./figures/precisionDiffers";
import { rankOutOfRange } from "./figures/rankOutOfRange";
import { sameFigure } from "./figures/sameFigure";
import { shownDiffers } from "./figures/shownDiffers";
import { unlikelyFigure } from "./figures/unlikelyFigure";
import { unitMismatch } from "./figures/unitMismatch";
import { valueConflict } from "./figures/valueConflict";
import { valueMissing } from "./figures/valueMissing";
import { valueNotNumeric } from "./figures/valueNotNumeric";
import { coverageChanged } from "./periods/coverageChanged";
import { figureNotChosen } from "./periods/figureNotChosen";
import { periodAssumed } from "./periods/periodAssumed";
import { periodMismatch } from "./periods/periodMismatch";
import { periodMissing } from "./periods/periodMissing";
import { unlikePeriods } from "./periods/unlikePeriods";
import { yearToDateFell } from "./periods/yearToDateFell";
import { absurdTarget } from "./plan/absurdTarget";
import { checkSettingRefused } from "./plan/checkSettingRefused";
import { otherOrganisations } from "./plan/otherOrganisations";
import { polarityConflictsWithName } from "./plan/polarityConflictsWithName";
import { polarityDiffers } from "./plan/polarityDiffers";
import { polarityMissing } from "./plan/polarityMissing";
import { ruleMissing } from "./plan/ruleMissing";
import { targetDiffers } from "./plan/targetDiffers";
import { targetInWords } from "./plan/targetInWords";
import { targetMissing } from "./plan/targetMissing";
import { fileRead } from "./reading/fileRead";
import { planRead } from "./reading/planRead";
import { repairsMade } from "./reading/repairsMade";
import { commentaryCopied } from "./past/commentaryCopied";
import { contradictsHistory } from "./past/contradictsHistory";
import { givenByHand } from "./past/givenByHand";
import { pastNotRead } from "./past/pastNotRead";
import { pastUnitDiffers } from "./past/pastUnitDiffers";
import { formulasCounting } from "./past/formulasCounting";
import { rowsDoubtful } from "./past/rowsDoubtful";
import { sheetProtected } from "./past/sheetProtected";
import { answerMissing } from "./rows/answerMissing";
import { duplicateAction } from "./rows/duplicateAction";
import { duplicateMeasure } from "./rows/duplicateMeasure";
import { idAndNameDiffer } from "./rows/idAndNameDiffer";
import { leadMissing } from "./rows/leadMissing";
import { measureUnclear } from "./rows/measureUnclear";
import { missingAction } from "./rows/missingAction";
import { missingItem } from "./rows/missingItem";
import { missingMeasure } from "./rows/missingMeasure";
import { nameUnlike } from "./rows/nameUnlike";
import { objectiveMoved } from "./rows/objectiveMoved";
import { ownerDiffers } from "./rows/ownerDiffers";
import { taskRepeated } from "./rows/taskRepeated";
import { unknownAction } from "./rows/unknownAction";
import { unknownItem } from "./rows/unknownItem";
import { measureRenamed } from "./rows/measureRenamed";
import { otherMeasures } from "./rows/otherMeasures";
import { unknownMeasure } from "./rows/unknownMeasure";
import { constantSeries } from "./series/constantSeries";
import { copiedForward } from "./series/copiedForward";
import { jump } from "./series/jump";
import { outlier } from "./series/outlier";
import { restated } from "./series/restated";
import { fillsNotRead } from "./statuses/fillsNotRead";
import { gradeNotOnScale } from "./statuses/gradeNotOnScale";
import { statedStatusDiffers } from "./statuses/statedStatusDiffers";
import { statusMissing } from "./statuses/statusMissing";
import { statusWordNotStandard } from "./statuses/statusWordNotStandard";
import { headingGuessed } from "./tables/headingGuessed";
import { labelsShifted } from "./tables/labelsShifted";
import { columnsNotUsed } from "./tables/columnsNotUsed";
import { noteLeavesOut } from "./tables/noteLeavesOut";
import { tableNotUsed } from "./tables/tableNotUsed";
import { narrativeDirectionDiffers } from "./words/narrativeDirectionDiffers";
import { narrativePeriodConflict } from "./words/narrativePeriodConflict";
import { narrativeStatusDiffers } from "./words/narrativeStatusDiffers";
import { narrativeValueDiffers } from "./words/narrativeValueDiffers";
import { wordsRepeated } from "./words/wordsRepeated";

/**
 * Every check, in the order that findings are listed within one severity. What can be found, its documentation and what
 * is said of checks that passed follow from this list.
 */
export const CHECKS = [
  fileRead,
  headingGuessed,
  repairsMade,
  planRead,
  givenByHand,
  sheetProtected,
  rowsDoubtful,
  formulasCounting,
  pastNotRead,
  pastUnitDiffers,
  checkSettingRefused,
  tableNotUsed,
  columnsNotUsed,
  noteLeavesOut,
  rollUpDiffers,
  labelsShifted,
  otherOrganisations,
  periodMismatch,
  periodMissing,
  periodAssumed,
  ruleMissing,
  polarityMissing,
  polarityDiffers,
  polarityConflictsWithName,
  absurdTarget,
  idAndNameDiffer,
  nameUnlike,
  measureUnclear,
  unknownMeasure,
  measureRenamed,
  otherMeasures,
  missingMeasure,
  duplicateMeasure,
  valueNotNumeric,
  unitMismatch,
  shownDiffers,
  impossibleValue,
  unlikelyFigure,
  figureNotChosen,
  valueMissing,
  targetMissing,
  targetDiffers,
  lastYearMissing,
  unlikePeriods,
  yearToDateFell,
  quartersDoNotSum,
  contradictsHistory,
  restated,
  coverageChanged,
  partsDoNotSum,
  statedStatusDiffers,
  statedChangeDiffers,
  statedVarianceDiffers,
  totalDiffers,
  percentageDiffersFromCounts,
  rankOutOfRange,
  precisionDiffers,
  smallBase,
  sameFigure,
  outlier,
  jump,
  constantSeries,
  copiedForward,
  commentaryCopied,
  objectiveMoved,
  unknownAction,
  missingAction,
  duplicateAction,
  taskRepeated,
  ownerDiffers,
  leadMissing,
  unknownItem,
  missingItem,
  gradeNotOnScale,
  distributionTotalDiffers,
  assertionFigureMissing,
  targetInWords,
  answerMissing,
  statusWordNotStandard,
  statusMissing,
  fillsNotRead,
  wordsRepeated,
  narrativeValueDiffers,
  narrativeDirectionDiffers,
  narrativePeriodConflict,
  narrativeStatusDiffers,
  valueConflict,
] as const;

type Kind = (typeof CHECKS)[number]["kinds"][number];
type EvidenceOf<One> = One extends FindingKind<string, infer Evidence> ? Evidence : never;
/** What each kind of finding has as evidence, by its code. */
export type EvidenceByCode = { readonly [One in Kind as One["code"]]: EvidenceOf<One> };

export type FindingCode = keyof EvidenceByCode;

/** Something in the data that a person should look at: a code and its evidence. The words are made by its kind. */
export type Finding<Code extends FindingCode = FindingCode> = {
  readonly [One in Code]: Found<EvidenceByCode[One]> & { readonly code: One };
}[Code];

/** Every kind of finding once, in the order of the checks. */
export const KINDS: readonly (AnyKind & { readonly code: FindingCode })[] = [
  ...new Map(CHECKS.flatMap(({ kinds }) => kinds.map((kind) => [kind.code, kind] as const))).values(),
];

/** Everything that can be found wrong or odd. */
export const FINDING_CODES: readonly FindingCode[] = KINDS.map(({ code }) => code);
