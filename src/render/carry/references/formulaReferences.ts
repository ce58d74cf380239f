import { columnLetters, type CellRange } from "../../../domain/cell";
import { COLUMNS_MAX, SHEET_ROWS_MAX } from "../../../read/guard/limits";
import { type CellMove, movedPlace, sameSheet } from "./cellMove";

/** A reference as a formula has it. */
interface Reference {
  /** The sheet of its cells, `""` in a text that belongs to none. */
  sheet: string;
  /** What was written before it: `'Q1 figures'!`; null where it names no sheet, or another than before. */
  prefix: string | null;
  /** Null where its cells are gone. */
  range: CellRange | null;
  /** Whether the sheet is to be named though it is the formula's own. */
  readonly named: boolean;
  readonly form: "cell" | "range" | "columns" | "rows";
  /** Which of its ends are held by a `$`. */
  readonly held: Readonly<Record<keyof CellRange, boolean>>;
}

/** How far the cell that a relative formula is written for has moved. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

const NAME = "\\p{L}\\p{N}_.\\\\?";
const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";
/** The columns of a table: `[[#This Row],[Actual]]`. */
const COLUMNS = /\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]/.source;
const TOKENS = new RegExp(
  [
    /"(?:[^"]|"")*"/.source,
    `\\[\\d+\\][${NAME}]*!(?:${CELL}(?::${CELL})?)?`, // Of another workbook: [1]Sheet!A1, [1]!Name.
    // A reference, with its sheet where it names one; a range with its sheet at both ends is never torn over two.
    `(?<both>(?:'(?:[^']|'')+'|[${NAME}]+)!)(?<first>${CELL}):\\k<both>(?<last>${CELL})(?![${NAME}(!\\[])`,
    `(?<prefix>(?:'(?:[^']|'')+'|[${NAME}]+(?::[${NAME}]+)?)!)?` +
      `(?<address>${CELL}:${CELL}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}|${CELL})` +
      `(?![${NAME}(!\\[])`,
    // An error's name, and what is left of a reference behind it.
    `#(?:REF!(?:${CELL})?|N/A|DIV/0!|[A-Z]+[!?])`,
    `'(?:[^']|'')+'!?`,
    `[${NAME}]+!?`,
    COLUMNS,
  ].join("|"),
  "gu",
);
const ADDRESS = /^(\$?)([A-Z]*)(\$?)(\d*)(?::(\$?)([A-Z]*)(\$?)(\d*))?$/i;

/** A formula, or another text of references, taken to pieces once so that any number of moves are quick. */
export class FormulaReferences {
  private readonly pieces: (string | Reference)[] = [];
  private readonly references: Reference[] = [];

  /**
   * @param formula Without its `=`.
   * @param home The sheet that it stands in; `""` for a text that stands in none, such as a chart's.
   * @param heldOnly Whether only what a `$` holds refers to a cell, as in a name that is defined.
   */
  constructor(
    formula: string,
    private home: string,
    private readonly heldOnly = false,
  ) {
    let place = 0;
    for (const match of formula.matchAll(TOKENS)) {
      const { both, first, last, prefix, address = first && `${first}:${last}` } = match.groups ?? {};
      if (address === undefined) continue;
      const reference = readReference(both ?? prefix ?? null, address, home);
      if (reference === null) continue;
      this.pieces.push(formula.slice(place, match.index), reference);
      this.references.push(reference);
      place = match.index + match[0].length;
    }
    this.pieces.push(formula.slice(place));
  }

  get isEmpty(): boolean {
    return this.pieces.length === 1;
  }

  /** Names of the sheets that it refers to. */
  sheets(): string[] {
    return this.references.map(({ sheet }) => sheet);
  }

  /** The cells that it refers to. */
  places(): { readonly sheet: string; readonly range: CellRange }[] {
    return this.references.flatMap(({ sheet, range }) => (range === null ? [] : [{ sheet, range }]));
  }

