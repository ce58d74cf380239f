import { isProportion, type Unit } from "../../domain/unit";
import { type FigureRead, readValue } from "../../read/cells/readValue";
import type { TableRow } from "../../read/source";
import { figureInUnit } from "../figures/figureInUnit";
import { percentReading } from "../figures/percentReading";
import { readUnit } from "../figures/readUnit";
import type { TableReader } from "../rows/tableReader";

const FIGURE_ROLES = ["target", "actual", "lastYear"] as const;

/** The unit that a row's column says, or that its first written figure shows; null where neither does. */
export function measureUnit(reader: TableReader, row: TableRow): Unit | null {
  const words = reader.text(row, "unit");
  if (words !== "") return readUnit(words);
  const figures = FIGURE_ROLES.flatMap((role) =>
    reader.cells(row, role).flatMap(({ cell, heading }) => {
      const read = readValue(cell);
      return read.kind === "number" ? [{ ...read, heading: heading?.unit ?? reader.scale }] : [];
    }),
  );
  if (figures.length === 0) return null;
  if (figures.some(({ money, heading }) => money || heading?.startsWith("£") === true)) return { kind: "money" };
  const percents = figures.filter(({ percent, heading }) => percent || heading === "%" || heading === "% change");
  if (percents.length > 0) return { kind: percents.some(({ number }) => number < 0) ? "percentChange" : "percent" };
  return figures.every(({ number }) => Number.isInteger(number) && number >= 0) ? { kind: "count" } : null;
}

/** A figure as it reads back in its unit; `""` for none, null for one that is not in the unit. */
export function figureText(
  reader: TableReader,
  row: TableRow,
  role: "target" | "milestone",
  unit: Unit,
): string | null {
  const placed = reader.cell(row, role);
  if (placed?.cell == null) return "";
  const cells = reader.table.rows.map((one) => reader.cell(one, role)?.cell ?? null);
  const percentages = isProportion(unit) ? percentReading(placed.heading, cells, role === "milestone") : "unclear";
  const figure = figureInUnit(placed.cell, placed.at, unit, { heading: placed.heading, percentages });
  if (figure.fault !== null) return null;
  return figure.value.kind === "missing" && figure.value.reason === "notApplicable"
    ? "N/A"
    : figure.value.kind === "missing"
      ? ""
      : figure.text;
}

/** The unit that a figure is written in. */
export function writtenUnit({ money, percent, number }: Extract<FigureRead, { kind: "number" }>): Unit {
  if (money) return { kind: "money" };
  return percent ? { kind: number < 0 ? "percentChange" : "percent" } : { kind: "count" };
}
