import type { CellRange } from "../domain/cell";
import { PAST_TABLE } from "../history/historyRow";
import { isListing } from "../report/byHand/givenOf";
import { sameEntry } from "./entry";
import { deletions, plainly } from "./undo/backSteps";
import type { FollowedItems } from "./follow/followItems";
import { retiredRow, returnRow } from "./rows/returnRows";
import type { LocatedSheet, LocatedTable } from "./found/locateReport";
import type { OurBlock, OurRow } from "./ourReport";
import type { ColumnLeftBecause } from "./refresh";
import type { SetCell } from "./refreshEdit";
import { closePast } from "./history/closePast";
import { foundMarks, withMarks } from "./history/pastMarks";
import { refreshRow } from "./rows/refreshRow";
import { rowsInOrder } from "./rows/rowsInOrder";
import type { SheetRow } from "./rows/sheetRows";
import type { SheetWork, TableWork, Work } from "./work";
import type { WrittenBlock, WrittenRow } from "./writtenReport";

/** One table that is refreshed: where it is, what we wrote there, and what it is to say now. */
export interface TableJob {
  readonly work: Work;
  readonly sheet: SheetWork;
  readonly located: LocatedSheet;
  readonly there: LocatedTable;
  readonly table: TableWork;
  readonly base: WrittenBlock;
  readonly ours: OurBlock;
  /** What we wrote in each row, by what the row is called now. */
  readonly written: ReadonlyMap<string, WrittenRow>;
  /** Which items of the plan its rows are about; null for a table of something else. */
  readonly items: FollowedItems | null;
}

/** Refreshes the rows of a table: new ones come below the one that they follow in the report. */
export function refreshRows(job: TableJob): void {
  const { work, sheet, located, there, table, base, ours, written } = job;
  if (ours.table === PAST_TABLE) {
    // What stands there is what people say it is; a report only adds to it.
    for (const name of base.headings.filter((heading) => !table.columns.has(heading)))
      work.left.push({ kind: "columnDeleted", sheet: sheet.name, name });
    const last = table.body.at(-1);
    const added = ours.rows.filter(({ key }) => !there.rows.has(key));
    if (last !== undefined) addRows(job, last, added);
    const closing = closePast(job);
    const { marks, left } = foundMarks(work.past, located.found, there, closing);
    work.past = withMarks(marks, [{ ...ours, rows: added }]);
    work.left.push(...left);
    return;
  }
  addColumns(job);
  const placed = ours.rows.flatMap(({ key }) => there.rows.get(key) ?? []);
  const inOrder = isListing(ours.table) ? rowsInOrder(placed) : new Set(placed);
  let after = table.header;
  let fresh: OurRow[] = [];
  for (const row of ours.rows) {
    const number = there.rows.get(row.key);
    if (number !== undefined) {
      const place = sheet.rows.row(number);
      if (inOrder.has(number)) {
        addRows(job, after, fresh);
        fresh = [];
        after = place;
      }
      table.own.delete(place);
      if (row.at !== null) sheet.ofModel.set(row.at, place);
      const before = written.get(row.key)?.height ?? null;
      if (row.height !== null && before !== null) work.heights.push({ sheet, row: place, before, height: row.height });
      refreshRow(job, row, number, place);
    } else if (written.has(row.key) && !ours.counted)
      work.left.push({ kind: "rowDeleted", sheet: sheet.name, name: row.key });
    // A row that somebody deleted is back where the report counts it: a table of seven under a headline of eight would
    // be wrong without a sign of it.
    else fresh.push(row);
  }
  addRows(job, after, fresh);
}

/** A column that the table has not had comes at its right end. */
function addColumns(job: TableJob): void {
  const { work, sheet, located, table, base, ours } = job;
  ours.headings.forEach((heading, index) => {
    if (table.columns.has(heading)) return;
    const { name } = table;
    const inTheWay = standsInTheWay(job);
    if (inTheWay !== null) {
      work.left.push({ kind: "columnLeft", sheet: sheet.name, name: heading, because: inTheWay });
      return;
    }
    if (base.headings.includes(heading)) {
      work.left.push({ kind: "columnDeleted", sheet: sheet.name, name: heading });
      return;
    }
    // At the right end no other column of the table comes to stand under a width that is not its own.
    const before = table.right + 1;
    const range = {
      top: sheet.rows.place(table.header),
      left: table.left,
      bottom: sheet.rows.place(table.body.at(-1) ?? table.header),
      right: table.right,
    };
    table.columns.set(heading, before);
    table.right += 1;
    work.changes.push({ kind: "columnAdded", sheet: sheet.name, heading });
    if (name === null) {
      headColumn(job, before, heading);
      return;
    }
    const width = located.found.tables.length === 1 ? ours.widths[index] : undefined;
    const grown = { ...range, right: range.right + 1 };
    work.steps.push({
      edit: () => ({
        ...{ kind: "insertColumn", sheet: sheet.name, table: name, range, before, heading },
        ...(width === undefined ? {} : { width }),
      }),
      back: [{ kind: "deleteColumn", sheet: sheet.name, table: name, range: grown, column: before }],
    });
  });
}

