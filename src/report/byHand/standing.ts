import { ACTION_STATUSES } from "../../assess/actionStatus";
import { readYesNo } from "../../assess/assessAssertions";
import { monthsToDate } from "../../assess/assessRows";
import type { ActionAssessment, MeasureAssessment } from "../../assess/assessment";
import { DIRECTIONS } from "../../assess/change/directionOfTravel";
import { decimalsTyped, GIVEN_FIGURES, valueTyped, type GivenFigures } from "../../assess/given";
import { STATUSES } from "../../assess/status";
import { UPDATE_STATUSES } from "../../assess/updateStatus";
import { withGivenFigures, withGivenStatus } from "../../assess/withGiven";
import { limitPassed } from "../../domain/limitPassed";
import { missing } from "../../domain/value";
import { statusSaid, wordOf } from "../statusSaid";
import type { ByHand } from "../../check/past/givenByHand";
import type { GivenColumn } from "../../history/rowByHand";
import type { CheckedExtract } from "../checkedExtract";
import { givenOf, isListing } from "./givenOf";

/**
 * A checked extract with what people gave by hand in the place of what was read or worked out: what stands in a report
 * is what all of it speaks of and counts. Figures come first, since a status is worked out from them.
 *
 * @param all What people gave in the report that this one goes into, and what stays.
 * @param agreed What they gave that is what the report says too: nothing else comes in its place.
 */
export function standing(
  checkedExtract: CheckedExtract,
  all: readonly ByHand[],
  agreed: readonly ByHand[] = [],
): CheckedExtract {
  const byHand = all.map((one) =>
    isListing(one.table) && agreed.some((own) => isOfSame(own, one)) ? { ...one, yields: true } : one,
  );
  if (byHand.every(({ about }) => about === null)) return { ...checkedExtract, byHand };
  const { extract, plan } = checkedExtract;
  const months = monthsToDate(extract.report, plan.year);
  const measures = checkedExtract.measures.map((assessment) =>
    measureStanding(assessment, givenOf(byHand, "measures", assessment.measure), months),
  );
  const rows = new Map(checkedExtract.measures.map(({ row }, index) => [row, measures[index]?.row ?? row] as const));
  return {
    ...checkedExtract,
    extract: { ...extract, measures: extract.measures.map((row) => rows.get(row) ?? row) },
    measures,
    actions: checkedExtract.actions.map((action) =>
      actionStanding(action, givenOf(byHand, "actions", { id: action.id, name: action.action })),
    ),
    judgements: checkedExtract.judgements.map((judgement) => {
      const { id, name } = judgement.planned;
      const given = givenOf(byHand, "judgements", { id, name });
      const { grades, directions } = plan.gradeScale;
      return {
        ...judgement,
        ...wordGiven(given, "grade", grades, (grade) => ({ grade, shares: null })),
        ...wordGiven(given, "directionOfTravel", directions, (directionOfTravel) => ({ directionOfTravel })),
      };
    }),
    assertions: checkedExtract.assertions.map((assertion) => {
      const { id, assertion: name } = assertion.planned;
      const achieved = givenOf(byHand, "assertions", { id, name }).find(({ about }) => about === "achieved");
      return achieved === undefined
        ? assertion
        : { ...assertion, stated: readYesNo(String(achieved.value ?? "")) ?? ("Not stated" as const) };
    }),
    byHand,
  };
}

/** Whether what is given in the items’ own table is of the same item and kind as what is given where it is listed. */
function isOfSame(own: ByHand, listed: ByHand): boolean {
  return !isListing(own.table) && own.item === listed.item && own.about === listed.about;
}

function measureStanding(
  assessment: MeasureAssessment,
  given: readonly ByHand[],
  months: number | null,
): MeasureAssessment {
  const of = (column: GivenColumn): ByHand | undefined => given.find(({ about }) => about === column);
  const { unit } = assessment.measure;
  const figures: GivenFigures = Object.fromEntries(
    GIVEN_FIGURES.flatMap((name) => {
      const typed = of(name);
      if (typed === undefined) return [];
      const { value: entry, typed: text, workedOut: instead, heading } = typed;
      const typedValue = valueTyped(entry);
      const limit = typedValue.kind === "number" ? limitPassed(typedValue.number, unit) : null;
      const value = limit === null ? typedValue : missing("notAvailable");
      const decimals = typedValue.kind === "number" ? decimalsTyped(typedValue.number, unit) : 0;
      const unknown = entry === null || limit !== null;
      return [[name, { value, text, decimals, unknown, instead, heading, ...(limit === null ? {} : { limit }) }]];
    }),
  );
  const assessed = Object.keys(figures).length === 0 ? assessment : withGivenFigures(assessment, figures, months);
  const direction = of("directionOfTravel");
  const directed =
    direction === undefined ? assessed : { ...assessed, directionOfTravel: wordOf(DIRECTIONS, direction.value) };
  const status = of("status");
  if (status === undefined) return directed;
  const { typed: text, value, heading } = status;
  const held = String(value ?? "");
  const counts = wordOf(STATUSES, value) ?? "Not rated";
  return withGivenStatus(directed, { text, heading, held, shown: value === null ? counts : statusSaid(held), counts });
}

function actionStanding(action: ActionAssessment, given: readonly ByHand[]): ActionAssessment {
  const of = (column: GivenColumn): ByHand | undefined => given.find(({ about }) => about === column);
  const [status, update] = [of("status"), of("updateStatus")];
  return {
    ...action,
    ...(status === undefined ? {} : { status: wordOf(ACTION_STATUSES, status.value) ?? ("Not stated" as const) }),
    ...(update === undefined || action.update === null
      ? {}
      : {
          update: {
            ...action.update,
            status: wordOf(UPDATE_STATUSES, update.value) ?? action.update.status,
          },
        }),
  };
}

/** What a typed word of a plan's scale changes; as it was typed where the scale has no such word. */
function wordGiven<Changed extends object>(
  given: readonly ByHand[],
  column: GivenColumn,
  scale: readonly string[],
  change: (word: string | null) => Changed,
): Changed | Record<string, never> {
  const typed = given.find(({ about }) => about === column);
  if (typed === undefined) return {};
  const text = String(typed.value ?? "").trim();
  return change(wordOf(scale, text) ?? (text === "" ? null : text));
}
