import { MISSING_MARKS } from "../domain/value";
import type { ReportSheet } from "../report/reportModel";
import { isOfChart } from "../report/sheets/chartTable";
import type { OurBlock, OurCell, OurRow, OurSheet } from "./ourReport";
import { HEADING, keyOf } from "./ourReport";
import type { WrittenBlock, WrittenRow, WrittenSheet } from "./writtenReport";

/** What a report says in a cell that its extract has nothing for. */
const NOT_APPLICABLE = words(MISSING_MARKS.notApplicable);

/** What a table of a chart has where there is no figure: text would be drawn as 0. */
const NO_FIGURE: OurCell = { ...words("#N/A"), entry: { formula: "NA()" } };

/** What the first cell of a table says that has no row in this report; Excel has no table without a row. */
const NONE = words("None");

/**
 * A sheet of a report with what it had before and has no more: a column that this report leaves out stays, with a mark
 * in each row that nobody typed in; a table that has nothing to show keeps its heading and one row that says so. That
 * of a chart keeps its figures, which people may have pointed at, and says that its measure has left.
 */
export function completeSheet({ sheet, blocks }: OurSheet, base: WrittenSheet, period: string): OurSheet {
  const tables = new Set(blocks.map(({ table }) => table));
  const gone = base.blocks.flatMap((block, index) =>
    block.table === "" || tables.has(block.table) ? [] : [{ block, lines: linesBefore(base, index) }],
  );
  const lineKeys = new Set(blocks.flatMap(({ table, rows }) => (table === "" ? rows.map(({ key }) => key) : [])));
  const emptied = gone.flatMap(({ block, lines }) => {
    const lasting = lines.filter(({ key }) => !lineKeys.has(key));
    const kept = isOfChart(block.table) ? linesOfLeft(lasting, block, period) : lasting;
    return [...(kept.length === 0 ? [] : [blockOf({ ...NO_TABLE, rows: kept })]), blockOf(withoutRows(block))];
  });
  return { sheet, blocks: [...blocks.map((block) => withFormerColumns(block, base)), ...emptied] };
}

/**
 * A sheet that this report has no more: it keeps its lines, with the period of the report, and says that its tables
 * have nothing to show.
 */
export function emptiedSheet({ name, blocks }: WrittenSheet, period: string): OurSheet {
  const sheet: ReportSheet = {
    name,
    columnWidths: [],
    rows: [],
    tables: [],
    statusRanges: [],
    freezeAt: null,
    print: { orientation: "landscape", repeatRows: null },
  };
  const ours = blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.table !== "") return blockOf(withoutRows(block));
    if (next === undefined || !isOfChart(next.table)) return blockOf(block);
    return blockOf({ ...block, rows: linesOfLeft(block.rows, next, period) });
  });
  const withPeriod = (row: OurRow): OurRow => (row.key === SUBTITLE ? { ...row, cells: [words(period)] } : row);
  return { sheet, blocks: ours.map((block) => ({ ...block, rows: block.rows.map(withPeriod) })) };
}

/** Lines over the chart of a measure that has left: its heading and one line say so. */
function linesOfLeft(lines: WrittenBlock["rows"], { undrawn }: WrittenBlock, period: string): WrittenBlock["rows"] {
  const heading = lines.findLastIndex(({ key }) => key.startsWith(HEADING));
  return lines.slice(0, Math.max(0, heading + 2)).map((line, index) => {
    const said = line.cells[0]?.text ?? "";
    if (index < heading || heading < 0) return line;
    const text = index > heading ? leftWords(period) : undrawn === true ? said : `${said}: no longer in the report`;
    return { ...line, cells: [{ entry: text, text, format: null, link: null }] };
  });
}

function leftWords(period: string): string {
  return `Not in the report for ${period}. The figures below are those of earlier reports.`;
}

/** A table that has nothing to show in this report. */
function withoutRows(block: WrittenBlock): WrittenBlock {
  return isOfChart(block.table) ? { ...block, undrawn: true } : emptyTable(block);
}

/** The line below a sheet's title, which says the period. */
const SUBTITLE = "/subtitle";

const NO_TABLE: WrittenBlock = { table: "", headings: [""], keyedBy: [""], keptIn: [], rows: [] };

function words(text: string): OurCell {
  return { entry: text, text, format: null, value: text, link: null };
}

function linesBefore({ blocks }: WrittenSheet, index: number): WrittenBlock["rows"] {
  const before = blocks[index - 1];
  return before?.table === "" ? before.rows : [];
}

function emptyTable(block: WrittenBlock): WrittenBlock {
  const cells = block.headings.map((_, column) => (column === 0 ? NONE : NOT_APPLICABLE));
  const key = keyOf(block.keyedBy.map((heading) => cells[block.headings.indexOf(heading)]?.text ?? ""));
  return {
    ...block,
    rows: [{ key, height: null, cells: cells.map(({ entry, text, format }) => ({ entry, text, format, link: null })) }],
  };
}

/** What was written, as something to write: it is nowhere in the model. */
function blockOf({ table, headings, keyedBy, keptIn, commentaryIn, undrawn, rows }: WrittenBlock): OurBlock {
  return {
    table,
    headings,
    keyedBy,
    lasting: false,
    itemsIn: null,
    aboutItem: null,
    counted: false,
    reasonIn: null,
    widths: [],
    statuses: [],
    figures: new Set(),
    keptIn,
    ...(commentaryIn === undefined ? {} : { commentaryIn }),
    ...(undrawn === true ? { undrawn } : {}),
    rows: rows.map(ourRow),
    range: null,
  };
}

/** A row that was written, as something to write: it is nowhere in the model. */
export function ourRow({ key, height, cells }: WrittenRow): OurRow {
  return {
    key,
    at: null,
    height,
    cells: cells.map(({ entry, text, format }) => ({
      entry,
      text,
      format,
      value: typeof entry === "string" || typeof entry === "number" ? entry : text,
      link: null,
    })),
  };
}

function withFormerColumns(block: OurBlock, base: WrittenSheet): OurBlock {
  const before = base.blocks.find(({ table }) => table !== "" && table === block.table);
  const former = before?.headings.filter((heading) => !block.headings.includes(heading)) ?? [];
  if (former.length === 0) return block;
  const none = isOfChart(block.table) ? NO_FIGURE : NOT_APPLICABLE;
  const widen = (row: OurRow): OurRow => ({ ...row, cells: [...row.cells, ...former.map(() => none)] });
  return { ...block, headings: [...block.headings, ...former], rows: block.rows.map(widen) };
}