/** Why there is no room for a column at the right end of a table; null where there is. */
function standsInTheWay(job: TableJob): ColumnLeftBecause | null {
  if (job.table.name === null) return hasRoom(job) ? null : "plainCells";
  const { there, located, table } = job;
  const { top, bottom } = there.range;
  // What would move to the right in some of its rows only would be torn apart, which no program does.
  const isTorn = (other: CellRange): boolean =>
    other.right > table.right &&
    other.bottom >= top &&
    other.top <= bottom &&
    (other.top < top || other.bottom > bottom);
  const others = located.found.tables.filter(({ name }) => name !== there.name).map(({ range }) => range);
  return [...others, ...(located.found.merged ?? [])].some(isTorn) ? "torn" : null;
}

/** Whether nothing stands right of plain cells that were a table: nothing moves for a column of theirs. */
function hasRoom({ located, table: { header, body, right } }: TableJob): boolean {
  return [header, ...body].every(
    ({ found }) => found === null || sameEntry(located.found.rows[found]?.[right + 1] ?? null, null),
  );
}

/** Heads a column right of plain cells; when the refresh is undone it is empty again. */
function headColumn({ work, sheet, table: { header, body } }: TableJob, column: number, heading: string): void {
  const at = (row: SheetRow): Pick<SetCell, "kind" | "sheet" | "row" | "column"> => {
    return { kind: "setCell", sheet: sheet.name, row: sheet.rows.place(row), column };
  };
  const head = at(header);
  const back = [header, ...body].map((row) => ({ ...at(row), ...plainly(null) }));
  work.steps.push({ edit: () => ({ ...head, ...plainly(heading) }), back });
}

function addRows(job: TableJob, after: SheetRow, rows: readonly OurRow[]): void {
  if (rows.length === 0) return;
  const { work, sheet, table, ours, written } = job;
  const first = table.body[0];
  const last = table.body.at(-1);
  // Where something covers the whole column, new rows come inside it: it would not take in one above its first row or,
  // unless it grows, below its last.
  const covered =
    first !== undefined && (after === table.header || (after === last && first !== last)) && isCovered(job);
  const insideLast = covered && after === last && !work.rangesGrow;
  const above = insideLast ? table.body.at(-2) : covered && after === table.header ? first : after;
  if (above === undefined) return;
  const before = sheet.rows.place(above) + 1;
  const like = above === table.header ? before + rows.length : before - 1;
  const fresh = sheet.rows.insert(before, rows.length);
  table.body.splice(table.body.indexOf(above) + 1, 0, ...fresh);
  const place = (row: SheetRow | undefined): number => sheet.rows.place(row ?? table.header);
  const among = { top: place(table.body[0]), bottom: place(table.body.at(-1)) };
  work.steps.push({
    edit: () => ({ kind: "insertRows", sheet: sheet.name, before, count: rows.length, like, among }),
    back: deletions(sheet.name, before, rows.length),
  });
  table.grown ||= above === last || above === table.header;
  const { name } = table;
  if (above === last && name !== null) {
    const range = {
      top: sheet.rows.place(table.header),
      left: table.left,
      bottom: before + rows.length - 1,
      right: table.right,
    };
    work.steps.push({
      edit: () => ({ kind: "resizeTable", sheet: sheet.name, table: name, range }),
      back: [],
    });
  }
  rows.forEach((row, index) => {
    const place = fresh[index];
    if (place === undefined) return;
    if (row.at !== null) sheet.ofModel.set(row.at, place);
    if (row.height !== null) work.heights.push({ sheet, row: place, before: null, height: row.height });
    const retired = retiredRow(job, row.key);
    if (retired !== null) {
      refreshRow(returnRow(job, row.key, place, retired), row, retired.row, place);
      work.returned.push({ sheet, row: place });
      work.changes.push({ kind: "rowReturned", sheet: sheet.name, row: row.key });
      return;
    }
    row.cells.forEach((cell, at) => {
      const column = table.columns.get(ours.headings[at] ?? "");
      if (column !== undefined) work.cells.push({ sheet, table, row: place, column, cell, ...FRESH });
    });
    // Rows of past figures that a protected sheet could not take have been kept to be written, and were never there.
    const wasThere = written.has(row.key) && ours.table !== PAST_TABLE;
    const kind = wasThere ? "rowPutBack" : ours.lasting ? "itemAdded" : "rowAdded";
    work.changes.push({ kind, sheet: sheet.name, row: row.key });
  });
}

/** Whether a name, a chart or a person's formula covers all rows of the table: one of some rows keeps to those. */
function isCovered({ work, located, there: { range } }: TableJob): boolean {
  const isOneRow = range.bottom === range.top + 1;
  if (isOneRow && work.rangesGrow && work.points.column(located.found.name, range.bottom)) return true;
  return work.points
    .ranges(located.found.name)
    .some(
      ({ top, left, bottom, right }) =>
        bottom === range.bottom && top <= range.top + 1 && bottom > top && right >= range.left && left <= range.right,
    );
}

/** What is the same for each cell of a new row. */
const FRESH = { stood: null, format: true, unknownResult: false } as const;
