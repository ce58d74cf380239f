import { isOfChart } from "../../report/sheets/chartTable";
import type { ReportModel } from "../../report/reportModel";
import { HEADING, ourReport } from "../ourReport";
import type { WrittenReport, WrittenSheet } from "../writtenReport";

/** A block of a report, before or now. */
interface Block {
  readonly table: string;
  readonly rows: readonly { readonly key: string }[];
}

/**
 * What was written, with the lines over each chart called as those over the chart of the same measure now: a measure
 * that was renamed keeps its heading, its sentence and its chart, and nothing stands there a second time.
 *
 * @param model Its charts’ tables are called as the workbook calls them (see followCharts.ts).
 */
export function followHeadings(base: WrittenReport, model: Pick<ReportModel, "sheets">): WrittenReport {
  const now = linesOver(ourReport(model).flatMap(({ blocks }) => blocks));
  const sheets = base.sheets.map((sheet) => withKeys(sheet, keysNow(sheet, now)));
  return sheets.every((sheet, index) => sheet === base.sheets[index]) ? base : { ...base, sheets };
}

/** What the lines of a sheet are called now, for those that are called otherwise. */
function keysNow({ blocks }: WrittenSheet, now: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const before = linesOver(blocks);
  const keys = new Map<string, string>();
  for (const [table, lines] of before) {
    const called = now.get(table) ?? [];
    const [heading = ""] = called;
    if (called.length === 0 || lines.length === 0 || heading === lines[0]) continue;
    lines.forEach((key, index) => keys.set(key, called[index] ?? `${heading}/before ${index}`));
  }
  const staying = new Set([...before.values()].flat().filter((key) => !keys.has(key)));
  return [...keys.values()].some((key) => staying.has(key)) ? new Map() : keys;
}

function withKeys(sheet: WrittenSheet, keys: ReadonlyMap<string, string>): WrittenSheet {
  if (keys.size === 0) return sheet;
  const blocks = sheet.blocks.map((block) =>
    block.table === ""
      ? { ...block, rows: block.rows.map((row) => ({ ...row, key: keys.get(row.key) ?? row.key })) }
      : block,
  );
  return { ...sheet, blocks };
}

/** Keys of the heading over each chart and of the lines below it, by the name of the chart’s table. */
function linesOver(blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, readonly string[]>();
  let lines: readonly string[] = [];
  for (const { table, rows } of blocks) {
    if (table === "") {
      const keys = rows.map(({ key }) => key);
      const heading = keys.findLastIndex((key) => key.startsWith(HEADING));
      lines = heading < 0 ? [] : keys.slice(heading);
    } else {
      if (isOfChart(table)) tables.set(table, lines);
      lines = [];
    }
  }
  return tables;
}
