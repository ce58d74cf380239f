import { rangeAddress } from "../../domain/cell";
import { largest } from "../../domain/extremes";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Compression } from "../archive/compression";
import { zipParts } from "../archive/zipParts";
import { escapeXml, unescapeXml } from "../escapeXml";
import { withState } from "../carry/packageState";
import { addCharts } from "./addCharts";
import type { NativeChart } from "../charts/native/nativeChart";
import { sheetDataXml, type CellsToWrite, type SharedStrings } from "./sheetCells";
import { sealWorkbook } from "../seal/workbookSeal";

/** A cell's link: to a place in the workbook, or to a web address. */
export type SheetLink =
  | { readonly at: string; readonly sheet: string; readonly address: string }
  | { readonly at: string; readonly url: string };

/** What exceljs cannot write, or writes wrongly, and is put right in the file. */
export interface WorkbookFixes {
  /** Font of cells without a style, which also sets the unit that column widths are counted in. */
  readonly font: { readonly family: string; readonly size: number };
  /** Sizes of the bold fonts of titles and section headings, which are tagged as `Heading 1` and `Heading 2`. */
  readonly headingSizes: readonly number[];
  /** The custom XML part that the workbook carries; null for none. */
  readonly state: string | null;
  /** Whether tables keep the filter buttons that they were written with. */
  readonly filterButtons: boolean;
  /** Alternative text of each table by its name. */
  readonly tableDescriptions: ReadonlyMap<string, string>;
  /** One for each sheet, in order. */
  readonly sheets: readonly {
    readonly name: string;
    readonly links: readonly SheetLink[];
    /** Rows repeated on every page, from 0. */
    readonly repeatRows: { readonly first: number; readonly last: number } | null;
    readonly charts: readonly NativeChart[];
    /** Cells that are written beside exceljs; null for a sheet that it wrote whole. */
    readonly cells: CellsToWrite | null;
  }[];
  /** The texts of those cells; null where there are none. */
  readonly strings: SharedStrings | null;
}

const LINK_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const SPREADSHEET_2009 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The calculation engine of Excel 365: a file that names an older one is recalculated, and asks to be saved, on
 * opening.
 */
const CALCULATION_ENGINE = 191029;

/**
 * A workbook that exceljs 4.4 wrote, with its defects repaired and compressed afresh: the same parts give the
 * same bytes, on any day and in any time zone. It carries a seal, which breaks when anybody saves it.
 *
 * @param bytes A workbook with the sheets of `fixes.sheets`, in that order.
 */
