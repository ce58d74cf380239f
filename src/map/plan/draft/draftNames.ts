import { APRIL_YEAR } from "../../../domain/time/year";
import { cleanLabel } from "../../../read/cells/cleanLabel";
import { readDate } from "../../../read/cells/readDate";
import { cellIn, type Table } from "../../../read/source";
import { readHeading } from "../../claims/readHeading";
import { isFigures } from "../../columns/candidate";
import type { ColumnRole } from "../../headings/columnRole";
import { matchHeader } from "../../headings/matchHeader";
import { isCodes, numbersRows } from "../../columns/numbering";
import { couldBeAreas } from "../../headings/areaHeading";
import { holdsFigure } from "../../columns/holdsFigure";
import { isUnitAlone } from "../../headings/headingUnits";
import { firstRows, headerOf } from "../../columns/recogniseTable";
import { ROLE_WORDINGS } from "../../headings/roleWordings";
import { CERTAIN } from "../../match/certainty";
import { isNation } from "../../match/organisation";
import { isPartName } from "../../match/wholeName";
import { FIGURES } from "../../mappedRows";
import { plainLabel } from "../../match/plainLabel";
import { keyColumns } from "../../shape/keyColumns";
import { nameParts } from "../../shape/measureColumns";
import { spacedHeading } from "../../headings/spacedHeading";
import { withoutFigureWords } from "../../shape/measureHeading";

/** What names a table's measures, by its own headings and cells; or why nothing does. */
export type DraftNames =
  | { readonly kind: "names"; readonly by: "headings" | "title" | "rows"; readonly names: readonly string[] }
  /** `noFigures`: none of its columns is of figures; `list`: each row is of a day; `unnamed`: nothing names them. */
  | { readonly kind: "none"; readonly why: "noFigures" | "list" | "unnamed" };

/**
 * What the measures of a table are called where no plan says: its headings, if each is of something else; its title,
 * if areas stand in the rows and all its headings are periods or kinds of figure; else the words in its rows.
 */
export function draftNames(table: Table): DraftNames {
  const all = [...table.columns.keys()];
  const figures = all.filter((column) => isOfFigures(table, column));
  const keys = keyColumns(table, new Set(figures), "", APRIL_YEAR);
  const measured = figures.filter((column) => !keys.periods.includes(column));
  if (measured.length === 0) return { kind: "none", why: "noFigures" };
  if (all.some((column) => isOfDays(table, column))) return { kind: "none", why: "list" };
  const headings = namesInHeadings(measured.map((column) => headerOf(table, column)));
  const areAreas =
    keys.organisation !== null &&
    (isOfAreas(headerOf(table, keys.organisation)) || namesAreas(table, keys.organisation));
  const across =
    keys.periods.length > 0 ||
    // One measure under two bands of time, or a code beside each name: what stands in the rows has no such thing.
    new Set(headings.map(plainLabel)).size < headings.length ||
    (all.some((column) => isCodes(table, column)) && !all.some((column) => namesMeasures(table, column))) ||
    pairs(measured.map((column) => headerOf(table, column))) > 1 ||
    areAreas;
  // A column for each project has its number in its heading.
  const areCodes = headings.length > 0 && headings.every((heading) => CODE.test(heading));
  if (headings.length > 0 && across && !areCodes) return found(headings, "headings");
  const titled = headings.length === 0 && across ? nameInTitles(table) : [];
  if (titled.length > 0) return found(titled, "title");
  const labels = labelColumn(table, new Set([...figures, ...keys.periods, ...keys.comments]));
  if (headings.length === 0 && areAreas && !namesRows(table, labels, keys.organisation))
    return { kind: "none", why: "unnamed" };
  return found(labels === null ? [] : labelsIn(table, labels), "rows");
}

/** Whether a column of different words is headed `Measure` or the like, so that a code beside it is a measure’s. */
function namesMeasures(table: Table, column: number): boolean {
  if (isFigures(table.columns[column]) || roleOf(headerOf(table, column)) !== "measure") return false;
  const labels = labelsIn(table, column);
  return labels.length > 1 && new Set(labels).size === labels.length;
}

