import { strToU8, zipSync } from "fflate";
import { openPackage, type WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A sheet of a workbook that is written by hand. */
export interface HandSheet {
  readonly name: string;
  /** What stands in its root; its cells where it begins with `<row`. */
  readonly xml: string;
  readonly state?: string;
  /** Types (last words) and targets of its relations, `rId1` first. */
  readonly relations?: readonly (readonly [string, string])[];
}

export interface HandBook {
  readonly sheets: readonly HandSheet[];
  readonly sharedStrings?: string;
  /** After the list of sheets. */
  readonly workbook?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

function relations(list: readonly (readonly [string, string])[]): string {
  const each = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return (
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}` +
    "</Relationships>"
  );
}

/** The bytes of a workbook as another program may have written it. */
export function handBuilt({ sheets, sharedStrings, workbook = "", parts = {} }: HandBook): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
        )
        .join("") +
      `</sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ...(sharedStrings === undefined ? [] : [["sharedStrings", "sharedStrings.xml"] as const]),
    ]),
    "xl/styles.xml":
      `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills>` +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">' +
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="0" fillId="1" ' +
      'borderId="0" xfId="0"/></cellXfs></styleSheet>',
    ...(sharedStrings === undefined
      ? {}
      : { "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${sharedStrings}</sst>` }),
  };
  sheets.forEach(({ xml, relations: own }, index) => {
    const inside = xml.startsWith("<row") ? `<sheetData>${xml}</sheetData>` : xml;
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`;
    if (own !== undefined) files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(own);
  });
  Object.assign(files, parts);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

/** Opens a workbook that can be opened. */
export function opened(bytes: Uint8Array): WorkbookPackage {
  const result = openPackage(bytes, "earlier.xlsx");
  if (!result.ok) throw new Error(result.fault.sentence);
  return result.value;
}

/** What a part says. */
export function partOf(workbook: WorkbookPackage, path: string): string {
  const part = workbook.parts.get(path);
  if (part === undefined) throw new Error(`no part ${path}: ${[...workbook.parts.keys()].join(", ")}`);
  return new TextDecoder().decode(part);
}
