import { readArea, writeArea } from "../package/areas";
import { element } from "../package/parseXml";
import { sheetList } from "../package/sheetFrame";
import type { XmlElement } from "../package/xmlTree";
import type { BenchSheet } from "../workbench";

/** Source: MS-XLSX 2.2.4.1: the extension of a worksheet that holds its sparklines, and its namespaces. */
const EXTENSION = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";
const SPARKLINES = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const CELLS = "http://schemas.microsoft.com/office/excel/2006/main";

/** Takes the sparklines of a row to its new place in another sheet, each with the looks of its group. */
export function moveSparklines(from: BenchSheet, to: BenchSheet, row: number, toRow: number): void {
  const extensions = from.root.first("extLst");
  for (const extension of extensions?.elements() ?? []) {
    const groups = extension.first("sparklineGroups");
    for (const group of groups?.elements() ?? []) {
      const list = group.first("sparklines");
      const taken = (list?.elements() ?? []).filter((each) => rowOf(each) === row);
      if (list === null || taken.length === 0) continue;
      const moved = list.sibling("sparklines", "", [...taken]);
      for (const each of taken) {
        list.remove(each);
        const cell = each.first("sqref");
        const area = readArea(cell?.text() ?? "");
        if (area !== null) cell?.setText(writeArea({ ...area, top: toRow, bottom: toRow }));
      }
      const looks = group.elements().filter((each) => each !== list);
      const copy = group.sibling("sparklineGroup", withoutId(group.head), [...looks.map((each) => each.copy()), moved]);
      groupsOf(to, group, taken).append(copy);
      if (list.elements().length === 0) groups?.remove(group);
    }
    if (groups?.elements().length === 0) extensions?.remove(extension);
  }
  if (extensions?.elements().length === 0) from.root.remove(extensions);
}

function rowOf(sparkline: XmlElement): number | null {
  return readArea(sparkline.first("sqref")?.text() ?? "")?.top ?? null;
}

/** A group's own ID is unique, and stays with it. */
function withoutId(head: string): string {
  return head.replace(/\s\w+:uid\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
}

/** The groups of a sheet, made where it has none, with the prefixes of a group that comes into it. */
function groupsOf({ root }: BenchSheet, like: XmlElement, taken: readonly XmlElement[]): XmlElement {
  const extensions = sheetList(root, "extLst");
  const prefix = (name: string): string => name.slice(0, Math.max(0, name.indexOf(":")));
  const outer = prefix(like.name);
  const inner = prefix(taken[0]?.first("sqref")?.name ?? "");
  for (const extension of extensions.elements()) {
    const known = extension.first("sparklineGroups");
    if (known !== null && prefix(known.name) === outer) return known;
  }
  const made = element(
    `<${extensions.sibling("ext").name} xmlns:${outer}="${SPARKLINES}" uri="${EXTENSION}">` +
      `<${like.sibling("sparklineGroups").name} xmlns:${inner}="${CELLS}"></${like.sibling("sparklineGroups").name}>` +
      `</${extensions.sibling("ext").name}>`,
  );
  extensions.append(made);
  const groups = made.first("sparklineGroups");
  if (groups === null) throw new Error("no groups of sparklines were made");
  return groups;
}
