import { Workbook } from "exceljs";
import type { Cell, Worksheet } from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { address, rangeAddress } from "../../src/domain/cell";
import type { Look, Profile, ReportModel, ReportRow, ReportSheet } from "../../src/report/reportModel";
import { fixedScale } from "../../src/report/pageGeometry";
import { estimateRowHeight } from "../../src/report/rowHeight";
import { DIGIT_PIXELS, wrapsIn } from "../../src/report/typography";
import { cleanText, safeUrl } from "../../src/render/cleanText";
import { pageWords } from "../../src/render/pageWords";
import { LINE_COLOURS, THEMES } from "../../src/render/theme";

/**
 * Every cell of a workbook as a line that a person can review, with a few lines about each sheet before them:
 *
 * `Measures!F6` tab `Green` tab number format tab `=IF(...)` tab look tab link; parts without anything are empty.
 * A row's height stands in a line of its own.
 */
export async function sheetText(bytes: Uint8Array): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const lines = workbook.worksheets.flatMap((worksheet, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const relations = part(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`);
    return [...aboutSheet(worksheet, xml), ...cellLines(worksheet, readLinks(xml, relations))];
  });
  return `${lines.join("\n")}\n`;
}

/**
 * The lines that `sheetText` should give for a model's workbook, worked out from the model and the theme alone.
 */
export function modelText(model: ReportModel): string {
  const lines = model.sheets.flatMap((sheet) => [...aboutModelSheet(model, sheet), ...modelCellLines(model, sheet)]);
  return `${lines.join("\n")}\n`;
}

/** Tabs and line breaks as codes, so that a cell stays one line. */
function oneLine(text: string): string {
  return text.replace(/\\/g, "\\\\").replace(/\t/g, "\\t").replace(/\n/g, "\\n");
}

function line(parts: readonly string[]): string {
  return parts.map(oneLine).join("\t").trimEnd();
}

// ---- what the file says ----

function aboutSheet(worksheet: Worksheet, xml: string): string[] {
  const { name, pageSetup } = worksheet;
  // exceljs gives nothing, against its own types, where a sheet has no header and no footer.
  const headerFooter = worksheet.headerFooter as Worksheet["headerFooter"] | null;
  const widths: number[] = [];
  for (let column = 1; column <= worksheet.columnCount; column += 1)
    widths.push(worksheet.getColumn(column).width ?? 0);
  const [view] = worksheet.views;
  const frozen = view?.state === "frozen" ? `${view.ySplit ?? 0} rows, ${view.xSplit ?? 0} columns` : "nothing";
  const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => `${Number(id) + 1}`);
  const fit = pageSetup.fitToPage === true ? "one page wide" : `at ${pageSetup.scale ?? 100}%`;
  return [
    line([name, "widths in stored units", widths.map((width) => width.toFixed(1)).join(" ")]),
    line([name, "frozen", frozen]),
    line([
      name,
      "paper",
      `${pageSetup.paperSize ?? "none"}`,
      pageSetup.orientation ?? "",
      fit,
      `repeats ${pageSetup.printTitlesRow ?? "nothing"}`,
    ]),
    line([name, "head", headerFooter?.oddHeader ?? ""]),
    line([name, "foot", headerFooter?.oddFooter ?? ""]),
    line([name, "pages begin at rows", breaks.join(" ")]),
    ...tableLines(worksheet),
    ...ruleLines(worksheet),
  ];
}

interface StoredTable {
  readonly name: string;
  readonly tableRef: string;
  readonly columns: readonly { readonly name: string }[];
}

function tableLines(worksheet: Worksheet): string[] {
  // exceljs keeps what it read under `table`, which its types leave out.
  const tables = worksheet.getTables() as unknown as readonly { readonly table: StoredTable }[];
  return tables.map(({ table }) =>
    line([worksheet.name, "table", table.name, table.tableRef, table.columns.map((column) => column.name).join(" | ")]),
  );
}

interface StoredRules {
  readonly ref: string;
  readonly rules: readonly {
    readonly type: string;
    readonly formulae?: readonly string[];
    readonly style?: Cell["style"];
  }[];
}

function ruleLines(worksheet: Worksheet): string[] {
  const stored = (worksheet as unknown as { readonly conditionalFormattings: readonly StoredRules[] })
    .conditionalFormattings;
  return stored.flatMap(({ ref, rules }) =>
    rules.map(({ type, formulae, style }) => {
      const fill = style?.fill?.type === "pattern" ? style.fill.bgColor?.argb : undefined;
      return line([
        worksheet.name,
        "rule",
        ref,
        `${type} ${formulae?.join(";") ?? ""}`,
        `${hex(style?.font?.color?.argb)} on ${hex(fill)}`,
      ]);
    }),
  );
}

function cellLines(worksheet: Worksheet, links: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  worksheet.eachRow((row) => {
    // exceljs gives no height where the file gives none.
    const height: number | undefined = row.height;
    if (height !== undefined) lines.push(line([`${worksheet.name} row ${row.number}`, `${height} points`]));
    row.eachCell((cell) => {
      const value = cell.type === 6 ? cell.result : cell.type === 5 ? cell.text : cell.value;
      lines.push(
        line([
          `${worksheet.name}!${cell.address}`,
          String(value),
          cell.numFmt ?? "",
          cell.type === 6 ? `=${cell.formula}` : "",
          storedLook(cell),
          links.get(cell.address) ?? "",
        ]),
      );
    });
  });
  return lines;
}

function storedLook(cell: Cell): string {
  const { font, fill, border, alignment } = cell;
  const colour = fill?.type === "pattern" && fill.pattern === "solid" ? ` on ${hex(fill.fgColor?.argb)}` : "";
  return [
    `${font?.name ?? ""} ${font?.size ?? ""}`,
    font?.bold === true ? "bold" : "",
    font?.underline === true ? "underlined" : "",
    `${hex(font?.color?.argb)}${colour}`,
    alignment?.horizontal ?? "",
    alignment?.indent === undefined || alignment.indent === 0 ? "" : `indent ${alignment.indent}`,
    alignment?.wrapText === true ? "wraps" : "",
    border?.left === undefined ? "" : `gap ${border.left.style} ${hex(border.left.color?.argb)}`,
    border?.bottom === undefined ? "" : `line ${border.bottom.style} ${hex(border.bottom.color?.argb)}`,
  ]
    .filter((each) => each !== "")
    .join(", ");
}

function hex(argb: string | undefined): string {
  return argb === undefined ? "none" : argb.slice(2);
}

function readLinks(xml: string, relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<Relationship [^>]*>/g))
    targets.set(attribute(tag, "Id"), attribute(tag, "Target"));
  const links = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<hyperlink [^>]*>/g)) {
    const place = attribute(tag, "location");
    links.set(
      attribute(tag, "ref"),
      place === "" ? `to ${targets.get(attribute(tag, "r:id")) ?? "nowhere"}` : `to ${place}`,
    );
  }
  return links;
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

// ---- what the model says ----

function aboutModelSheet(model: ReportModel, sheet: ReportSheet): string[] {
  const { name, print, freezeAt } = sheet;
  const widths = sheet.columnWidths.map((width) => (width + 5 / DIGIT_PIXELS[model.profile]).toFixed(1));
  const breaks = sheet.rows.flatMap((row, index) => (row.pageBreakBefore && index > 0 ? [`${index + 1}`] : []));
  const repeats = print.repeatRows === null ? "nothing" : `${print.repeatRows.first + 1}:${print.repeatRows.last + 1}`;
  const board = model.profile === "board";
  const part = (place: string, weight: string, text: string): string =>
    `&${place}&9&"Arial,${weight}"${text.replace(/&/g, "&&")}`;
  const { head, foot } = pageWords(model);
  const some = (place: string, weight: string, text: string): string => (text === "" ? "" : part(place, weight, text));
  const scale = fixedScale(sheet, model.profile);
  return [
    line([name, "widths in stored units", widths.join(" ")]),
    line([name, "frozen", freezeAt === null ? "nothing" : `${freezeAt.row} rows, ${freezeAt.column} columns`]),
    line([
      name,
      "paper",
      "9",
      print.orientation,
      scale === null ? "one page wide" : `at ${scale}%`,
      `repeats ${repeats}`,
    ]),
    line([
      name,
      "head",
      board ? some("L", "Regular", head.left) + some("C", "Bold", head.centre) + some("R", "Regular", head.right) : "",
    ]),
    line([
      name,
      "foot",
      board
        ? `${some("L", "Regular", foot.left)}${some("C", "Bold", foot.centre)}&R&9&"Arial,Regular"Page &P of &N`
        : "",
    ]),
    line([name, "pages begin at rows", breaks.join(" ")]),
    ...sheet.tables.map((table) => {
      const headings =
        sheet.rows[table.range.top]?.cells.map(({ value }) => String(value).replace(/\n/g, "_x000a_")) ?? [];
      const columns = headings.slice(table.range.left, table.range.right + 1);
      return line([name, "table", table.name, rangeAddress(table.range), columns.join(" | ")]);
    }),
    ...(board ? sheet.statusRanges : []).flatMap(({ range, words }) =>
      words.flatMap(({ word, look }) => {
        const { colour, fill } = THEMES.board[look];
        return fill === null
          ? []
          : [line([name, "rule", rangeAddress(range), `cellIs "${word}"`, `${colour} on ${fill}`])];
      }),
    ),
  ];
}

function modelCellLines(model: ReportModel, sheet: ReportSheet): string[] {
  return sheet.rows.flatMap((row, index) => {
    const lines: string[] = [];
    const height = row.height ?? startingHeight(model, sheet, row);
    if (height !== null && row.cells.some(({ value }) => value !== null)) {
      lines.push(line([`${sheet.name} row ${index + 1}`, `${height} points`]));
    }
    row.cells.forEach((cell, column) => {
      if (cell.value === null) return;
      const inside = (range: ReportSheet["tables"][number]["range"]): boolean =>
        index >= range.top && index <= range.bottom && column >= range.left && column <= range.right;
      const ruled = sheet.statusRanges.some(({ range }) => inside(range));
      const coloured = ["green", "amber", "red", "neutral"].includes(cell.look);
      const look: Look = ruled && coloured ? "status" : cell.look;
      const value = typeof cell.value === "string" ? cleanText(cell.value) : cell.value;
      const risky = cell.formula === null && typeof value === "string" && /^[=+\-@]/.test(value);
      lines.push(
        line([
          `${sheet.name}!${address({ row: index, column })}`,
          String(value),
          risky ? "@" : (cell.numberFormat ?? ""),
          cell.formula === null ? "" : `=${cell.formula}`,
          expectedLook(
            look,
            model.profile,
            sheet.columnWidths[column] ?? 0,
            sheet.tables.some(({ range }) => inside(range)),
          ),
          expectedLink(model, cell.link),
        ]),
      );
    });
    return lines;
  });
}

/** A row left to the program starts with room for its longest text or its largest letters. */
function startingHeight(model: ReportModel, sheet: ReportSheet, row: ReportRow): number | null {
  const heights = row.cells.flatMap(({ value, text, look }, column) => {
    const width = sheet.columnWidths[column] ?? 0;
    if (value === null) return [];
    const line = Math.ceil(THEMES[model.profile][look].size * 1.4);
    return wrapsIn(look, width) ? estimateRowHeight(text, width, look, model.profile) : line;
  });
  return heights.length === 0 ? null : Math.max(...heights);
}

function expectedLook(look: Look, profile: Profile, width: number, inTable: boolean): string {
  const theme = THEMES[profile][look];
  return [
    `${theme.family} ${theme.size}`,
    theme.bold ? "bold" : "",
    theme.underline ? "underlined" : "",
    theme.fill === null ? theme.colour : `${theme.colour} on ${theme.fill}`,
    theme.align,
    inTable && theme.indent > 0 ? `indent ${theme.indent}` : "",
    wrapsIn(look, width) ? "wraps" : "",
    inTable && theme.gap ? `gap medium ${LINE_COLOURS.gap}` : "",
    inTable && theme.line !== null
      ? `line ${theme.line === "row" ? "thin" : "medium"} ${LINE_COLOURS[theme.line]}`
      : "",
  ]
    .filter((each) => each !== "")
    .join(", ");
}

function expectedLink(model: ReportModel, link: ReportSheet["rows"][number]["cells"][number]["link"]): string {
  if (link === null) return "";
  if ("url" in link) {
    const url = safeUrl(link.url);
    return url === null ? "" : `to ${url}`;
  }
  return model.sheets.some(({ name }) => name === link.sheet)
    ? `to '${link.sheet.replace(/'/g, "''")}'!${link.address}`
    : "";
}
