import type { CellRef } from "../../../domain/cell";
import { address } from "../../../domain/cell";
import type { PackCell, PackColumn, PackTable } from "../../../pack/packModel";
import { escapeHtml } from "../../html/escapeHtml";
import { statusHtml } from "./statusHtml";
import { sparkline } from "../../charts/sparkline";

/** Characters that a table has room for on A4 across, at the size of its text. */
const ROOM = 150;

/** A chart in a cell, in pixels: as high as its row. */
const SPARK = { width: 96, height: 17 } as const;

/** A table with its caption, its column headings, and the heading of each group of rows. */
export function writeTable({ name, caption, columns, groups, dense }: PackTable): string {
  const id = `table-${name}`;
  const widths = columnWidths(columns);
  const headings = columns.map(
    ({ heading, align }) => `<th scope="col"${align === "end" ? ' class="number"' : ""}>${escapeHtml(heading)}</th>`,
  );
  const bodies = groups.map(({ heading, rows }) => {
    const above =
      heading === null
        ? ""
        : `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${escapeHtml(heading)}</th></tr>\n`;
    return `<tbody>\n${above}${rows.map((row) => writeRow(row, columns)).join("\n")}\n</tbody>`;
  });
  return [
    `<table id="${id}"${dense ? ' class="dense"' : ""}>`,
    ...(caption === "" ? [] : [`<caption>${escapeHtml(caption)}</caption>`]),
    ...(dense ? [] : [`<colgroup>${widths.map((width) => `<col style="width: ${width}%">`).join("")}</colgroup>`]),
    `<thead><tr>${headings.join("")}</tr></thead>`,
    ...bodies,
    "</table>",
  ].join("\n");
}

function writeRow(row: readonly PackCell[], columns: readonly PackColumn[]): string {
  const cells = row.map((cell, index) => {
    const column = columns[index];
    const kinds = [column?.align === "end" ? "number" : "", cell.look === "status" ? "status" : ""].filter(Boolean);
    const attributes =
      `${kinds.length === 0 ? "" : ` class="${kinds.join(" ")}"`} data-heading="${escapeHtml(column?.heading ?? "")}"` +
      (cell.source === null || cell.look === "text" ? "" : ` title="${escapeHtml(sourceWords(cell.source))}"`);
    const chart = cell.chart === null ? "" : sparkline(cell.chart, SPARK.width, SPARK.height);
    const inside = `${statusHtml(cell.text, cell.look)}${chart}`;
    return index === 0 ? `<th scope="row"${attributes}>${inside}</th>` : `<td${attributes}>${inside}</td>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function sourceWords(source: CellRef): string {
  return `Source: ${source.file},${source.sheet === "" ? "" : ` sheet ${source.sheet},`} cell ${address(source)}`;
}

/** Each column's part of the width in percent: what it needs, and its share of what is left. */
function columnWidths(columns: readonly PackColumn[]): readonly number[] {
  const needed = columns.map(({ least }) => least + 2);
  const left = Math.max(0, ROOM - needed.reduce((sum, width) => sum + width, 0));
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }, index) => (needed[index] ?? 0) + (left * share) / Math.max(1, shares));
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round((width / total) * 1000) / 10);
}
