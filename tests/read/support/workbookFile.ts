import { strToU8, zipSync } from "fflate";

/** One worksheet of a workbook written by hand: its XML inside `<worksheet>`, and how the workbook lists it. */
export interface HandWrittenSheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: "hidden" | "veryHidden";
}

export interface HandWrittenWorkbook {
  readonly sheets: readonly HandWrittenSheet[];
  readonly date1904?: boolean;
  readonly sharedStrings?: string;
  readonly definedNames?: string;
  /** Parts to add or to put in the place of the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Cell styles: 0 plain, 1 `0.0%`, 2 `#,##0`, 3 day/month/year, 4 `[h]:mm`, 5 `£#,##0`, 6 `mmm-yy`, 7 `0.0"pp"`. */
const STYLED = [0, 164, 3, 14, 165, 166, 167, 168];
const STYLES = [
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="5">`,
  '<numFmt numFmtId="164" formatCode="0.0%"/>',
  '<numFmt numFmtId="165" formatCode="[h]:mm"/>',
  '<numFmt numFmtId="166" formatCode="&quot;£&quot;#,##0"/>',
  '<numFmt numFmtId="167" formatCode="mmm\\-yy"/>',
  '<numFmt numFmtId="168" formatCode="0.0&quot;pp&quot;"/>',
  '</numFmts><fonts count="1"><font><sz val="11"/></font></fonts>',
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>',
  `<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${STYLED.length}">`,
  ...STYLED.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`),
  "</cellXfs></styleSheet>",
].join("");

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

/** The bytes of a workbook with these sheets. */
export function workbookBytes(workbook: HandWrittenWorkbook): Uint8Array {
  const sheets = workbook.sheets.map((sheet, index) => ({
    ...sheet,
    id: `rId${index + 1}`,
    path: `worksheets/sheet${index + 1}.xml`,
  }));
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ` +
      `Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels":
      `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" ` +
      `Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" ` +
      `xmlns:r="${RELATIONS}"><workbookPr${workbook.date1904 ? ' date1904="1"' : ""}/><sheets>` +
      `${sheets
        .map(
          (sheet, index) =>
            `<sheet name="${sheet.name}" sheetId="${index + 1}"` +
            `${sheet.state ? ` state="${sheet.state}"` : ""} r:id="${sheet.id}"/>`,
        )
        .join("")}` +
      `</sheets>${workbook.definedNames ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels":
      `${HEAD}<Relationships xmlns="${PACKAGE}">` +
      sheets.map(({ id, path }) => relationship(id, "worksheet", path)).join("") +
      relationship("rIdS", "styles", "styles.xml") +
      relationship("rIdT", "sharedStrings", "sharedStrings.xml") +
      "</Relationships>",
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${workbook.sharedStrings ?? ""}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet) => [
        `xl/${sheet.path}`,
        `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheet.xml}</worksheet>`,
      ]),
    ),
    ...workbook.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A sheet's XML from rows of text and numbers; null leaves a cell out. */
export function sheetXml(rows: readonly (readonly (string | number | null)[])[], after = ""): string {
  const xml = rows.map((cells, row) => {
    const inside = cells.map((value, column) => {
      const at = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (value === null) return "";
      return typeof value === "number"
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    });
    return `<row r="${row + 1}">${inside.join("")}</row>`;
  });
  return `<sheetData>${xml.join("")}</sheetData>${after}`;
}

/** A workbook of one sheet `Data` with these rows. */
export function workbookOf(rows: readonly (readonly (string | number | null)[])[], after = ""): Uint8Array {
  return workbookBytes({ sheets: [{ name: "Data", xml: sheetXml(rows, after) }] });
}

/**
 * The bytes of an OpenDocument spreadsheet whose tables and styles are given as XML.
 *
 * @param named The styles with names, which stand in a part of their own; none if not given.
 */
export function odsBytes(tables: string, styles = "", head = HEAD, named = ""): Uint8Array {
  const content =
    `${head}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
    `xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ` +
    `xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ` +
    `xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>${styles}` +
    `</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet>` +
    "</office:body></office:document-content>";
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(content),
    ...(named === "" ? {} : { "styles.xml": strToU8(`${HEAD}<office:styles>${named}</office:styles>`) }),
    "META-INF/manifest.xml": strToU8(
      `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    ),
  });
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
