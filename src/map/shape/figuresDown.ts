import type { CellRef } from "../../domain/cell";
import type { Plan } from "../../domain/plan";
import type { YearStart } from "../../domain/time/year";
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
import { readHeading } from "../claims/readHeading";
import { recogniseTable } from "../columns/recogniseTable";
import type { ColumnRole } from "../headings/columnRole";
import { matchesOf } from "../headings/headingMatches";
import { CERTAIN } from "../match/certainty";
import { isPlainlyAreaOrBody } from "../match/organisation";
import { plainLabel } from "../match/plainLabel";
import { isPartName } from "../match/wholeName";
import { figureOf, type RowFigure } from "./figureWords";
import { isFigureHeading } from "./measureHeading";

/** The column whose cells say which figure each row gives. */
const SAYS = 0;
/** A longer table is a list. */
const ROWS_MAX = 40;
/** A card has its actual and one thing more: its target, or its status. */
const ROWS_FEWEST = 2;
/** What a row can give beside a measure's figures, each under its name in the first column. */
const BESIDE: readonly ColumnRole[] = ["unit", "polarity", "owner", "frequency", "objective", "service"];
/** What stands over the names of rows and says nothing. */
const NO_CORNER = /^(?:|measures?|indicators?|metrics?|kpis?|pis?|figures?|values?|item|type|data)$/;
/** A measure's own code, over its card: `PI 12`, `HSG-004`. */
const CODE = /^(?=.*\d)[a-z]{1,6}[-_. ]?\d{1,4}[a-z]?(?:[.-]\d{1,2})?$/i;

/**
 * A table whose rows are a measure's figures (`Actual`, `Target`, `Last year`, `Status`) and whose headings are the
 * measures, as one with a row for each measure; null for any other, and where none is a measure of the plan. A card, a
 * table of one measure with its name over its figures, is one of them.
 */
export function figuresDownOfPlan(table: Table, plan: Plan): Table | null {
  const turned = tableOfFiguresDown(table, plan.year);
  return turned !== null && recogniseTable(turned, plan).labels?.kind.holds === "measures" ? turned : null;
}

/** The same where nothing is known of the plan's; null where it is none. */
export function tableOfFiguresDown(table: Table, year: YearStart): Table | null {
  const { columns, rows, turned, headerRows } = table;
  const measures = [...columns.keys()].slice(1).filter((column) => columns[column]?.header !== "");
  if (turned !== undefined || headerRows === 0 || measures.length === 0 || rows.length > ROWS_MAX) return null;
  const blank = [...columns.keys()].slice(1).filter((column) => !measures.includes(column));
  if (blank.some((column) => columns[column]?.type !== "blank")) return null;
  const lines = rows.filter((row) => textIn(row) !== "");
  if (lines.length < ROWS_FEWEST || lines.length < rows.length) return null;
  const words = lines.map(textIn);
  const said = words.map((text) => saidBy(text, year));
  const isOther = said.some((figure) => figure !== null && figure !== "actual" && figure !== "beside");
  if (said.includes(null) || !said.includes("actual") || !isOther) return null;
  if (new Set(words.map(plainLabel)).size < words.length) return null;
  const names = measures.map((column) => columns[column]?.header ?? "");
  if (!names.every((name) => couldName(name, year)) || new Set(names.map(plainLabel)).size < names.length) return null;
  return withRows(table, measures, lines);
}

/** What a row gives by its words, with or without words for a time; null where they do not say. */
function saidBy(text: string, year: YearStart): RowFigure | "beside" | null {
  const { rest } = readHeading(text, year);
  const figure = figureOf(text) ?? figureOf(rest);
  if (figure !== null) return figure;
  return rest === "" || rolesOf(text).some((role) => BESIDE.includes(role)) ? "beside" : null;
}

/** Whether a heading could be a measure's name: it is no other figure, time, area or body. */
function couldName(name: string, year: YearStart): boolean {
  if (isFigureHeading(name) || figureOf(name) !== null || isPartName(name) || isPlainlyAreaOrBody(name)) return false;
  const { when, span, rest } = readHeading(name, year);
  return (when.kind === "unsaid" && span === null) || rest !== "";
}

function withRows(from: Table, measures: readonly number[], lines: readonly TableRow[]): Table {
  const corner = from.columns[SAYS];
  if (corner === undefined) throw new RangeError("no column says which figure a row gives");
  // Over a card's figures stands its code; over several measures, what they are all for.
  const code = measures.length === 1 && CODE.test(corner.header) ? corner : null;
  const titles: TableNote[] =
    code !== null || NO_CORNER.test(plainLabel(corner.header)) ? [] : [{ text: corner.header, at: corner.at }];
  const named: Column[] = [...(code === null ? [] : [heading(from, "Measure ID")]), heading(from, "Measure")];
  const columns: Column[] = [
    ...named,
    ...lines.map((line): Column => {
      const cells = measures.map((column) => cellIn(line, column));
      return { header: textIn(line), at: cellAt(from, line, SAYS), unit: null, type: columnType(cells) };
    }),
  ];
  const rows = measures.flatMap((column): TableRow[] => {
    const name = from.columns[column];
    if (name === undefined) return [];
    const before = [...(code === null ? [] : [code]), name];
    return [
      {
        row: name.at.row,
        kind: "data",
        hidden: false,
        cells: [...before.map(({ header }) => textCell(header)), ...lines.map((line) => cellIn(line, column))],
        origin: (place) => {
          const line = lines[place - before.length];
          const at = line === undefined ? (before[place]?.at ?? name.at) : cellAt(from, line, column);
          return { at, column };
        },
      },
    ];
  });
  return {
    ...from,
    titles: [...from.titles, ...titles],
    columns,
    rows,
    totals: [],
    turned: { from, shape: "figuresDownMeasuresAcross", organisation: null, organisations: [], named: [], weeks: [] },
  };
}

function heading({ file, sheet, range }: Table, header: string): Column {
  const at: CellRef = { file, sheet, row: range.top, column: range.left };
  return { header, at, type: "text", unit: null };
}

function textIn(row: TableRow): string {
  return (cellIn(row, SAYS)?.text ?? "").replace(/\s*:\s*$/, "").trim();
}

function rolesOf(text: string): ColumnRole[] {
  return matchesOf(text).flatMap(({ role, score }) => (score >= CERTAIN ? [role] : []));
}

function textCell(text: string): SourceCell {
  return { kind: "text", text, number: null, numberFormat: null, formula: false };
}
