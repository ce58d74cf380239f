import { columnLetters } from "../../domain/cell";
import { callsIn, type FormulaCall } from "./formulaCalls";

/** What part of a workbook a function counts in, in the words of the formula. */
export interface Counted {
  readonly function: string;
  /** The range or table's columns that it counts in, or the sheets that a text names. */
  readonly within: string;
  /** Which rows from the first of that, from 0, or from its end, below 0; null where it cannot be told. */
  readonly rows: readonly number[] | null;
  /** Which column from the first, from 0; null where none is counted, or it cannot be told. */
  readonly column: number | null;
  /** Whether it follows no cell: an address in words, or one on several sheets. */
  readonly fixed: boolean;
  /** Whether it is an address that is put together of words and cells. */
  readonly built: boolean;
  /** Whether what is counted is a stretch: rows that come right below it are left out of it. */
  readonly stretch: boolean;
}

/**
 * What a formula takes by counting rows or columns, by an address in words, or across sheets: it goes on taking the
 * sixth row whatever stands there. What finds its row by what stands in it (`MATCH`, `XLOOKUP`) is none.
 *
 * @example
 * countedIn("INDEX(Measures!A5:N8,2,6)")[0]?.rows //=> [1]
 * countedIn("INDEX(Measures!F5:F8,MATCH(A1,Measures!A5:A8,0))") //=> []
 */
export function countedIn(formula: string): readonly Counted[] {
  const calls = callsIn(formula).flatMap((call) => COUNTS[call.name]?.(call) ?? []);
  const across = [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(ACROSS)].map(([within]): Counted => ({
    ...PLAIN,
    function: "range over sheets",
    within,
    fixed: true,
  }));
  return [...calls, ...across];
}

/** A reference over several sheets: `'Summary:Measures'!F6`. */
const ACROSS = new RegExp(
  "(?:'(?:[^':]|'')+:(?:[^':]|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*:[\\p{L}_][\\p{L}\\p{N}_.]*)!" +
    "\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?",
  "giu",
);

const PLAIN = { rows: null, column: null, fixed: false, built: false, stretch: false } as const;

type Reader = (call: FormulaCall) => readonly Counted[];

const COUNTS: Readonly<Record<string, Reader | undefined>> = {
  INDEX: ({ name, given: [within = "", row = "", column = ""] }) => {
    const oneRow = /^[^:]*\$?[A-Z]{1,3}\$?(\d+):\$?[A-Z]{1,3}\$?\1$/i.test(within);
    if (oneRow && column === "") return counted(name, within, "1", row);
    return counted(name, within, row, column);
  },
  HLOOKUP: ({ name, given: [, within = "", row = ""] }) => counted(name, within, row, ""),
  VLOOKUP: ({ name, given: [, within = "", column = ""] }) => counted(name, within, "", column),
  CHOOSEROWS: ({ name, given: [within = "", ...rows] }) => rows.flatMap((row) => counted(name, within, row, "")),
  TAKE: ({ name, given: [within = "", rows = ""] }) => stretchOf(name, within, rows),
  DROP: ({ name, given: [within = "", rows = ""] }) => stretchOf(name, within, rows),
  OFFSET: ({ name, given: [within = "", down = "", , height = ""] }) => {
    const [first, many] = [down === "" ? 0 : wholeNumber(down), height === "" ? 1 : wholeNumber(height)];
    // A first cell that is found by what stands there is no place, but what is below it is.
    if (finds(within) && first === 0 && (many ?? 1) === 1) return [];
    if (first === null) return finds(down) ? [] : [{ ...PLAIN, function: name, within }];
    // A height that is worked out (`COUNTA`) is that of the list as it is.
    const rows = Array.from({ length: Math.max(1, many ?? 1) }, (_, index) => first + index);
    return [{ ...PLAIN, function: name, within, rows, stretch: (many ?? 1) > 1 }];
  },
  HYPERLINK: ({ name, given: [words = ""] }) => {
    const said = /^"#((?:[^"]|"")*)"$/.exec(words)?.[1];
    return said === undefined ? [] : [{ ...PLAIN, function: name, within: said.replace(/""/g, '"'), fixed: true }];
  },
  INDIRECT: ({ name, given: [words = "", inLetters = ""] }) => {
    const isByNumbers = /^(?:FALSE(?:\(\))?|0)$/i.test(inLetters);
    // The columns of a table follow their rows, also where words name them.
    if (words.includes("[") && !isByNumbers) return [];
    const said = /^"((?:[^"]|"")*)"$/.exec(words)?.[1]?.replace(/""/g, '"');
    const within = said === undefined || !isByNumbers ? said : inA1(said);
    return [{ ...PLAIN, function: name, within: within ?? words, fixed: true, built: within === undefined }];
  },
};

/** An address of numbers, such as `Measures!R10C6`, in letters; undefined for one that starts from its own cell. */
function inA1(words: string): string | undefined {
  const [, sheet = "", ...numbers] = /^(.*!)?R(\d{1,7})C(\d{1,5})(?::R(\d{1,7})C(\d{1,5}))?$/i.exec(words) ?? [];
  const [row, column, lastRow, lastColumn] = numbers;
  if (row === undefined || column === undefined) return undefined;
  const cell = (down: string, across: string): string => `${columnLetters(Number(across) - 1)}${down}`;
  const last = lastRow === undefined || lastColumn === undefined ? "" : `:${cell(lastRow, lastColumn)}`;
  return `${sheet}${cell(row, column)}${last}`;
}

/** What is counted by the numbers of a row and a column; nothing where all is taken, or found by what stands there. */
function counted(name: string, within: string, row: string, column: string): readonly Counted[] {
  const [down, across] = [wholeNumber(row), wholeNumber(column)];
  const takesRow = row !== "" && down !== 0 && !finds(row);
  if (!takesRow && (across ?? 0) < 1) return [];
  const rows = takesRow ? (down === null ? null : [down > 0 ? down - 1 : down]) : [];
  return [{ ...PLAIN, function: name, within, rows, column: across === null || across < 1 ? null : across - 1 }];
}

function stretchOf(name: string, within: string, rows: string): readonly Counted[] {
  const many = wholeNumber(rows);
  if (rows === "" || many === 0 || finds(rows)) return [];
  const counts = many === null ? null : Array.from({ length: Math.abs(many) }, (_, at) => (many > 0 ? at : -1 - at));
  return [{ ...PLAIN, function: name, within, rows: counts, stretch: true }];
}

function wholeNumber(text: string): number | null {
  return /^[+-]?\d{1,7}$/.test(text) ? Number(text) : null;
}

/** Whether a number is worked out by looking for what stands in a row. */
function finds(text: string): boolean {
  return /(?<![\p{L}\p{N}_])X?MATCH\(/iu.test(text);
}