  /**
   * Follows the cells of a move; tells whether anything changed.
   *
   * @param shift For a formula that is written for the first of many cells: how far that one moves. What no `$` holds
   * keeps its distance from it.
   */
  move(move: CellMove, shift: Shift | null = null): boolean {
    let changed = false;
    for (const reference of this.references) {
      const { sheet, range: before } = reference;
      if (before === null || !sameSheet(sheet, move.sheet)) continue;
      // What keeps its distance from a cell that uses it is not of one row, and follows none.
      const isRelative = (shift !== null || this.heldOnly) && !(reference.held.top && reference.held.bottom);
      if (move.kind === "cut" && isRelative) continue;
      const place = movedPlace({ sheet, range: before }, move, reference.form === "range");
      const range = this.heldPlace(reference, place?.range ?? null, sameSheet(sheet, this.home) ? shift : null);
      if (place !== null && place.sheet !== sheet) {
        reference.sheet = place.sheet;
        reference.prefix = null;
      } else if (sameRange(range, before)) continue;
      // A sheet that is gone may not be named.
      if (move.kind === "sheet") Object.assign(reference, { sheet: this.home, prefix: "" });
      reference.range = range;
      changed = true;
    }
    return changed;
  }

  /** Writes `#REF!` for the columns of tables that are gone; tells whether there were any. */
  loseTables(names: readonly string[]): boolean {
    return names.length > 0 && this.rewriteColumns(names, () => "#REF!");
  }

  /** Names a table's column by its new heading; tells whether it was named. */
  renameColumn(table: string, old: string, heading: string): boolean {
    const inside = columnWords(heading);
    const pattern = new RegExp(`\\[(@?)${columnWords(old).replace(PATTERN_LETTERS, "\\$&")}\\]`, "giu");
    return this.rewriteColumns([table], (columns) => columns.replace(pattern, (_, at: string) => `[${at}${inside}]`));
  }

  private rewriteColumns(tables: readonly string[], change: (columns: string) => string): boolean {
    const names = tables.map((name) => name.replace(PATTERN_LETTERS, "\\$&")).join("|");
    const pattern = new RegExp(`"(?:[^"]|"")*"|(?<![${NAME}])(?:${names})${COLUMNS}`, "giu");
    let changed = false;
    this.pieces.forEach((piece, index) => {
      if (typeof piece !== "string" || !piece.includes("[")) return;
      const after = piece.replace(pattern, (whole: string) => (whole.startsWith('"') ? whole : change(whole)));
      if (after !== piece) changed = true;
      this.pieces[index] = after;
    });
    return changed;
  }

  /** Takes the formula to another sheet, where it goes on referring to the same cells. */
  rehome(home: string): void {
    this.home = home;
  }

  /** The formula copied so far down and to the right: what no `$` holds moves as far. */
  copied({ rows, columns }: Shift): string {
    const copy = this.references.map((reference) => {
      const { range, held } = reference;
      if (range === null) return reference;
      const moved = {
        top: held.top ? range.top : range.top + rows,
        bottom: held.bottom ? range.bottom : range.bottom + rows,
        left: held.left ? range.left : range.left + columns,
        right: held.right ? range.right : range.right + columns,
      };
      return { ...reference, range: inSheet(moved) ? moved : null };
    });
    return this.written(copy);
  }

  /** Its text. */
  toString(): string {
    return this.written(this.references);
  }

  /** Its text as rules have it: no cell of its own sheet with the sheet's name. */
  inRule(): string {
    return this.written(this.references.map((one) => (one.sheet === this.home ? { ...one, named: false } : one)));
  }

  private written(references: readonly Reference[]): string {
    let next = 0;
    return this.pieces
      .map((piece) => (typeof piece === "string" ? piece : writeReference(references[next++] ?? piece, this.home)))
      .join("");
  }

  private heldPlace({ range: old, held }: Reference, range: CellRange | null, shift: Shift | null): CellRange | null {
    if (old === null || (shift === null && !this.heldOnly)) return range;
    const { rows, columns } = shift ?? { rows: 0, columns: 0 };
    // Where all ends keep their distance nothing can be lost.
    if (range === null && held.top && held.bottom) return null;
    const moved = range ?? old;
    return {
      top: held.top ? moved.top : old.top + rows,
      bottom: held.bottom ? moved.bottom : old.bottom + rows,
      left: held.left ? moved.left : old.left + columns,
      right: held.right ? moved.right : old.right + columns,
    };
  }
}

