import type { CellRange } from "../../domain/cell";
import { cleanText } from "../../domain/cleanText";
import { isFormula, type Entry } from "../entry";
import type { WrittenBlock } from "../writtenReport";
import type { FoundSheet } from "./foundReport";

/** What a cell says as words; `""` for a formula or nothing. */
export function words(entry: Entry | undefined): string {
  return entry === undefined || entry === null || isFormula(entry) ? "" : cleanText(String(entry)).trim();
}

/**
 * Columns by their headings. One whose heading a person typed over is known by what it holds, since they may have put
 * others beside it; else it stands right of the one that it stood right of.
 */
export function locateColumns(
  { headings: written, rows: lines }: Pick<WrittenBlock, "headings" | "rows">,
  { rows }: FoundSheet,
  range: CellRange,
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const renamed = new Map<number, string>();
  for (let column = range.left; column <= range.right; column += 1) {
    const heading = words(rows[range.top]?.[column]);
    if (columns.has(heading)) continue;
    columns.set(heading, column);
    if (!written.includes(heading)) renamed.set(column, heading);
  }
  const take = (heading: string, column: number): void => {
    columns.delete(renamed.get(column) ?? "");
    renamed.delete(column);
    columns.set(heading, column);
  };
  const body = rows.slice(range.top + 1, range.bottom + 1);
  written.forEach((heading, index) => {
    if (columns.has(heading) || renamed.size === 0) return;
    const wrote = new Set(lines.map(({ cells }) => plainEntry(cells[index]?.entry ?? null)));
    wrote.delete("");
    const alike = [...renamed.keys()].map((column) => ({
      column,
      count: body.filter((cells) => wrote.has(plainEntry(cells[column] ?? null))).length,
    }));
    const best = alike.reduce((one, other) => (other.count > one.count ? other : one));
    if (best.count * 2 > lines.length) take(heading, best.column);
  });
  written.forEach((heading, index) => {
    if (columns.has(heading)) return;
    const before = index === 0 ? range.left - 1 : columns.get(written[index - 1] ?? "");
    const next = written[index + 1];
    if (before === undefined || !renamed.has(before + 1)) return;
    // Where a column was deleted, the one that came to stand there is a person's only if the next is where it was.
    if (next !== undefined && columns.has(next) && columns.get(next) !== before + 2) return;
    take(heading, before + 1);
  });
  return columns;
}

/** A cell or a range of a formula, or what one means. */
const REFERENCES =
  /(?:(?:'[^']+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\w*\[@?[^[\]"]*\]/gu;

/** What a cell holds, as letters: a formula without where its references lead. */
function plainEntry(entry: Entry): string {
  if (isFormula(entry)) return `=${entry.formula.replace(REFERENCES, "#")}`;
  return entry === null ? "" : `${typeof entry} ${cleanText(String(entry)).trim()}`.replace(/^string $/, "");
}
