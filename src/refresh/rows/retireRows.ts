import { textCell } from "../../report/cells";
import type { ReportSheet } from "../../report/reportModel";
import { plainly } from "../undo/backSteps";
import { sameEntry } from "../entry";
import { isAsWritten } from "../formulas/brokenFormula";
import { foundEntry, type LocatedSheet } from "../found/locateReport";
import { keepInPlace, type StaysBecause } from "../keepInPlace";
import type { TableJob } from "../refreshTable";
import type { BackStep } from "../undo/undo";
import type { Change } from "../refresh";
import { RETIRED, RETIRED_SAYS, retiredIn } from "./retiredIn";
import { SheetRows, type SheetRow } from "./sheetRows";
import { refreshRetired, refreshUnlisted, unlistedRow } from "./unlistedRows";
import type { SheetWork, Step, Work } from "../work";

/** Where the next row that leaves goes. */
export interface RetiredSheet {
  readonly name: string;
  /** Its rows: none of them moves. */
  readonly sheet: SheetWork;
  next: number;
  exists: boolean;
  /** Why rows of which tables came whose headings stand above them already, in this refresh. */
  readonly headed: Set<string>;
}

/** Where rows go in a workbook: below what the sheet `Retired` holds already. */
export function retiredSheet({ found }: Work): RetiredSheet {
  const sheet = retiredIn(found);
  const name = sheet?.name ?? RETIRED;
  return {
    name,
    sheet: { name, rows: new SheetRows(sheet?.rows.length ?? 0), tables: new Map(), ofModel: new Map() },
    next: sheet === undefined ? FIRST_ROW : sheet.rows.length + 1,
    exists: sheet !== undefined,
    headed: new Set(),
  };
}

/** Widths of its columns, in characters. */
const WIDTHS = [12, 30, 40, 14, 14, 14, 14, 14, 14, 40];

/** Rows above the first that is retired: a title and what the sheet is for. */
const FIRST_ROW = 3;

/**
 * Takes the rows of a table out that the report has no more. A measure or an action that left the plan goes to the
 * sheet `Retired`, and so does any row in which a person has worked or to which something refers.
 */
export function takeRowsOut(job: TableJob, retired: RetiredSheet, period: string): void {
  const { work, sheet, located, there, table, base, written } = job;
  const keys = new Set(job.ours.rows.map(({ key }) => key));
  refreshRetired(job, retired.sheet);
  for (const key of written.keys()) {
    const number = there.rows.get(key);
    if (keys.has(key) || number === undefined) continue;
    const row = sheet.rows.row(number);
    const because = staysBecause(job, number);
    if (because !== null) {
      keepInPlace(job, key, row, { because, period });
      continue;
    }
    const retires = job.ours.lasting || isHeld(job, key, number);
    const unlisted = unlistedRow(job, key);
    const to = retires ? retire(job, row, retired, { period, isListed: unlisted === undefined }) : null;
    const ours = written.get(key);
    if (to !== null && ours !== undefined) {
      const name = job.ours.aboutItem === null ? undefined : job.items?.wrote.get(key);
      const now =
        unlisted === undefined
          ? { headings: base.headings, row: ours }
          : refreshUnlisted(job, unlisted, number, { sheet: retired.sheet, row: to });
      work.retired.push({ table: base.table, ...now, ...(name === undefined ? {} : { name }) });
    }
    if (to !== null && located.found.hiddenRows?.includes(number) === true)
      work.left.push({ kind: "hiddenRetired", sheet: sheet.name, name: key });
    const back = rowBack(job, key, number, row, retires);
    const place = sheet.rows.place(row);
    work.steps.push({ edit: () => ({ kind: "deleteRow", sheet: sheet.name, row: place }), back });
    sheet.rows.remove(row);
    table.body.splice(table.body.indexOf(row), 1);
    work.changes.push(leaving(job, key, retires));
  }
}

/** What is told of a row that leaves its table. */
function leaving(job: TableJob, row: string, isRetired: boolean): Change {
  const unlisted = unlistedRow(job, row);
  const sheet = job.sheet.name;
  if (unlisted === undefined) return { kind: isRetired ? "rowRetired" : "rowRemoved", sheet, row };
  const { headings = [] } = job.work.unlisted.get(job.ours.table) ?? {};
  const status = headings.indexOf(job.ours.keptIn.find(({ column }) => column === "status")?.heading ?? "");
  return { kind: "rowUnlisted", sheet, row, status: unlisted.cells[status]?.text ?? "", isRetired };
}

/** Why a row cannot be taken out; null where it can. Excel has no table without a row. */
function staysBecause({ work, located, table }: TableJob, number: number): StaysBecause | null {
  const { found } = located;
  if (!work.takesRowsOut) return "cannotMove";
  if (found.drawnRows?.includes(number) === true) return "drawing";
  if (standsInOther(located, number)) return "otherTable";
  // What they say of several measures would go with one of them.
  if (found.merged?.some(({ top, bottom }) => top < bottom && number >= top && number <= bottom) === true)
    return "merged";
  return table.body.length === 1 ? "lastRow" : null;
}

