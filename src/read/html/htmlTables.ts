import { Parser } from "htmlparser2";
import type { CellRange } from "../../domain/cell";
import { COLUMNS_MAX, limitText, SHEET_CELLS_MAX, SHEET_ROWS_MAX, SPANNED_CELLS_MAX } from "../guard/limits";
import type { SourceCell } from "../source";
import { raised } from "../cells/superscript";

/** Rows that a cell may span. Source: HTML Standard, 4.9.11. */
const ROWSPAN_MAX = 65_534;
/** Elements of the table itself: a hidden row is read and said to be hidden. */
const CELLS = new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th"]);
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Elements whose words are never a cell's. */
const ASIDE = new Set(["script", "style", "template", "noscript", "select", "object"]);
/** Elements that print their words bold inside a cell. */
const BOLD = new Set(["b", "strong"]);
/** Elements whose words are struck through. */
const STRUCK = new Set(["s", "strike", "del"]);
const LINE_THROUGH = /text-decoration(?:-line)?\s*:[^;}]*line-through/i;
/** A rule of a page's style sheet: which elements, and what they look like. */
const STYLE_RULE = /([^{}]+)\{([^{}]*)\}/g;
/** Elements after which words start on a new line. */
const BLOCKS = new Set(["p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"]);

/** A table of a page; a table inside a cell is part of that cell's words, not a table. */
export interface HtmlTable {
  /** The heading before the table and its caption, a cell each, then its own rows. */
  readonly rows: (SourceCell | null)[][];
  readonly merges: CellRange[];
  readonly hiddenRows: number[];
  /** Columns taken in coming rows by cells that span down, by row. */
  readonly taken: Map<number, Set<number>>;
  /** Columns of cells that are printed bold, `th` or all of their words, by row. */
  readonly bold: Map<number, Set<number>>;
  /** Columns of cells of which some words are struck through, by row. */
  readonly struck: Map<number, Set<number>>;
}

/** Reads the tables of a page into rows of cells. */
export class HtmlTables {
  readonly tables: HtmlTable[] = [];
  /** The limit that the page passes; reading stopped there. */
  tooLarge: string | null = null;

  private depth = 0;
  private table: HtmlTable | null = null;
  private heading: string | null = null;
  private aside = 0;
  private words: string[] | null = null;
  private row = -1;
  private column = 0;
  private span = { down: 1, across: 1 };
  private cellCount = 0;
  private spannedCount = 0;
  /** Bold elements that are open in a cell, and whether words stand outside them. */
  private boldDepth = 0;
  private hasPlain = false;
  /** For each open element whether it strikes its words through, and how many do. */
  private readonly strikes: boolean[] = [];
  /** For each open element whether nobody sees its words. */
  private readonly hides: boolean[] = [];
  private strikeDepth = 0;
  private hasStruck = false;
  private sheetOfStyles: string | null = null;
  private readonly struckClasses = new Set<string>();
  private readonly raisedFrom: number[] = [];

