import { textCell } from "../../report/cells";
import type { ReportSheet } from "../../report/reportModel";
import { plainly } from "../undo/backSteps";
import { sameEntry } from "../entry";
import { isAsWritten } from "../formulas/brokenFormula";
import { foundEntry } from "../found/locateReport";
import { keepInPlace, type StaysBecause } from "../keepInPlace";
import type { TableJob } from "../refreshTable";
import type { BackStep } from "../undo/undo";
import type { SheetRow } from "./sheetRows";
import type { Step, Work } from "../work";

/** The sheet for rows of measures and actions that have left the report. */
export const RETIRED = "Retired";

/** Where the next row that leaves goes. */
export interface RetiredSheet {
  readonly name: string;
  next: number;
  exists: boolean;
  /** Tables whose headings stand above their rows already, in this refresh. */
  readonly headed: Set<string>;
}

/** Where rows go in a workbook: below what the sheet `Retired` holds already. */
export function retiredSheet({ found }: Work): RetiredSheet {
  const sheet = found.sheets.find(({ name }) => name.toLowerCase() === RETIRED.toLowerCase());
  return {
    name: sheet?.name ?? RETIRED,
    next: sheet === undefined ? FIRST_ROW : sheet.rows.length + 1,
    exists: sheet !== undefined,
    headed: new Set(),
  };
}

/** Rows above the first that is retired: a title and what the sheet is for. */
const FIRST_ROW = 3;

/**
 * Takes the rows of a table out that the report has no more. A measure or an action that left the plan goes to the
 * sheet `Retired`, and so does any row in which a person has worked or to which something refers.
 */
export function takeRowsOut(job: TableJob, retired: RetiredSheet, period: string): void {
  const { work, sheet, there, table, base, written } = job;
  const keys = new Set(job.ours.rows.map(({ key }) => key));
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
    if (retires) retire(job, row, retired, period);
    const ours = written.get(key);
    const name = job.ours.aboutItem === null ? undefined : job.items?.wrote.get(key);
    const said = { table: base.table, headings: base.headings, ...(name === undefined ? {} : { name }) };
    if (retires && ours !== undefined) work.retired.push({ ...said, row: ours });
    const back = rowBack(job, key, number, row, retires);
    const place = sheet.rows.place(row);
    work.steps.push({ edit: () => ({ kind: "deleteRow", sheet: sheet.name, row: place }), back });
    sheet.rows.remove(row);
    table.body.splice(table.body.indexOf(row), 1);
    work.changes.push({ kind: retires ? "rowRetired" : "rowRemoved", sheet: sheet.name, row: key });
  }
}

/** Why a row cannot be taken out; null where it can. Excel has no table without a row. */
function staysBecause({ work, located: { found }, table }: TableJob, number: number): StaysBecause | null {
  if (!work.takesRowsOut) return "cannotMove";
  if (found.drawnRows?.includes(number) === true) return "drawing";
  return table.body.length === 1 ? "lastRow" : null;
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

function retire({ work, sheet, table, ours }: TableJob, row: SheetRow, retired: RetiredSheet, period: string): void {
  if (!retired.exists) {
    retired.exists = true;
    const last = work.found.sheets.at(-1)?.name ?? null;
    const step: Step = {
      edit: () => ({ kind: "addSheet", sheet: emptyRetiredSheet(), after: last }),
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
  if (!retired.headed.has(ours.table)) {
    retired.headed.add(ours.table);
    set(0, `From ${sheet.name}, not in the report for ${period}`);
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
  retired.next += 1;
}

function emptyRetiredSheet(): ReportSheet {
  const line = (cell: ReturnType<typeof textCell>): ReportSheet["rows"][number] => ({
    cells: [cell],
    height: null,
    pageBreakBefore: false,
  });
  return {
    name: RETIRED,
    columnWidths: [12, 30, 40, 14, 14, 14, 14, 14, 14, 40],
    rows: [
      line(textCell(RETIRED, "title")),
      line(textCell("Rows that have left a table of the report, with what people wrote in them.", "body")),
    ],
    tables: [],
    statusRanges: [],
    freezeAt: null,
    print: { orientation: "landscape", repeatRows: null },
  };
}
