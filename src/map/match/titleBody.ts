import type { Table, TableNote } from "../../read/source";
import { bodyInTitle, organisationNamed } from "./organisation";
import { plainLabel } from "./plainLabel";

/** What stands before a body's name inside a title: punctuation, `for`, `of`, `on`, or words for the report itself. */
const BEFORE = new RegExp(
  String.raw`[,;:([|–—]\s*|(?<=\s)-\s+|\b(?:for|of|on)\s+(?:the\s+)?` +
    String.raw`|\b(?:reports?|performance|scorecard|dashboard|figures|data|indicators|measures|results|monitoring` +
    String.raw`|q[1-4]|quarter \d|\d{4}(?:[/-]\d{2,4})?)\s+`,
  "gi",
);
const TITLE_CHARS = 300;

/**
 * The other body whose figures a table's titles say that it has; null where they name nobody, or the plan's own too.
 *
 * @param organisation The plan's own, or the one that a person has chosen; `""` where nobody names one.
 * @example
 * // titles "Performance report Q3, Ribble Borough Council" for "Calder Council" give "Ribble Borough Council"
 */
export function otherBodyInTitles(
  { titles, turned }: Pick<Table, "titles" | "turned">,
  organisation: string,
): TableNote | null {
  // What the table says itself of whose its figures are counts, whatever stands above it.
  const isTold = turned !== undefined && turned.organisation !== null;
  if (organisation === "" || isTold) return null;
  const bodies = titles.flatMap(({ text, at }) => bodiesIn(text).map((name): TableNote => ({ text: name, at })));
  const own = ` ${plainLabel(organisation)} `;
  const namesOwn =
    titles.some(({ text }) => ` ${plainLabel(text)} `.includes(own)) ||
    bodies.some(({ text }) => organisationNamed([text], organisation) !== null);
  return namesOwn ? null : (bodies[0] ?? null);
}

/** The bodies that a title names at its beginning and after words that let a name follow. */
function bodiesIn(title: string): string[] {
  if (title.length > TITLE_CHARS) return [];
  const starts = [0, ...[...title.matchAll(BEFORE)].map(({ index, 0: words }) => index + words.length)];
  return starts.flatMap((start) => bodyInTitle(title.slice(start)) ?? []);
}
