import { ok, type Result } from "../../domain/result";
import { unsafeName } from "../guard/guardXml";
import type { ZipEntry } from "../guard/guardZip";
import { unreadable, type ReadFault } from "../guard/unreadable";
import { attribute, xmlTags } from "../guard/xmlTags";
import { type ExtensionRule, extensionRules } from "./extensionRules";
import { OpcPackage } from "./opcPackage";

/** A workbook whose parts are known to be there. */
export interface WorkbookParts {
  /** The file with each part under the name that refers to it. */
  readonly bytes: Uint8Array;
  /** Names of the worksheets in order. Chart sheets are left out: they hold no cells, and hucre stops at them. */
  readonly names: readonly string[];
  /** Whether its days are counted from 1904. */
  readonly date1904: boolean;
  /** The conditional formats in the extensions of each worksheet, in the order of `names`. */
  readonly extensionRules: readonly (readonly ExtensionRule[])[];
  /** Its own colours by their number, as eight or six hexadecimal digits; none where it has the usual ones. */
  readonly indexedColours: readonly string[];
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`. */
  readonly type: string;
  readonly target: string;
}

/** A cell whose words stand in the part of shared strings. Source: ECMA-376 part 1, 18.3.1.4 and 18.18.11. */
const SHARED_STRING_CELL = /<(?:\w+:)?c\s[^>]*\bt=["']s["']/;

/**
 * Follows a workbook's relations to the parts that hold its figures, words and formats. Where one is missing, or there
 * twice with different contents, the file is refused: a reader would leave cells out, or choose, without a word.
 *
 * Source: ECMA-376 part 1, 12.3, and part 2, 6.5.
 */
export function workbookParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  file: string,
): Result<WorkbookParts, ReadFault> {
  const parts = new OpcPackage(bytes, entries);
  parts.part("[Content_Types].xml");
  const target = relationsOf(parts, "_rels/.rels").find(({ type }) => type === "officeDocument")?.target ?? "";
  const path = target.replace(/^\//, "");
  const workbook = parts.text(path);
  if (workbook === null) return unreadable("damaged", file, "its list of sheets is missing");
  const folder = path.replace(/[^/]*$/, "");
  const relations = relationsOf(parts, path.replace(/([^/]*)$/, "_rels/$1.rels"));
  const tags = xmlTags(workbook);
  const sheets = tags.filter((tag) => tag.name === "sheet");
  const defined = tags.filter((tag) => tag.name === "definedName");
  const unsafe = unsafeName([...sheets, ...defined].map((tag) => attribute(tag, "name") ?? ""));
  if (unsafe !== null) return unreadable("unsafe", file, `the name ${unsafe}`);
  const names: string[] = [];
  const worksheets: string[] = [];
  for (const sheet of sheets) {
    const relation = relations.find(({ id }) => id === attribute(sheet, "id"));
    if (relation === undefined) return unreadable("damaged", file, "one of its sheets is missing");
    if (relation.type !== "worksheet") continue;
    names.push(attribute(sheet, "name") ?? "");
    worksheets.push(pathFrom(folder, relation.target));
  }
  if (names.length === 0) return unreadable("damaged", file, "it has no worksheets");
  const others = relations.filter(({ type }) => type === "styles" || type === "sharedStrings");
  for (const reference of [...worksheets, `${folder}theme/theme1.xml`]) parts.part(reference);
  for (const { target } of others) parts.part(pathFrom(folder, target));
  if (parts.ambiguous !== null) {
    return unreadable("damaged", file, `two of its parts have the name ${parts.ambiguous}, and differ`);
  }
  const hasWords = others.some(
    ({ type, target }) => type === "sharedStrings" && parts.part(pathFrom(folder, target)) !== null,
  );
  if (!hasWords && worksheets.some((reference) => SHARED_STRING_CELL.test(parts.text(reference) ?? ""))) {
    return unreadable("damaged", file, "the part that holds its words is missing");
  }
  const setting = tags.find((tag) => tag.name === "workbookPr");
  const date1904 = setting !== undefined && /^(?:1|true)$/i.test(attribute(setting, "date1904") ?? "");
  const styles = others.find(({ type }) => type === "styles");
  const indexedColours = coloursIn(styles === undefined ? null : parts.text(pathFrom(folder, styles.target)));
  const rules = worksheets.map((reference) => extensionRules(parts, reference));
  return ok({ bytes: parts.bytesAsReferred(), names, date1904, extensionRules: rules, indexedColours });
}

/** The colours that a workbook has in place of the usual ones. Source: ECMA-376 part 1, 18.8.27. */
function coloursIn(styles: string | null): readonly string[] {
  const own = /<(?:\w+:)?indexedColors>.*?<\/(?:\w+:)?indexedColors>/s.exec(styles ?? "")?.[0] ?? "";
  return xmlTags(own).flatMap((tag) => (tag.name === "rgbColor" ? [attribute(tag, "rgb") ?? ""] : []));
}

function relationsOf(parts: OpcPackage, reference: string): readonly Relation[] {
  return xmlTags(parts.text(reference) ?? "")
    .filter((tag) => tag.name === "Relationship")
    .map((tag) => ({
      id: attribute(tag, "Id") ?? "",
      type: attribute(tag, "Type")?.replace(/^.*\//, "") ?? "",
      target: attribute(tag, "Target") ?? "",
    }));
}

/** A relation's target from the top of the file. */
function pathFrom(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const part of `${folder}${target}`.split("/")) {
    if (part === "..") path.pop();
    else if (part !== "." && part !== "") path.push(part);
  }
  return path.join("/");
}
