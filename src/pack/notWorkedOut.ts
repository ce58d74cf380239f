import type { MeasureFacts } from "./facts/packFacts";
import type { TypedWords } from "./typedWords";

/** What is not known of a status or figure that was typed since the report was made. */
export const NO_DISTANCE = { next: [], movement: null, shortfall: null } as const;

export const NOT_WORKED_OUT =
  "nobody has worked out the workbook since a figure was typed: open it in Excel, save it, and make the pack again";

const VALUES =
  "a figure was typed into a report that holds no formulas: write the report again, so that its status is worked out";

/**
 * A measure over whose figures somebody typed, without a status, variance and direction that are of other figures:
 * where the report holds values and no formulas, and where its formulas hold results from before. What a person gave
 * stays.
 *
 * @param measure With what was typed laid over it.
 * @param typed What was typed in its row since the report was made, and our formulas there.
 * @param columnOf The column of ours that a cell is in; null in one of a person's.
 */
export function withoutStale(
  measure: MeasureFacts,
  typed: readonly TypedWords[],
  columnOf: (words: TypedWords) => string | null,
): MeasureFacts {
  return withoutStaleDirection(withoutStaleStatus(measure, typed, columnOf), typed, columnOf);
}

/** The direction stays beside last year’s figure that was typed where the change on it is of that figure too. */
function withoutStaleDirection(
  measure: MeasureFacts,
  typed: readonly TypedWords[],
  columnOf: (words: TypedWords) => string | null,
): MeasureFacts {
  const hasTyped = (column: string): boolean =>
    typed.some((words) => words.isOurs !== true && columnOf(words) === column);
  if (!hasTyped("lastYear") || hasTyped("directionOfTravel")) return measure;
  const changes = typed.filter((words) => words.isOurs === true && CHANGES.has(columnOf(words) ?? ""));
  return changes.some(({ text }) => isChange(text, measure)) ? measure : { ...measure, direction: "[x]" };
}

/** The columns of change on last year: in points or the unit, and in percent of last year’s figure. */
const CHANGES: ReadonlySet<string> = new Set(["change", "changePercent"]);

/** Whether a change as it is printed is that from last year’s figure to the actual, within their rounding. */
function isChange(text: string, { actual, lastYear }: MeasureFacts): boolean {
  const [now, then, change] = [printed(actual.text), printed(lastYear.text), printed(text)];
  const isShare = text.trim().endsWith("%") && !actual.text.trim().endsWith("%");
  const size = isShare ? Math.abs(then.number) / 100 : 1;
  const place = now.place + then.place + change.place * size;
  return Math.abs(now.number - then.number - change.number * size) <= place / 2 + ERROR;
}

function withoutStaleStatus(
  measure: MeasureFacts,
  typed: readonly TypedWords[],
  columnOf: (words: TypedWords) => string | null,
): MeasureFacts {
  const has = (column: string, isOurs: boolean): boolean =>
    typed.some((words) => (words.isOurs ?? false) === isOurs && columnOf(words) === column);
  const isWorkedOut = has("status", true) || has("status", false);
  if (isWorkedOut && (has("variance", false) || !disagrees(measure))) return measure;
  const isGiven = has("status", false) || measure.status === "Not applicable";
  return {
    ...measure,
    ...NO_DISTANCE,
    ...(isGiven ? {} : { status: "Not rated", reason: isWorkedOut ? NOT_WORKED_OUT : VALUES }),
    ...(has("variance", false) ? {} : { variance: "[x]" }),
    ...(has("directionOfTravel", false) ? {} : { direction: "[x]" }),
  };
}

/**
 * Whether a variance is of other figures: further from actual less target, or from both ends of a range, than their
 * rounding makes it, or of an actual that is no number. Not where there is no variance, or no target to tell by.
 */
function disagrees({ actual, target, variance }: MeasureFacts): boolean {
  const [now, apart] = [printed(actual.text), printed(variance)];
  if (Number.isNaN(apart.number)) return false;
  if (Number.isNaN(now.number)) return true;
  const aims = target.text.split(" to ").map(printed);
  if (aims.some(({ number }) => Number.isNaN(number))) return false;
  const [low, high] = aims.map(({ number }) => number);
  if (apart.number === 0 && low !== undefined && high !== undefined && low <= now.number && now.number <= high)
    return false;
  return aims.every(
    (aim) => Math.abs(now.number - aim.number - apart.number) > (now.place + aim.place + apart.place) / 2 + ERROR,
  );
}

/** Of sums of numbers that a computer keeps. */
const ERROR = 1e-9;

/** A figure as it is printed, a percentage in percent, and its last place: 94.1 and 0.1 of `94.1%`, `−1,200` and 1. */
function printed(text: string): { readonly number: number; readonly place: number } {
  const bare = text
    .replace("−", "-")
    .replace(/\s*(?:%|pp)$/, "")
    .replace(/[£,+]/g, "");
  return { number: bare.trim() === "" ? NaN : Number(bare), place: 10 ** -(bare.split(".")[1]?.length ?? 0) };
}
