import { STATUS_SHAPES, type PackBlock, type PackModel, type PackPart, type PackTable } from "../../../pack/packModel";
import { textCell } from "../../../report/cells";
import type { ChartModel } from "../../../report/charts/chartModel";
import type { ReportCell, ReportModel, ReportSheet } from "../../../report/reportModel";
import { buildSheet, type SheetBuilder } from "../../../report/sheetBuilder";
import { STATUS_LOOKS } from "../../../report/statusLooks";
import type { TableColumn } from "../../../report/tableSpec";
import type { Compression } from "../../archive/compression";
import { writeWorkbook } from "../../workbook/writeWorkbook";
import { headed } from "../layout/headed";
import { chartTable } from "./chartTable";
import { packCell, tableCell } from "./packCells";
import { columnWidths, GROUP, inRows } from "./sheetLayout";

/** A board pack as a workbook: values, and charts that draw them. Same bytes for the same pack and time. */
export async function writePackXlsx(pack: PackModel, at: Date, compression?: Compression): Promise<Uint8Array> {
  return writeWorkbook(packWorkbook(pack), at, null, compression);
}

/**
 * A board pack as the sheets of a workbook, one for each section: the same words and figures in the same order, each
 * figure a number that shows as it is printed, and each chart drawn from the table of its figures below it.
 */
export function packWorkbook(pack: PackModel): ReportModel {
  const { title, organisation, period, language, marking, standing, readAt, sections } = pack;
  let facts = 0;
  const nameFacts = (): string => `PackFacts${(facts += 1)}`;
  return {
    ...{ title, organisation, period, language, marking, standing, readAt },
    profile: "board",
    sheets: sections.flatMap((section, index): ReportSheet[] => {
      const sheet = buildSheet(section.title, columnWidths(section), { profile: "board", title, marking });
      sheet.title(index === 0 ? title : `${section.title}: ${title}`);
      // The head and foot of a page are not seen on the screen.
      sheet.line([organisation, period].filter((words) => words !== "").join(", "), "subtitle");
      sheet.line([marking ?? "", standing].filter((words) => words !== "").join(". "), "subtitle");
      if (index === 0) sheet.line(section.title, "heading");
      for (const part of section.parts) writePart(part, sheet, nameFacts);
      const charted = section.parts.some(({ blocks }) =>
        blocks.some(({ kind }) => kind === "chart" || kind === "charts"),
      );
      return sheet.build({ freeze: false, repeatHeadings: false, upright: charted });
    }),
  };
}

function writePart(part: PackPart, sheet: SheetBuilder, nameFacts: () => string): void {
  const { heading, blocks } = headed(part);
  if (heading !== null) sheet.section(heading);
  const figures: (() => void)[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "chart") {
      const titled = heading !== null || blocks[index - 1]?.kind === "message";
      figures.push(writeChart(block.chart, sheet, !titled));
    } else if (block.kind === "table" && block.table.dense && figures.length > 0) {
      // What stands across in small type elsewhere stands down the sheet, so that the chart is drawn from it.
      if (block.table.caption !== "") words(block.table.caption, sheet);
    } else writeBlock(block, sheet, nameFacts);
  });
  for (const write of figures) write();
}

function writeBlock(block: PackBlock, sheet: SheetBuilder, nameFacts: () => string): void {
  switch (block.kind) {
    case "message":
      words(block.text, sheet);
      return;
    case "heading":
      sheet.section(block.text);
      return;
    case "paragraph":
      words(block.label === null ? block.text : `${block.label}: ${block.text}`, sheet);
      return;
    case "warning":
      words(`Note: ${block.text}`, sheet);
      return;
    case "list":
      if (block.label !== null) words(block.label, sheet);
      for (const item of block.items) words(`• ${item}`, sheet);
      return;
    case "facts":
      sheet.table({
        name: nameFacts(),
        description: "Facts, a row each",
        columns: [
          { heading: "Fact", numeric: false, cell: ({ label }) => textCell(label) },
          { heading: "Value", numeric: false, words: STATUS_LOOKS, cell: packCell },
        ],
        items: block.facts,
      });
      return;
    case "table":
      writeTable(block.table, sheet);
      return;
    case "chart":
      writeChart(block.chart, sheet, true)();
      return;
    case "charts":
      for (const chart of block.charts) writeChart(chart, sheet, true)();
      return;
  }
}

/** Words in as many rows as they need: no row of Excel is higher than 409 points. */
function words(text: string, sheet: SheetBuilder): void {
  for (const row of inRows(text)) sheet.line(row, "body");
}

/** A chart below the line that says what it shows; answers what writes the table that it is drawn from. */
function writeChart(chart: ChartModel, sheet: SheetBuilder, titled: boolean): () => void {
  const { spec, drawn } = chartTable(chart);
  if (titled) sheet.section(chart.title);
  sheet.chart(drawn, 1);
  for (const { at, text } of chart.events) words(`${chart.categories[at] ?? ""}: ${text}.`, sheet);
  for (const warning of chart.warnings) words(`Note: ${warning}.`, sheet);
  return () => sheet.table(spec);
}

interface Row {
  readonly group: string | null;
  readonly cells: PackTable["groups"][number]["rows"][number];
}

/** A table whose groups are a column, so that it can be sorted. */
function writeTable({ name, caption, columns, groups }: PackTable, sheet: SheetBuilder): void {
  if (caption !== "") words(caption, sheet);
  const grouped = groups.some(({ heading }) => heading !== null);
  const items = groups.flatMap(({ heading, rows }): Row[] => rows.map((cells) => ({ group: heading, cells })));
  const cellOf =
    (index: number) =>
    ({ cells }: Row): ReportCell => {
      const cell = cells[index];
      return cell === undefined ? textCell("[z]") : tableCell(cell);
    };
  const looked = (index: number): boolean =>
    items.some(({ cells }) => STATUS_SHAPES[cells[index]?.look ?? "text"] !== undefined);
  sheet.table<Row>({
    name,
    description: caption === "" ? name : caption,
    columns: [
      ...(grouped ? [{ heading: GROUP, numeric: false, cell: ({ group }: Row) => textCell(group ?? "[z]") }] : []),
      ...columns.map(({ heading, align }, index): TableColumn<Row> => ({
        heading,
        numeric: align === "end",
        ...(looked(index) ? { words: STATUS_LOOKS } : {}),
        cell: cellOf(index),
      })),
    ],
    items,
  });
}
