import { cellValue } from "../package/cellValue";
import type { XmlElement } from "../package/xmlTree";
import type { FormulaReferences } from "../references/formulaReferences";
import type { Workbench } from "../workbench";

/** A count of the cells that hold a word, such as a report's counts by status. */
const COUNT = /^COUNTIF\([^(),]+,"(\p{L}[\p{L} ]*)"\)$/iu;

/**
 * The result of a formula that counts a word in a range, as the cells of the range stand now: what people typed there
 * counts too. Null for any other formula, and where a cell of the range has no result itself.
 */
export function countedResult(
  bench: Workbench,
  { text, refers }: { readonly text: string; readonly refers: FormulaReferences },
  stale: ReadonlySet<XmlElement>,
): number | null {
  const [, word] = COUNT.exec(text) ?? [];
  const [place, another] = refers.places();
  if (word === undefined || place === undefined || another !== undefined || /^(true|false)$/i.test(word)) return null;
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
      if (typeof value === "string" && value.toLowerCase() === word.toLowerCase()) count += 1;
    }
  }
  return count;
}
