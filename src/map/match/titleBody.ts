import type { Table, TableNote } from "../../read/source";
import { bodyInTitle, isNation, organisationNamed } from "./organisation";
import { isOthersName } from "./othersName";
import { plainLabel } from "./plainLabel";

/** What stands before a body's name inside a title: punctuation, `for`, `of`, `on`, or words for the report itself. */
const BEFORE = new RegExp(
  String.raw`[,;:([|–—]\s*|(?<=\s)-\s+|\b(?:for|of|on)\s+(?:the\s+)?` +
    String.raw`|\b(?:reports?|performance|scorecard|dashboard|figures|data|indicators|measures|results|monitoring` +
    String.raw`|q[1-4]|quarter \d|\d{4}(?:[/-]\d{2,4})?)\s+`,
  "gi",
);
const TITLE_CHARS = 300;
const COLON = /:\s|\s[–—-]\s/;

/**
 * The other body whose figures a table's titles say that it has, or its sheet's name, its first heading or the headings
 * between its rows where each of these names one; null where they name nobody, or the plan's own too. Figures of a
 * nation, or made of other bodies', are nobody's own.
 *
 * @param organisation The plan's own, or the one that a person has chosen; `""` where nobody names one.
 * @param isNamedInRows Whether a column of the table says whose each row is.
 * @example
 * // titles "Performance report Q3, Ribble Borough Council" for "Calder Council" give "Ribble Borough Council"
 */
export function otherBodyInTitles(table: Around, organisation: string, isNamedInRows: boolean): TableNote | null {
  const { titles, turned } = table;
  // What the table says itself of whose its figures are counts, whatever stands above it.
  const isTold = turned !== undefined && turned.organisation !== null;
  if (isTold) return null;
  const bodies =
    organisation === ""
      ? []
      : [
          ...titles.flatMap(({ text, at }) => bodiesIn(text).map((name): TableNote => ({ text: name, at }))),
          ...bodiesBetweenRows(table),
        ];
  const others = isNamedInRows ? [] : othersAround(table, organisation);
  if (bodies.length === 0 && others.length === 0) return null;
  const own = ` ${plainLabel(organisation)} `;
  const namesOwn =
    organisation !== "" &&
    ([...titles, ...others].some(({ text }) => isOwnIn(text, own)) ||
      bodies.some(({ text }) => organisationNamed([text], organisation) !== null));
  return namesOwn ? null : (bodies[0] ?? others[0] ?? null);
}

type Around = Pick<Table, "titles" | "turned" | "sheet" | "columns" | "rows" | "range" | "file">;

/** The words around a table, or between all of its rows, that say that its figures are nobody's own. */
function othersAround({ titles, sheet, columns, rows, range, file }: Around, organisation: string): TableNote[] {
  const regionsToo = organisation !== "";
  const corner = columns[0];
  const place = { file, sheet, row: range.top, column: range.left };
  const around: TableNote[] = [
    ...titles,
    { text: sheet, at: place },
    ...(corner?.type === "text" ? [{ text: corner.header, at: corner.at }] : []),
  ];
  // `Benchmarking: median of our peers`; a nation after a colon is what is compared with.
  const isOfOthers = (text: string): boolean =>
    isOthersName(text, regionsToo) ||
    text.split(COLON).some((part) => isOthersName(part, false) && !isNation(part.trim(), false));
  const others = around.filter(({ text }) => text.length <= TITLE_CHARS && isOfOthers(text));
  // Headings between rows of which one names no other body are of something else, or of several.
  const names = headingsOfAllRows({ rows, range, file, sheet });
  return names.length > 0 && names.every(({ text }) => isOthersName(text, regionsToo)) ? [...others, ...names] : others;
}

/** The headings between rows, where each row stands under one. */
export function headingsOfAllRows({
  rows,
  range,
  file,
  sheet,
}: Pick<Around, "rows" | "range" | "file" | "sheet">): TableNote[] {
  const sections = rows[0]?.kind === "section" ? rows.filter(({ kind }) => kind === "section") : [];
  return sections.map(({ cells, row }): TableNote => {
    const column = cells.findIndex((cell) => cell !== null && cell.text.trim() !== "");
    const at = { file, sheet, row, column: range.left + Math.max(column, 0) };
    return { text: cells[column]?.text.trim() ?? "", at };
  });
}

/** The bodies that the headings between rows are, where each row stands under the name of one. */
function bodiesBetweenRows(table: Around): TableNote[] {
  const headings = headingsOfAllRows(table);
  return headings.every(({ text }) => bodyInTitle(text) === text.trim()) ? headings : [];
}

/** Whether words name the organisation: `England` is in `Sport England`, and no other than that. */
function isOwnIn(text: string, own: string): boolean {
  const words = ` ${plainLabel(text)} `;
  return words.includes(own) || own.includes(words);
}

/** The bodies that a title names at its beginning and after words that let a name follow. */
function bodiesIn(title: string): string[] {
  if (title.length > TITLE_CHARS) return [];
  const starts = [0, ...[...title.matchAll(BEFORE)].map(({ index, 0: words }) => index + words.length)];
  return starts.flatMap((start) => bodyInTitle(title.slice(start)) ?? []);
}
