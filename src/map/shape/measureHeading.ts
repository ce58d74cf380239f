import type { Measure } from "../../domain/plan";
import type { YearStart } from "../../domain/time/year";
import { plainSpan } from "../claims/labelSpan";
import { readHeading } from "../claims/readHeading";
import type { ColumnRole } from "../headings/columnRole";
import { matchHeader } from "../headings/matchHeader";
import { FIGURE_ROLES } from "../columns/proposeRoles";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import type { ItemFinder, ItemMatch } from "../match/itemOf";
import { plainLabel } from "../match/plainLabel";
import { NOWHERE } from "../match/rowPlace";

/** A heading that names a measure, and what it says besides of the figures under it. */
export interface MeasureHeading {
  /** The words that name the measure. */
  readonly label: string;
  readonly match: ItemMatch<Measure>;
  /** The words that say which of the measure's figures it is: `2024/25`, `Target`; `""` for the actual. */
  readonly figure: string;
}

/** Words at one end of a heading that can say which figure it is: `Target`, `Same quarter last year`. */
const FIGURE_WORDS_MAX = 4;

/** What can stand beside a measure's figure under a heading of its own. */
const BESIDE_FIGURES: readonly ColumnRole[] = [...FIGURE_ROLES, "statedStatus", "commentary"];

/**
 * A heading taken apart into a measure of the plan and which of its figures stands below. A heading that names none is
 * answered with the nearest measure, where one is near.
 *
 * @example
 * measureHeading("Burglary 2024/25", itemFinder(plannedMeasures(plan), {}), APRIL_YEAR).figure // "2024/25"
 * measureHeading("Burglary target", itemFinder(plannedMeasures(plan), {}), APRIL_YEAR).label // "Burglary"
 */
export function measureHeading(header: string, find: ItemFinder<Measure>, year: YearStart): MeasureHeading {
  const whole: MeasureHeading = { label: header, match: find("", header, NOWHERE), figure: "" };
  const timed = withoutTime(header, year);
  // A measure that is called by a year is given for it.
  if (isSure(whole)) return { ...whole, figure: whole.match.by === "name" ? (timed[0]?.[1] ?? "") : "" };
  // `Visits (YTD)` is to date where the plan’s name is `Visits`.
  const overTime = timed
    .map(([label, figure]): MeasureHeading => ({ label, match: find("", label, NOWHERE), figure }))
    .find(isSure);
  if (overTime !== undefined && overTime.match.item === whole.match.item) return overTime;
  if (namedBy(whole.match) !== null && !isFigureHeading(header)) return whole;
  const named = whole.match.nearest;
  const sameButForTime = named === null ? undefined : timed.find(([label]) => isCalled(named, label, year));
  if (named !== null && sameButForTime !== undefined)
    return { label: named, match: find("", named, NOWHERE), figure: sameButForTime[1] };
  const parts = [...timed, ...withoutFigureWords(header)].map(([label, figure]): MeasureHeading => ({
    label,
    match: find("", label, NOWHERE),
    figure,
  }));
  return (
    parts.find(({ match }) => namedBy(match) !== null) ?? {
      ...whole,
      match: { ...whole.match, item: null, by: null, couldBe: [] },
    }
  );
}

/**
 * The name of the measure that words were matched to, also where several measures have it: which of them is meant, the
 * row's place says. Null where they name none.
 */
export function namedBy({ item, couldBe }: ItemMatch<Measure>): string | null {
  return item?.name ?? couldBe[0]?.name ?? null;
}

/** Whether a measure that is called by a year has these words for a name without it. */
function isCalled(name: string, label: string, year: YearStart): boolean {
  const { when, rest } = readHeading(name, year);
  return when.kind === "period" && plainLabel(rest) === plainLabel(label);
}

/** Whether a heading has a name that a measure has, and is not only like it. */
export function isSure({ match: { by } }: MeasureHeading): boolean {
  return by === "name" || by === "id";
}

/** Whether a heading is a known wording for a figure, a status or a comment, whatever the measure is. */
export function isFigureHeading(header: string): boolean {
  return matchHeader(header, ROLE_WORDINGS).some(({ role, score }) => score === 1 && BESIDE_FIGURES.includes(role));
}

/** A heading as what is left without its words of time, and those words: `Burglary`, `Q3 2025/26`. */
export function withoutTime(header: string, year: YearStart): [label: string, figure: string][] {
  const { when, span, rest } = readHeading(header, year);
  if ((when.kind === "unsaid" && span === null) || rest === "" || !header.includes(rest)) return [];
  const figure = plainSpan(bare(header.replace(rest, " ").replace(/\s+/g, " ")));
  const deeper = withoutFigureWords(rest).map(([label, words]): [string, string] => [label, `${figure} ${words}`]);
  return [[rest, figure], ...deeper];
}

/** A heading without words at its end, or at its beginning, that are a known wording for a figure. */
export function withoutFigureWords(header: string): [label: string, figure: string][] {
  const words = header.trim().split(/\s+/);
  const parts: [string, string][] = [];
  for (let count = 1; count <= Math.min(FIGURE_WORDS_MAX, words.length - 1); count += 1) {
    const [start, last] = [words.slice(0, -count).join(" "), words.slice(-count).join(" ")];
    if (isFigureHeading(bare(last))) parts.push([trimmed(start), bare(last)]);
    const [first, end] = [words.slice(0, count).join(" "), words.slice(count).join(" ")];
    if (isFigureHeading(bare(first))) parts.push([trimmed(end), bare(first)]);
  }
  return parts;
}

/** Without a dash or colon between the two parts of a heading. */
function trimmed(words: string): string {
  return words.replace(/^[\s:–—-]+|[\s:–—-]+$/g, "");
}

/** Without the brackets around it: `(target)`. */
function bare(words: string): string {
  return trimmed(words).replace(/^[([](.*)[)\]]$/, "$1");
}
