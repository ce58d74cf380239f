import { parse } from "csv-parse/sync";
import { readdirSync, readFileSync } from "node:fs";
import { SHAPE_KINDS, type Shape, type ShapeSheet, type ShapeTable, type ShapeTotal } from "./shape";
import * as value from "./shapeValues";

export type * from "./shape";

/** A line of a file, without its key; `number` is counted from 1, as an editor shows it. */
interface Line {
  readonly key: string;
  readonly text: string;
  readonly number: number;
}

/**
 * The grids and answers of a file in the format of README.md. Rows and columns are counted from 0.
 *
 * @param text The file's text.
 * @param file Its name, for what is said of a line that is not in the format. The line itself is not quoted there:
 *   half of the files should not be seen before the end.
 * @throws Error with the file and the line, where a line is not in the format or not in its place.
 */
export function parseShape(text: string, file: string): Shape {
  const lines = new Lines(text, file);
  const head = {
    what: lines.take("what", (words) => words),
    kind: lines.take("kind", (words) => value.oneOf(SHAPE_KINDS, words)),
    hard: lines.takeIf("hard", (words) => words, null),
  };
  const sheets = [readSheet(lines)];
  while (lines.next("sheet")) sheets.push(readSheet(lines));
  const ambiguous = lines.takeIf("ambiguous", (words) => words, null);
  lines.end();
  return { ...head, ambiguous, sheets };
}

/** All shapes of this folder, or of one in it, by the names of their files. */
export function readShapes(folder: "" | "variants/" = ""): { file: string; shape: Shape }[] {
  const place = new URL(`./${folder}`, import.meta.url);
  const files = readdirSync(place).filter((file) => file.endsWith(".txt"));
  return files.sort().map((file) => {
    const text = readFileSync(new URL(file, place), "utf8");
    return { file, shape: parseShape(text, file) };
  });
}

function readSheet(lines: Lines): ShapeSheet {
  const sheet = {
    name: lines.takeIf("sheet", (words) => words, null),
    hiddenColumns: lines.takeIf("hidden columns", value.columnList, []),
    hiddenRows: lines.takeIf("hidden rows", value.rowList, []),
    merges: lines.takeIf("merges", value.rangeList, []),
    boldRows: lines.takeIf("bold", value.rowList, []),
    fills: lines.takeIf("fill", value.fillList, []),
    grid: lines.takeGrid(),
  };
  if (lines.next("table", "none")) {
    lines.take("table", () => null);
    const titles = lines.takeIf("titles", value.namedRows, []);
    return { ...sheet, tables: [], titles, notes: lines.takeIf("notes", value.namedRows, []) };
  }
  const tables = [readTable(lines)];
  while (lines.next("table")) tables.push(readTable(lines));
  return { ...sheet, tables, titles: [], notes: [] };
}

function readTable(lines: Lines): ShapeTable {
  const range = lines.take("table", value.rangeAt);
  const part = lines.block();
  const table: ShapeTable = {
    range,
    headerRows: part.take("header rows", (words) => (words === "none" ? [] : value.rowList(words))),
    headings: part.take("headings", value.headingList),
    rows: part.take("rows", value.rowKinds),
    totals: part.takeTotals(),
    titles: part.take("titles", value.namedRows),
    notes: part.take("notes", value.namedRows),
    skipped: part.takeIf("skipped", value.namedRows, []),
    unitRow: part.takeIf("unit row", value.rowAt, null),
    shape: part.take("shape", value.orientationOf),
    body: part.take("body", value.bodyOf),
    section: part.takeIf("section", value.sectionOf, null),
    fillDown: part.takeIf("fill down", value.columnList, []),
    statuses: part.takeIf("statuses", value.statusList, []),
    notStatuses: part.takeIf("not a status", value.namedColumns, []),
    missing: part.takeIf("missing", value.missingList, []),
    nil: part.takeIf("nil", value.cellList, []),
    covered: part.takeIf("covered", value.cellList, []),
  };
  part.end();
  return table;
}

/** Lines of a table may come in any order; these end it. */
const AFTER_TABLE = new Set(["table", "sheet", "ambiguous"]);

/** The lines of a file, taken one after another; whatever is left over is not in the format. */
class Lines {
  private readonly left: string[];
  private at = 0;

  constructor(
    text: string,
    private readonly file: string,
  ) {
    this.left = text.split(/\r?\n/);
  }

