import { Parser } from "htmlparser2";
import type { CellRange } from "../../domain/cell";
import {
  COLUMNS_MAX,
  FINDINGS_OF_A_CODE_MAX,
  limitText,
  MERGES_MAX,
  SHEET_CELLS_MAX,
  SHEET_ROWS_MAX,
} from "../guard/limits";
import { type OdsCellFacts, odsCell } from "./odsCell";
import { OdsFills } from "./odsFills";
import { isStrike, strikeIn, type OdsStyles } from "./odsStyles";
import type { SourceCell } from "../source";
import { raised } from "../cells/superscript";

/** A sheet as it stands in the document. */
export interface OdsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: (readonly (SourceCell | null)[] | undefined)[];
  readonly merges: CellRange[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  /** Cells with an error or without their value. */
  readonly odd: { readonly row: number; readonly column: number; readonly cell: SourceCell }[];
  readonly fills: OdsFills;
  /** Columns of cells of which some words alone are struck through, by row. */
  readonly struck: Map<number, readonly number[]>;
}

export type Attributes = Readonly<Record<string, string>>;

/** Bytes handed to the XML parser at a time. */
const CHUNK_BYTES = 1_000_000;
/** Parts of a cell whose words are not the cell's: comments, drawings, and forms. */
const ASIDE = /^(?:office:annotation|draw:|table:shapes|text:note$|text:ruby-text|office:forms)/;

/** Reads `content.xml` from front to back, keeping cells only. */
export class OdsParser {
  readonly sheets: OdsSheet[] = [];
  /** The limit that the document passes; reading stopped there. */
  tooLarge: string | null = null;

  private readonly raisedStyles = new Set<string>();
  private readonly struckStyles = new Set<string>();
  private readonly hiddenTables = new Set<string>();
  private style = "";
  private sheet: OdsSheet | null = null;
  private row = 0;
  private rowRepeat = 1;
  private rowHidden = false;
  private column = 0;
  private columnCount = 0;
  private cells: (SourceCell | null)[] = [];
  private cellsInSheet = 0;
  private cell: { readonly facts: OdsCellFacts; readonly repeat: number; readonly attributes: Attributes } | null =
    null;
  private text = "";
  private paragraphs = 0;
  private aside = 0;
  private hasStruck = false;
  private struck: number[] = [];
  private spans: { readonly raised: boolean; readonly from: number }[] = [];

  constructor(private readonly styles: OdsStyles) {}

