import { SEVERITIES, type Finding } from "../domain/finding";
import type { CheckContext } from "./checkContext";
import { CATALOGUE } from "./catalogue";
import { duplicateMeasure } from "./duplicateMeasure";
import { impossibleValue } from "./impossibleValue";
import { labelMatched } from "./labelMatched";
import { lastYearMissing } from "./lastYearMissing";
import { missingAction } from "./missingAction";
import { missingMeasure } from "./missingMeasure";
import { statedChangeDiffers } from "./statedChangeDiffers";
import { statedStatusDiffers } from "./statedStatusDiffers";
import { statusMissing } from "./statusMissing";
import { statusWordNotStandard } from "./statusWordNotStandard";
import { targetDiffers } from "./targetDiffers";
import { targetMissing } from "./targetMissing";
import { unitMismatch } from "./unitMismatch";
import { unknownAction } from "./unknownAction";
import { unknownMeasure } from "./unknownMeasure";
import { unlikePeriods } from "./unlikePeriods";
import { valueMissing } from "./valueMissing";
import { valueNotNumeric } from "./valueNotNumeric";

/** Every check, in the order that its findings are listed within one severity. */
const CHECKS: readonly ((context: CheckContext) => Finding[])[] = [
  unknownMeasure,
  missingMeasure,
  duplicateMeasure,
  valueNotNumeric,
  unitMismatch,
  impossibleValue,
  valueMissing,
  targetMissing,
  targetDiffers,
  lastYearMissing,
  unlikePeriods,
  statedStatusDiffers,
  statedChangeDiffers,
  unknownAction,
  missingAction,
  statusWordNotStandard,
  statusMissing,
  labelMatched,
];

/** Runs every check and lists what they find, worst first, each check's findings in the order of the extract. */
export function checkExtract(context: CheckContext, earlier: readonly Finding[] = []): Finding[] {
  return worstFirst([...earlier, ...CHECKS.flatMap((check) => check(context))]);
}

/** Findings by severity, keeping their order within each. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter(({ code }) => CATALOGUE[code].severity === severity));
}
