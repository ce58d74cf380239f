import { address, readAddress, type CellRange } from "../domain/cell";

/** Where a formula stands, and what its references mean there. */
export interface FormulaPlace {
  readonly row: number;
  /** The heading of a column of the table that the formula is in; null for a column of no table of ours. */
  readonly headingOf: (column: number) => string | null;
  readonly columnOf: (heading: string) => number | null;
  /** The column of a table of ours whose rows a range covers; `sheet` is null for the formula's own. */
  readonly tableColumnOf: (sheet: string | null, range: CellRange) => TableColumnName | null;
  /** Where the rows of a table's column are, as a formula writes it. */
  readonly rangeOf: (column: TableColumnName) => string | null;
}

export interface TableColumnName {
  readonly table: string;
  readonly heading: string;
}

const TEXT = /"(?:[^"]|"")*"/;
const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u;
const CELL = /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}/;
/** A cell as a pattern, with its sheet where it names one. */
export const CELL_OF_SHEET = `(${SHEET.source})?(${CELL.source})`;
const NOT_AFTER = "(?<![\\p{L}\\p{N}_.$'!])";
const NOT_BEFORE = "(?![\\p{L}\\p{N}_.(!:])";

/** Text in quotes; or a reference to a cell or a range, as its sheet, its first cell and its last. */
export const REFERENCE = new RegExp(
  `${TEXT.source}|${NOT_AFTER}(${SHEET.source})?(${CELL.source})(?::(${CELL.source}))?${NOT_BEFORE}`,
  "gu",
);
const COLUMN = new RegExp(`${TEXT.source}|(\\w*)\\[(@?)([^\\[\\]"]*)\\]`, "gu");

/**
 * A formula by what its references mean: a cell in its own row is `[@Actual]`, the rows of a table's column are
 * `Measures[Status]`. It stays the same where the table is sorted, moved or longer. Other references stay as they are.
 */
export function relativeFormula(formula: string, place: FormulaPlace): string {
  return formula.replace(
    REFERENCE,
    (whole: string, sheet: string | undefined, first: string | undefined, last: string | undefined) => {
      if (first === undefined) return whole;
      const from = cellOf(first);
      const to = cellOf(last ?? first);
      if (from === null || to === null) return whole;
      if (last === undefined) {
        const heading = sheet === undefined && from.row === place.row ? place.headingOf(from.column) : null;
        return heading === null ? whole : `[@${encodeURIComponent(heading)}]`;
      }
      const range = { top: from.row, left: from.column, bottom: to.row, right: to.column };
      const column = place.tableColumnOf(sheet === undefined ? null : sheetNamed(sheet), range);
      return column === null ? whole : `${column.table}[${encodeURIComponent(column.heading)}]`;
    },
  );
}

const WITH_BOTH = new RegExp(`${TEXT.source}|(${SHEET.source})(${CELL.source}):\\1(${CELL.source})`, "gu");

/**
 * A formula whose ranges name their sheet once.
 *
 * @example
 * withSheetOnce("SUM(Measures!F7:Measures!F8)") //=> "SUM(Measures!F7:F8)"
 */
export function withSheetOnce(formula: string): string {
  return formula.replace(WITH_BOTH, (whole: string, sheet?: string, first?: string, last?: string) =>
    sheet === undefined ? whole : `${sheet}${first ?? ""}:${last ?? ""}`,
  );
}

/** The ranges of several cells that a formula names; the sheet is null for its own. */
export function rangesOf(formula: string): readonly { readonly sheet: string | null; readonly range: CellRange }[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, sheet, first, last]) => {
    const [from, to] = [cellOf(first ?? ""), cellOf(last ?? "")];
    if (from === null || to === null) return [];
    const range = { top: from.row, left: from.column, bottom: to.row, right: to.column };
    return [{ sheet: sheet === undefined ? null : sheetNamed(sheet), range }];
  });
}

/** Most letters of a formula that are told of it. */
const FORMULA_TOLD = 60;

/**
 * A relative formula as it is told: its columns by their headings, and no more than its beginning where it is long.
 *
 * @example
 * formulaWords("IF([@Actual]>[@Last%20year],1,0)") //=> "=IF(Actual>Last year,1,0)"
 * formulaWords('COUNTIF(Measures[Status],"Red")') //=> "=COUNTIF(Status of Measures,\"Red\")"
 */
export function formulaWords(relative: string): string {
  const said = relative.replace(
    COLUMN,
    (whole: string, table: string | undefined, own: string | undefined, encoded: string | undefined) => {
      if (encoded === undefined || !/^(?:[^%]|%[\dA-F]{2})*$/i.test(encoded)) return whole;
      const heading = decodeURIComponent(encoded);
      return own === "@" || !table ? heading : `${heading} of ${table}`;
    },
  );
  return said.length <= FORMULA_TOLD ? `=${said}` : `=${said.slice(0, FORMULA_TOLD)}…`;
}

/** The columns that a relative formula refers to; the table is `""` for its own. */
export function relativeReferences(relative: string): readonly TableColumnName[] {
  return [...relative.matchAll(COLUMN)].flatMap(([, table, , encoded]) =>
    encoded === undefined ? [] : [{ table: table ?? "", heading: decodeURIComponent(encoded) }],
  );
}

/** The formula that `relativeFormula` made, where it is to stand; null where a column that it needs is not there. */
export function placedFormula(relative: string, place: FormulaPlace): string | null {
  let complete = true;
  const placed = relative.replace(
    COLUMN,
    (whole: string, table: string | undefined, own: string | undefined, encoded: string | undefined) => {
      if (encoded === undefined) return whole;
      const heading = decodeURIComponent(encoded);
      const column = own === "@" ? place.columnOf(heading) : null;
      const found =
        own === "@"
          ? column === null
            ? null
            : address({ row: place.row, column })
          : place.rangeOf({ table: table ?? "", heading });
      complete &&= found !== null;
      return found ?? whole;
    },
  );
  return complete ? placed : null;
}

function cellOf(reference: string): { readonly row: number; readonly column: number } | null {
  return readAddress(reference.replace(/\$/g, ""));
}

/** The sheet's name before a `!`, without its quotation marks. */
export function sheetNamed(prefix: string): string {
  return prefix.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
}