const CODE = /^[A-Z]{1,4}[-_]\d+(?:[-_]\d+)*$/;
/** Rows looked through for a name that is an area's or everybody's. */
const LOOK_ROWS = 300;

/** Whether the words of a column under any heading are areas: one of them is a side of a whole, or a nation. */
function namesAreas({ rows }: Table, column: number): boolean {
  return rows.slice(0, LOOK_ROWS).some((row) => {
    const text = cellIn(row, column)?.text.trim() ?? "";
    return isPartName(text) || isNation(text, true);
  });
}

/** How many headings stand beside themselves with a word for another figure: `Visits`, `Visits target`. */
function pairs(headings: readonly string[]): number {
  const plain = new Set(headings.map(plainLabel));
  const named = headings.flatMap((header) => withoutFigureWords(header).map(([label]) => plainLabel(label)));
  return new Set(named.filter((label) => plain.has(label))).size;
}

/** Whether a column has a figure under a heading of its own, and does not number or name the rows. */
function isOfFigures(table: Table, column: number): boolean {
  return (
    isFigures(table.columns[column]) &&
    headerOf(table, column) !== "" &&
    // `[note 1]` is a mark for a figure that is not there, and a column of such marks no column of figures.
    table.rows.some((row) => holdsFigure(cellIn(row, column))) &&
    !numbersRows(table, column) &&
    !isCodes(table, column) &&
    !isOfPeriods(table, column)
  );
}

/** Headings of a column of years, quarters or months, in words or as a system calls it: `time_period`. */
const PERIODS = new RegExp(
  String.raw`^(?:(?:financial|fiscal|academic|school|calendar|reporting|report|return|time) )*` +
    String.raw`(?:year|quarter|qtr|month|period|week|date)` +
    String.raw`(?: (?:number|no|code|id|ending|ended|end|start|beginning))?$`,
  "i",
);
/** A part of a year by its number, a year, two of them (202324), a year and its month. */
const PERIOD = /^(?:\d{1,2}|(?:19|20)\d{2}(?:\d{2}|[/-]\d{2,4})?|(?:19|20)\d{6})$/;

/** Whether the numbers of a column are those of years or of parts of one, and no figures of a measure. */
function isOfPeriods(table: Table, column: number): boolean {
  if (!PERIODS.test(plainLabel(spacedHeading(headerOf(table, column))))) return false;
  const texts = firstRows(table).flatMap((row) => cellIn(row, column)?.text.trim() || []);
  return texts.length > 1 && texts.every((text) => PERIOD.test(text)) && new Set(texts).size < texts.length;
}

function found(names: readonly string[], by: "headings" | "title" | "rows"): DraftNames {
  const different = [...new Set(names.map((name) => cleanLabel(name).label))].filter((name) => name !== "");
  return different.length === 0 ? { kind: "none", why: "unnamed" } : { kind: "names", by, names: different };
}

/** `Percentage of waste recycled` names a measure; `% of target` and `% of all` say what a figure is of another. */
const SHARE_OF =
  /^(?:the )?(?:%|per ?cents?|percentages?|proportion) of (?!(?:the )?(?:all|total|whole|target|plan|budget)\b)/i;

/** Headings without their words of time, and without those that only say which figure of another heading it is. */
function namesInHeadings(headings: readonly string[]): string[] {
  const names = headings.flatMap((header) => {
    const { when, span, rest } = readHeading(header, APRIL_YEAR);
    const name = when.kind === "unsaid" && span === null ? header : header.includes(rest) ? rest : "";
    const isUnit = isUnitAlone(name) && !SHARE_OF.test(name);
    return name === "" || isUnit || isFigureRole(roleOf(name)) ? [] : [name];
  });
  const plain = new Set(names.map(plainLabel));
  return names.filter((name) => !withoutFigureWords(name).some(([label]) => plain.has(plainLabel(label))));
}

function isFigureRole(role: ColumnRole | null): boolean {
  return FIGURES.some((figure) => figure === role);
}

/** Words that are left over where a time was taken off: `Homes built in`. */
const DANGLING = /\b(?:in|for|of|to|at|from|by|since|during|ending|ended|the)$/i;

