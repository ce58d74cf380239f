import { findPeriodsInHeading } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import type { Table } from "../../read/source";
import type { TimeStatement } from "./tableTime";

/** How a caption or a source begins that is about all figures of the table above it. */
const OF_FIGURES = new RegExp(
  String.raw`^(?:sources?|(?:all |these |the )?(?:data|figures?|results?)|tables?(?: \d+)?` +
    String.raw`|(?:reporting )?period(?: covered)?)\b`,
  "i",
);
/** Words by which a period is of something else: of another source, a comparison, a change of method. */
const OF_SOMETHING_ELSE = new RegExp(
  String.raw`\b(?:populations?|census|surveys?|estimates?|projections?|baselines?|targets?|budgets?|restated|revised` +
    String.raw`|chang\w*|since|from|before|until|after|not|method\w*|definitions?|boundar\w+|introduced|standards?` +
    String.raw`|guidance|act|strategy|plan|compar\w+|against|prior|previous|last|prices|index|deprivation|edition` +
    String.raw`|weight\w*|denominators?|benchmark\w*|national|england|peers?|averages?)\b`,
  "i",
);
/** A year alone is as often that of a document. */
const YEAR_ALONE = /^(?:19|20)\d\d$/;

/** Whether a note is about all figures of the table above it, and not about another time or source. */
export function isOfFigures(note: string): boolean {
  return OF_FIGURES.test(note) && !OF_SOMETHING_ELSE.test(note);
}

/**
 * The period that a caption or a source below a table gives to its figures: `Source: force systems 2024/25`. It says
 * nothing where a title or a heading does, but it can contradict the report's year.
 */
export function noteStatements({ notes }: Table, year: YearStart): TimeStatement[] {
  return notes.flatMap(({ text, at }): TimeStatement[] => {
    const words = text.trim();
    if (!isOfFigures(words)) return [];
    return findPeriodsInHeading(words, year).flatMap(({ period, text: named }): TimeStatement[] =>
      YEAR_ALONE.test(named.trim())
        ? []
        : [{ from: "title", when: { kind: "period", period }, span: null, text: named, at, day: false }],
    );
  });
}
