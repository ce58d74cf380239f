import type { CellRef } from "./cell";

/** `error` stops sign-off (never the writing), `warning` wants a look, `note` is for the record. */
export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What reading can find odd in a file or a table, before anyone knows what it means. */
export const FILE_FINDING_CODES = [
  "encodingGuessed",
  "mixedLineEndings",
  "raggedRow",
  "duplicateHeader",
  "blankHeader",
  "hiddenData",
  "formulaWithoutValue",
  "cellError",
  "unreadableDate",
  "strayColumn",
  "tableNotFound",
  "severalTables",
] as const;

/** Everything that can be found wrong or odd, in the order of the pipeline: file, plan, extract, figures, statuses. */
export const FINDING_CODES = [
  ...FILE_FINDING_CODES,
  "repairNotMade",
  "tableNotUsed",
  "planWordUnknown",
  "periodNotUnderstood",
  "ruleMissing",
  "polarityMissing",
  "polarityDiffers",
  "polarityConflictsWithName",
  "absurdTarget",
  "organisationUnknown",
  "objectiveMoved",
  "unknownMeasure",
  "missingMeasure",
  "duplicateMeasure",
  "unknownAction",
  "missingAction",
  "duplicateAction",
  "taskRepeated",
  "ownerDiffers",
  "aliasUsed",
  "labelVariant",
  "valueNotNumeric",
  "valueMissing",
  "unitMismatch",
  "shownDiffers",
  "impossibleValue",
  "targetMissing",
  "targetDiffers",
  "lastYearMissing",
  "periodMismatch",
  "periodMissing",
  "periodAssumed",
  "aggregationUnknown",
  "spanUnknown",
  "periodsMissing",
  "otherPeriod",
  "twoFigures",
  "unlikePeriods",
  "yearToDateFell",
  "quartersDoNotSum",
  "restated",
  "coverageChanged",
  "statedStatusDiffers",
  "statedChangeDiffers",
  "statedVarianceDiffers",
  "precisionDiffers",
  "rankOutOfRange",
  "percentageDiffersFromCounts",
  "totalDiffers",
  "rollUpDiffers",
  "outlier",
  "jump",
  "constantSeries",
  "copiedForward",
  "statusWordNotStandard",
  "statusMissing",
  "wordsRepeated",
  "labelsShifted",
  "headingGuessed",
  "unknownItem",
  "missingItem",
  "answerMissing",
  "targetInWords",
  "gradeNotOnScale",
  "distributionTotalDiffers",
  "partsDoNotSum",
  "narrativeValueDiffers",
  "narrativeDirectionDiffers",
  "narrativePeriodConflict",
  "narrativeStatusDiffers",
  "valueConflict",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * Something in the data that a person should look at: a code and its evidence.
 * The words are made in one place, `check/describeFinding.ts`.
 */
export interface Finding<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  /** Id of the measure, action or other item it is about; null for a whole file or table. */
  readonly item: string | null;
  /** The cell to look at; null where there is none (a measure that the extract lacks). */
  readonly at: CellRef | null;
  /** What the file holds, as printed. */
  readonly found: string | null;
  /** What was expected, in the same form. */
  readonly expected: string | null;
  /** Further evidence by name, for the sentence. */
  readonly evidence: Readonly<Record<string, string>>;
}
