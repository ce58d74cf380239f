import { strFromU8, strToU8, unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { columnLetters } from "../../../domain/cell";
import { PORTABLE_COMPRESSION, type Compression } from "../../archive/compression";
import { zipParts, type PackedPart } from "../../archive/zipParts";
import { escapeXml } from "../../escapeXml";

/** Row by row, the heads first; null for a cell with nothing in it. */
export type ChartCells = readonly (readonly (string | number | null)[])[];

const SHEET = "xl/worksheets/sheet1.xml";
const TEXTS = "xl/sharedStrings.xml";

/**
 * What writes the workbooks behind charts, which differ only in the cells of their one sheet: all else is written, and
 * packed, once for all charts of a deck.
 */
export async function chartWorkbooks(
  modified: Date,
  compression: Compression = PORTABLE_COMPRESSION,
): Promise<(cells: ChartCells) => Uint8Array> {
  const empty = await writeXlsx({ sheets: [{ name: "Sheet1", rows: [["", ""]] }], properties: { modified } });
  const frame = Object.entries(unzipSync(empty)).map(([path, part]) => ({
    path,
    part,
    packed: packed(part, compression),
  }));
  const sheet = strFromU8(frame.find(({ path }) => path === SHEET)?.part ?? new Uint8Array());
  return (cells) => {
    const texts = new Map<string, number>();
    const rows = cells.map((row, index) => rowXml(row, index + 1, texts));
    const last = `${columnLetters(Math.max(0, ...cells.map(({ length }) => length - 1)))}${Math.max(1, cells.length)}`;
    const filled = sheet
      .replace(/<dimension[^>]*>/, `<dimension ref="A1:${last}"/>`)
      .replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows.join("")}</sheetData>`);
    return zipParts(
      frame.map(({ path, packed }): readonly [string, Uint8Array | PackedPart] => [
        path,
        path === SHEET ? strToU8(filled) : path === TEXTS ? strToU8(textsXml([...texts.keys()])) : packed,
      ]),
      compression,
    );
  };
}

function packed(part: Uint8Array, { deflate, crc32 }: Compression): PackedPart {
  return { packed: deflate(part), size: part.length, crc: crc32(part) };
}

/** A row of cells, whose texts go to those that the workbook shares. */
function rowXml(row: ChartCells[number], number: number, texts: Map<string, number>): string {
  const cells = row.map((value, index) => {
    if (value === null) return "";
    const at = `${columnLetters(index)}${number}`;
    if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
    const known = texts.get(value) ?? texts.size;
    texts.set(value, known);
    return `<c r="${at}" t="s"><v>${known}</v></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}

function textsXml(texts: readonly string[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    `count="${texts.length}" uniqueCount="${texts.length}">${texts.map(textXml).join("")}</sst>`
  );
}

function textXml(text: string): string {
  if (text === "") return "<si><t/></si>";
  return `<si><t${/^\s|\s$/.test(text) ? ' xml:space="preserve"' : ""}>${escapeXml(text)}</t></si>`;
}
