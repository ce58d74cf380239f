import { addsUp } from "../../../domain/addsUp";
import type { FigureSpan } from "../../../domain/plan";
import { monthCount } from "../../../domain/time/period";
import type { YearStart } from "../../../domain/time/year";
import type { Choosing, Found } from "../findFigure";
import type { Observation } from "../observation";
import { isFromStart } from "./resolveTime";

/** What a measure's own name says of the span of its figures, wherever in it that stands. */
const BY_NAME: readonly (readonly [RegExp, FigureSpan])[] = [
  [/\b(?:year[\s-]to[\s-]date|f?ytd|cumulative(?:ly)?|so far this year)\b/i, "toDate"],
  [
    new RegExp(
      String.raw`\b(?:in|for|during)[\s-](?:the[\s-])?(?:quarter|qtr|month)\b|\b(?:quarter|qtr|month) only\b` +
        String.raw`|[([]\s*(?:quarterly|monthly)\s*[)\]]|[,–—-]\s*(?:quarterly|monthly)$`,
      "i",
    ),
    "inPeriod",
  ],
];

/**
 * A figure of which the extract says that it is for the quarter alone and the plan that it is for the year to date, or
 * the other way round: it is not used. In the plan the measure's own name says it, or `Figures` where no heading does.
 * In the first part of a year both are the same.
 */
export function unlessSpanAgainst(found: Found, actuals: readonly Observation[], choosing: Choosing): Found {
  const one = soleFigure(found, actuals);
  if (one?.figure.value.kind !== "number" || isFirstPart(one, choosing.year)) return found;
  const planned = plannedSpan(one, choosing);
  if (planned === null || one.saidSpan === null || planned.span === one.saidSpan) return found;
  const { text } = one.figure;
  const heading = one.claim.span === null ? null : one.heading;
  return {
    kind: "none",
    fault: { kind: "spanDiffers", text, said: one.saidSpan, heading, by: planned.by },
    near: one.figure,
  };
}

const QUARTER_MONTHS = 3;

/** Whether a figure is of the first quarter or of months from April on, which is the year to date as well. */
function isFirstPart({ saidSpan, claim, ofRow, stretch: { period } }: Observation, year: YearStart): boolean {
  if (!isFromStart(period, year)) return false;
  // What its table alone says was read as the plan says, from the start of the year.
  const saysMonths = saidSpan === "inPeriod" && (claim.span !== null || ofRow);
  return saysMonths || monthCount(period) <= QUARTER_MONTHS;
}

/** The one figure that was found, the one that lacks its other parts of the year, or the last of some that add up. */
function soleFigure(found: Found, actuals: readonly Observation[]): Observation | null {
  if (found.kind === "found") {
    const last = found.from.at(-1) ?? null;
    // Quarters add up to the year to date, whatever it is called; figures that are to date already do not.
    return found.from.length === 1 || last?.saidSpan === "toDate" ? last : null;
  }
  if (found.fault?.kind !== "periodsMissing") return null;
  return actuals.find(({ figure }) => figure === found.near) ?? null;
}

interface PlannedSpan {
  readonly span: FigureSpan;
  readonly by: "name" | "figures";
}

function plannedSpan({ claim, ofRow }: Observation, { measure, statedSpan }: Choosing): PlannedSpan | null {
  const byName = BY_NAME.find(([words]) => words.test(measure.name));
  if (byName !== undefined) return { span: byName[1], by: "name" };
  const isSaidOfAll = claim.span === null && !ofRow && statedSpan === null;
  return measure.figures === null || !isSaidOfAll || !addsUp(measure) ? null : { span: measure.figures, by: "figures" };
}