export function fixWorkbook(bytes: Uint8Array, fixes: WorkbookFixes, compression?: Compression): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/")));
  const change = (path: string, edit: (xml: string) => string): void => {
    const part = parts.get(path);
    if (part !== undefined) parts.set(path, strToU8(edit(strFromU8(part))));
  };
  change("xl/workbook.xml", (xml) => fixBook(withoutExtensions(xml), fixes));
  change("xl/styles.xml", (xml) => tagHeadings(fixStyles(withoutExtensions(xml), fixes), fixes));
  for (const path of [...parts.keys()].filter((name) => /^xl\/tables\/table\d+\.xml$/.test(name))) {
    change(path, (xml) => fixTable(withoutExtensions(xml), fixes));
  }
  change("xl/sharedStrings.xml", fixStrings);
  fixes.sheets.forEach((sheet, index) => {
    const relations = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
    change(`xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      addLinks(withCells(fixSheet(withoutExtensions(xml)), sheet.cells), sheet.links),
    );
    if (sheet.links.some((link) => "url" in link) && !parts.has(relations)) {
      parts.set(relations, strToU8(`${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`));
    }
    change(relations, (xml) => addRelations(xml, sheet.links));
  });
  const { strings } = fixes;
  if (strings !== null) change("xl/sharedStrings.xml", () => strings.xml());
  addCharts(
    parts,
    fixes.sheets.map(({ charts }) => charts),
  );
  const whole = fixes.state === null ? parts : new Map(withState({ file: "", parts }, fixes.state).parts);
  sealWorkbook(whole);
  return zipParts(whole, compression);
}

/**
 * exceljs declares Microsoft's extensions to the schema but uses them for nothing visible.
 * Without them every part is plain ECMA-376. Call it before anything is added that needs one.
 */
function withoutExtensions(xml: string): string {
  return xml
    .replace(/<extLst>.*?<\/extLst>/gs, "")
    .replace(/ x14ac:(?:dyDescent|knownFonts)="[^"]*"/g, "")
    .replace(/ mc:Ignorable="[^"]*"/g, "")
    .replace(/ xmlns:(?:mc|x14ac|x15|x16r2|xr|xr2|xr3)="[^"]*"/g, "");
}

function fixBook(xml: string, fixes: WorkbookFixes): string {
  const titles = fixes.sheets.flatMap(({ name, repeatRows }, index) =>
    repeatRows === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
            `${escapeXml(quoteSheet(name))}!$${repeatRows.first + 1}:$${repeatRows.last + 1}</definedName>`,
        ],
  );
  const names = titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
  return (
    xml
      // With it Excel would wipe the author from the properties at the first save.
      .replace(' filterPrivacy="1"', "")
      .replace(/<calcPr[^>]*\/>/, () => `${names}<calcPr calcId="${CALCULATION_ENGINE}"/>`)
  );
}

/** The first font is that of every cell without a style; exceljs always makes it Calibri 11. */
function fixStyles(xml: string, { font }: WorkbookFixes): string {
  const first =
    `<font><sz val="${font.size}"/><color theme="1"/><name val="${escapeXml(font.family)}"/><family ` +
    `val="2"/></font>`;
  return xml.replace(/(<fonts[^>]*>)<font>.*?<\/font>/s, (_, open: string) => open + first);
}

/** Excel's number for its own style `Heading 1`; those of lower headings follow it. */
const FIRST_HEADING = 16;

/** Cells in a heading's font get Excel's own heading style, which screen readers know a title by; their looks stay. */
function tagHeadings(xml: string, { headingSizes }: WorkbookFixes): string {
  const fonts = [...(/<fonts[^>]*>(.*?)<\/fonts>/s.exec(xml)?.[1]?.matchAll(/<font>.*?<\/font>/gs) ?? [])].map(
    ([font]) => font,
  );
  return headingSizes.reduce((styles, size, level) => {
    const font = fonts.findIndex((each) => each.includes("<b/>") && each.includes(`<sz val="${size}"/>`));
    if (font < 0) return styles;
    const place = Number(/<cellStyleXfs count="(\d+)"/.exec(styles)?.[1] ?? 1);
    const style = `<cellStyle name="Heading ${level + 1}" xfId="${place}" builtinId="${FIRST_HEADING + level}"/>`;
    return withOneMore(
      withOneMore(styles, "cellStyleXfs", `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" applyFont="1"/>`),
      "cellStyles",
      style,
    ).replace(/<cellXfs.*?<\/cellXfs>/s, (formats) =>
      formats.replace(new RegExp(`(<xf [^>]*fontId="${font}"[^>]*xfId=)"0"`, "g"), `$1"${place}"`),
    );
  }, xml);
}

/** A list of styles with one more at its end. */
function withOneMore(xml: string, list: string, item: string): string {
  return xml.replace(
    new RegExp(`<${list} count="(\\d+)">(.*?)</${list}>`, "s"),
    (_, count: string, items: string) => `<${list} count="${Number(count) + 1}">${items}${item}</${list}>`,
  );
}

/** Only spaces at the ends of a text need keeping; exceljs says so of every text with a line break. */
function fixStrings(xml: string): string {
  return xml.replace(/<t xml:space="preserve">(?=\S)([^<]*[^<\s])<\/t>/g, "<t>$1</t>");
}

