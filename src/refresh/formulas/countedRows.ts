import { address } from "../../domain/cell";
import { countedWord } from "../../report/formula/countFormula";
import { isFormula, type Entry } from "../entry";
import { words } from "../found/locateColumns";
import { keyOf, type OurSheet } from "../ourReport";
import type { Left } from "../refresh";
import { placedFormula, relativeReferences } from "../relativeFormula";
import type { SheetRow } from "../rows/sheetRows";
import { placeOf, type SheetWork, type TableWork, type Work } from "../work";

/** A count of a word in a table's column, as a relative formula has it. */
const COUNT = /COUNTIF\((\w+)\[([^[\]]*)\],("(?:[^"]|"")*")\)/g;
const WORD = '"(?:[^"]|"")*"';
/** What is taken off a count for people's own rows: by the words in their key column, or by their cell. */
const LESS = new RegExp(
  `-COUNTIFS\\(\\w+\\[[^[\\]]*\\],${WORD},\\w+\\[[^[\\]]*\\],${WORD}\\)` +
    `|-COUNTIF\\((?:(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(?:\\$?[A-Z]{1,3}\\$?\\d+|#REF!),${WORD}\\)`,
  "gu",
);

/** Whether a relative formula counts in a table's column. */
export function isCount(relative: string): boolean {
  return relative.search(COUNT) >= 0;
}

/**
 * A relative formula that counts in a table without what is taken off for people's own rows: as the report has it.
 *
 * @example
 * withOwnRows('COUNTIF(Measures[Status],"Red")-COUNTIFS(Measures[ID],"X1",Measures[Status],"Red")')
 *   //=> "COUNTIF(Measures[Status],\"Red\")"
 */
export function withOwnRows(relative: string): string {
  return isCount(relative) ? relative.replace(LESS, "") : relative;
}

/**
 * A relative formula that counts in tables, less what stands in rows of a person's own: all that a report says of its
 * counts is of the plan's items. By the words in the key column where no row of ours has them, so that it holds when
 * the table is sorted and when the row is deleted.
 */
export function withoutOwnRows(work: Work, relative: string): string {
  return relative.replace(COUNT, (count: string, name: string, heading: string, word: string) => {
    const [sheet, table] = tableNamed(work, name) ?? [];
    const column = table?.columns.get(decodeURIComponent(heading));
    if (sheet === undefined || table === undefined || column === undefined) return count;
    const keyOfRow = ownKeys(work, sheet, table, name);
    const rows = [...table.own].map((row) => ({ row, key: keyOfRow(row) }));
    // In one order however the rows stand, so that a sorted table is no other formula.
    const keys = rows.flatMap(({ key }) => (key === null ? [] : [key])).sort((a, b) => (a.words < b.words ? -1 : 1));
    // Rows with words that COUNTIFS takes for one are counted at once.
    const taken = new LikeWords();
    const byWords = keys
      .filter(({ words: said }) => !taken.has(said) && taken.add(said))
      .map((key) => {
        const words = `${name}[${encodeURIComponent(key.heading)}],"${countedWord(key.words)}"`;
        return `-COUNTIFS(${words},${name}[${heading}],${word})`;
      });
    const byCell = rows
      .filter(({ key }) => key === null)
      .map(({ row }) => sheet.rows.place(row))
      .sort((a, b) => a - b)
      .map((row) => {
        const cell = address({ row, column }).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
        return `-COUNTIF('${sheet.name.replace(/'/g, "''")}'!${cell},${word})`;
      });
    return [count, ...byWords, ...byCell].join("");
  });
}

function tableNamed(work: Work, name: string): readonly [SheetWork, TableWork] | null {
  for (const sheet of work.sheets.values()) {
    const table = sheet.tables.get(name);
    if (table !== undefined) return [sheet, table];
  }
  return null;
}

/**
 * The words by which a person's own row is told from all rows of ours; null where they do not tell it, or are not all
 * that stands in the cell: a space is no blank to COUNTIFS.
 */
