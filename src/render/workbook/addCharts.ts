import { strFromU8, strToU8 } from "fflate";
import { anchorXml, CHART_TYPE, DRAWING_TYPE, drawingXml } from "../charts/native/anchorXml";
import { chartXml } from "../charts/native/chartXml";
import type { NativeChart } from "../charts/native/nativeChart";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Adds the charts of each sheet to a workbook's parts: exceljs writes none.
 *
 * @param parts Parts of a workbook as exceljs names them, one worksheet for each of `sheets`, in order.
 */
export function addCharts(parts: Map<string, Uint8Array>, sheets: readonly (readonly NativeChart[])[]): void {
  let count = 0;
  const types: string[] = [];
  sheets.forEach((charts, index) => {
    if (charts.length === 0) return;
    const drawing = `drawings/drawing${index + 1}.xml`;
    const numbers = charts.map(() => (count += 1));
    charts.forEach((chart, at) => {
      const path = `charts/chart${numbers[at] ?? 0}.xml`;
      parts.set(`xl/${path}`, strToU8(chartXml(chart)));
      types.push(override(path, CHART_TYPE));
    });
    const anchors = charts.map((chart, at) => anchorXml(chart, at + 2, `rId${at + 1}`));
    parts.set(`xl/${drawing}`, strToU8(`${XML_HEAD}${drawingXml(anchors)}`));
    types.push(override(drawing, DRAWING_TYPE));
    const relations = numbers.map((number, at) => relation(`rId${at + 1}`, "chart", `../charts/chart${number}.xml`));
    parts.set(`xl/drawings/_rels/drawing${index + 1}.xml.rels`, strToU8(relationsXml(relations)));
    relate(parts, index + 1, drawing);
  });
  if (types.length > 0)
    edit(parts, "[Content_Types].xml", (xml) => xml.replace("</Types>", `${types.join("")}</Types>`));
}

const RELATION = "rIdDrawing";

/** Refers to a sheet's drawing from the sheet, before what the schema has after it. */
function relate(parts: Map<string, Uint8Array>, sheet: number, drawing: string): void {
  const path = `xl/worksheets/sheet${sheet}.xml`;
  edit(parts, path, (xml) => {
    const after =
      /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)[\s>/]|<\/worksheet>/;
    const at = xml.search(after);
    return `${xml.slice(0, at)}<drawing r:id="${RELATION}"/>${xml.slice(at)}`;
  });
  const rels = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
  if (!parts.has(rels)) parts.set(rels, strToU8(relationsXml([])));
  edit(parts, rels, (xml) =>
    xml.replace("</Relationships>", `${relation(RELATION, "drawing", `../${drawing}`)}</Relationships>`),
  );
}

function edit(parts: Map<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`missing part: ${path}`);
  parts.set(path, strToU8(change(strFromU8(part))));
}

function override(path: string, type: string): string {
  return `<Override PartName="/xl/${path}" ContentType="${type}"/>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}">${relations.join("")}</Relationships>`;
}