/** Whether a table or pivot table of somebody’s stands in a row of ours: it would lose its cells with it. */
function standsInOther({ found, tables }: LocatedSheet, number: number): boolean {
  const ours = new Set([...tables.values()].map(({ name }) => name.toLowerCase()));
  const others = found.tables.filter(({ name }) => !ours.has(name.toLowerCase())).map(({ range }) => range);
  return [...others, ...(found.pivots ?? [])].some(({ top, bottom }) => number >= top && number <= bottom);
}

/** The steps that put an empty row back where one is taken out; what we wrote in it is restored at the end. */
function rowBack(job: TableJob, key: string, number: number, row: SheetRow, retired: boolean): BackStep[] {
  const { work, sheet, table, located, there, base, written } = job;
  const place = sheet.rows.place(row);
  const last = table.body.at(-1) === row;
  const { name } = table;
  const range = { top: sheet.rows.place(table.header), left: table.left, bottom: place, right: table.right };
  if (!retired)
    base.headings.forEach((heading, index) => {
      const column = there.columns.get(heading);
      if (column === undefined) return;
      const entry = located.found.rows[number]?.[column] ?? null;
      const format = written.get(key)?.cells[index]?.format ?? null;
      work.taken.push({ sheet: sheet.name, row: number, column, entry, format });
    });
  return [
    { kind: "insertRows", sheet: sheet.name, before: place, count: 1, like: last ? place - 1 : place + 1 },
    ...(last && name !== null ? [{ kind: "resizeTable", sheet: sheet.name, table: name, range } as const] : []),
  ];
}

/** Whether anything in the row is a person's, or something refers to it. */
function isHeld({ work, sheet, located, there, base, written }: TableJob, key: string, number: number): boolean {
  const { found } = located;
  if (found.heldRows.includes(number) || work.points.row(sheet.name, number)) return true;
  // A whole column of one row has grown with the rows that came.
  const isOnly = there.range.bottom === there.range.top + 1 && work.rangesGrow;
  if (!isOnly && work.points.column(sheet.name, number)) return true;
  const ours = new Map(base.headings.map((heading, index) => [there.columns.get(heading), index]));
  return (found.rows[number] ?? []).some((entry, column) => {
    const index = ours.get(column);
    if (index === undefined) return !sameEntry(entry, null);
    const before = written.get(key)?.cells[index];
    return !isAsWritten(foundEntry(work.found, found, there.columns, number, column), before?.entry ?? null);
  });
}

/** Moves a row to the sheet `Retired`, and says where it comes to stand. */
function retire(
  { work, sheet, table, ours }: TableJob,
  row: SheetRow,
  retired: RetiredSheet,
  { period, isListed }: { readonly period: string; readonly isListed: boolean },
): SheetRow {
  if (!retired.exists) {
    retired.exists = true;
    const last = work.found.sheets.at(-1)?.name ?? null;
    const step: Step = {
      edit: () => ({ kind: "addSheet", sheet: emptyRetiredSheet(ours.widths), after: last }),
      back: [{ kind: "deleteSheet", sheet: RETIRED }],
    };
    work.steps.push(step);
    const lines = [0, 1].map((found) => ({ found }));
    work.added.push({ step, sheet: RETIRED, rows: lines, place: ({ found }) => found ?? 0 });
    work.changes.push({ kind: "sheetAdded", sheet: RETIRED });
  }
  const set = (column: number, text: string): void => {
    const at = retired.next;
    const cell = { kind: "setCell", sheet: retired.name, row: at, column } as const;
    work.steps.push({ edit: () => ({ ...cell, ...plainly(text) }), back: [{ ...cell, ...plainly(null) }] });
  };
  const why = isListed
    ? `From ${sheet.name}, not in the report for ${period}`
    : `From ${sheet.name}, no longer listed there since ${period}; figures and statuses are those of the report`;
  const headed = `${ours.table}: ${why}`;
  if (!retired.headed.has(headed)) {
    retired.headed.add(headed);
    set(0, why);
    retired.next += 1;
    for (const [heading, column] of table.columns) set(column, heading);
    retired.next += 1;
  }
  const from = sheet.rows.place(row);
  const to = { sheet: retired.name, row: retired.next };
  work.steps.push({
    edit: () => ({ kind: "moveRow", sheet: sheet.name, row: from, to }),
    back: [{ kind: "moveRow", sheet: to.sheet, row: to.row, to: { sheet: sheet.name, row: from } }],
  });
  const { rows } = retired.sheet;
  rows.insert(rows.count, Math.max(0, retired.next + 1 - rows.count));
  const place = rows.now[retired.next];
  if (place === undefined) throw new Error("no row for what is retired");
  retired.next += 1;
  return place;
}

/** @param widths Those of the table from which the first rows come; none where they are not known. */
function emptyRetiredSheet(widths: readonly number[]): ReportSheet {
  const line = (cell: ReturnType<typeof textCell>): ReportSheet["rows"][number] => ({
    cells: [cell],
    height: null,
    pageBreakBefore: false,
  });
  return {
    name: RETIRED,
    columnWidths: widths.length > 0 ? widths : WIDTHS,
    rows: [line(textCell(RETIRED, "title")), line(textCell(RETIRED_SAYS, "body"))],
    tables: [],
    statusRanges: [],
    freezeAt: null,
    print: { orientation: "landscape", repeatRows: null },
  };
}
