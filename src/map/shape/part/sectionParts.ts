import type { YearStart } from "../../../domain/time/year";
import type { Table, TableRow } from "../../../read/source";
import { readHeading } from "../../claims/readHeading";
import { rowLeads } from "../../claims/rowLeads";
import { isEverybody, isPartWords } from "../../match/partWords";
import { plainLabel } from "../../match/plainLabel";
import { isWholeBody } from "../../match/wholeName";
import { isOfAll } from "./partColumns";
import { figureOf } from "../figureWords";

/** A longer table is a list whose rows say themselves what they are. */
const ROWS_MAX = 5000;

/** A row with the heading between the rows that it stands under; `""` for none. */
export interface HeadedRow {
  readonly row: TableRow;
  readonly heading: string;
}

/** The rows of a table but its headings, each with the one that it stands under. */
export function underHeadings({ rows }: Table, most: number): HeadedRow[] {
  let heading = "";
  return rows.slice(0, most).flatMap((row): HeadedRow[] => {
    if (row.kind !== "section") return [{ row, heading }];
    heading = firstText(row);
    return [];
  });
}

/**
 * The heading that names a part, where all rows that were taken from a table of areas or periods down stand under such:
 * it is words for a part (`Men`), or the headings part the table, since under two of them one area or month has
 * different figures. Null where some row stands under none, or under the name of the whole.
 *
 * @param from The table as it stands in the sheet.
 * @param isTaken Whether the figures of a row of the sheet are read.
 * @param isKnown Whether a heading says something else: an objective of the plan, a measure.
 */
export function partOverRows(
  from: Table,
  isTaken: (row: TableRow) => boolean,
  isKnown: (heading: string) => boolean,
  year: YearStart,
): string | null {
  if (from.rows.length > ROWS_MAX || !from.rows.some(({ kind }) => kind === "section")) return null;
  const rows = underHeadings(from, ROWS_MAX);
  const taken = rows.filter(({ row }) => isTaken(row));
  const leads = rowLeads(from, year);
  const saysElse = ({ row, heading }: HeadedRow): boolean => {
    const { when, span } = readHeading(heading, year);
    const isTime = when.kind !== "unsaid" || span !== null || leads.timeAt(row.row) !== "";
    return isTime || leads.kindAt(row.row) !== null || figureOf(heading) !== null || isKnown(heading);
  };
  const isOfWhole = ({ heading }: HeadedRow): boolean => isEverybody(heading) || isWholeBody(heading);
  const besideAll = rows.some(({ heading }) => isOfAll(heading)) && !taken.some(({ heading }) => isEverybody(heading));
  if (taken.length === 0 || taken.some((one) => (!besideAll && isOfWhole(one)) || saysElse(one))) return null;
  const areParts = besideAll || taken.every(({ heading }) => isPartWords(heading)) || areDifferent(rows);
  return areParts ? (taken[0]?.heading ?? null) : null;
}

/** Whether one name stands under two headings with different figures. */
function areDifferent(rows: readonly HeadedRow[]): boolean {
  const first = new Map<string, { readonly heading: string; readonly cells: string }>();
  return rows.some(({ row, heading }) => {
    const name = plainLabel(firstText(row));
    const cells = row.cells.map((cell) => cell?.text.trim() ?? "").join("\n");
    const before = first.get(name);
    first.set(name, before ?? { heading, cells });
    return before !== undefined && before.heading !== heading && before.cells !== cells;
  });
}

function firstText(row: TableRow): string {
  return row.cells.find((cell) => cell !== null && cell.text.trim() !== "")?.text.trim() ?? "";
}
