import type { Look, Profile } from "../../../report/reportModel";
import { LINE_COLOURS, THEMES } from "../../theme";
import { isSet } from "./workbookSheets";
import type { PackageTrees } from "./packageTrees";
import { element } from "./parseXml";
import { escaped, type XmlElement } from "./xmlTree";

/** Numbers of the formats that every workbook has. Source: ECMA-376 part 1, 18.8.30. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
/** The first number of a workbook's own formats. */
const OWN_FORMATS = 164;

/** The looks of a workbook's cells: those that it has, and those that are added for new cells. */
export class CellStyles {
  private readonly path: string;
  private readonly made = new Map<string, number>();
  private readonly wrapping = new Map<number, boolean>();

  constructor(
    private readonly trees: PackageTrees,
    readonly profile: Profile,
  ) {
    this.path = trees.relations(trees.workbook()).find(({ type }) => type === "styles")?.target ?? "xl/styles.xml";
  }

  /** Gives a cell a number format, all else of its looks kept. */
  setFormat(cell: XmlElement, format: string): void {
    const style = Number(cell.get("s") ?? 0);
    const number = this.formatNumber(format);
    const old = this.list("cellXfs").elements()[style];
    if (old === undefined || Number(old.get("numFmtId") ?? 0) === number) return;
    const xf = old.copy();
    xf.set("numFmtId", String(number));
    xf.set("applyNumberFormat", "1");
    cell.set("s", String(this.number("cellXfs", `${style} ${number}`, () => xf)));
  }

  /** Whether a cell's words go on in a second line. */
  wraps(cell: XmlElement): boolean {
    const style = Number(cell.get("s") ?? 0);
    const known = this.wrapping.get(style);
    if (known !== undefined) return known;
    const xf = this.list("cellXfs").elements()[style];
    const wraps = isSet(xf?.first("alignment")?.get("wrapText") ?? null);
    this.wrapping.set(style, wraps);
    return wraps;
  }

  /** The number of a look with a number format, in a table or outside one. */
  look(look: Look, inTable: boolean, wraps: boolean, format: string | null): number {
    return this.number("cellXfs", `${look} ${inTable} ${wraps} ${format ?? ""}`, (list) => {
      const theme = THEMES[this.profile][look];
      const font = this.number("fonts", `font ${look}`, (fonts) =>
        piece(
          fonts,
          `<font>${theme.bold ? "<b/>" : ""}${theme.underline ? "<u/>" : ""}<sz val="${theme.size}"/>` +
            `<color rgb="FF${theme.colour}"/><name val="${escaped(theme.family)}"/><family val="2"/></font>`,
        ),
      );
      const colour = theme.fill;
      const fill = colour === null ? 0 : this.number("fills", `fill ${colour}`, (fills) => solidFill(fills, colour));
      const line = inTable ? theme.line : null;
      const border = line === null ? 0 : this.number("borders", `line ${line}`, (list) => lineBelow(list, line));
      const indent = inTable && theme.indent > 0 ? ` indent="${theme.indent}"` : "";
      return piece(
        list,
        `<xf numFmtId="${format === null ? 0 : this.formatNumber(format)}" fontId="${font}" fillId="${fill}" ` +
          `borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
          `applyAlignment="1"><alignment horizontal="${theme.align}" vertical="center"${indent}` +
          `${wraps ? ' wrapText="1"' : ""}/></xf>`,
      );
    });
  }

  /** The number of the colours that a conditional format gives a cell; null for a look without any. */
  rule(look: Look): number | null {
    const { fill, colour } = THEMES[this.profile][look];
    if (fill === null) return null;
    return this.number("dxfs", `rule ${look}`, (list) =>
      piece(
        list,
        `<dxf><font><color rgb="FF${colour}"/></font><fill><patternFill patternType="solid">` +
          `<fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`,
      ),
    );
  }

  private formatNumber(format: string): number {
    const builtIn = BUILT_IN[format];
    if (builtIn !== undefined) return builtIn;
    const known = this.root().first("numFmts")?.elements("numFmt") ?? [];
    const same = known.find((each) => each.get("formatCode") === format);
    if (same !== undefined) return Number(same.get("numFmtId"));
    const number = Math.max(OWN_FORMATS - 1, ...known.map((each) => Number(each.get("numFmtId")))) + 1;
    const list = this.list("numFmts");
    list.append(list.sibling("numFmt", ` numFmtId="${number}" formatCode="${escaped(format)}"`));
    this.counted(list);
    return number;
  }

  /** Where an entry stands in a list, added at its end when first asked for. */
  private number(list: string, key: string, make: (list: XmlElement) => XmlElement): number {
    const known = this.made.get(`${list} ${key}`);
    if (known !== undefined) return known;
    const into = this.list(list);
    const made = make(into);
    const number = into.elements().length;
    into.append(made);
    this.counted(into);
    this.made.set(`${list} ${key}`, number);
    return number;
  }

  private counted(list: XmlElement): void {
    list.set("count", String(list.elements().length));
    this.trees.touch(this.path);
  }

  private list(local: string): XmlElement {
    const root = this.root();
    const known = root.first(local);
    if (known !== null) return known;
    const made = root.sibling(local, "", []);
    const later = new Set(ORDER.slice(ORDER.indexOf(local) + 1));
    const children = root.children ?? [];
    const at = children.findIndex((child) => typeof child !== "string" && later.has(child.local));
    children.splice(at < 0 ? children.length : at, 0, made);
    root.children = children;
    return made;
  }

  private root(): XmlElement {
    const root = this.trees.root(this.path);
    if (root === null) throw new Error("a workbook without styles");
    return root;
  }
}

/** The lists of styles in the order that their schema asks for. Source: ECMA-376 part 1, 18.8.39. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"].concat([
  "tableStyles",
  "colors",
  "extLst",
]);

function solidFill(list: XmlElement, colour: string): XmlElement {
  return piece(
    list,
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
}

function lineBelow(list: XmlElement, line: "row" | "heading"): XmlElement {
  const style = line === "row" ? "thin" : "medium";
  return piece(
    list,
    `<border><left/><right/><top/><bottom style="${style}"><color rgb="FF${LINE_COLOURS[line]}"/></bottom>` +
      "<diagonal/></border>",
  );
}

/** An entry for a list, with the list's prefix. */
function piece(list: XmlElement, xml: string): XmlElement {
  return list.prefixed(element(xml));
}