  read(html: string): void {
    const parser = new Parser({
      onopentag: (name, attributes) => this.open(name, attributes),
      ontext: (text) => {
        if (this.sheetOfStyles !== null) this.sheetOfStyles += text;
        if (this.aside > 0 || this.words === null) return;
        const words = text.replace(/[\s\u00a0]+/g, " ");
        this.words.push(words);
        if (this.boldDepth === 0 && words !== " ") this.hasPlain = true;
        if (this.strikeDepth > 0 && words.trim() !== "") this.hasStruck = true;
      },
      onclosetag: (name) => this.close(name),
    });
    parser.write(html);
    parser.end();
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.tooLarge !== null) return;
    const strikes = this.isStruck(name, attributes);
    this.strikes.push(strikes);
    if (strikes) this.strikeDepth += 1;
    const hides = !CELLS.has(name) && isHidden(attributes);
    this.hides.push(hides);
    if (hides) this.aside += 1;
    if (name === "style") this.sheetOfStyles = "";
    if (ASIDE.has(name)) this.aside += 1;
    if (name === "table") {
      this.depth += 1;
      if (this.depth === 1) this.openTable();
    } else if (this.depth === 0) {
      if (/^h[1-6]$/.test(name)) this.words = [];
    } else if (this.depth === 1) this.openInTable(name, attributes);
    if (name === "br") this.words?.push("\n");
    if (name === "sup" && this.words !== null) this.raisedFrom.push(this.words.length);
  }

  private openInTable(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "caption") this.words = [];
    else if (name === "tr" && this.table !== null) {
      this.row = this.table.rows.length;
      this.table.rows.push([]);
      this.column = 0;
      if (/display\s*:\s*none/i.test(attributes["style"] ?? "")) this.table.hiddenRows.push(this.row);
      if (this.table.rows.length > SHEET_ROWS_MAX) this.tooLarge = `more than ${limitText(SHEET_ROWS_MAX)} rows`;
    } else if (name === "td" || name === "th") {
      if (this.row < 0) this.openInTable("tr", {});
      this.words = [];
      this.boldDepth = name === "th" ? 1 : 0;
      this.hasPlain = false;
      this.hasStruck = false;
      this.raisedFrom.length = 0;
      this.span = {
        across: Math.min(span(attributes["colspan"]), COLUMNS_MAX),
        down: Math.min(span(attributes["rowspan"]), ROWSPAN_MAX),
      };
    } else if (BOLD.has(name)) this.boldDepth += 1;
    else if (BLOCKS.has(name) && (this.words?.length ?? 0) > 0) this.words?.push("\n");
  }

  private close(name: string): void {
    if (this.tooLarge !== null) return;
    if (this.strikes.pop() === true) this.strikeDepth -= 1;
    if (this.hides.pop() === true) this.aside = Math.max(0, this.aside - 1);
    if (name === "style") this.closeStyles();
    if (ASIDE.has(name)) this.aside = Math.max(0, this.aside - 1);
    if (name === "sup") this.raise();
    if (this.depth === 1 && BOLD.has(name)) this.boldDepth = Math.max(0, this.boldDepth - 1);
    if (name === "table") {
      this.depth = Math.max(0, this.depth - 1);
      if (this.depth === 0) {
        this.table = null;
        this.words = null;
        this.row = -1;
      }
    } else if (this.depth === 0 && /^h[1-6]$/.test(name)) this.heading = this.takeWords() || this.heading;
    else if (this.depth === 1 && name === "caption") this.addTitle(this.takeWords());
    else if (this.depth === 1 && (name === "td" || name === "th")) this.closeCell();
  }

  private isStruck(name: string, { style, class: classes }: Readonly<Record<string, string>>): boolean {
    if (STRUCK.has(name) || LINE_THROUGH.test(style ?? "")) return true;
    return this.struckClasses.size > 0 && (classes ?? "").split(/\s+/).some((one) => this.struckClasses.has(one));
  }

  /** The classes whose words a style sheet of the page strikes through, as a workbook saved as a page has them. */
  private closeStyles(): void {
    for (const [, selectors = "", rule = ""] of (this.sheetOfStyles ?? "").matchAll(STYLE_RULE))
      if (LINE_THROUGH.test(rule))
        for (const [, name = ""] of selectors.matchAll(/\.([\w-]+)\s*(?=,|$)/gm)) this.struckClasses.add(name);
    this.sheetOfStyles = null;
  }

  private openTable(): void {
    this.table = { rows: [], merges: [], hiddenRows: [], taken: new Map(), bold: new Map(), struck: new Map() };
    this.tables.push(this.table);
    this.addTitle(this.heading ?? "");
    this.heading = null;
    this.words = null;
    this.row = -1;
  }

  private addTitle(text: string): void {
    if (text !== "") this.table?.rows.push([textCell(text)]);
  }

  private raise(): void {
    const from = this.raisedFrom.pop();
    if (from === undefined || this.words === null) return;
    const inside = this.words.splice(from).join("");
    this.words.push(raised(inside));
  }

  private closeCell(): void {
    const text = this.takeWords();
    const cells = this.table?.rows[this.row];
    if (cells === undefined || this.table === null) return;
    const takenHere = this.table.taken.get(this.row);
    while (takenHere?.has(this.column)) this.column += 1;
    const { down, across } = this.span;
    const { row, column } = this;
    this.cellCount += 1;
    if (down > 1 || across > 1) this.spannedCount += down * across;
    if (column + across > COLUMNS_MAX) this.tooLarge = `more than ${limitText(COLUMNS_MAX)} columns`;
    if (this.spannedCount > SPANNED_CELLS_MAX)
      this.tooLarge = `merged cells over more than ${limitText(SPANNED_CELLS_MAX)} places`;
    if (this.cellCount > SHEET_CELLS_MAX) this.tooLarge = `more than ${limitText(SHEET_CELLS_MAX)} cells`;
    if (this.tooLarge !== null) return;
    while (cells.length < column) cells.push(null);
    cells[column] = text === "" ? null : textCell(text);
    if (text !== "" && !this.hasPlain) mark(this.table.bold, row, column);
    if (text !== "" && this.hasStruck) mark(this.table.struck, row, column);
    if (down > 1 || across > 1)
      this.table.merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    for (let below = 1; below < down; below += 1) this.take(row + below, column, across);
    this.column = column + across;
  }

  private take(row: number, column: number, across: number): void {
    const taken = this.table?.taken.get(row) ?? new Set<number>();
    for (let index = 0; index < across; index += 1) taken.add(column + index);
    this.table?.taken.set(row, taken);
  }

  private takeWords(): string {
    const text = (this.words ?? []).join("");
    this.words = null;
    return text
      .replace(/ *\n */g, "\n")
      .replace(/ {2,}/g, " ")
      .trim();
  }
}

/** Whether nobody sees an element’s words: `02` before `2%`, by which a page sorts. */
function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return attributes["hidden"] !== undefined || NOT_SHOWN.test(attributes["style"] ?? "");
}

function mark(places: Map<number, Set<number>>, row: number, column: number): void {
  const columns = places.get(row);
  if (columns === undefined) places.set(row, new Set([column]));
  else columns.add(column);
}

function span(text: string | undefined): number {
  const number = Number.parseInt(text ?? "1", 10);
  return Number.isSafeInteger(number) && number > 1 ? number : 1;
}

function textCell(text: string): SourceCell {
  return { kind: "text", text, number: null, numberFormat: null, formula: false };
}
