import type { Plan } from "../../domain/plan";
import { readPeriod } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { isFigureLike } from "../../read/cells/figureLike";
import { unitAlone } from "../../read/cells/headerUnit";
import { readDate } from "../../read/cells/readDate";
import { readValue } from "../../read/cells/readValue";
import {
  cellAt,
  cellIn,
  type Column,
  type SourceCell,
  type Table,
  type TableNote,
  type TableRow,
} from "../../read/source";
import { columnType } from "../../read/tables/columnType";
import { isFigures } from "../columns/candidate";
import { headerOf } from "../columns/recogniseTable";
import type { ColumnRole } from "../headings/columnRole";
import { matchHeader } from "../headings/matchHeader";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { CERTAIN } from "../match/certainty";
import { labelMatcher } from "../match/matchLabel";

/** The columns of a form: names, their answers, and what may stand beside these. */
const NAMES = 0;
const ANSWERS = 1;
const BESIDE = 2;
/** A form is filled in by hand: a longer table without headings is an export that lost them. */
const LINES_MAX = 200;
const UNIT_CHARS = 20;

/** The name of a line that says whose return it is, and of one that says when it is for. */
const WHOSE = new RegExp(
  String.raw`^(?:name of |your |the |(?:reporting|submitting|local|nhs|police|fire|health|housing|public) )*` +
    String.raw`(?:organisation|authority|council|force|trust|body|provider|college|school|university|charity` +
    String.raw`|association|board|company|agency|department|service)(?: name)?\s*:?$`,
  "i",
);
const WHEN = new RegExp(
  String.raw`^(?:(?:reporting|return|financial|academic|calendar) )?(?:period|quarter|month|year)` +
    String.raw`(?: (?:ending|ended|to|of return|covered))?\s*:?$`,
  "i",
);

/** A line of a form: a name, its answer, and both as words beside the table. */
interface FormLine {
  readonly name: string;
  readonly answer: SourceCell | null;
  readonly note: TableNote;
  /** Its row of the table; null for the line that was read as headings. */
  readonly row: TableRow | null;
}

/**
 * A form without headings, names in its first column and answers in the next, as a table of measures: each line with a
 * figure is a row. Lines with words for an answer (`Trust`, `Quarter`, `Signed by`) stand around the figures: those
 * before the first one, and those that say whose or when, as titles, and the others as notes.
 *
 * @returns Null for what has headings, or is no form.
 */
export function tableOfForm(table: Table, year: YearStart): Table | null {
  const lines = formLines(table, year);
  return lines === null ? null : withHeadings(table, lines, isFigureLine);
}

/** A form that names a measure of the plan, as a table of measures; null for any other table. */
export function formOfPlan(table: Table, plan: Plan): Table | null {
  const lines = formLines(table, plan.year);
  if (lines === null) return null;
  const find = labelMatcher(plan.measures);
  const ofPlan = new Set(lines.filter(({ name }) => find(name).match !== null));
  return ofPlan.size === 0 ? null : withHeadings(table, lines, (line) => ofPlan.has(line) || isFigureLine(line));
}

/** The lines of a form in their order; null where the table is none. */
function formLines(table: Table, year: YearStart): readonly FormLine[] | null {
  const { columns, rows, headerRows, turned } = table;
  if (turned !== undefined || columns.length < 2 || columns.length > BESIDE + 1) return null;
  if (headerRows > 1 || rows.length > LINES_MAX || isFigures(columns[BESIDE])) return null;
  const first = headerRows === 1 ? [headingLine(table)] : [];
  const lines = [...first, ...rows.flatMap((row) => (row.kind === "section" ? [] : [lineOf(table, row)]))];
  const names = new Set(lines.map(({ name }) => name.toLowerCase()));
  const isForm =
    names.size === lines.length &&
    lines.every(({ name }) => /\p{L}/u.test(name)) &&
    lines.some(isFigureLine) &&
    !first.some((line) => isFigureLine(line) || !lines.some((other) => saysWhen(other, year))) &&
    !couldHead(lines[0], year);
  return isForm ? lines : null;
}

function lineOf(table: Table, row: TableRow): FormLine {
  const answer = cellIn(row, ANSWERS);
  const name = cellIn(row, NAMES)?.text.trim() ?? "";
  return { name, answer, note: { text: `${name} ${answer?.text.trim() ?? ""}`, at: cellAt(table, row, NAMES) }, row };
}

/** The line that was read as headings of those below it. */
function headingLine(table: Table): FormLine {
  const [name, text] = [headerOf(table, NAMES), headerOf(table, ANSWERS)];
  const { file, sheet, range } = table;
  const at = { file, sheet, row: range.top, column: range.left };
  const answer: SourceCell = { kind: "text", text, number: null, numberFormat: null, formula: false };
  return { name, answer, note: { text: `${name} ${text}`, at }, row: null };
}

/** Whether the first line may be one of headings: its words are known for that, or its answer is a time. */
function couldHead(line: FormLine | undefined, year: YearStart): boolean {
  if (line === undefined || isFigureLine(line) || WHOSE.test(line.name) || WHEN.test(line.name)) return false;
  const isKnown = (words: string): boolean => matchHeader(words, ROLE_WORDINGS).some(({ score }) => score >= CERTAIN);
  return isKnown(line.name) || isKnown(line.answer?.text ?? "") || isTime(line.answer, year);
}

