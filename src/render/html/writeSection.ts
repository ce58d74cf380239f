import type { ReportCell, ReportModel, ReportRow, ReportSheet, SheetChart } from "../../report/reportModel";
import type { Anchors } from "./anchors";
import { escapeHtml } from "./escapeHtml";
import { cellHtml, writeTable } from "./writeTable";

/** Makes a picture of a chart, for its place on a page. */
export type DrawChart = (chart: SheetChart) => string;

/**
 * One sheet as a section of a page: its name as heading, its lines as headings, paragraphs and lists of links,
 * its tables as tables. Lines that only repeat the page's own title or period, or the section's heading, are left out.
 *
 * @param level Level of the section's heading, 2 for `<h2>`.
 * @param draw Null where charts are left out; the table below each has its figures.
 */
export function writeSection(
  model: ReportModel,
  sheet: ReportSheet,
  anchors: Anchors,
  level: number,
  draw: DrawChart | null,
): string {
  const id = anchors.sheet(sheet);
  const parts = [
    `<section id="${id}" class="${sheet.print.orientation}" aria-labelledby="${id}-heading">`,
    `<h${level} id="${id}-heading">${escapeHtml(sheet.name)}</h${level}>`,
  ];
  let links: string[] = [];
  const endLinks = (): void => {
    if (links.length > 0) parts.push(`<ul class="links">${links.join("")}</ul>`);
    links = [];
  };
  for (let index = 0; index < sheet.rows.length; index += 1) {
    const table = sheet.tables.find(({ range }) => range.top === index);
    const row = sheet.rows[index];
    const only = row === undefined ? null : onlyCell(row);
    if (table === undefined && only?.look === "link") {
      links.push(`<li>${cellHtml(only, only.look, anchors)}</li>`);
      continue;
    }
    endLinks();
    const chart = sheet.charts?.find(({ room }) => room.top === index);
    if (chart !== undefined) {
      if (draw !== null) parts.push(draw(chart));
      index = chart.room.bottom;
    } else if (table !== undefined) {
      parts.push(writeTable(sheet, table, anchors));
      index = table.range.bottom;
    } else if (row !== undefined) {
      for (const line of row.cells.flatMap((cell) => writeLine(model, sheet, row, cell, anchors, level)))
        parts.push(line);
    }
  }
  endLinks();
  parts.push("</section>");
  return parts.join("\n");
}

/** The one cell of a row that holds anything; null where none or several do. */
function onlyCell(row: ReportRow): ReportCell | null {
  const [first, second] = row.cells.filter(({ text }) => text !== "");
  return first !== undefined && second === undefined ? first : null;
}

function writeLine(
  model: ReportModel,
  sheet: ReportSheet,
  row: ReportRow,
  cell: ReportCell,
  anchors: Anchors,
  level: number,
): string[] {
  if (cell.text === "") return [];
  const html = cellHtml(cell, cell.look, anchors);
  const page = row.pageBreakBefore ? " new-page" : "";
  switch (cell.look) {
    case "title":
      return repeatsTitle(model, sheet, cell.text) ? [] : [`<p class="title${page}">${html}</p>`];
    case "subtitle":
      return cell.text === model.period ? [] : [`<p class="subtitle${page}">${html}</p>`];
    case "heading":
      return [`<h${level + 1} class="part${page}">${html}</h${level + 1}>`];
    default:
      return [`<p class="line${page}">${html}</p>`];
  }
}

/** Whether a sheet's title says no more than the page's title and the section's heading: `Measures: Annual report`. */
function repeatsTitle(model: ReportModel, sheet: ReportSheet, title: string): boolean {
  const rest = [model.title, sheet.name, model.period].reduce((text, repeated) => text.replace(repeated, ""), title);
  return !/[\p{L}\p{N}]/u.test(rest);
}
