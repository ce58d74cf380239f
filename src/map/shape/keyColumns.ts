import { readPeriod } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { cellIn, type Table } from "../../read/source";
import { namesOwnTotal } from "../claims/ownTotal";
import { readHeading } from "../claims/readHeading";
import { rowTime } from "../claims/rowTime";
import { isFigures } from "../columns/candidate";
import { isOtherDate } from "../columns/dateColumns";
import { headerOf } from "../columns/recogniseTable";
import { matchHeader } from "../headings/matchHeader";
import { couldBeAreaCodes, couldBeAreas } from "../headings/areaHeading";
import { firstRows } from "../columns/recogniseTable";
import { spacedHeading } from "../headings/spacedHeading";
import { isPlaceAmongOthers } from "../columns/rankColumn";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { CERTAIN } from "../match/certainty";
import { organisationNamed } from "../match/organisation";
import { isWholeBody } from "../match/wholeName";
import { isFigureHeading } from "./measureHeading";
import { totalLabel } from "../../read/totals/totalLabel";

/** Columns that say what the rows of a table are about, where its measures stand in the headings. */
export interface KeyColumns {
  /** Those whose cells are periods, or a part of one each: a year and a quarter. */
  readonly periods: readonly number[];
  /** The one whose cells are areas or organisations; null where there is none. */
  readonly organisation: number | null;
  /** Those whose words are about all figures of their row. */
  readonly comments: readonly number[];
}

/** A heading of marks beside figures, which name no row: `NoteCodes`, `Flag`. */
const OF_NOTES = /^(?:foot)?(?:notes?|flags?|marks?|markers?)(?: (?:codes?|marks?|ref(?:erence)?s?))?$/i;
/** The share of a column's cells that must be periods for it to be known by them. */
const NEARLY_ALL = 0.8;
/** Rows looked through for one of the whole. */
const LOOK_ROWS = 300;

/**
 * The columns of a table that say what each row is about: by what their cells are, and where several could be the
 * organisation's by the plan's own name in it, then by their heading.
 *
 * @param measured Columns whose headings are measures.
 */
export function keyColumns(
  table: Table,
  measured: ReadonlySet<number>,
  organisation: string,
  year: YearStart,
): KeyColumns {
  const unmeasured = [...table.columns.keys()].filter((column) => !measured.has(column));
  const comments = unmeasured.filter((column) => roleOf(table, column) === "commentary");
  const others = unmeasured.filter((column) => !comments.includes(column));
  const periods = others.filter((column) => isPeriods(table, column, year));
  const words = others.filter((column) => !periods.includes(column) && !isFigures(table.columns[column]));
  const texts = new Map(words.map((column) => [column, textsOf(table, column)]));
  const differentIn = (column: number): string[] => [...new Set(texts.get(column))].filter((text) => text !== "");
  const named = words.find((column) => organisationNamed(differentIn(column), organisation) !== null);
  const byWording = words.find((column) => roleOf(table, column) === "organisation");
  const byArea = words.find((column) => couldBeAreas(headerOf(table, column)));
  // `Target`, `Actual`, `Last year` name no area: where rows are kinds of figure, a person is told to turn the table.
  const kinds = words.find((column) => differentIn(column).length > 1 && differentIn(column).every(isFigureHeading));
  // Directorates with a row of them all are parts, and somebody has to say which row is meant.
  const byWhole = words.find((column) => roleOf(table, column) === "service" && hasWhole(table, column));
  // Numbers under `AreaCode` name the areas where nothing else does.
  const byCode = others.find((column) => !periods.includes(column) && couldBeAreaCodes(headerOf(table, column)));
  const known = kinds ?? named ?? byWording ?? byArea ?? byWhole ?? byCode;
  if (known !== undefined) return { periods, organisation: known, comments };
  // A column under an unknown heading names the rows only where nothing else tells them apart.
  const unnamed = words.filter(
    (column) =>
      roleOf(table, column) === null &&
      differentIn(column).length > 0 &&
      !OF_NOTES.test(spacedHeading(headerOf(table, column))),
  );
  if (periods.length > 0 && allDifferent(periodTexts(table, periods))) return { periods, organisation: null, comments };
  const name = unnamed.find((column) => differentIn(column).some((text) => !/\d/.test(text)));
  return { periods, organisation: name ?? unnamed[0] ?? null, comments };
}

/** A column under a heading of periods is one whatever its cells are: a row that cannot be read has no period known. */
function isPeriods(table: Table, column: number, year: YearStart): boolean {
  const texts = textsOf(table, column).filter((text) => text !== "");
  if (roleOf(table, column) === "period") return texts.length > 0;
  if (isPlaceAmongOthers(headerOf(table, column)) || isOtherDate(headerOf(table, column))) return false;
  // Bare numbers such as 2024 are years only under a heading that says so.
  if (isFigures(table.columns[column]) && !/\byear\b/i.test(headerOf(table, column))) return false;
  const single = texts.filter((text) => !coversPeriods(text, year));
  const periods = single.filter((text) => {
    const when = rowTime(text, "", year)?.when.kind ?? "unsaid";
    return readPeriod(text, year) !== null || when !== "unsaid";
  });
  return periods.length > 0 && periods.length >= NEARLY_ALL * single.length;
}

/** Whether a cell of a column of periods stands for several of them: `Total`, `Average`, `Year to date`. */
function coversPeriods(text: string, year: YearStart): boolean {
  if (sumsPeriods(text, year)) return true;
  const { when, span, rest } = readHeading(text, year);
  return when.kind === "unsaid" && span !== null && rest === "";
}

/**
 * Whether a row of periods is a total or a mean of the others. One that names its own quarter is that quarter's figure.
 *
 * @param text Its cell in a column of periods.
 * @example
 * sumsPeriods("Total", { firstMonth: 4, named: "both" }) //=> true
 * sumsPeriods("Q2 2025/26", { firstMonth: 4, named: "both" }) //=> false
 * sumsPeriods("Q2 total", { firstMonth: 4, named: "both" }) //=> false
 */
export function sumsPeriods(text: string, year: YearStart): boolean {
  if (namesOwnTotal(text, year)) return false;
  const label = totalLabel([text]);
  return text !== "" && (label === "total" || label === "ending" || label === "likely" || label === "average");
}

/** Whether some of a column's first cells name the whole and others its parts; a row of the whole is often a total. */
function hasWhole({ rows }: Table, column: number): boolean {
  const cells = rows.slice(0, LOOK_ROWS).filter(({ kind }) => kind !== "section");
  const names = cells.map((row) => cellIn(row, column)?.text.trim() ?? "").filter((name) => name !== "");
  return names.some(isWholeBody) && !names.every(isWholeBody);
}

/** What a heading surely says that its column holds; null where it says nothing surely. */
function roleOf(table: Table, column: number): string | null {
  return matchHeader(headerOf(table, column), ROLE_WORDINGS).find(({ score }) => score >= CERTAIN)?.role ?? null;
}

function textsOf(table: Table, column: number): string[] {
  return firstRows(table).map((row) => cellIn(row, column)?.text.trim() ?? "");
}

function periodTexts(table: Table, columns: readonly number[]): string[] {
  return firstRows(table).map((row) => columns.map((column) => cellIn(row, column)?.text.trim() ?? "").join(" "));
}

function allDifferent(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}
