import type { CellRange } from "../../../domain/cell";
import { FormulaReferences } from "../references/formulaReferences";
import { formulaCells } from "../references/sharedFormulas";
import type { Workbench } from "../workbench";

/** What changed in a sheet: its cells by row, and whether rows were taken out of it. */
interface ChangedCells {
  readonly rows: ReadonlyMap<number, readonly number[]>;
  readonly lessened: boolean;
}

/**
 * Whether a formula that was not written with its result depends on what was changed, so that the workbook has to be
 * worked out when it is opened.
 */
export function needsRecalculation(bench: Workbench): boolean {
  if (bench.withoutResult) return true;
  if (bench.changed.size === 0 && bench.lessened.size === 0) return false;
  const changed = changedCells(bench);
  const words = namesOfChanged(bench, changed);
  const references = bench.referenceTexts();
  for (const sheet of bench.allSheets()) {
    for (const { element, formula } of formulaCells(sheet.cells)) {
      if (bench.changed.has(element)) continue;
      const text = formula.text();
      if (text === "") continue;
      const refers = references.of(formula) ?? new FormulaReferences(text, sheet.name);
      if (refers.places().some(({ sheet: name, range }) => touches(changed.get(name.toLowerCase()), range)))
        return true;
      if (words !== null && words.test(text)) return true;
    }
  }
  return false;
}

function changedCells(bench: Workbench): Map<string, ChangedCells> {
  const found = new Map<string, ChangedCells>();
  for (const sheet of bench.allSheets()) {
    const rows = new Map<number, number[]>();
    for (const row of sheet.cells.rows) {
      if (!row.isApart) continue;
      const columns = row.cells.filter(({ element }) => bench.changed.has(element)).map(({ column }) => column);
      if (columns.length > 0) rows.set(row.index, columns);
    }
    const lessened = bench.lessened.has(sheet.name);
    if (rows.size > 0 || lessened) found.set(sheet.name.toLowerCase(), { rows, lessened });
  }
  return found;
}

function touches(changed: ChangedCells | undefined, { top, left, bottom, right }: CellRange): boolean {
  if (changed === undefined) return false;
  if (changed.lessened && bottom > top) return true;
  const within = (columns: readonly number[]): boolean => columns.some((column) => column >= left && column <= right);
  if (bottom - top < changed.rows.size) {
    for (let row = top; row <= bottom; row += 1) if (within(changed.rows.get(row) ?? [])) return true;
    return false;
  }
  for (const [row, columns] of changed.rows) if (row >= top && row <= bottom && within(columns)) return true;
  return false;
}

/** Names of tables in the sheets that changed, and names that are defined by what changed; null for none. */
function namesOfChanged(bench: Workbench, changed: ReadonlyMap<string, ChangedCells>): RegExp | null {
  const patterns = bench
    .allSheets()
    .filter(({ name }) => changed.has(name.toLowerCase()))
    .flatMap((sheet) => bench.tables(sheet).map(({ name }) => `${escapedPattern(name)}\\[`));
  const defined = bench.trees.root(bench.trees.workbook())?.first("definedNames")?.elements() ?? [];
  const left = new Set(defined.filter((each) => !(each.get("name") ?? "_xlnm.").startsWith("_xlnm.")));
  let words = anyOf(patterns);
  // A name may be defined by another.
  for (let more = true; more;) {
    more = false;
    for (const each of left) {
      const text = each.text();
      const places = new FormulaReferences(text, "").places();
      const touched = places.some(({ sheet, range }) => touches(changed.get(sheet.toLowerCase()), range));
      if (!touched && words?.test(text) !== true) continue;
      patterns.push(`${escapedPattern(each.get("name") ?? "")}(?![\\p{L}\\p{N}_.(!])`);
      words = anyOf(patterns);
      left.delete(each);
      more = true;
    }
  }
  return words;
}

function anyOf(patterns: readonly string[]): RegExp | null {
  return patterns.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${patterns.join("|")})`, "iu");
}

function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
