import { address } from "../../domain/cell";
import { countedWord } from "../../report/formula/countFormula";
import { isFormula } from "../entry";
import { words } from "../found/locateColumns";
import { keyOf } from "../ourReport";
import type { SheetRow } from "../rows/sheetRows";
import type { SheetWork, TableWork, Work } from "../work";

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
    const rows = [...table.own].map((row) => ({ row, key: ownKey(work, sheet, table, name, row) }));
    // In one order however the rows stand, so that a sorted table is no other formula.
    const keys = rows.flatMap(({ key }) => (key === null ? [] : [key])).sort((a, b) => (a.words < b.words ? -1 : 1));
    const byWords = keys
      // Rows with words that COUNTIFS takes for one are counted at once.
      .filter(({ words: said }, at) => keys.findIndex((one) => isLike(one.words, said)) === at)
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
function ownKey(
  work: Work,
  sheet: SheetWork,
  table: TableWork,
  name: string,
  row: SheetRow,
): { readonly heading: string; readonly words: string } | null {
  const located = [...work.located.values()].find(({ found }) => found.name === sheet.name);
  const [heading = "", ...others] = located?.written.blocks.find((block) => block.table === name)?.keyedBy ?? [];
  const column = table.columns.get(heading);
  const cells = located?.found.rows[row.found ?? -1] ?? [];
  if (located === undefined || column === undefined || others.length > 0 || row.found === null) return null;
  // What a formula comes to is not known: it may be the words of any of them.
  if ([...table.own].some((one) => isFormula(located.found.rows[one.found ?? -1]?.[column] ?? null))) return null;
  const said = keyOf([words(cells[column])]);
  if (String(cells[column] ?? "") !== said || said.length > LONGEST || IS_NO_TEXT.test(said)) return null;
  const there = table.body.flatMap((one) =>
    table.own.has(one) || one.found === null ? [] : [keyOf([words(located.found.rows[one.found]?.[column])])],
  );
  const keys = [...there, ...(work.keys.get(name) ?? [])];
  return keys.some((one) => isLike(one, said)) ? null : { heading, words: said };
}

/** COUNTIFS takes no longer words whole. */
const LONGEST = 200;
/** Words that COUNTIFS takes for a truth or an error, and not for text. */
const IS_NO_TEXT = /^(?:true|false|#.*)$/i;

/** Whether COUNTIFS takes two words for one. */
function isLike(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  return one !== "" && other !== "" && Number(one) === Number(other);
}
