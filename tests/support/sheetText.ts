import { Workbook } from "exceljs";
import type { Cell, Worksheet } from "exceljs";
import { strFromU8, unzipSync } from "fflate";

/**
 * Every cell of a workbook as a line that a person can review, with a few lines about each sheet before them:
 *
 * `Measures!F6` tab `Green` tab number format tab `=IF(...)` tab look tab link; parts without anything are empty.
 * A row's height stands in a line of its own.
 */
export async function sheetText(bytes: Uint8Array): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const lines = workbook.worksheets.flatMap((worksheet, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const relations = part(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`);
    return [...aboutSheet(worksheet, xml), ...cellLines(worksheet, readLinks(xml, relations))];
  });
  return `${lines.join("\n")}\n`;
}

/** Tabs and line breaks as codes, so that a cell stays one line. */
function oneLine(text: string): string {
  return text.replace(/\\/g, "\\\\").replace(/\t/g, "\\t").replace(/\n/g, "\\n");
}

export function line(parts: readonly string[]): string {
  return parts.map(oneLine).join("\t").trimEnd();
}

// ---- what the file says ----

function aboutSheet(worksheet: Worksheet, xml: string): string[] {
  const { name, pageSetup } = worksheet;
  // exceljs gives nothing, against its own types, where a sheet has no header and no footer.
  const headerFooter = worksheet.headerFooter as Worksheet["headerFooter"] | null;
  const widths: number[] = [];
  for (let column = 1; column <= worksheet.columnCount; column += 1)
    widths.push(worksheet.getColumn(column).width ?? 0);
  const [view] = worksheet.views;
  const frozen = view?.state === "frozen" ? `${view.ySplit ?? 0} rows, ${view.xSplit ?? 0} columns` : "nothing";
  const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => `${Number(id) + 1}`);
  const fit = pageSetup.fitToPage === true ? "one page wide" : `at ${pageSetup.scale ?? 100}%`;
  return [
    line([name, "widths in stored units", widths.map((width) => width.toFixed(1)).join(" ")]),
    line([name, "frozen", frozen]),
    line([
      name,
      "paper",
      `${pageSetup.paperSize ?? "none"}`,
      pageSetup.orientation ?? "",
      fit,
      `repeats ${pageSetup.printTitlesRow ?? "nothing"}`,
    ]),
    line([name, "head", headerFooter?.oddHeader ?? ""]),
    line([name, "foot", headerFooter?.oddFooter ?? ""]),
    line([name, "pages begin at rows", breaks.join(" ")]),
    ...tableLines(worksheet),
    ...ruleLines(worksheet),
  ];
}

interface StoredTable {
  readonly name: string;
  readonly tableRef: string;
  readonly columns: readonly { readonly name: string }[];
}

function tableLines(worksheet: Worksheet): string[] {
  // exceljs keeps what it read under `table`, which its types leave out.
  const tables = worksheet.getTables() as unknown as readonly { readonly table: StoredTable }[];
  return tables.map(({ table }) =>
    line([worksheet.name, "table", table.name, table.tableRef, table.columns.map((column) => column.name).join(" | ")]),
  );
}

interface StoredRules {
  readonly ref: string;
  readonly rules: readonly {
    readonly type: string;
    readonly formulae?: readonly string[];
    readonly style?: Cell["style"];
  }[];
}

function ruleLines(worksheet: Worksheet): string[] {
  const stored = (worksheet as unknown as { readonly conditionalFormattings: readonly StoredRules[] })
    .conditionalFormattings;
  return stored.flatMap(({ ref, rules }) =>
    rules.map(({ type, formulae, style }) => {
      const fill = style?.fill?.type === "pattern" ? style.fill.bgColor?.argb : undefined;
      return line([
        worksheet.name,
        "rule",
        ref,
        `${type} ${formulae?.join(";") ?? ""}`,
        `${hex(style?.font?.color?.argb)} on ${hex(fill)}`,
      ]);
    }),
  );
}

function cellLines(worksheet: Worksheet, links: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  worksheet.eachRow((row) => {
    // exceljs gives no height where the file gives none.
    const height: number | undefined = row.height;
    if (height !== undefined) lines.push(line([`${worksheet.name} row ${row.number}`, `${height} points`]));
    row.eachCell((cell) => {
      const value = cell.type === 6 ? cell.result : cell.type === 5 ? cell.text : cell.value;
      lines.push(
        line([
          `${worksheet.name}!${cell.address}`,
          String(value),
          cell.numFmt ?? "",
          cell.type === 6 ? `=${cell.formula}` : "",
          storedLook(cell),
          links.get(cell.address) ?? "",
        ]),
      );
    });
  });
  return lines;
}

function storedLook(cell: Cell): string {
  const { font, fill, border, alignment } = cell;
  const colour = fill?.type === "pattern" && fill.pattern === "solid" ? ` on ${hex(fill.fgColor?.argb)}` : "";
  return [
    `${font?.name ?? ""} ${font?.size ?? ""}`,
    font?.bold === true ? "bold" : "",
    font?.underline === true ? "underlined" : "",
    `${hex(font?.color?.argb)}${colour}`,
    alignment?.horizontal ?? "",
    alignment?.indent === undefined || alignment.indent === 0 ? "" : `indent ${alignment.indent}`,
    alignment?.wrapText === true ? "wraps" : "",
    border?.left === undefined ? "" : `gap ${border.left.style} ${hex(border.left.color?.argb)}`,
    border?.bottom === undefined ? "" : `line ${border.bottom.style} ${hex(border.bottom.color?.argb)}`,
  ]
    .filter((each) => each !== "")
    .join(", ");
}

function hex(argb: string | undefined): string {
  return argb === undefined ? "none" : argb.slice(2);
}

function readLinks(xml: string, relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<Relationship [^>]*>/g))
    targets.set(attribute(tag, "Id"), attribute(tag, "Target"));
  const links = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<hyperlink [^>]*>/g)) {
    const place = attribute(tag, "location");
    links.set(
      attribute(tag, "ref"),
      place === "" ? `to ${targets.get(attribute(tag, "r:id")) ?? "nowhere"}` : `to ${place}`,
    );
  }
  return links;
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

// ---- what the model says ----
