import { actionStatus } from "../../assess/actionStatus";
import type { Rating } from "../../assess/status";
import { statusReason } from "../../assess/statusReason";
import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { formatFigure } from "../../domain/formatFigure";
import type { StatusColour } from "../../domain/statusColour";
import type { StatedStatus } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly name: string;
  readonly reason: string;
}

/** What a missed target gives where last year is not known. */
const AMBER_OR_RED = "Amber or Red";

/**
 * A status stated in the extract that is not the one its figures give by the plan's rule. Ours is used. Where last year
 * is not known a missed target is Amber or Red, and never Green.
 */
export const statedStatusDiffers = check({
  code: "statedStatusDiffers",
  severity: "error",
  title: "Stated status differs from the figures",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} says ${f.found} for ${f.item}, but the figures give ${f.expected}: ${f.evidence.reason}. ` +
    (f.expected === "Y" || f.expected === "N"
      ? "Both are shown. Correct the answer or the figures."
      : f.expected === AMBER_OR_RED
        ? "It is not rated. Correct the word or the figures."
        : `${f.expected} is used. Correct the word or the figures.`),
  examples: [
    { item: "M2", found: "Red", expected: "Green", evidence: { name: "Burglary", reason: "met the target of 360" } },
    {
      item: "M2",
      found: "Green",
      expected: AMBER_OR_RED,
      evidence: { name: "Burglary", reason: "missed the target of 360; last year’s figure is missing" },
    },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  return [...statusesThatDiffer(context), ...answersThatDiffer(context)];
}

/** An assertion stated as achieved, or as not, against what its target and actual give. */
function answersThatDiffer({ assertions }: CheckContext): Found<Evidence>[] {
  return assertions.flatMap(({ planned, row, stated, byFigures, actual, decimals }): Found<Evidence>[] => {
    if (row?.achieved == null || stated === "Not stated" || byFigures === "Not rated" || stated === byFigures)
      return [];
    const figures =
      `${formatFigure(actual, planned.unit, decimals)} against ` +
      `${formatFigure(planned.target, planned.unit, decimals)}`;
    return [
      {
        item: planned.id,
        at: row.achieved.at,
        found: row.achieved.text,
        expected: byFigures,
        evidence: { name: planned.assertion, reason: figures },
      },
    ];
  });
}

function statusesThatDiffer({ measures }: CheckContext): Found<Evidence>[] {
  return measures.flatMap((assessment): Found<Evidence>[] => {
    const { measure, row, rating } = assessment;
    const statedStatus = row?.statedStatus ?? null;
    if (statedStatus === null) return [];
    const could = couldBe(rating);
    if (could.length === 0 || could.some((status) => agrees(statedStatus, status))) return [];
    return [
      {
        item: measure.id,
        at: statedStatus.at,
        found: statedStatus.text,
        expected: could.length > 1 ? AMBER_OR_RED : rating.status,
        evidence: { name: measure.name, reason: statusReason(assessment) },
      },
    ];
  });
}

/** The colours that a measure's figures leave; none where they say nothing of it. */
function couldBe({ status, grounds }: Rating): StatusColour[] {
  if (status === "Green" || status === "Amber" || status === "Red") return [status];
  return grounds === "missedLastYearUnknown" ? ["Amber", "Red"] : [];
}

/** Whether a cell says nothing else than a status; an answer that the target was met is Green, any other colour not. */
function agrees(stated: StatedStatus, status: StatusColour): boolean {
  if (stated.read.kind === "met") return stated.read.met === (status === "Green");
  const colour = actionStatus(stated);
  return colour === "Not stated" || colour === status;
}
