import type { CellRef } from "../../domain/cell";
import type { Plan } from "../../domain/plan";
import type { YearStart } from "../../domain/time/year";
import {
  cellAt,
  cellIn,
  type CellOrigin,
  type Column,
  type SourceCell,
  type Table,
  type TableRow,
} from "../../read/source";
import { columnType } from "../../read/tables/columnType";
import { readHeading } from "../claims/readHeading";
import { recogniseTable } from "../columns/recogniseTable";
import type { ColumnRole } from "../headings/columnRole";
import { matchHeader } from "../headings/matchHeader";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { CERTAIN } from "../match/certainty";
import { plainLabel } from "../match/plainLabel";
import { isFigureHeading } from "./measureHeading";

/** The columns of a record: what each line gives, and its value. */
const KEYS = 0;
const VALUES = 1;
/** A longer table is a list. */
const LINES_MAX = 5000;
/** Of a record's lines, as many as this are known for what they give. */
const KNOWN_LEAST = 2 / 3;
const KNOWN_FEWEST = 2;

/** One line of a record: `Actual`, 92%. */
interface Line {
  readonly key: string;
  readonly words: string;
  readonly cell: SourceCell | null;
  readonly at: CellRef;
  readonly row: TableRow | null;
}

/**
 * A table of records down two columns (`Measure`, Satisfaction; `Actual`, 92%; `Target`, 95%; then the next) as one
 * with a row for each; null for any other, and where none is a measure of the plan.
 */
export function recordsOfPlan(table: Table, plan: Plan): Table | null {
  const records = tableOfRecords(table, plan.year);
  return records !== null && recogniseTable(records, plan).labels?.kind.holds === "measures" ? records : null;
}

/** The same where nothing is known of the plan's; null where it is none. */
export function tableOfRecords(table: Table, year: YearStart): Table | null {
  const lines = linesOf(table);
  const [start] = lines;
  if (start === undefined || !isName(start.words)) return null;
  const keys = [...new Map(lines.map((line) => [line.key, line])).values()];
  const isTimed = ({ words }: Line): boolean => {
    const { when, rest } = readHeading(words, year);
    return when.kind !== "unsaid" && rest === "";
  };
  const known = keys.filter((line) => rolesOf(line.words).length > 0 || isFigureHeading(line.words) || isTimed(line));
  const hasActual = keys.some((line) => rolesOf(line.words).includes("actual") || isTimed(line));
  if (!hasActual || known.length < KNOWN_FEWEST || known.length < KNOWN_LEAST * keys.length) return null;
  const records: Line[][] = [];
  for (const line of lines) {
    const last = records.at(-1);
    if (last === undefined || line.key === start.key) records.push([line]);
    // A line that comes twice in one record is of nothing that could be told.
    else if (last.some(({ key }) => key === line.key)) return null;
    else last.push(line);
  }
  if (records.some(([name]) => name === undefined || isFigureHeading(name.cell?.text ?? ""))) return null;
  return withRows(table, keys, records);
}

/** The lines of a table of two columns, its headings the first where these are no headings. */
function linesOf(table: Table): Line[] {
  const { columns, rows, turned } = table;
  const [first, second, ...more] = columns;
  if (turned !== undefined || first === undefined || second === undefined || rows.length > LINES_MAX) return [];
  if (more.some(({ header, type }) => header !== "" || type !== "blank")) return [];
  const headed = isName(words(first.header)) ? [headingLine(first, second)] : [];
  const below = rows.flatMap((row): Line[] => {
    const text = words(cellIn(row, KEYS)?.text ?? "");
    if (text === "") return [];
    return [{ key: plainLabel(text), words: text, cell: cellIn(row, VALUES), at: cellAt(table, row, VALUES), row }];
  });
  return [...headed, ...below];
}

function headingLine(first: Column, second: Column): Line {
  const text = words(first.header);
  const cell: SourceCell = { kind: "text", text: second.header, number: null, numberFormat: null, formula: false };
  return { key: plainLabel(text), words: text, cell, at: second.at, row: null };
}

function words(text: string): string {
  return text.replace(/\s*[:–—-]+\s*$/, "").trim();
}

function isName(text: string): boolean {
  const roles = rolesOf(text);
  return roles.includes("measure") || roles.includes("measureId");
}

function rolesOf(text: string): ColumnRole[] {
  return matchHeader(text, ROLE_WORDINGS).flatMap(({ role, score }) => (score >= CERTAIN ? [role] : []));
}

function withRows(from: Table, keys: readonly Line[], records: readonly (readonly Line[])[]): Table {
  const lineOf = (record: readonly Line[], key: string): Line | undefined => record.find((line) => line.key === key);
  const columns = keys.map(({ key, words: header, at }): Column => ({
    header,
    at: { ...at, column: from.range.left },
    unit: null,
    type: columnType(records.map((record) => lineOf(record, key)?.cell ?? null)),
  }));
  const rows = records.flatMap((record): TableRow[] => {
    const [name] = record;
    if (name === undefined) return [];
    return [
      {
        row: name.at.row,
        kind: "data",
        hidden: record.some(({ row }) => row?.hidden === true),
        cells: keys.map(({ key }) => lineOf(record, key)?.cell ?? null),
        origin: (column): CellOrigin => ({
          at: lineOf(record, keys[column]?.key ?? "")?.at ?? name.at,
          column: VALUES,
        }),
      },
    ];
  });
  return {
    ...from,
    columns,
    rows,
    totals: [],
    turned: { from, shape: "measuresAndFiguresDown", organisation: null, organisations: [], named: [], weeks: [] },
  };
}
