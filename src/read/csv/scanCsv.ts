import {
  CELL_CHARS_MAX,
  COLUMNS_MAX,
  limitText,
  RECORD_CHARS_MAX,
  TEXT_CELLS_MAX,
  TEXT_ROWS_MAX,
} from "../guard/limits";

/** Where each record and each field of a text file begins. The text itself is kept once and never copied. */
export interface CsvIndex {
  readonly text: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Where each record begins. */
  readonly rowStart: Places;
  /**
   * How far into its record each field begins, all records one after the other: two bytes each where records are short.
   */
  readonly offsets: Places;
  /** For each record the place of its first field in `offsets`; one more entry closes the last. */
  readonly rowField: Places;
  readonly lineEnds: { readonly crlf: number; readonly lf: number; readonly cr: number };
  /** Record where the kind of line end first changes, else null. */
  readonly lineEndChangesAt: number | null;
  /** Records in which a quote opens and is never closed; it was taken as a plain character. */
  readonly unclosedQuotes: readonly number[];
}

type Places = Uint16Array | Uint32Array;

/** The file passes a limit: which one, in words for the reader. */
export interface CsvTooLarge {
  readonly tooLarge: string;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** After this many quotes that never close, quotes in the file mean nothing and are read as plain characters. */
const UNCLOSED_QUOTES_MAX = 100;

/** The largest number that two bytes hold. */
const SHORT_MAX = 65_535;

/**
 * A list of places that grows by half, so that eight million of them never need twice their room at once. They take two
 * bytes each until one needs four.
 */
class PlaceList {
  private places: Places = new Uint16Array(1024);
  private largest = SHORT_MAX;
  length = 0;

  push(place: number): void {
    if (this.length === this.places.length || place > this.largest) this.grow(place);
    this.places[this.length] = place;
    this.length += 1;
  }

  private grow(place: number): void {
    if (place > this.largest) this.largest = Infinity;
    const room = this.length === this.places.length ? Math.ceil(this.length * 1.5) : this.places.length;
    const larger = this.largest === SHORT_MAX ? new Uint16Array(room) : new Uint32Array(room);
    larger.set(this.places);
    this.places = larger;
  }

  trimmed(): Places {
    return this.places.length === this.length ? this.places : this.places.slice(0, this.length);
  }
}

/**
 * Finds the records and fields of delimited text, after RFC 4180, with what real files need beyond it: a record ends at
 * CR, LF or CRLF, also when one file mixes them; words after a closing quote belong to the field; a quote that never
 * closes is a plain character, so that it cannot swallow the rest of the file.
 *
 * @param delimiter One character.
 */
export function scanCsv(text: string, delimiter: string): CsvIndex | CsvTooLarge {
  const separator = delimiter.charCodeAt(0);
  const length = text.length;
  const rowStart = new PlaceList();
  const offsets = new PlaceList();
  const rowField = new PlaceList();
  const lineEnds = { crlf: 0, lf: 0, cr: 0 };
  const unclosedQuotes: number[] = [];
  let lineEndChangesAt: number | null = null;
  let firstKind: keyof typeof lineEnds | null = null;
  let columnCount = 0;
  let place = 0;
  while (place < length) {
    const recordStart = place;
    const row = rowField.length;
    const firstField = offsets.length;
    rowField.push(firstField);
    rowStart.push(place);
    for (;;) {
      offsets.push(place - recordStart);
      if (text.charCodeAt(place) === QUOTE && unclosedQuotes.length < UNCLOSED_QUOTES_MAX) {
        const closing = closingQuote(text, place);
        if (closing < 0) unclosedQuotes.push(row);
        else place = closing + 1;
      }
      let code = -1;
      while (place < length) {
        code = text.charCodeAt(place);
        if (code === separator || code === LF || code === CR) break;
        place += 1;
      }
      if (place < length && code === separator) {
        place += 1;
        if (offsets.length - firstField >= COLUMNS_MAX)
          return { tooLarge: `more than ${limitText(COLUMNS_MAX)} columns` };
        if (place === length) offsets.push(place - recordStart);
        if (place < length) continue;
      }
      break;
    }
    if (place - recordStart > RECORD_CHARS_MAX)
      return { tooLarge: `a line of more than ${limitText(RECORD_CHARS_MAX)} characters` };
    if (offsets.length > TEXT_CELLS_MAX) return { tooLarge: `more than ${limitText(TEXT_CELLS_MAX)} cells` };
    if (row >= TEXT_ROWS_MAX) return { tooLarge: `more than ${limitText(TEXT_ROWS_MAX)} rows` };
    columnCount = Math.max(columnCount, offsets.length - firstField);
    if (place < length) {
      const kind = text.charCodeAt(place) === LF ? "lf" : text.charCodeAt(place + 1) === LF ? "crlf" : "cr";
      place += kind === "crlf" ? 2 : 1;
      lineEnds[kind] += 1;
      firstKind ??= kind;
      if (kind !== firstKind) lineEndChangesAt ??= row;
    }
  }
  const rowCount = rowField.length;
  rowField.push(offsets.length);
  return {
    text,
    rowCount,
    columnCount,
    rowStart: rowStart.trimmed(),
    offsets: offsets.trimmed(),
    rowField: rowField.trimmed(),
    lineEnds,
    lineEndChangesAt,
    unclosedQuotes,
  };
}

/** The place of the quote that closes the one at `open`, or -1. */
function closingQuote(text: string, open: number): number {
  let place = open + 1;
  for (;;) {
    const next = text.indexOf('"', place);
    if (next < 0 || next - open > CELL_CHARS_MAX) return -1;
    if (text.charCodeAt(next + 1) !== QUOTE) return next;
    place = next + 2;
  }
}

/** Where a field's characters begin. */
export function fieldStart({ rowStart, offsets }: CsvIndex, row: number, field: number): number {
  return (rowStart[row] ?? 0) + (offsets[field] ?? 0);
}

/** Where a field's characters stop, its delimiter or line end left out. */
export function fieldEnd(index: CsvIndex, row: number, field: number): number {
  const { text, rowStart, offsets, rowField } = index;
  const nextRow = rowField[row + 1] ?? offsets.length;
  if (field + 1 < nextRow) return fieldStart(index, row, field + 1) - 1;
  let end = row + 1 < index.rowCount ? (rowStart[row + 1] ?? text.length) : text.length;
  const start = fieldStart(index, row, field);
  if (end > start && text.charCodeAt(end - 1) === LF) {
    end -= 1;
    if (end > start && text.charCodeAt(end - 1) === CR) end -= 1;
  } else if (end > start && text.charCodeAt(end - 1) === CR) end -= 1;
  return end;
}

/** A field's text: without its quotes, a doubled quote inside it single again. */
export function fieldText(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) !== QUOTE || end - start < 2) return text.slice(start, end);
  const closing = closingQuote(text, start);
  if (closing < 0 || closing >= end) return text.slice(start, end);
  const inside = text.slice(start + 1, closing);
  const unquoted = inside.includes('""') ? inside.replaceAll('""', '"') : inside;
  return unquoted + text.slice(closing + 1, end);
}
