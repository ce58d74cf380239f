import { cleanText } from "../../domain/cleanText";
import type { ReportModel } from "../../report/reportModel";
import { keyOf, ourCell, type OurRow } from "../ourReport";

/** What rows of a table would say of items that it does not list: those that are Green, of exceptions. */
export interface UnlistedItems {
  readonly headings: readonly string[];
  /** By their keys. */
  readonly rows: ReadonlyMap<string, OurRow>;
}

/** The items of the report that each table does not list, by the tables' names. */
export function unlistedItems({ sheets }: Pick<ReportModel, "sheets">): ReadonlyMap<string, UnlistedItems> {
  return new Map(
    sheets.flatMap(({ unlisted = [] }) =>
      unlisted.map(({ table, headings: words, rows: all }): [string, UnlistedItems] => {
        const headings = words.map(cleanText);
        const place = {
          row: 0,
          headingOf: (column: number): string | null => headings[column] ?? null,
          columnOf: () => null,
          tableColumnOf: () => null,
          rangeOf: () => null,
        };
        const rows = all.map((cells): [string, OurRow] => {
          const key = keyOf([cells[0]?.text ?? ""]);
          return [key, { key, at: null, height: null, cells: cells.map((cell) => ourCell(cell, place)) }];
        });
        return [table, { headings, rows: new Map(rows) }];
      }),
    ),
  );
}
