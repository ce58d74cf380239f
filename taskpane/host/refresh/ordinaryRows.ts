import type { RefreshEdit } from "../../../src/index";
import type { At, Place, Places } from "./places";
import { rowsAddress } from "./rectangles";

type InsertRows = Extract<RefreshEdit, { readonly kind: "insertRows" }>;

interface Asked {
  /** Puts what is to be read into the request. */
  readonly load: () => void;
  /** The row, as rows are when the turn of the step comes, whose looks new rows are to take. */
  readonly answer: () => ReadonlyMap<InsertRows, number>;
}

/**
 * Looks for the row of a table whose looks a new row takes: one that looks as most of the rows near it do. Excel copies
 * fills and rules of a row together, so one that somebody has marked would mark the new measure too.
 */
export function askForOrdinaryRows(
  context: Excel.RequestContext,
  edits: readonly RefreshEdit[],
  places: Places,
  where: ReadonlyMap<Place, At>,
): Asked {
  const asked = edits.flatMap((edit) => {
    if (edit.kind !== "insertRows") return [];
    const rows = places.near(edit).flatMap(({ row, place }) => {
      const at = where.get(place);
      if (at?.sheet !== edit.sheet) return [];
      const range = context.workbook.worksheets.getItem(at.sheet).getRange(rowsAddress(at.row, 1));
      return [{ row, format: range.format, rules: range.conditionalFormats }];
    });
    return rows.length < 2 ? [] : [{ edit, rows: rows.map((one) => ({ ...one, count: { value: 0 } })) }];
  });
  return {
    load: () => {
      for (const { rows } of asked)
        for (const row of rows) {
          row.format.load("fill/color,font/color,font/bold");
          row.count = row.rules.getCount();
        }
    },
    answer: () =>
      new Map(
        asked.map(({ edit, rows }) => {
          const looks = rows.map(({ row, format: { fill, font }, count }) => ({
            row,
            // Excel answers nothing where cells of a row differ.
            marks: count.value + [fill.color, font.color, font.bold].filter((each: unknown) => !isSaid(each)).length,
            look: JSON.stringify([fill.color, font.color, font.bold, count.value]),
          }));
          const shared = (look: string): number => looks.filter((one) => one.look === look).length;
          const [most = { row: edit.like }] = [...looks].sort(
            (one, other) => shared(other.look) - shared(one.look) || one.marks - other.marks,
          );
          return [edit, most.row];
        }),
      ),
  };
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== "";
}
