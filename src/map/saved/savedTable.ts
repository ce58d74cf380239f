import type { YearStart } from "../../domain/year";
import type { Table } from "../../read/source";
import { columnTimes } from "../claims/columnClaim";
import { fingerprint, type Mapping } from "../mapping";
import type { SavedColumn, SavedMapping, SavedTable } from "./savedMapping";
import { plainLabel } from "../match/plainLabel";

/**
 * The mapping as a person would confirm it unchanged, ready to be saved: what each column means, not where it stands.
 */
export function asSaved(
  mapping: Mapping,
  tables: readonly Table[],
  year: YearStart,
  labels: Readonly<Record<string, string>> = {},
): SavedMapping {
  const saved = mapping.tables.flatMap(({ holds, figures, columns }, index): SavedTable[] => {
    const table = tables[index];
    if (table === undefined) return [];
    const times = columnTimes(
      table.columns.map(({ header }) => header),
      year,
    );
    const all = columns.map(({ header, claim }, column): SavedColumn => {
      const time = times[column];
      return time === undefined || time.periodKind === null
        ? { header, period: null, role: claim.role }
        : { header: time.rest, period: time.periodKind, role: claim.role };
    });
    const distinct = all.filter(
      (one, at) =>
        one.period === null ||
        all.findIndex((other) => other.period === one.period && other.header === one.header) === at,
    );
    return [
      {
        fingerprint: fingerprint(table, year),
        sheet: table.sheet,
        title: table.titles.at(-1)?.text ?? "",
        holds,
        figures,
        columns: distinct,
      },
    ];
  });
  const different = saved.filter(
    (one, at) =>
      saved.findIndex(
        (other) =>
          JSON.stringify(unplaced(other)) === JSON.stringify(unplaced(one)) && sheetKey(other) === sheetKey(one),
      ) === at,
  );
  return { version: 2, tables: different, labels };
}

function unplaced({ fingerprint: print, holds, figures, columns }: SavedTable): unknown {
  return { print, holds, figures, columns };
}

/** Sheet and title without their figures: `Q3` and `Q4` are one sheet of two quarters. */
function sheetKey({ sheet, title }: Pick<SavedTable, "sheet" | "title">): string {
  return `${plainLabel(sheet).replace(/\d+/g, "#")}|${plainLabel(title).replace(/\d+/g, "#")}`;
}

/**
 * What was confirmed for a table of this layout: of several with the same headings, the one of the same sheet and
 * title, else of the same sheet. Null where none was; `unclear` where several were and none is of this place.
 */
export function confirmedTable(
  table: Table,
  saved: SavedMapping | null,
  year: YearStart,
): SavedTable | "unclear" | null {
  const print = fingerprint(table, year);
  const sameLayout = (saved?.tables ?? []).filter((savedTable) => savedTable.fingerprint === print);
  const [first, ...more] = sameLayout;
  if (first === undefined || more.length === 0) return first ?? null;
  const title = table.titles.at(-1)?.text ?? "";
  const place = { sheet: table.sheet, title };
  const exact =
    sameLayout.find((savedTable) => savedTable.sheet === table.sheet && savedTable.title === title) ??
    sameLayout.find((savedTable) => savedTable.sheet === table.sheet);
  if (exact !== undefined) return exact;
  const alike = sameLayout.filter((savedTable) => sheetKey(savedTable) === sheetKey(place));
  const candidates = alike.length > 0 ? alike : sameLayout;
  const meanings = new Set(candidates.map((savedTable) => JSON.stringify(unplaced(savedTable))));
  return meanings.size === 1 ? (candidates[0] ?? null) : "unclear";
}
