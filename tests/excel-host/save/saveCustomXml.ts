import { strToU8 } from "fflate";
import type { Workbook } from "../model/workbook";
import { edit, escaped, type Parts } from "./finishFile";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>`;

/**
 * Writes the custom XML parts of a workbook: each as it was given, with a part beside it that holds its id and its
 * namespace (ECMA-376 part 1, 15.2.5 and 15.2.6).
 */
export function saveCustomXml(parts: Parts, workbook: Workbook): void {
  const { customXmlParts } = workbook;
  if (customXmlParts.length === 0) return;
  const links: string[] = [];
  const types: string[] = [];
  for (const [index, { id, namespaceUri, xml }] of customXmlParts.entries()) {
    const number = index + 1;
    parts[`customXml/item${number}.xml`] = strToU8(xml);
    parts[`customXml/itemProps${number}.xml`] = strToU8(
      `${DECLARATION}\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${DOCUMENT}/customXml">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${escaped(namespaceUri)}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `${DECLARATION}\n<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" ` +
        `Type="${DOCUMENT}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
    links.push(
      `<Relationship Id="rIdXml${number}" Type="${DOCUMENT}/relationships/customXml" ` +
        `Target="../customXml/item${number}.xml"/>`,
    );
    types.push(
      `<Override PartName="/customXml/itemProps${number}.xml" ` +
        `ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
    );
  }
  edit(parts, "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace("</Relationships>", `${links.join("")}</Relationships>`),
  );
  edit(parts, "[Content_Types].xml", (xml) => xml.replace("</Types>", `${types.join("")}</Types>`));
}