function fixTable(xml: string, fixes: WorkbookFixes): string {
  const name = unescapeXml(/ name="([^"]*)"/.exec(xml)?.[1] ?? "");
  const description = fixes.tableDescriptions.get(name);
  const filters = fixes.filterButtons
    ? // Every column has its button by default; exceljs lists a filter that filters nothing for each.
      xml.replace(/<filterColumn colId="\d+" hiddenButton="0"\/>/g, "")
    : xml.replace(/<autoFilter[^>]*>.*?<\/autoFilter>/s, "");
  const tidied = filters
    .replace(' totalsRowShown="1"', ' totalsRowShown="0"')
    // No table style: the cells bring their own, which every program shows alike.
    .replace(/(<tableStyleInfo) name="[^"]*"/, "$1")
    .replace(/ totalsRow(?:Label|Function)="[^"]*"/g, "");
  if (description === undefined) return tidied;
  const alternative =
    `<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="${SPREADSHEET_2009}">` +
    `<x14:table altText="${escapeXml(name)}" altTextSummary="${escapeXml(description)}"/></ext></extLst>`;
  return tidied.replace("</table>", () => `${alternative}</table>`);
}

function fixSheet(xml: string): string {
  return (
    xml
      // exceljs marks the default height as one that someone chose, which stops rows from fitting their text.
      .replace(/(<sheetFormatPr[^>]*) customHeight="1"/, "$1")
      // Not a custom height, so that Excel fits the row again when its text is edited.
      .replace(/(<row [^>]*ht="[^"]*") customHeight="1"/g, "$1")
      // exceljs leaves out a formula's stored result where it is 0; no formula of ours has an empty one.
      .replace(/<\/f><\/c>/g, "</f><v>0</v></c>")
      .replace(/<conditionalFormatting sqref="[^"]*"\s*(?:\/>|><\/conditionalFormatting>)/g, "")
  );
}

/** The part of a sheet with its cells in place of one of each style, in the row after its last. */
function withCells(xml: string, cells: CellsToWrite | null): string {
  if (cells === null) return xml;
  const { rows } = cells.sheet;
  const samples = new RegExp(`<row r="${rows.length + 1}"[^>]*>(.*?)</row>`, "s").exec(xml)?.[1] ?? "";
  const styles = [...samples.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(([, style = "0"]) => style);
  const filled = rows.flatMap((row, index) => (row.cells.length > 0 ? [index] : []));
  const range = {
    top: filled[0] ?? 0,
    left: 0,
    bottom: filled.at(-1) ?? 0,
    right: largest(
      filled.map((index) => (rows[index]?.cells.length ?? 1) - 1),
      0,
    ),
  };
  const from = xml.indexOf("<sheetData");
  const to = xml.indexOf("</sheetData>") + "</sheetData>".length;
  return (
    xml.slice(0, from).replace(/<dimension ref="[^"]*"/, `<dimension ref="${rangeAddress(range)}"`) +
    sheetDataXml(cells, styles) +
    xml.slice(to)
  );
}

/** exceljs writes a link within the workbook as one to a file of that name as well. */
function addLinks(xml: string, links: readonly SheetLink[]): string {
  if (links.length === 0) return xml;
  const list = links.map((link, index) =>
    "url" in link
      ? `<hyperlink ref="${link.at}" r:id="${relationId(index)}"/>`
      : `<hyperlink ref="${link.at}" location="${escapeXml(`${quoteSheet(link.sheet)}!${link.address}`)}"/>`,
  );
  const after = /<printOptions|<pageMargins/.exec(xml);
  if (after === null) throw new Error("missing page margins in a written sheet");
  return `${xml.slice(0, after.index)}<hyperlinks>${list.join("")}</hyperlinks>${xml.slice(after.index)}`;
}

function addRelations(xml: string, links: readonly SheetLink[]): string {
  const list = links.flatMap((link, index) =>
    "url" in link
      ? [
          `<Relationship Id="${relationId(index)}" Type="${LINK_TYPE}" Target="${escapeXml(link.url)}" ` +
            `TargetMode="External"/>`,
        ]
      : [],
  );
  return xml.replace("</Relationships>", () => `${list.join("")}</Relationships>`);
}

function relationId(index: number): string {
  return `rIdLink${index + 1}`;
}

/** A sheet's name as a formula has it. */
function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