/** What a published sheet says of itself between its title and its table: `This worksheet contains one table.` */
const OF_SHEET = /^(?:this|these|some|the) (?:work)?(?:sheets?|tables?|cells|columns?|rows?|notes?)\b/i;

/** The name in the title that stands nearest, without its words of time, its marks and the number of the table. */
function nameInTitles({ titles }: Table): string[] {
  const named = titles.filter(({ text }) => !OF_SHEET.test(text));
  const nearest = cleanLabel(named.at(-1)?.text ?? "").label;
  const unnumbered = /^(?:table|figure|chart)\s+\w+\s*[:.–—-]\s*(.+)$/i.exec(nearest)?.[1]?.trim() ?? nearest;
  const { rest } = readHeading(unnumbered, APRIL_YEAR);
  const name = nameParts(nearest, APRIL_YEAR).find((part) => part === rest && !DANGLING.test(part)) ?? unnumbered;
  return name === "" ? [] : [name];
}

/** What a column of words may hold that is no name of a measure. */
const BESIDE_NAMES: readonly (ColumnRole | null)[] = [
  "organisation",
  "unit",
  "period",
  "comparatorPeriod",
  "polarity",
  "statedStatus",
  "commentary",
  "owner",
  "frequency",
  "themes",
  "actionStatus",
  "update",
  "grade",
  "gradeDirection",
  "achieved",
];

/** Whether a column beside that of the areas names what each of their rows is of: it says several things, no areas. */
function namesRows(table: Table, labels: number | null, areas: number | null): boolean {
  if (labels === null || labels === areas || isOfAreas(headerOf(table, labels)) || namesAreas(table, labels))
    return false;
  return new Set(labelsIn(table, labels).map(plainLabel)).size > 1;
}

/** The column whose words name the rows: the one with the most different ones, an objective or service last. */
function labelColumn(table: Table, others: ReadonlySet<number>): number | null {
  const words = [...table.columns.keys()].filter(
    (column) =>
      !others.has(column) &&
      !isFigures(table.columns[column]) &&
      !isCodes(table, column) &&
      !BESIDE_NAMES.includes(roleOf(headerOf(table, column))),
  );
  const isGroup = (column: number): boolean => ["objective", "service"].includes(roleOf(headerOf(table, column)) ?? "");
  const names = words.filter((column) => !isGroup(column));
  const different = (column: number): number => new Set(labelsIn(table, column)).size;
  const [first] = (names.length > 0 ? names : words).sort((a, b) => different(b) - different(a));
  return first === undefined || different(first) === 0 ? null : first;
}

function labelsIn(table: Table, column: number): string[] {
  return table.rows.flatMap((row) => {
    const text = row.kind === "data" ? (cellIn(row, column)?.text.trim() ?? "") : "";
    return text === "" ? [] : [text];
  });
}

function roleOf(header: string): ColumnRole | null {
  return matchHeader(header, ROLE_WORDINGS).find(({ score }) => score >= CERTAIN)?.role ?? null;
}

function isOfAreas(header: string): boolean {
  const role = roleOf(header);
  return role === "organisation" || (role !== "service" && couldBeAreas(header));
}

/** A day that begins or ends the stretch that a row is for: `Week ending`, `Period starting`. */
const ENDS_PERIOD =
  /\b(?:periods?|weeks?|months?|quarters?|years?)\b.*\b(?:start|begin|end|commenc|from|to)|^(?:w\/[ec]|[wp]e)\b/i;

/** Whether most cells of a column are days within a month: when a thing happened, and no period. */
function isOfDays(table: Table, column: number): boolean {
  if (ENDS_PERIOD.test(headerOf(table, column))) return false;
  const cells = firstRows(table).flatMap((row) => cellIn(row, column) ?? []);
  const days = cells.filter((cell) => {
    const date = cell.kind === "date" || cell.kind === "text" ? readDate(cell) : null;
    const day = date?.kind === "date" ? Number(date.iso.slice(8, 10)) : 0;
    return day > 1 && day < 28;
  });
  return cells.length > 1 && days.length * 2 > cells.length;
}
