import type { CellRange } from "../domain/cell";
import type { Look, Profile, ReportCell, ReportSheet } from "../report/reportModel";
import { LOOKS } from "../report/reportModel";
import { FONT_FAMILY, fontSize, LOOK_TYPES } from "../report/page/typography";

/** How a look appears: colours as six hexadecimal digits, size in points. */
export interface LookTheme {
  readonly family: string;
  readonly size: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly colour: string;
  /** Null for no fill. */
  readonly fill: string | null;
  readonly align: "left" | "right";
  /** Steps of space between the cell's edge and its text, inside a table. */
  readonly indent: 0 | 1;
  /** A line under the cell, inside a table: `row` between its rows, `heading` under its headings. */
  readonly line: "row" | "heading" | null;
  /** A white line at its left, inside a table, so that a figure beside a fill does not touch it. */
  readonly gap: boolean;
}

const INK = "1D2733";
const WHITE = "FFFFFF";
/** Dark blue of titles and column headings in a board pack. */
const NAVY = "17365D";
/** Dark enough to be told from ink and still read on white. */
const LINK = "0B4F8A";
const QUIET = "4A5663";

/** Lines of a table, lighter between rows than under headings. */
export const LINE_COLOURS = { row: "C9D1DA", heading: INK, gap: WHITE } as const;

/** Looks that carry a status colour. */
const STATUS_LOOKS: readonly Look[] = ["green", "amber", "red", "neutral"];

interface LookColours {
  readonly colour: string;
  readonly fill: string | null;
}

/** Soft fills with dark words: every pair has a contrast of at least 4.5 to 1, which a test works out. */
const BOARD_COLOURS: Readonly<Record<Look, LookColours>> = {
  title: { colour: NAVY, fill: null },
  subtitle: { colour: QUIET, fill: null },
  heading: { colour: NAVY, fill: null },
  body: { colour: INK, fill: null },
  columnHeading: { colour: WHITE, fill: NAVY },
  numberHeading: { colour: WHITE, fill: NAVY },
  text: { colour: INK, fill: null },
  number: { colour: INK, fill: null },
  status: { colour: INK, fill: null },
  green: { colour: "144D29", fill: "CDE9D3" },
  amber: { colour: "5C3B00", fill: "FFE2A3" },
  red: { colour: "7D1515", fill: "F8CCC8" },
  neutral: { colour: "3A4552", fill: "E4E8ED" },
  link: { colour: LINK, fill: null },
};

const ALIGNMENTS: Readonly<Record<Look, LookTheme["align"]>> = {
  title: "left",
  subtitle: "left",
  heading: "left",
  body: "left",
  columnHeading: "left",
  numberHeading: "right",
  text: "left",
  number: "right",
  status: "left",
  green: "left",
  amber: "left",
  red: "left",
  neutral: "left",
  link: "left",
};

const LINES: Readonly<Record<Look, LookTheme["line"]>> = {
  title: null,
  subtitle: null,
  heading: null,
  body: null,
  columnHeading: "heading",
  numberHeading: "heading",
  text: "row",
  number: "row",
  status: "row",
  green: "row",
  amber: "row",
  red: "row",
  neutral: "row",
  link: "row",
};

function build(look: Look, profile: Profile): LookTheme {
  const type = LOOK_TYPES[look];
  const publication: LookColours = { colour: look === "link" ? LINK : INK, fill: null };
  const colours = profile === "board" ? BOARD_COLOURS[look] : publication;
  const line = LINES[look];
  return {
    family: FONT_FAMILY,
    size: fontSize(look, profile),
    bold: type.bold,
    underline: look === "link",
    colour: colours.colour,
    fill: colours.fill,
    align: ALIGNMENTS[look],
    indent: type.indent,
    line: profile === "publication" && line === "row" ? null : line,
    gap: profile === "board" && (look === "status" || STATUS_LOOKS.includes(look)),
  };
}

function buildAll(profile: Profile): Readonly<Record<Look, LookTheme>> {
  return Object.fromEntries(LOOKS.map((look) => [look, build(look, profile)])) as Record<Look, LookTheme>;
}

/**
 * How every look appears in each profile. `board` has dark blue headings and soft status colours;
 * `publication` has black words on white and no fills, as the UK accessible-spreadsheet checklist asks.
 */
export const THEMES: Readonly<Record<Profile, Readonly<Record<Look, LookTheme>>>> = {
  board: buildAll("board"),
  publication: buildAll("publication"),
};

/**
 * The look a reader sees in a cell: in a status range the word decides, so that colour never lags behind it.
 *
 * @param row Row of the cell, counted from 0.
 * @param column Column of the cell, counted from 0.
 */
export function shownLook(sheet: ReportSheet, row: number, column: number, cell: ReportCell): Look {
  const range = statusRangeAt(sheet, row, column);
  if (range === undefined) return cell.look;
  const word = range.words.find((entry) => entry.word === cell.value);
  return word?.look ?? restingLook(sheet, row, column, cell);
}

/**
 * The look to store in a cell: where a rule follows the word, the cell itself keeps the plain status look,
 * or its first colour would stay behind when the word changes.
 *
 * @param row Row of the cell, counted from 0.
 * @param column Column of the cell, counted from 0.
 */
export function restingLook(sheet: ReportSheet, row: number, column: number, cell: ReportCell): Look {
  return STATUS_LOOKS.includes(cell.look) && statusRangeAt(sheet, row, column) !== undefined ? "status" : cell.look;
}

/**
 * Whether a cell stands in one of the sheet's tables, where cells have lines and an indent.
 *
 * @param row Row of the cell, counted from 0.
 * @param column Column of the cell, counted from 0.
 */
export function inTable(sheet: ReportSheet, row: number, column: number): boolean {
  return sheet.tables.some(({ range }) => within(range, row, column));
}

function within(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function statusRangeAt(
  sheet: ReportSheet,
  row: number,
  column: number,
): ReportSheet["statusRanges"][number] | undefined {
  return sheet.statusRanges.find(({ range }) => within(range, row, column));
}
