import { isFormula } from "../entry";
import type { LocatedSheet } from "../found/locateReport";
import type { OurBlock, OurSheet } from "../ourReport";
import { relativeReferences } from "../relativeFormula";
import type { Left } from "../refresh";
import type { WrittenReport } from "../writtenReport";

/** A column that formulas of ours need, and that somebody deleted. */
export interface LostColumn {
  readonly table: string;
  readonly heading: string;
}

/**
 * The columns of our tables that we wrote and that are in the workbook no more, with their tables or without them, as
 * `Measures[Last year]`.
 */
export function lostColumns(
  base: WrittenReport,
  located: ReadonlyMap<string, LocatedSheet>,
): (table: string, heading: string) => boolean {
  const there = new Map([...located.values()].flatMap(({ tables }) => [...tables]));
  const lost = new Set<string>();
  for (const { blocks } of base.sheets)
    for (const { table, headings } of blocks)
      for (const heading of table === "" ? [] : headings)
        if (there.get(table)?.columns.has(heading) !== true) lost.add(`${table}[${heading}]`);
  return (table, heading) => lost.has(`${table}[${heading}]`);
}

/**
 * A sheet of the report with the results of those formulas that need a column that is lost, in the place of the
 * formulas: in the workbook they could not be worked out, and would show what they came to last.
 */
export function withoutLost(
  sheet: OurSheet,
  isLost: (table: string, heading: string) => boolean,
): { readonly sheet: OurSheet; readonly lost: readonly LostColumn[] } {
  const lost = new Map<string, LostColumn>();
  const isGone = ({ table, headings }: OurBlock): boolean => headings.every((heading) => isLost(table, heading));
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        if (!isFormula(cell.entry)) return cell;
        const needs = relativeReferences(cell.entry.formula)
          .map(({ table, heading }) => ({ table: table || block.table, heading }))
          .filter(({ table, heading }) => isLost(table, heading));
        for (const one of isGone(block) ? [] : needs) lost.set(`${one.table}[${one.heading}]`, one);
        return needs.length === 0 ? cell : { ...cell, entry: cell.value };
      }),
    })),
  }));
  return { sheet: { ...sheet, blocks }, lost: [...lost.values()] };
}

/** What is told of the columns that are lost, once for each. */
export function formulasLost(lost: readonly LostColumn[]): Left[] {
  const each = new Map(lost.map((one) => [`${one.table}[${one.heading}]`, one]));
  return [...each.values()].map(({ table, heading }) => ({ kind: "formulasLost", table, name: heading }));
}