function ownKeys(
  work: Work,
  sheet: SheetWork,
  table: TableWork,
  name: string,
): (row: SheetRow) => { readonly heading: string; readonly words: string } | null {
  const located = [...work.located.values()].find(({ found }) => found.name === sheet.name);
  const [heading = "", ...others] = located?.written.blocks.find((block) => block.table === name)?.keyedBy ?? [];
  const column = table.columns.get(heading);
  if (located === undefined || column === undefined || others.length > 0) return () => null;
  const entryIn = ({ found }: SheetRow): Entry =>
    found === null ? null : (located.found.rows[found]?.[column] ?? null);
  // What a formula comes to is not known: it may be the words of any of them.
  if ([...table.own].some((row) => isFormula(entryIn(row)))) return () => null;
  const ours = new LikeWords();
  for (const row of table.body) if (!table.own.has(row) && row.found !== null) ours.add(keyOf([words(entryIn(row))]));
  for (const key of work.keys.get(name) ?? []) ours.add(key);
  return (row) => {
    const entry = entryIn(row);
    const said = keyOf([words(entry)]);
    if (row.found === null || String(entry ?? "") !== said || said.length > LONGEST || IS_NO_TEXT.test(said))
      return null;
    return ours.has(said) ? null : { heading, words: said };
  };
}

/** COUNTIFS takes no longer words whole. */
const LONGEST = 200;
/** Words that COUNTIFS takes for a truth or an error, and not for text. */
const IS_NO_TEXT = /^(?:true|false|#.*)$/i;

/** Words, of which COUNTIFS takes two for one that differ in capitals alone, or are one number. */
class LikeWords {
  private readonly words = new Set<string>();
  private readonly numbers = new Set<number>();

  add(word: string): this {
    this.words.add(word.toLowerCase());
    if (word !== "") this.numbers.add(Number(word));
    return this;
  }

  has(word: string): boolean {
    if (this.words.has(word.toLowerCase())) return true;
    const number = Number(word);
    return word !== "" && !Number.isNaN(number) && this.numbers.has(number);
  }
}

/**
 * Most letters of a formula that is written: Excel takes no longer one than 8,192 (Microsoft, "Excel specifications and
 * limits"), and rows may come that make its references longer.
 */
const MOST_LETTERS = 7400;
/** Fewest letters of what is taken off for one row: `-COUNTIF('A'!$A$5,"Red")`. */
const FEWEST_FOR_A_ROW = 24;

/**
 * A sheet of the report with the results of those counts in the place of the formulas that would be longer than Excel
 * takes, since so many rows are people's own or so many words that are no status were given.
 */
export function withoutLongCounts(
  sheet: OurSheet,
  work: Work,
): { readonly sheet: OurSheet; readonly tables: readonly string[] } {
  const tables = new Set<string>();
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        if (!isFormula(cell.entry) || !isCount(cell.entry.formula) || !isLong(work, cell.entry.formula)) return cell;
        for (const { table } of relativeReferences(cell.entry.formula)) tables.add(table);
        return { ...cell, entry: cell.value };
      }),
    })),
  }));
  return { sheet: { ...sheet, blocks }, tables: [...tables] };
}

/** What is told of the tables in which counts stand as results, once for each. */
export function countsTooLong(tables: readonly string[]): Left[] {
  return [...new Set(tables)].map((table) => ({ kind: "countsTooLong", table }));
}

function isLong(work: Work, relative: string): boolean {
  const [sheet] = work.sheets.values();
  if (sheet === undefined) return false;
  const names = new Set(relativeReferences(relative).map(({ table }) => table));
  const own = [...names].map((name) => tableNamed(work, name)?.[1].own.size ?? 0);
  if (own.some((count) => count > MOST_LETTERS / FEWEST_FOR_A_ROW)) return true;
  const place = placeOf(work, { sheet, table: null, row: sheet.rows.row(0) });
  return (placedFormula(withoutOwnRows(work, relative), place)?.length ?? 0) > MOST_LETTERS;
}