const PATTERN_LETTERS = /[.*+?^${}()|[\]\\]/g;

/** A heading as formulas write it. Source: ECMA-376 part 1, 18.17.6.3: letters that mean something have a `'`. */
function columnWords(heading: string): string {
  return heading.replace(/['#@[\]]/g, "'$&");
}

function sameRange(one: CellRange | null, other: CellRange): boolean {
  return (
    one !== null &&
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

function readReference(prefix: string | null, address: string, home: string): Reference | null {
  const sheet = prefix === null ? home : sheetOf(prefix);
  const [, left$, left, top$, top, right$ = left$, right = left, bottom$ = top$, bottom = top] =
    ADDRESS.exec(address) ?? [];
  if (sheet === null || left === undefined || right === undefined || top === undefined || bottom === undefined)
    return null;
  const form = left === "" ? "rows" : top === "" ? "columns" : address.includes(":") ? "range" : "cell";
  // `$5` holds a row: the sign stands where a column's would.
  const [heldTop, heldBottom] = form === "rows" ? [left$, right$] : [top$, bottom$];
  const range: CellRange = {
    top: top === "" ? 0 : Number(top) - 1,
    bottom: bottom === "" ? SHEET_ROWS_MAX - 1 : Number(bottom) - 1,
    left: left === "" ? 0 : columnNumber(left),
    right: right === "" ? COLUMNS_MAX - 1 : columnNumber(right),
  };
  if (!inSheet(range)) return null;
  const held = {
    top: form === "columns" || heldTop === "$",
    bottom: form === "columns" || heldBottom === "$",
    left: form === "rows" || left$ === "$",
    right: form === "rows" || right$ === "$",
  };
  return upright({ sheet, prefix, named: prefix !== null, range, form, held });
}

/** The same cells from the top left: `B5:A1` is `A1:B5`. */
function upright(reference: Reference & { readonly range: CellRange }): Reference {
  const { range, held } = reference;
  if (range.top <= range.bottom && range.left <= range.right) return reference;
  const [upper, lower] = range.top <= range.bottom ? (["top", "bottom"] as const) : (["bottom", "top"] as const);
  const [first, last] = range.left <= range.right ? (["left", "right"] as const) : (["right", "left"] as const);
  return {
    ...reference,
    range: { top: range[upper], bottom: range[lower], left: range[first], right: range[last] },
    held: { top: held[upper], bottom: held[lower], left: held[first], right: held[last] },
  };
}

function inSheet({ top, left, bottom, right }: CellRange): boolean {
  return (
    Math.min(top, left, bottom, right) >= 0 &&
    Math.max(top, bottom) < SHEET_ROWS_MAX &&
    Math.max(left, right) < COLUMNS_MAX
  );
}

/** The sheet that a prefix names; null for one of another workbook, and for several sheets. */
function sheetOf(prefix: string): string | null {
  const name = prefix.startsWith("'") ? prefix.slice(1, -2).replace(/''/g, "'") : prefix.slice(0, -1);
  return /[[\]:]/.test(name) ? null : name;
}

function writeReference({ sheet, prefix, named, range, form, held }: Reference, home: string): string {
  const start = sheet === home && !named ? "" : (prefix ?? `${quoteSheet(sheet)}!`);
  if (range === null) return `${start}#REF!`;
  const column = (end: "left" | "right"): string => (held[end] ? "$" : "") + columnLetters(range[end]);
  const row = (end: "top" | "bottom"): string => `${held[end] ? "$" : ""}${range[end] + 1}`;
  switch (form) {
    case "cell":
      return start + column("left") + row("top");
    case "range":
      return `${start}${column("left")}${row("top")}:${column("right")}${row("bottom")}`;
    case "rows":
      return `${start}${row("top")}:${row("bottom")}`;
    case "columns":
      return `${start}${column("left")}:${column("right")}`;
  }
}

/**
 * A sheet's name as a formula has it: in quotation marks unless it is a plain word that can be taken for nothing else.
 *
 * @example
 * quoteSheet("Measures") //=> "Measures"
 * quoteSheet("Past figures") //=> "'Past figures'"
 * quoteSheet("Q4") //=> "'Q4'"
 */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
