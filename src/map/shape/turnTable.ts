import type { CellRef } from "../../domain/cell";
import {
  cellAt,
  cellIn,
  type CellOrigin,
  type Column,
  type SourceCell,
  type Table,
  type TableNote,
  type TableRow,
} from "../../read/source";
import { isFigures } from "../columns/candidate";
import { matchHeader } from "../headings/matchHeader";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { CERTAIN } from "../match/certainty";
import type { MeasureColumns } from "./measureColumns";
import { areBands, type KeyedRow, type OwnFigures } from "./ownFigures";
import type { TableLayout } from "./readShape";

/** A cell of a turned table and where it stands in the sheet. */
interface PlacedCell extends CellOrigin {
  readonly cell: SourceCell | null;
}

/** A column of a turned table: its heading, and its cell for one row of the sheet and one measure. */
interface TurnedColumn {
  readonly column: Column;
  place(row: KeyedRow, measure: MeasureColumns): PlacedCell;
}

/** One measure of one row of the sheet. */
class TurnedRow implements TableRow {
  constructor(
    readonly columns: readonly TurnedColumn[],
    readonly keyed: KeyedRow,
    readonly measure: MeasureColumns,
    /** A total of areas or periods is a row like any other where it is the organisation's own. */
    readonly kinds: "kept" | "data",
    readonly comments: TableNote | null,
  ) {}

  get row(): number {
    return this.keyed.row.row;
  }

  get kind(): TableRow["kind"] {
    return this.kinds === "kept" ? this.keyed.row.kind : "data";
  }

  get hidden(): boolean {
    return this.keyed.row.hidden;
  }

  get cells(): readonly (SourceCell | null)[] {
    return this.columns.map((column) => column.place(this.keyed, this.measure).cell);
  }

  cell(column: number): SourceCell | null {
    return this.columns[column]?.place(this.keyed, this.measure).cell ?? null;
  }

  origin(column: number): CellOrigin {
    const turned = this.columns[column];
    if (turned === undefined) throw new RangeError(`invalid column: ${column}`);
    return turned.place(this.keyed, this.measure);
  }
}

/**
 * A table turned so that each row is about one measure: its organisation and period, its name, and its figures. Every
 * cell keeps its place in the sheet.
 */
export function turnTable(from: Table, layout: TableLayout, own: OwnFigures): Table {
  const { shape, keys } = layout;
  const inBands = areBands(layout);
  const rowsAreMeasures = shape === "measuresDownAreasAcross" || inBands;
  const measures = layout.areas.length === 0 ? layout.measures : ofOwnColumn(layout.measures, own);
  const across = new Set([...layout.areas, ...layout.measures.flatMap(({ figures }) => [...figures.values()])]);
  const columns: TurnedColumn[] = [
    ...(own.column === null ? [] : [headingColumn(from, own.column)]),
    ...(rowsAreMeasures
      ? [...from.columns.keys()].filter((column) => !across.has(column)).map((column) => keyColumn(from, column))
      : [
          ...(keys.organisation === null ? [] : [ownColumn(from, keys.organisation, own)]),
          ...keys.periods.map((column) => periodColumn(from, column)),
          ...(own.rows.some(({ time }) => time !== "") ? [timeColumn(from, keys.organisation ?? 0)] : []),
          nameColumn(from),
          ...(measures.some(({ unit }) => unit !== null) ? [unitColumn(from)] : []),
        ]),
    ...(inBands ? [nameColumn(from, shape === "measuresDownAreasAcross" ? "Organisation" : "Objective")] : []),
    ...figureColumns(from, measures),
  ];
  const kinds = rowsAreMeasures ? "kept" : "data";
  return {
    ...from,
    columns: columns.map(({ column }) => column),
    rows: own.rows.flatMap((row) => {
      const comments = commentsIn(from, row.row, keys.comments);
      return measuresOf(row.row, measures, inBands).map(
        (measure) => new TurnedRow(columns, row, measure, kinds, comments),
      );
    }),
    // Its rows are those of single measures, and what adds up stands in the table that it was turned from.
    totals: [],
    turned: {
      from,
      shape,
      organisation: own.organisation,
      organisations: own.toChoose,
      named: own.named,
      weeks: own.weeks,
    },
  };
}

/** Under bands, a row of words stands for itself once, and a measure is none of one that has no figure of it. */
function measuresOf(row: TableRow, measures: readonly MeasureColumns[], inBands: boolean): MeasureColumns[] {
  if (!inBands) return [...measures];
  if (row.kind === "section") return measures.slice(0, 1);
  return measures.filter(({ figures }) => [...figures.values()].some((column) => cellIn(row, column) !== null));
}

/** The comments in a row of the sheet, a line for each column of them; null where there are none. */
function commentsIn(from: Table, row: TableRow, columns: readonly number[]): TableNote | null {
  const comments = columns.flatMap((column): TableNote[] => {
    const text = cellIn(row, column)?.text.trim() ?? "";
    return text === "" ? [] : [{ text, at: cellAt(from, row, column) }];
  });
  const [first] = comments;
  return first === undefined ? null : { text: comments.map(({ text }) => text).join("\n"), at: first.at };
}

