import type {
  CheckedExtract,
  assessingOnDemand,
  AssessOptions,
  ReadPlan,
  Result,
  SavedMapping,
  Source,
  Unreportable,
} from "../../src/index";
import { mapExtract, refused, reportable } from "../../src/index";
import type { MappingWork } from "./jobStages";

/** What assesses and checks an extract, once it has been fetched. */
type Assess = Awaited<ReturnType<typeof assessingOnDemand>>["assessExtract"];

/** The extract read by the mapping that was confirmed, or one sentence about why it makes no report. */
export function checkJob(
  assessExtract: Assess,
  plan: ReadPlan,
  { mapped, labels, repairs }: MappingWork,
  against: AssessOptions = {},
): Result<CheckedExtract, Unreportable> {
  // Every doubt has been answered by now, by a person.
  const confirmed = { ...mapped, mapping: { ...mapped.mapping, doubts: [] } };
  return reportable(assessExtract(plan, confirmed, labels, { ...against, repairs }), confirmed);
}

/**
 * Last period's extract by the same plan, to compare with: by a mapping that was confirmed where one fits as it is,
 * else by one that leaves nothing in doubt.
 */
export function checkPrevious(
  assessExtract: Assess,
  plan: ReadPlan,
  previous: Source,
  saved: SavedMapping,
): Result<CheckedExtract> {
  // It was for an earlier period, which its own headings give.
  const withoutPeriod = { ...plan, plan: { ...plan.plan, period: null } };
  const mapped = mapExtract(previous, withoutPeriod.plan, saved, "anew");
  const [doubt] = mapped.mapping.doubts;
  if (doubt !== undefined) {
    const { sheet, address: cells } = doubt.table;
    const at = sheet === "" ? cells : `${sheet}!${cells}`;
    return refused(
      `Last period’s extract cannot be compared. ${previous.file} ${at}: ${doubt.question} Make its ` +
        "own report first, so that its columns are confirmed, or go back and take it out.",
    );
  }
  return reportable(assessExtract(withoutPeriod, mapped, saved.labels), mapped);
}
