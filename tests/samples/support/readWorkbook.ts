import { strFromU8, type Unzipped } from "fflate";

/** A cell as the file stores it, row and column counted from 1. */
export interface ReadCell {
  readonly at: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** Number of its format in `formats`. */
  readonly style: number;
}

export interface ReadTable {
  readonly name: string;
  readonly altText: string;
  readonly headerRows: number;
  readonly filtered: boolean;
  readonly columns: readonly string[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  /** Cells that hold anything, by `row:column`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly tables: readonly ReadTable[];
  readonly links: readonly { readonly row: number; readonly column: number; readonly place: string }[];
  /** Colours that follow a word, one for each column of a rule. */
  readonly rules: readonly {
    readonly top: number;
    readonly bottom: number;
    readonly column: number;
    readonly word: string;
  }[];
}

export interface ReadFormat {
  readonly wraps: boolean;
  readonly align: string;
  readonly turned: boolean;
  readonly colour: string;
  /** Null for no fill. */
  readonly fill: string | null;
  /** `Normal`, `Heading 1`. */
  readonly namedStyle: string;
}

/** What is in a workbook's file, read from its XML alone, as a screen reader or an inspector would meet it. */
export interface ReadWorkbook {
  readonly paths: readonly string[];
  readonly part: (path: string) => string;
  readonly sheets: readonly ReadSheet[];
  readonly fonts: readonly {
    readonly family: string;
    readonly size: number;
    readonly italic: boolean;
    readonly colour: string;
  }[];
  readonly formats: readonly ReadFormat[];
  readonly ruleColours: readonly { readonly colour: string; readonly fill: string }[];
}

const BLACK = "000000";

/** Reads the parts of a workbook that Outturn wrote. */
export function readWorkbook(files: Unzipped): ReadWorkbook {
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const styles = part("xl/styles.xml");
  const fonts = inList(styles, "fonts", "font").map((font) => ({
    family: attribute(font, "name", "val"),
    size: Number(attribute(font, "sz", "val")),
    italic: font.includes("<i/>"),
    colour: rgb(font) ?? BLACK,
  }));
  const fills = inList(styles, "fills", "fill").map((fill) =>
    fill.includes('patternType="solid"') ? rgb(fill) : null,
  );
  const named = new Map(
    [...(/<cellStyles.*?<\/cellStyles>/s.exec(styles)?.[0] ?? "").matchAll(/name="([^"]*)" xfId="(\d+)"/g)].map(
      ([, name = "", id = ""]) => [id, name],
    ),
  );
  const formats = inList(styles, "cellXfs", "xf").map((xf) => ({
    wraps: /wrapText="(?:1|true)"/.test(xf),
    align: /horizontal="(\w+)"/.exec(xf)?.[1] ?? "",
    turned: /textRotation="[^0]/.test(xf),
    colour: fonts[Number(/fontId="(\d+)"/.exec(xf)?.[1])]?.colour ?? BLACK,
    fill: fills[Number(/fillId="(\d+)"/.exec(xf)?.[1])] ?? null,
    namedStyle: named.get(/xfId="(\d+)"/.exec(xf)?.[1] ?? "") ?? "",
  }));
  const ruleColours = inList(styles, "dxfs", "dxf").map((dxf) => ({
    colour: rgb(/<font>.*?<\/font>/s.exec(dxf)?.[0] ?? "") ?? BLACK,
    fill: rgb(/<fill>.*?<\/fill>/s.exec(dxf)?.[0] ?? "") ?? "FFFFFF",
  }));
  const words = inList(part("xl/sharedStrings.xml"), "sst", "si").map((item) =>
    plain([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => text).join("")),
  );
  const names = [...part("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = ""]) =>
    plain(name),
  );
  const sheets = names.map((name, index): ReadSheet => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const relations = part(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`);
    return {
      name,
      xml,
      cells: readCells(xml, words),
      tables: [...relations.matchAll(/Target="\.\.\/(tables\/[^"]*)"/g)].map(([, path = ""]) =>
        readTable(part(`xl/${path}`)),
      ),
      links: [...xml.matchAll(/<hyperlink ref="([A-Z]+\d+)"[^>]*location="([^"]*)"/g)].map(
        ([, at = "", place = ""]) => ({ ...placeOf(at), place: plain(place) }),
      ),
      rules: [...xml.matchAll(/<conditionalFormatting sqref="([^"]*)">(.*?)<\/conditionalFormatting>/gs)].flatMap(
        ([, ref = "", inside = ""]) =>
          [...inside.matchAll(/<formula>(.*?)<\/formula>/g)].map(([, formula = ""]) => {
            const [first = "", last = first] = ref.split(":");
            return {
              top: placeOf(first).row,
              bottom: placeOf(last).row,
              column: placeOf(first).column,
              word: plain(formula).replace(/^"|"$/g, ""),
            };
          }),
      ),
    };
  });
  return { paths: Object.keys(files), part, sheets, fonts, formats, ruleColours };
}

function readCells(xml: string, words: readonly string[]): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const [, head = "", inside = ""] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
    if (value === undefined) continue;
    const at = /r="([A-Z]+\d+)"/.exec(head)?.[1] ?? "";
    const kind = /t="(\w+)"/.exec(head)?.[1];
    const { row, column } = placeOf(at);
    const read = kind === "s" ? (words[Number(value)] ?? "") : kind === "str" ? plain(value) : Number(value);
    cells.set(`${row}:${column}`, { at, row, column, value: read, style: Number(/s="(\d+)"/.exec(head)?.[1] ?? 0) });
  }
  return cells;
}

function readTable(xml: string): ReadTable {
  const [first = "", last = ""] = (/<table [^>]*? ref="([^"]*)"/.exec(xml)?.[1] ?? "").split(":");
  return {
    name: / name="([^"]*)"/.exec(xml)?.[1] ?? "",
    altText: plain(/altTextSummary="([^"]*)"/.exec(xml)?.[1] ?? ""),
    headerRows: Number(/headerRowCount="(\d+)"/.exec(xml)?.[1] ?? 1),
    filtered: xml.includes("<autoFilter"),
    columns: [...xml.matchAll(/<tableColumn [^>]*?name="([^"]*)"/g)].map(([, name = ""]) => plain(name)),
    top: placeOf(first).row,
    bottom: placeOf(last).row,
    left: placeOf(first).column,
  };
}

function placeOf(at: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** The items of a list, each with its markup. */
function inList(xml: string, list: string, item: string): string[] {
  const inside = new RegExp(`<${list}[ >].*?</${list}>`, "s").exec(xml)?.[0] ?? "";
  return [...inside.matchAll(new RegExp(`<${item}(?: [^>]*?)?(?:/>|>.*?</${item}>)`, "gs"))].map(([each]) => each);
}

function attribute(xml: string, element: string, name: string): string {
  return new RegExp(`<${element} [^>]*?${name}="([^"]*)"`).exec(xml)?.[1] ?? "";
}

function rgb(xml: string): string | null {
  return /rgb="[0-9A-F]{2}([0-9A-F]{6})"/.exec(xml)?.[1] ?? null;
}

function plain(xml: string): string {
  return xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
