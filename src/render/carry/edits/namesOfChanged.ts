import { FormulaReferences } from "../references/formulaReferences";
import type { Workbench } from "../workbench";
import { type Changed, touches } from "./changedCells";

/** Names of tables in the sheets that changed, and names that are defined by what changed; null for none. */
export function namesOfChanged(bench: Workbench, changed: Changed): RegExp | null {
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
