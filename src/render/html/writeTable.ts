import type { CellRef } from "../../domain/cell";
import { address } from "../../domain/cell";
import type { Look, ReportCell, ReportSheet, ReportTable } from "../../report/reportModel";
import { safeUrl } from "../../domain/cleanText";
import { shownLook } from "../theme";
import type { Anchors } from "./anchors";
import { escapeHtml } from "./escapeHtml";

/** Looks shown as a tag: the word on its colour. */
const TAGS: readonly Look[] = ["green", "amber", "red", "neutral"];

/** Looks whose source is shown: figures and statuses. Words have theirs in the report's own list of sources. */
const TRACED: readonly Look[] = [...TAGS, "number", "status"];

/** Where a figure came from, in words: `northmoor-q2.csv, cell D4`. */
function sourceWords(source: CellRef): string {
  const sheet = source.sheet === "" ? "" : ` sheet ${source.sheet},`;
  return `Source: ${source.file},${sheet} cell ${address(source)}`;
}

/** A cell's text, as a link where it is one that leads somewhere, and as a tag where it carries a status colour. */
export function cellHtml(cell: ReportCell, look: Look, anchors: Anchors): string {
  const text = escapeHtml(cell.text);
  const html = TAGS.includes(look) ? `<span class="tag ${look}">${text}</span>` : text;
  const { link } = cell;
  if (link === null) return html;
  const url = "url" in link ? safeUrl(link.url) : anchors.target(link.sheet, link.address);
  if (url === null) return html;
  return `<a href="${"url" in link ? escapeHtml(url) : `#${url}`}">${html}</a>`;
}

/**
 * A table of a sheet with its caption, column headings and row headings (its first column). A figure with a source can
 * be reached by keyboard and shows its source on hover and focus.
 */
export function writeTable(sheet: ReportSheet, table: ReportTable, anchors: Anchors): string {
  const { top, bottom, left, right } = table.range;
  const columns = Array.from({ length: right - left + 1 }, (_, offset) => left + offset);
  const id = `table-${table.name}`;
  const heading = columns.map((column) => {
    const cell = sheet.rows[top]?.cells[column];
    const kind = cell?.look === "numberHeading" ? ' class="number"' : "";
    return `<th scope="col" id="${anchors.cell(sheet, top, column)}"${kind}>${escapeHtml(cell?.text ?? "")}</th>`;
  });
  const body: string[] = [];
  for (let row = top + 1; row <= bottom; row += 1) {
    const breaks = sheet.rows[row]?.pageBreakBefore === true ? ' class="new-page"' : "";
    const cells = columns.map((column) => writeCell(sheet, row, column, column === left, anchors));
    body.push(`<tr${breaks}>${cells.join("")}</tr>`);
  }
  return [
    `<div class="table" role="region" tabindex="0" aria-labelledby="${id}-caption">`,
    `<table id="${id}">`,
    `<caption id="${id}-caption"><span>${escapeHtml(table.description)}</span></caption>`,
    `<colgroup>${columns.map(() => "<col>").join("")}</colgroup>`,
    `<thead><tr>${heading.join("")}</tr></thead>`,
    `<tbody>`,
    ...body,
    `</tbody>`,
    `</table>`,
    `</div>`,
  ].join("\n");
}

function writeCell(sheet: ReportSheet, row: number, column: number, first: boolean, anchors: Anchors): string {
  const cell = sheet.rows[row]?.cells[column];
  const tag = first ? "th" : "td";
  const id = anchors.cell(sheet, row, column);
  const scope = first ? ' scope="row"' : "";
  if (cell === undefined) return `<${tag}${scope} id="${id}"></${tag}>`;
  const look = shownLook(sheet, row, column, cell);
  const source = TRACED.includes(look) ? cell.source : null;
  const kinds = [
    look === "number" ? "number" : "",
    look === "status" ? "status" : "",
    source === null ? "" : "sourced",
  ];
  const kind = kinds.filter((each) => each !== "").join(" ");
  const attributes = `${scope} id="${id}"${kind === "" ? "" : ` class="${kind}"`}`;
  const html = cellHtml(cell, look, anchors);
  if (source === null) return `<${tag}${attributes}>${html}</${tag}>`;
  const tip = `${id}-source`;
  return (
    `<${tag}${attributes} tabindex="0" aria-describedby="${tip}"><span class="figure">${html}</span>` +
    `<span class="source" role="tooltip" id="${tip}">${escapeHtml(sourceWords(source))}</span></${tag}>`
  );
}