function saysWhen({ name, answer }: FormLine, year: YearStart): boolean {
  return WHEN.test(name) && isTime(answer, year);
}

function isTime(answer: SourceCell | null, year: YearStart): boolean {
  return answer !== null && (readPeriod(answer.text, year) !== null || readDate(answer).kind === "date");
}

/** Whether the answer of a line is a figure: no day, no number to call, and not the year that the return is for. */
function isFigureLine({ name, answer }: FormLine): boolean {
  if (answer === null || answer.kind === "date" || WHEN.test(name) || /^0[\d ]{3,}$/.test(answer.text.trim()))
    return false;
  const { kind } = readValue(answer);
  return kind === "number" || kind === "time" || kind === "foreign" || isFigureLike(answer.text);
}

function withHeadings(from: Table, lines: readonly FormLine[], isMeasure: (line: FormLine) => boolean): Table {
  const isRow = (line: FormLine): boolean => line.row !== null && isMeasure(line);
  const firstFigure = lines.findIndex(isRow);
  const facts = lines.flatMap((line, place) => (isRow(line) ? [] : [{ ...line, isAbove: place < firstFigure }]));
  const aboutOf = new Map(facts.map((fact) => [fact, aboutRows(fact, fact.isAbove)] as const));
  const notesOf = (isTitle: boolean): TableNote[] =>
    facts.flatMap((fact) =>
      aboutOf.get(fact) == null && isTitle === (fact.isAbove || WHEN.test(fact.name)) ? [fact.note] : [],
    );
  const own = lines.flatMap((line) => (line.row !== null && isRow(line) ? [line.row] : []));
  const about = [...aboutOf.values()].flatMap((said) => said ?? []);
  const inSheet = settled(from);
  return {
    ...inSheet,
    titles: [...from.titles, ...notesOf(true)],
    notes: [...notesOf(false), ...from.notes],
    columns: [...figureColumns(from, own), ...about.map(({ column }) => column)],
    rows: from.rows.flatMap((row) => (own.includes(row) || row.kind === "section" ? [formRow(from, row, about)] : [])),
    totals: [],
    turned: {
      from: inSheet,
      shape: "namesAndFiguresDown",
      organisation: about.find(({ column }) => column.header === WHOSE_HEADING)?.cell.text.trim() ?? null,
      organisations: [],
      named: [],
      weeks: [],
    },
  };
}

/** What a line of words says of all figures of a form, as a column of the table that it makes. */
interface AboutRows {
  readonly column: Column;
  readonly cell: SourceCell;
}

const WHOSE_HEADING = "Organisation";
/** What may divide an organisation's figures; what is known for anything else says nothing of all rows. */
const DIVIDING: readonly ColumnRole[] = ["organisation", "objective", "service"];

/** A line that says whose the figures are, or above them of which part of it; null for any other. */
function aboutRows({ name, answer, note }: FormLine, isAbove: boolean): AboutRows | null {
  if (answer === null || readValue(answer).kind !== "unreadable" || WHEN.test(name)) return null;
  const isWhose = WHOSE.test(name);
  const known = matchHeader(name, ROLE_WORDINGS).filter(({ score }) => score >= CERTAIN);
  const divides = known.every(({ role }) => DIVIDING.includes(role)) && readDate(answer).kind !== "date";
  if (!isWhose && !(isAbove && divides)) return null;
  const header = isWhose && !/\bservice\b/i.test(name) ? WHOSE_HEADING : name;
  return { column: { header, at: note.at, type: "text", unit: null }, cell: answer };
}

function figureColumns(from: Table, rows: readonly TableRow[]): Column[] {
  const headings = ["Measure", "Actual", areUnits(rows.map((row) => cellIn(row, BESIDE))) ? "Unit" : "Comments"];
  return from.columns.map((column, at): Column => {
    const type = at === NAMES ? "text" : columnType(rows.map((row) => cellIn(row, at)));
    return { ...column, header: headings[at] ?? "", unit: null, type };
  });
}

function formRow(from: Table, row: TableRow, about: readonly AboutRows[]): TableRow {
  const { columns } = from;
  const all = row.kind === "section" ? about.map(() => null) : about.map(({ cell }) => cell);
  return {
    row: row.row,
    kind: row.kind,
    hidden: row.hidden,
    cells: [...columns.map((_, column) => cellIn(row, column)), ...all],
    origin: (column) => {
      const fact = about[column - columns.length];
      return fact === undefined
        ? { at: cellAt(from, row, column), column }
        : { at: { ...fact.column.at, column: fact.column.at.column + ANSWERS }, column: ANSWERS };
    },
  };
}

/** A form as it stands in the sheet: that its first line might be its headings is settled. */
function settled(from: Table): Table {
  const { headerReason: reason } = from;
  return reason.by === "person" ? from : { ...from, headerReason: { ...reason, or: null } };
}

/** Whether words beside the answers are units: half of them are known for that, and the others (`calls`) are short. */
function areUnits(cells: readonly (SourceCell | null)[]): boolean {
  const texts = cells.flatMap((cell) => (cell === null || cell.text.trim() === "" ? [] : [cell.text.trim()]));
  const units = texts.filter((text) => unitAlone(text) !== null);
  return units.length > 0 && units.length * 2 >= texts.length && texts.every((text) => text.length <= UNIT_CHARS);
}
