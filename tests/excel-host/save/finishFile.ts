import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { quoteSheet, toAddress } from "../model/area";
import type { DefinedName } from "../model/definedName";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { formulaInFile } from "./formulaInFile";
import { saveCustomXml } from "./saveCustomXml";

export type Parts = Record<string, Uint8Array>;

/*
 * What exceljs 4.4 cannot write, put into its file by hand: links on cells that are not text and links within the
 * workbook, names that are not plain ranges or belong to one sheet, print areas (it drops `$` signs), and `stopIfTrue`.
 */
export function finishFile(file: Uint8Array, workbook: Workbook): Uint8Array {
  const parts: Parts = unzipSync(file);
  for (const [index, sheet] of workbook.sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    edit(parts, name, (xml) => withStops(withLinks(xml, sheet, parts, index + 1), sheet));
  }
  edit(parts, "xl/workbook.xml", (xml) => withNames(xml, workbook));
  saveCustomXml(parts, workbook);
  // Zip times cannot be before 1980, and must not be the clock's: the same workbook gives the same bytes.
  return zipSync(parts, { mtime: new Date(2026, 0, 1) });
}

export function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part === undefined) throw new Error(`excel-host: exceljs wrote no ${name}`);
  parts[name] = strToU8(change(strFromU8(part)));
}

function withLinks(xml: string, sheet: Sheet, parts: Parts, number: number): string {
  const links: string[] = [];
  const targets: string[] = [];
  for (const [key, { link }] of [...sheet.cells].sort(([one], [other]) => one - other)) {
    if (link === null) continue;
    const { row, column } = sheet.place(key);
    const ref = toAddress({ top: row, left: column, bottom: row, right: column });
    const tip = link.screenTip === null ? "" : ` tooltip="${escaped(link.screenTip)}"`;
    const location = link.documentReference === null ? "" : ` location="${escaped(link.documentReference)}"`;
    let id = "";
    if (link.address !== null) {
      targets.push(link.address);
      id = ` r:id="rIdLink${targets.length}"`;
    }
    links.push(`<hyperlink ref="${ref}"${id}${location}${tip}/>`);
  }
  if (links.length === 0) return xml;
  addRelationships(parts, number, targets);
  // ECMA-376 part 1, 18.3.1.99: links stand before print options and margins.
  return xml.replace(/<(?:printOptions|pageMargins)/, (next) => `<hyperlinks>${links.join("")}</hyperlinks>${next}`);
}

function addRelationships(parts: Parts, number: number, targets: readonly string[]): void {
  if (targets.length === 0) return;
  const name = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
  const made = targets.map(
    (target, index) =>
      `<Relationship Id="rIdLink${index + 1}" Type="${type}" Target="${escaped(target)}" TargetMode="External"/>`,
  );
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  const blank =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<Relationships xmlns="${namespace}"></Relationships>`;
  const part = parts[name];
  const before = part === undefined ? blank : strFromU8(part);
  parts[name] = strToU8(before.replace("</Relationships>", `${made.join("")}</Relationships>`));
}

function withStops(xml: string, sheet: Sheet): string {
  const stopping = sheet.conditionalFormats.filter((rule) => rule.stopIfTrue).map((rule) => rule.priority + 1);
  return stopping.reduce(
    (text, priority) => text.replace(`priority="${priority}"`, `priority="${priority}" stopIfTrue="1"`),
    xml,
  );
}

function withNames(xml: string, workbook: Workbook): string {
  const names = [
    ...workbook.names.map((name) => definedName(name, null)),
    ...workbook.sheets.flatMap((sheet, index) =>
      [...printNames(sheet), ...sheet.names].map((name) => definedName(name, index)),
    ),
  ];
  if (names.length === 0) return xml;
  return xml.replace("</sheets>", `</sheets><definedNames>${names.join("")}</definedNames>`);
}

/** The file keeps the print area and the rows and columns to repeat as names of the sheet. */
function printNames(sheet: Sheet): readonly DefinedName[] {
  const { printArea, titleRows, titleColumns } = sheet.page;
  const on = (address: string): string => `${quoteSheet(sheet.name)}!${address}`;
  const titles = [titleColumns, titleRows].flatMap((address) => (address === null ? [] : [on(address)]));
  return [
    ...(printArea === null ? [] : [{ name: "_xlnm.Print_Area", formula: `=${on(printArea)}` }]),
    ...(titles.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", formula: `=${titles.join(",")}` }]),
  ].map((name) => ({ ...name, visible: true, comment: "" }));
}

function definedName(name: DefinedName, sheet: number | null): string {
  const scope = sheet === null ? "" : ` localSheetId="${sheet}"`;
  const hidden = name.visible ? "" : ' hidden="1"';
  const comment = name.comment === "" ? "" : ` comment="${escaped(name.comment)}"`;
  return (
    `<definedName name="${escaped(name.name)}"${comment}${scope}${hidden}>` +
    `${escaped(formulaInFile(name.formula))}</definedName>`
  );
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
