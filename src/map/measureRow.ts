import type { Measure } from "../domain/plan";
import type { Unit } from "../domain/unit";
import { cellIn, type TableRow } from "../read/source";
import { FIGURES, type Figure, type FigureName, type MeasureRow, type StatedPolarity, type Words } from "./extract";
import { figureInUnit } from "./figureInUnit";
import type { ItemMatch } from "./itemOf";
import type { PercentReading } from "./percentReading";
import { plainLabel } from "./plainLabel";
import type { Section } from "./dataRows";
import type { DatedColumn } from "./datedColumns";
import { polarityBelow, saysNoPolarity } from "./statedPolarity";
import { ALWAYS_PERCENT, stated, type TableReader } from "./tableReader";

/** A row's name with the measure that it is about. */
export interface NamedMeasureRow {
  readonly row: TableRow;
  readonly label: Words;
  readonly found: ItemMatch<Measure>;
}

/** The measure that a row is about; null for a row with nothing in it. */
export function nameMeasureRow(
  reader: TableReader,
  row: TableRow,
  find: (id: string, label: string) => ItemMatch<Measure>,
): NamedMeasureRow | null {
  const id = reader.words(row, "measureId");
  const label = stated(reader.words(row, "measure")) ?? stated(id) ?? reader.first(row);
  return label === null ? null : { row, label, found: find(id?.text ?? "", label.text) };
}

/**
 * A row of the extract about a measure, its figures in the measure's unit. Figures of a row that is about no measure of
 * the plan are read as plain numbers; they are not reported on.
 *
 * @param section What the row stands under; its objective where it has none of its own.
 * @param table The table's place among the extract's.
 * @param dated Columns whose headings are periods.
 */
export function measureRow(
  reader: TableReader,
  { row, label, found }: NamedMeasureRow,
  section: Section | null,
  readings: Readonly<Record<FigureName, PercentReading>>,
  table: number,
  dated: readonly DatedColumn[] = [],
): MeasureRow {
  const figures: Partial<Record<FigureName, Figure>> = {};
  for (const name of FIGURES) {
    const placed = reader.cell(row, name);
    if (placed === null) continue;
    const unit = unitOf(name, found.item?.unit ?? { kind: "other", label: "" });
    figures[name] = figureInUnit(placed.cell, placed.at, unit, { heading: placed.heading, percentages: readings[name] });
  }
  return {
    label,
    id: stated(reader.words(row, "measureId")),
    organisation: stated(reader.words(row, "organisation")),
    objective: stated(reader.words(row, "objective")) ?? section?.name ?? null,
    measure: found.item,
    matchedBy: found.by,
    nearest: found.nearest,
    figures,
    byPeriod: dated.map(({ column, ...about }) => ({ ...about, figure: figureAt(reader, row, column, found.item?.unit ?? { kind: "other", label: "" }) })),
    period: stated(reader.words(row, "period")),
    comparatorPeriod: stated(reader.words(row, "comparatorPeriod")),
    statedStatus: stated(reader.words(row, "statedStatus")),
    targetQuarter: quarterNamed(reader.heading("target")?.header ?? ""),
    statedPolarity: polarityIn(reader, row),
    commentary: stated(reader.words(row, "commentary")),
    sectionCommentary: section?.commentary ?? null,
    table,
    shifted: false,
  };
}

/** The quarter in a heading such as `Q3 target` or `Target to date (quarter 3)`; null where it names none, or several. */
function quarterNamed(heading: string): 1 | 2 | 3 | 4 | null {
  const named = new Set([...plainLabel(heading).matchAll(/\b(?:q|qtr |quarter )([1-4])\b/g)].map(([, quarter]) => Number(quarter)));
  const [quarter] = named;
  return named.size === 1 ? (quarter as 1 | 2 | 3 | 4) : null;
}

/** Which way is better, as a column of the table says; null where it says nothing of this row. */
function polarityIn(reader: TableReader, row: TableRow): StatedPolarity | null {
  const words = stated(reader.words(row, "polarity"));
  if (words === null || saysNoPolarity(words.text)) return null;
  return { ...words, polarity: polarityBelow(reader.heading("polarity")?.header ?? "", words.text) };
}

/** A figure in a column that has no role of its own: only a percent sign says that a number in it is a percentage. */
function figureAt(reader: TableReader, row: TableRow, column: number, unit: Unit): Figure {
  const { table } = reader;
  const at = { file: table.file, sheet: table.sheet, row: row.row, column: table.range.left + column };
  return figureInUnit(cellIn(row, column), at, unit, { heading: table.columns[column] ?? null, percentages: "unclear" });
}

/** Changes in percent are percentages and ranks are counts, whatever the measure is counted in. */
function unitOf(name: FigureName, unit: Unit): Unit {
  if (ALWAYS_PERCENT.includes(name)) return { kind: "percentChange" };
  return name === "peerRank" || name === "peerGroupSize" ? { kind: "count" } : unit;
}
