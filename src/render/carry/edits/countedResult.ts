import { rangeAddress } from "../../../domain/cell";
import { cellValue } from "../package/cellValue";
import type { XmlElement } from "../package/xmlTree";
import type { FormulaReferences } from "../references/formulaReferences";
import type { Workbench } from "../workbench";

/** A count of the cells that hold a word, such as a report's counts by status; and what comes after it. */
const COUNT = /COUNTIF\([^(),"]+,"((?:[^"]|"")*)"\)(\+|$)/iuy;

/** What the words of COUNTIF mean: each cell that is one of them is counted. Null where they mean more than that. */
function wordsCounted(formula: string): readonly string[] | null {
  const words: string[] = [];
  let at = 0;
  for (COUNT.lastIndex = 0; at < formula.length; at = COUNT.lastIndex) {
    const [, quoted, next] = COUNT.exec(formula) ?? [];
    if (quoted === undefined || (next === "+" && COUNT.lastIndex === formula.length)) return null;
    const word = plainWord(quoted.replaceAll('""', '"'));
    if (word === null) return null;
    words.push(word);
  }
  return words.length === 0 ? null : words;
}

/** A word that COUNTIF looks for as it is; null for a comparison, a pattern, and what is no word. */
function plainWord(text: string): string | null {
  const isEqual = /^=[=<>]/.test(text);
  const word = isEqual ? text.slice(1) : text;
  if (!isEqual && !/^\p{L}/u.test(word)) return null;
  if (/^(?:true|false)$/i.test(word) || /[*?]/.test(word.replace(/~[~*?]/g, ""))) return null;
  return word.replace(/~([~*?])/g, "$1");
}

/**
 * The result of a formula that counts a word in a range, as the cells of the range stand now: what people typed there
 * counts too. Null for any other formula, and where a cell of the range has no result itself.
 */
export function countedResult(
  bench: Workbench,
  { text, refers }: { readonly text: string; readonly refers: FormulaReferences },
  stale: ReadonlySet<XmlElement>,
): number | null {
  const words = wordsCounted(text)?.map((word) => word.toLowerCase()) ?? null;
  const [place, ...others] = refers.places();
  if (words === null || place === undefined || !others.every((other) => isSame(other, place))) return null;
  const sheet = bench.allSheets().find(({ name }) => name.toLowerCase() === place.sheet.toLowerCase());
  if (sheet === undefined) return null;
  const { top, left, bottom, right } = place.range;
  let count = 0;
  for (const row of sheet.cells.rows) {
    if (row.index < top || row.index > bottom) continue;
    for (const { column, element } of row.cells) {
      if (column < left || column > right) continue;
      if (element.first("f") !== null && (stale.has(element) || element.first("v") === null)) return null;
      const value = cellValue(element, bench.texts);
      if (typeof value === "string") count += words.filter((word) => word === value.toLowerCase()).length;
    }
  }
  return count;
}

type Place = ReturnType<FormulaReferences["places"]>[number];

function isSame(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && rangeAddress(one.range) === rangeAddress(other.range);
}