  /** Whether the next line has this key, and this text where one is given. */
  next(key: string, text?: string): boolean {
    const line = this.peek();
    return line?.key === key && (text === undefined || line.text === text);
  }

  take<Value>(key: string, read: (text: string) => Value): Value {
    const line = this.peek();
    if (line === null) throw new Error(`${this.file}: ends before a line "${key}:".`);
    if (line.key !== key) throw outOfFormat(this.file, line.number, `expected "${key}:" here`);
    this.at += 1;
    return readValue(this.file, line, read);
  }

  takeIf<Value, None>(key: string, read: (text: string) => Value, none: None): Value | None {
    return this.next(key) ? this.take(key, read) : none;
  }

  takeGrid(): string[][] {
    this.take("grid", () => null);
    const first = this.at;
    const rows: string[] = [];
    // A cell in quotes may have a line of its own that reads "end".
    for (let quotes = 0; ; this.at += 1) {
      const line = this.left[this.at];
      if (line === undefined) throw outOfFormat(this.file, first, `no "end" after this grid`);
      if (line === "end" && quotes % 2 === 0) break;
      quotes += line.split('"').length - 1;
      rows.push(line);
    }
    this.at += 1;
    return parseGrid(rows.join("\n"), this.file, first);
  }

  /** The lines up to the next table, sheet or end of the file. */
  block(): Block {
    const lines: Line[] = [];
    for (let line = this.peek(); line !== null && !AFTER_TABLE.has(line.key); line = this.peek()) {
      lines.push(line);
      this.at += 1;
    }
    return new Block(lines, this.file, this.at + 1);
  }

  end(): void {
    const line = this.peek();
    if (line !== null) throw outOfFormat(this.file, line.number, "this line has no place here");
  }

  private peek(): Line | null {
    while (this.left[this.at]?.trim() === "") this.at += 1;
    const line = this.left[this.at];
    if (line === undefined) return null;
    const colon = line.indexOf(":");
    if (colon < 0) throw outOfFormat(this.file, this.at + 1, `expected "key: value"`);
    return { key: line.slice(0, colon), text: line.slice(colon + 1).trim(), number: this.at + 1 };
  }
}

/** The lines that say what one table is, taken by key. */
class Block {
  private readonly left: Map<string, Line>;

  constructor(
    lines: readonly Line[],
    private readonly file: string,
    private readonly after: number,
  ) {
    this.left = new Map();
    for (const line of lines) {
      // A total may have two lines, for columns that add different rows.
      const key = line.key.startsWith("total ") ? `${line.key} ${line.number}` : line.key;
      if (this.left.has(key)) throw outOfFormat(file, line.number, `"${key}:" a second time`);
      this.left.set(key, line);
    }
  }

  take<Value>(key: string, read: (text: string) => Value): Value {
    const line = this.left.get(key);
    if (line === undefined) throw outOfFormat(this.file, this.after, `the table above has no line "${key}:"`);
    this.left.delete(key);
    return readValue(this.file, line, read);
  }

  takeIf<Value, None>(key: string, read: (text: string) => Value, none: None): Value | None {
    return this.left.has(key) ? this.take(key, read) : none;
  }

  takeTotals(): ShapeTotal[] {
    const totals = [...this.left].filter(([key]) => key.startsWith("total "));
    for (const [key] of totals) this.left.delete(key);
    return totals.map(([, line]) =>
      readValue(this.file, line, (text) => value.totalOf(value.rowAt(line.key.slice("total ".length)), text)),
    );
  }

  end(): void {
    for (const { number } of this.left.values()) throw outOfFormat(this.file, number, "no such key of a table");
  }
}

function parseGrid(csv: string, file: string, firstLine: number): string[][] {
  try {
    const rows = parse(csv, { relax_column_count: true });
    return rows.map((cells) => (cells.length === 1 && cells[0] === "" ? [] : cells));
  } catch {
    throw outOfFormat(file, firstLine, "the grid after this line is not CSV");
  }
}

function readValue<Value>(file: string, line: Line, read: (text: string) => Value): Value {
  try {
    return read(line.text);
  } catch (error) {
    if (error instanceof value.NotInFormat) throw outOfFormat(file, line.number, error.message);
    throw error;
  }
}

function outOfFormat(file: string, line: number, why: string): Error {
  return new Error(`${file}, line ${line}: ${why}.`);
}
