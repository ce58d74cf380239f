import { rangeAddress, type CellRange } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import type { ColumnRole } from "../../map/columns/columnRole";
import type { ColumnChoice } from "../../map/mapping";
import { statusFill } from "../../read/cells/statusFill";
import { cellIn, type Table } from "../../read/source";
import { CoveredPlaces } from "../../read/tables/coveredPlaces";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/**
 * Cells that conditional formats fill in the colours of statuses, where no words say the status: blank cells of a
 * column of statuses, or without such a column the actuals, where the formats have two of these colours at least.
 */
export const fillsNotRead = check({
  code: "fillsNotRead",
  severity: "note",
  title: "Colours of conditional formats not read",
  sentence: (f: Found) =>
    `The colours of ${f.found} come from conditional formats, which are not read. ` +
    "Type the statuses in words if they are to be compared.",
  examples: [{ item: null, found: "Data!D5:D20", expected: null, evidence: {} }],
  looksAt: "tables",
  passed: null,
  isReading: true,
  run,
});

const STATUSES: readonly (ColumnRole | null)[] = ["statedStatus", "actionStatus"];

function run({ tables, mapping }: CheckContext): Found[] {
  return tables.flatMap((table, index): Found[] => {
    const tableMapping = mapping.tables[index];
    // The headings of a turned table are not where its figures stand.
    if (tableMapping === undefined || tableMapping.holds === "nothing" || table.turned !== undefined) return [];
    const areas = areasNotRead(table, tableMapping.columns);
    const [first] = areas;
    if (first === undefined) return [];
    const { file, sheet } = table;
    const found = areas.map((area) => (sheet === "" ? "" : `${sheet}!`) + rangeAddress(area)).join(", ");
    const at = { file, sheet, row: first.top, column: first.left };
    return [{ item: null, at, found, expected: null, evidence: {} }];
  });
}

/** In each column the rows from the first to the last whose colour would be read if it were the cell’s own. */
function areasNotRead(table: Table, columns: readonly ColumnChoice[]): CellRange[] {
  const inColours = (table.fills?.conditional ?? []).filter(({ colour }) => statusFill(colour) !== null);
  if (inColours.length === 0) return [];
  const covered = new CoveredPlaces(inColours.map(({ range }) => range));
  const hasStatuses = columns.some(({ role }) => STATUSES.includes(role));
  return columns.flatMap(({ role }, place): CellRange[] => {
    if (hasStatuses ? !STATUSES.includes(role) : role !== "actual") return [];
    const column = table.range.left + place;
    const across = inColours.filter(({ range }) => range.left <= column && column <= range.right);
    if (!hasStatuses && new Set(across.map(({ colour }) => statusFill(colour))).size < 2) return [];
    const rows = table.rows.filter(
      (row) =>
        row.kind === "data" &&
        covered.has(row.row, column) &&
        hasStatuses === ((cellIn(row, place)?.text.trim() ?? "") === ""),
    );
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ top: first.row, left: column, bottom: last.row, right: column }];
  });
}