  read(content: Uint8Array): void {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        ontext: (text) => this.addText(text),
        onclosetag: (name) => this.close(name),
      },
      { xmlMode: true, decodeEntities: true },
    );
    const decoder = new TextDecoder();
    for (let place = 0; place < content.length && this.tooLarge === null; place += CHUNK_BYTES) {
      parser.write(decoder.decode(content.subarray(place, place + CHUNK_BYTES), { stream: true }));
    }
    parser.end();
  }

  private open(name: string, attributes: Attributes): void {
    if (this.aside > 0 || ASIDE.test(name)) {
      this.aside += 1;
      return;
    }
    if (name.startsWith("style:")) this.styles.open(name, attributes);
    if (/^(?:calcext|loext):/.test(name)) this.sheet?.fills.openFormat(name, attributes);
    switch (name) {
      case "style:style":
        this.style = attributes["style:name"] ?? "";
        break;
      case "style:text-properties":
        if (/^super|^\d/.test(attributes["style:text-position"] ?? "")) this.raisedStyles.add(this.style);
        if (isStrike(strikeIn(attributes))) this.struckStyles.add(this.style);
        break;
      case "style:table-properties":
        if (attributes["table:display"] === "false") this.hiddenTables.add(this.style);
        break;
      case "table:table":
        this.openSheet(attributes);
        break;
      case "table:table-column":
        this.openColumns(attributes);
        break;
      case "table:table-row":
        this.openRow(attributes);
        break;
      case "table:table-cell":
      case "table:covered-table-cell":
        this.openCell(attributes);
        break;
      case "text:p":
        if (this.paragraphs > 0) this.text += "\n";
        this.paragraphs += 1;
        this.addStrike(attributes);
        break;
      case "text:span":
        this.spans.push({ raised: this.raisedStyles.has(attributes["text:style-name"] ?? ""), from: this.text.length });
        this.addStrike(attributes);
        break;
      case "text:s":
        this.text += " ".repeat(Math.min(count(attributes["text:c"]), 1_000));
        break;
      case "text:tab":
        this.text += "\t";
        break;
      case "text:line-break":
        this.text += "\n";
        break;
    }
  }

  private addStrike(attributes: Attributes): void {
    if (this.struckStyles.has(attributes["text:style-name"] ?? "")) this.hasStruck = true;
  }

  private addText(text: string): void {
    if (this.aside === 0 && this.cell !== null && this.paragraphs > 0) this.text += text;
  }

  private close(name: string): void {
    if (this.aside > 0) {
      this.aside -= 1;
      return;
    }
    if (name === "text:span") {
      const span = this.spans.pop();
      if (span?.raised) this.text = this.text.slice(0, span.from) + raised(this.text.slice(span.from));
    } else if (name === "table:table-cell" || name === "table:covered-table-cell") this.closeCell();
    else if (name === "table:table-row") this.closeRow();
    else if (name === "table:table") this.sheet = null;
  }

  private openSheet(attributes: Attributes): void {
    this.sheet = {
      name: attributes["table:name"] ?? "",
      hidden: this.hiddenTables.has(attributes["table:style-name"] ?? ""),
      rows: [],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      odd: [],
      fills: new OdsFills(this.styles),
      struck: new Map(),
    };
    this.sheets.push(this.sheet);
    this.row = 0;
    this.columnCount = 0;
    this.cellsInSheet = 0;
  }

  private openColumns(attributes: Attributes): void {
    const repeat = Math.min(count(attributes["table:number-columns-repeated"]), COLUMNS_MAX);
    this.sheet?.fills.addColumns(attributes, repeat);
    if (isHidden(attributes)) {
      for (let index = 0; index < repeat && this.columnCount + index < COLUMNS_MAX; index += 1) {
        this.sheet?.hiddenColumns.push(this.columnCount + index);
      }
    }
    this.columnCount = Math.min(this.columnCount + repeat, COLUMNS_MAX);
  }

  private openRow(attributes: Attributes): void {
    this.rowRepeat = count(attributes["table:number-rows-repeated"]);
    this.rowHidden = isHidden(attributes);
    this.sheet?.fills.openRow(attributes);
    this.cells = [];
    this.struck = [];
    this.column = 0;
  }

  private openCell(attributes: Attributes): void {
    this.cell = {
      attributes,
      repeat: count(attributes["table:number-columns-repeated"]),
      facts: {
        type: attributes["calcext:value-type"] ?? attributes["office:value-type"] ?? "",
        value: attributes["office:value"] ?? null,
        date: attributes["office:date-value"] ?? null,
        boolean: attributes["office:boolean-value"] ?? null,
        string: attributes["office:string-value"] ?? null,
        time: attributes["office:time-value"] ?? null,
        formula: attributes["table:formula"] !== undefined,
      },
    };
    this.text = "";
    this.paragraphs = 0;
    this.spans = [];
    this.hasStruck = false;
  }

  private closeCell(): void {
    if (this.cell === null || this.sheet === null) return;
    const { facts, repeat, attributes } = this.cell;
    const cell = odsCell(facts, this.text);
    this.cell = null;
    this.sheet.fills.addCells(attributes, repeat);
    if (cell !== null) {
      if (this.column + repeat > COLUMNS_MAX) {
        this.tooLarge = `more than ${limitText(COLUMNS_MAX)} columns`;
        return;
      }
      while (this.cells.length < this.column) this.cells.push(null);
      for (let index = 0; index < repeat; index += 1) {
        if (this.hasStruck) this.struck.push(this.cells.length);
        this.cells.push(cell);
      }
      this.reportOdd(cell);
    }
    const down = count(attributes["table:number-rows-spanned"]);
    const across = count(attributes["table:number-columns-spanned"]);
    if ((down > 1 || across > 1) && this.sheet.merges.length < MERGES_MAX) {
      this.sheet.merges.push({
        top: this.row,
        left: this.column,
        bottom: this.row + down - 1,
        right: this.column + across - 1,
      });
    }
    this.column += repeat;
  }

  private reportOdd(cell: SourceCell): void {
    const isOdd = cell.kind === "error" || (cell.formula && cell.text === "");
    if (!isOdd || this.sheet === null || this.sheet.odd.length > 2 * FINDINGS_OF_A_CODE_MAX) return;
    this.sheet.odd.push({ row: this.row, column: this.column, cell });
  }

  private closeRow(): void {
    if (this.sheet === null) return;
    this.sheet.fills.closeRow(this.row, this.rowRepeat);
    if (this.cells.length > 0) {
      const last = this.row + this.rowRepeat;
      this.cellsInSheet += this.cells.length * this.rowRepeat;
      if (last > SHEET_ROWS_MAX)
        this.tooLarge = `more than ${limitText(SHEET_ROWS_MAX)} rows in the sheet ${this.sheet.name}`;
      else if (this.cellsInSheet > SHEET_CELLS_MAX) {
        this.tooLarge = `more than ${limitText(SHEET_CELLS_MAX)} cells in the sheet ${this.sheet.name}`;
      }
      if (this.tooLarge !== null) {
        this.sheet = null;
        return;
      }
      for (let row = this.row; row < last; row += 1) {
        this.sheet.rows[row] = this.cells;
        if (this.struck.length > 0) this.sheet.struck.set(row, this.struck);
        if (this.rowHidden) this.sheet.hiddenRows.push(row);
      }
    }
    this.row += this.rowRepeat;
  }
}

/** A repeat or span as a whole number of one or more; what cannot be read as one is one. */
function count(text: string | undefined): number {
  const number = Number(text ?? "1");
  return Number.isSafeInteger(number) && number > 1 ? number : 1;
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes["table:visibility"];
  return visibility === "collapse" || visibility === "filter";
}
