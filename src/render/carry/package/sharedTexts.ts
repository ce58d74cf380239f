import { newPart, type PackageTrees } from "./packageTrees";
import { escaped, type XmlElement } from "./xmlTree";
import { cleanText } from "../../../domain/cleanText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

/** The texts that cells share, by their number. */
export class SharedTexts {
  private path: string | null;
  private readonly texts: string[];
  /** Numbers of texts in one piece. */
  private numbers: Map<string, number> | null = null;

  constructor(private readonly trees: PackageTrees) {
    const relation = trees.relations(trees.workbook()).find(({ type }) => type === "sharedStrings");
    this.path = relation?.target ?? null;
    this.texts = this.items().map(itemText);
  }

  /** The text of a number; `""` for one that is not there. */
  text(number: number): string {
    return this.texts[number] ?? "";
  }

  /** The number of a text, which is added where no cell has it yet. */
  number(text: string): number {
    this.numbers ??= this.plainTexts();
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const root = this.root();
    const space = text.trim() === text ? "" : ' xml:space="preserve"';
    root.append(root.sibling("si", "", [root.sibling("t", space, [escaped(storedText(text))])]));
    const count = this.texts.push(text);
    root.set("uniqueCount", String(count));
    if (root.get("count") !== null) root.set("count", String(Number(root.get("count")) + 1));
    this.trees.touch(this.path ?? "");
    this.numbers.set(text, count - 1);
    return count - 1;
  }

  private items(): XmlElement[] {
    return (this.path === null ? null : this.trees.root(this.path))?.elements("si") ?? [];
  }

  private plainTexts(): Map<string, number> {
    const numbers = new Map<string, number>();
    this.items().forEach((item, index) => {
      const [only, another] = item.elements();
      const text = this.text(index);
      if (only?.local === "t" && another === undefined && !numbers.has(text)) numbers.set(text, index);
    });
    return numbers;
  }

  private root(): XmlElement {
    const known = this.path === null ? null : this.trees.root(this.path);
    if (known !== null) return known;
    const path = this.trees.freePath("xl/sharedStrings#.xml").replace("Strings1.", "Strings.");
    this.trees.put(path, newPart(`<sst xmlns="${MAIN}" count="0" uniqueCount="0"></sst>`));
    this.trees.declare(path, CONTENT_TYPE);
    this.trees.relate(this.trees.workbook(), "sharedStrings", path);
    this.path = path;
    const made = this.trees.root(path);
    if (made === null) throw new Error("a part that was just made is missing");
    return made;
  }
}

/** The words of a shared or inline text: all its pieces, without the reading aids of Japanese. */
export function itemText(item: XmlElement): string {
  let text = "";
  for (const child of item.elements()) {
    if (child.local === "t") text += child.text();
    else if (child.local === "r") text += child.first("t")?.text() ?? "";
  }
  return readText(text);
}

/**
 * Text that a file stores with codes for letters that XML cannot hold: `_x000D_`.
 *
 * Source: ECMA-376 part 1, 22.9.2.19.
 */
export function readText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text as a file stores it: `_x0041_` would be read back as `A` unless its first underscore is written as a code. */
export function storedText(text: string): string {
  return cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
