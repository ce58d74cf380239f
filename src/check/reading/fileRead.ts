import type { CellRef } from "../../domain/cell";
import type { FindingOf } from "../../domain/finding";
import { timeKey } from "../../map/claims/when";
import { FILE_KINDS } from "../../read/findingKinds";
import type { Table } from "../../read/source";
import { readingCheck } from "../check";
import type { CheckContext } from "../checkContext";
import { tableNotUsed } from "../tables/tableNotUsed";

type Finding = FindingOf<(typeof FILE_KINDS)[number]>;

/**
 * What was odd about the file when it was read. That a sheet has several tables matters only where one of them was not
 * used: they may then have been told apart wrongly. That a table's headings are not clear matters where it is used. A
 * last column without a heading whose cells say what it holds is read, and is no stray one. `RAG` beside `Q1`, `Q2` and
 * `Q3` is one heading of three times.
 */
export const fileRead = readingCheck(FILE_KINDS, run);

/** What there is to say of missing headings; a form needs none. */
const HEADING_FAULTS: ReadonlySet<Finding["code"]> = new Set(["headerUnclear", "blankHeader", "strayColumn"]);

function run(context: CheckContext): Finding[] {
  const unused = tableNotUsed.run(context).flatMap(({ at }) => at ?? []);
  return context.foundBefore.file.filter(({ code, at }) => {
    if (at !== null && HEADING_FAULTS.has(code) && isInForm(context, at)) return false;
    if (code === "severalTables") return unused.some(({ sheet }) => sheet === at?.sheet);
    if (code === "strayColumn") return at === null || !isRead(context, at);
    if (code === "duplicateHeader") return at === null || !isToldApartByTime(context, at);
    if (code === "bandUnclear") return at === null || areRead(context, at);
    if (code !== "headerUnclear") return true;
    return !unused.some(({ sheet, row, column }) => sheet === at?.sheet && row === at.row && column === at.column);
  });
}

function isInForm({ tables }: CheckContext, cell: CellRef): boolean {
  return tables.some((table) => table.turned?.shape === "namesAndFiguresDown" && isIn(table, cell));
}

/** Whether something is read from the column of a table that a cell stands in. */
function isRead({ tables, mapping }: CheckContext, cell: CellRef): boolean {
  return tables.some(
    (table, index) =>
      isIn(table, cell) &&
      table.columns.some(
        ({ at }, place) => at.column === cell.column && mapping.tables[index]?.columns[place]?.role != null,
      ),
  );
}

/** Whether figures of some period are read from the columns of a table that may be under another heading. */
function areRead({ tables, mapping }: CheckContext, cell: CellRef): boolean {
  return tables.some(
    (table, index) =>
      isIn(table, cell) &&
      (table.turned?.from ?? table).columns.some(
        ({ mayBeUnder }, place) =>
          mayBeUnder !== undefined &&
          (table.turned !== undefined || mapping.tables[index]?.columns[place]?.claim.role != null),
      ),
  );
}

function isIn({ sheet, range }: Table, cell: CellRef): boolean {
  return sheet === cell.sheet && range.top <= cell.row && cell.row <= range.bottom;
}

/** Whether the columns of a heading that comes again are each of a period of their own, by what they stand beside. */
function isToldApartByTime({ tables, mapping }: CheckContext, { sheet, row, column }: CellRef): boolean {
  const index = tables.findIndex(
    (table) => table.sheet === sheet && table.columns.some(({ at }) => at.row === row && at.column === column),
  );
  const columns = tables[index]?.columns ?? [];
  const header = columns.find(({ at }) => at.column === column)?.header.toLowerCase();
  const times = columns.flatMap((one, place) => {
    const claim = mapping.tables[index]?.columns[place]?.claim;
    if (one.header.toLowerCase() !== header) return [];
    return claim === undefined || claim.when.kind === "unsaid" ? [null] : [timeKey(claim)];
  });
  return !times.includes(null) && new Set(times).size === times.length;
}