/** What the organisation's own column holds: figures of the one measure, or those of the measures in the rows. */
function ofOwnColumn(measures: readonly MeasureColumns[], { column }: OwnFigures): readonly MeasureColumns[] {
  const figures = new Map(column === null ? [] : [["", column] as const]);
  const [named] = measures;
  return [{ label: named?.label ?? "", at: named?.at ?? NOWHERE, unit: named?.unit ?? null, figures }];
}

/** The name of a measure that each row gives itself stands in no one place. */
const NOWHERE: CellRef = { file: "", sheet: "", row: 0, column: 0 };

/** The organisation's name, which stands in the heading over its figures. */
function headingColumn(from: Table, heading: number): TurnedColumn {
  const { header, at } = columnOf(from, heading);
  return {
    column: { header: "Organisation", at, type: "text", unit: null },
    place: () => ({ cell: textCell(header), at, column: heading }),
  };
}

/** A column that says what the rows of the sheet are about; where its cell is blank, what stands above counts. */
function keyColumn(from: Table, key: number, header = columnOf(from, key).header): TurnedColumn {
  return {
    column: { ...columnOf(from, key), header },
    place: ({ row, above }) => placed(from, above.get(key) ?? row, key),
  };
}

/** A column of periods: its totals and means are left out, which alone made it one of mixed content. */
function periodColumn(from: Table, key: number): TurnedColumn {
  const { column, place } = keyColumn(from, key, periodHeader(from, key));
  return { column: column.type === "mixed" ? { ...column, type: "text" } : column, place };
}

/** A column of periods under a heading that is known for one keeps it: it may say that they are quarters. */
function periodHeader(from: Table, column: number): string {
  const { header } = columnOf(from, column);
  return matchHeader(header, ROLE_WORDINGS).some(({ role, score }) => role === "period" && score >= CERTAIN)
    ? header
    : "Period";
}

/** The organisation of each row; one with words for a time beside its name is told by its name alone. */
function ownColumn(from: Table, names: number, { organisation }: OwnFigures): TurnedColumn {
  const { column, place } = keyColumn(from, names, "Organisation");
  return {
    column,
    place: (row, measure) =>
      row.time === "" || organisation === null
        ? place(row, measure)
        : { ...place(row, measure), cell: textCell(organisation) },
  };
}

/** The times that stand beside the organisation's name; without one a row is for this year. */
function timeColumn(from: Table, names: number): TurnedColumn {
  return {
    column: { ...columnOf(from, names), header: "Period", type: "text" },
    place: ({ row, time }) => ({
      cell: textCell(time === "" ? "This year" : time),
      at: cellAt(from, row, names),
      column: names,
    }),
  };
}

/** The names of the measures, or of objectives, which stand in the headings or in a title. */
function nameColumn(from: Table, header = "Measure"): TurnedColumn {
  const at: CellRef = { file: from.file, sheet: from.sheet, row: from.range.top, column: from.range.left };
  return {
    column: { header, at, type: "text", unit: null },
    place: (_, measure) => ({ cell: textCell(measure.label), at: measure.at, column: null }),
  };
}

/** The units that titles give. */
function unitColumn(from: Table): TurnedColumn {
  const at: CellRef = { file: from.file, sheet: from.sheet, row: from.range.top, column: from.range.left };
  return {
    column: { header: "Unit", at, type: "text", unit: null },
    place: (_, { unit, at: title }) => ({ cell: unit === null ? null : textCell(unit), at: title, column: null }),
  };
}

/** A column for each kind of figure that the headings name, in their order. */
function figureColumns(from: Table, measures: readonly MeasureColumns[]): TurnedColumn[] {
  const figures = [...new Set(measures.flatMap((measure) => [...measure.figures.keys()]))];
  return figures.map((figure): TurnedColumn => {
    const columns = measures.flatMap((measure) => {
      const column = measure.figures.get(figure);
      return column === undefined ? [] : [columnOf(from, column)];
    });
    const [first] = columns;
    if (first === undefined) throw new RangeError(`no column: ${figure}`);
    const type = columns.every((column) => column.type === first.type)
      ? first.type
      : (columns.find((column) => isFigures(column))?.type ?? "mixed");
    return {
      column: { header: figure === "" ? "Actual" : figure, at: first.at, type, unit: null },
      place: ({ row }, measure) => {
        const column = measure.figures.get(figure);
        // A figure that the measure has no column for is blank under its name.
        return column === undefined ? { cell: null, at: measure.at, column: null } : placed(from, row, column);
      },
    };
  });
}

function placed(from: Table, row: TableRow, column: number): PlacedCell {
  return { cell: cellIn(row, column), at: cellAt(from, row, column), column };
}

function columnOf({ columns }: Table, index: number): Column {
  const column = columns[index];
  if (column === undefined) throw new RangeError(`invalid column: ${index}`);
  return column;
}

function textCell(text: string): SourceCell {
  return { kind: "text", text, number: null, numberFormat: null, formula: false };
}
