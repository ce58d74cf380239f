import { type CsvIndex, fieldEnd, fieldStart, fieldText } from "./scanCsv";
import type { SourceCell, SourceSheet } from "../source";

const QUOTE = 34;
const SPACE = 32;
const NO_BREAK_SPACE = 160;

/**
 * A text file as a sheet. Only the text and the places of its fields are held; a cell is made when it is asked for,
 * so that a million rows cost little more than their text.
 */
export class TextSheet implements SourceSheet {
  readonly name = "";
  readonly merges = [];
  readonly hidden = false;
  readonly hiddenRows = [];
  readonly hiddenColumns = [];
  readonly rowCount: number;
  readonly columnCount: number;

  constructor(private readonly index: CsvIndex) {
    this.rowCount = index.rowCount;
    this.columnCount = index.columnCount;
  }

  /** Fields in a record: a short record has fewer than the sheet has columns. */
  width(row: number): number {
    return (this.index.rowField[row + 1] ?? 0) - (this.index.rowField[row] ?? 0);
  }

  filled(row: number, column: number): boolean {
    const field = this.fieldAt(row, column);
    if (field < 0) return false;
    const { text } = this.index;
    const start = fieldStart(this.index, row, field);
    const end = fieldEnd(this.index, row, field);
    if (text.charCodeAt(start) === QUOTE && end - start > 1) return !isBlank(fieldText(text, start, end));
    for (let place = start; place < end; place += 1) {
      const code = text.charCodeAt(place);
      if (code > SPACE && code !== NO_BREAK_SPACE) return true;
    }
    return false;
  }

  cell(row: number, column: number): SourceCell | null {
    const field = this.fieldAt(row, column);
    if (field < 0) return null;
    const text = fieldText(this.index.text, fieldStart(this.index, row, field), fieldEnd(this.index, row, field));
    return isBlank(text) ? null : { kind: "text", text, number: null, numberFormat: null, formula: false };
  }

  private fieldAt(row: number, column: number): number {
    if (row < 0 || row >= this.rowCount || column < 0 || column >= this.width(row)) return -1;
    return (this.index.rowField[row] ?? 0) + column;
  }
}

function isBlank(text: string): boolean {
  return text.length === 0 || text.trim() === "";
}
