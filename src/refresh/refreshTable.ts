import { PAST_TABLE } from "../history/historyRow";
import { deletions } from "./backSteps";
import { retiredRow, returnRow } from "./returnRows";
import { isFormula, sameEntry, type Entry } from "./entry";
import { foundEntry, type LocatedSheet, type LocatedTable } from "./found/locateReport";
import { entryWords, mergeCell } from "./mergeCell";
import type { OurBlock, OurCell, OurRow } from "./ourReport";
import type { Answer, ReportCellName } from "./refresh";
import type { SheetRow } from "./sheetRows";
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
}

/** Refreshes the rows of a table: new ones come below the one that they follow in the report. */
export function refreshRows(job: TableJob): void {
  const { work, sheet, there, table, ours, written } = job;
  if (ours.table === PAST_TABLE) {
    // What stands there is what people say it is; a report only adds to it.
    const last = table.body.at(-1);
    const added = ours.rows.filter(({ key }) => !there.rows.has(key));
    if (last !== undefined) addRows(job, last, added);
    return;
  }
  addColumns(job);
  let after = table.header;
  let fresh: OurRow[] = [];
  for (const row of ours.rows) {
    const number = there.rows.get(row.key);
    if (number !== undefined) {
      addRows(job, after, fresh);
      fresh = [];
      after = sheet.rows.row(number);
      if (row.at !== null) sheet.ofModel.set(row.at, after);
      const before = written.get(row.key)?.height ?? null;
      if (row.height !== null && before !== null) work.heights.push({ sheet, row: after, before, height: row.height });
      refreshRow(job, row, number, after);
    } else if (written.has(row.key)) work.left.push({ kind: "rowDeleted", sheet: sheet.name, name: row.key });
    else fresh.push(row);
  }
  addRows(job, after, fresh);
}

/** A column that the table has not had comes at its right end. */
function addColumns({ work, sheet, located, table, base, ours }: TableJob): void {
  ours.headings.forEach((heading, index) => {
    if (table.columns.has(heading)) return;
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
    // Plain cells take no more columns: what stands beside them may be anybody's.
    const { name } = table;
    if (name === null) return;
    const width = located.found.tables.length === 1 ? ours.widths[index] : undefined;
    const grown = { ...range, right: range.right + 1 };
    work.steps.push({
      edit: () => ({
        ...{ kind: "insertColumn", sheet: sheet.name, table: name, range, before, heading },
        ...(width === undefined ? {} : { width }),
      }),
      back: [{ kind: "deleteColumn", sheet: sheet.name, table: name, range: grown, column: before }],
    });
    table.columns.set(heading, before);
    table.right += 1;
    work.changes.push({ kind: "columnAdded", sheet: sheet.name, heading });
  });
}

function addRows(job: TableJob, after: SheetRow, rows: readonly OurRow[]): void {
  if (rows.length === 0) return;
  const { work, sheet, table, ours } = job;
  const first = table.body[0];
  const last = table.body.at(-1);
  // Where something covers the whole column, new rows come inside it: it would not take in one below its end.
  const inside = !work.rangesGrow && after === last && first !== undefined && first !== last && isCovered(job);
  const above = inside ? table.body.at(-2) : after;
  if (above === undefined) return;
  const before = sheet.rows.place(above) + 1;
  const like = above === table.header ? before + rows.length : before - 1;
  work.steps.push({
    edit: () => ({ kind: "insertRows", sheet: sheet.name, before, count: rows.length, like }),
    back: deletions(sheet.name, before, rows.length),
  });
  const fresh = sheet.rows.insert(before, rows.length);
  table.body.splice(table.body.indexOf(above) + 1, 0, ...fresh);
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
      refreshRow(returnRow(job, place, retired), row, retired.row, place);
      work.changes.push({ kind: "rowReturned", sheet: sheet.name, row: row.key });
      return;
    }
    row.cells.forEach((cell, at) => {
      const column = table.columns.get(ours.headings[at] ?? "");
      if (column !== undefined) work.cells.push({ sheet, table, row: place, column, cell, ...FRESH });
    });
    work.changes.push({ kind: ours.lasting ? "itemAdded" : "rowAdded", sheet: sheet.name, row: row.key });
  });
}

/** Whether a name, a chart or a person's formula covers all rows of the table: one of some rows keeps to those. */
function isCovered({ work, located, there: { range } }: TableJob): boolean {
  return work.points
    .ranges(located.found.name)
    .some(
      ({ top, left, bottom, right }) =>
        bottom === range.bottom && top <= range.top + 1 && bottom > top && right >= range.left && left <= range.right,
    );
}

/** What a formula will say that takes in what a person typed. */
const WORKED_OUT = "worked out from what was typed";

/** What is the same for each cell of a new row. */
const FRESH = { stood: null, format: true, unknownResult: false } as const;

interface Cell {
  readonly heading: string;
  readonly cell: OurCell;
  readonly found: Entry;
}

/**
 * Refreshes the cells of a row that is there: those with values, then formulas, which take in what a person typed, then
 * the reason for the status, which says what they typed.
 */
function refreshRow(job: TableJob, row: OurRow, number: number, place: SheetRow): void {
  const { ours, table, work, sheet } = job;
  const cells = ours.headings.flatMap((heading, index): Cell[] => {
    const cell = row.cells[index];
    return cell === undefined || !table.columns.has(heading)
      ? []
      : [{ heading, cell, found: foundIn(job, number, heading) }];
  });
  const isReason = ({ heading }: Cell): boolean => heading === ours.reasonIn;
  const remarks: string[] = [];
  let typed = false;
  for (const one of cells.filter((each) => !isReason(each) && !isFormula(each.cell.entry)))
    typed = refreshCell(job, row, { number, place }, one, { remarks, typed: false }) || typed;
  for (const one of cells.filter((each) => !isReason(each) && isFormula(each.cell.entry)))
    refreshCell(job, row, { number, place }, one, { remarks, typed });
  for (const one of cells.filter(isReason)) {
    const cell = withRemarks(one.cell, remarks);
    work.remarked.set(`${sheet.name} / ${ours.table} / ${row.key}`, cell);
    refreshCell(job, row, { number, place }, { ...one, cell }, { remarks: [], typed: false });
  }
}

function withRemarks(cell: OurCell, remarks: readonly string[]): OurCell {
  if (remarks.length === 0) return cell;
  const text = [...remarks, cell.text].join(" ");
  return { ...cell, entry: text, text, value: text };
}

function foundIn({ work, located, there }: TableJob, number: number, heading: string): Entry {
  const column = there.columns.get(heading);
  return column === undefined ? null : foundEntry(work.found, located.found, there.columns, number, column);
}

/** Refreshes one cell; whether it holds what a person typed. */
function refreshCell(
  job: TableJob,
  row: OurRow,
  { number, place }: { readonly number: number; readonly place: SheetRow },
  { heading, cell, found }: Cell,
  { remarks, typed }: { readonly remarks: string[]; readonly typed: boolean },
): boolean {
  const { work, sheet, located, there, table, base, ours, written } = job;
  const column = table.columns.get(heading);
  const index = base.headings.indexOf(heading);
  const before = written.get(row.key)?.cells[index] ?? null;
  if (column === undefined) return false;
  const name: ReportCellName = { sheet: sheet.name, table: ours.table, row: row.key, heading };
  const from = { sheet: located.found.name, row: number, column: there.columns.get(heading) ?? 0 };
  const entry = located.found.rows[from.row]?.[from.column] ?? null;
  const past = { stood: { ...from, entry, format: before?.format ?? null }, unknownResult: typed };
  const write = (what: OurCell): void => {
    const format = before === null || before.format !== what.format;
    work.cells.push({ sheet, table, row: place, column, cell: what, ...past, format });
    const said = before === null ? entryWords(found) : before.text;
    const says = typed && isFormula(what.entry) ? WORKED_OUT : what.text;
    if (said !== says) work.changes.push({ kind: "cell", cell: name, before: said, after: says });
  };
  const isFigure = cell.format !== null || ours.statuses.includes(heading);
  const remark = (): void => {
    if (!isFigure || isFormula(found) || String(found ?? "") === cell.text) return;
    remarks.push(
      ours.statuses.includes(heading)
        ? `${heading} given by hand: ${entryWords(found)}; worked out: ${cell.text}.`
        : `${heading} typed by hand: ${entryWords(found)}; in the source: ${cell.text}.`,
    );
  };
  switch (mergeCell(before, found, cell)) {
    case "same":
      if (isFormula(found)) work.unchanged.push({ sheet, table, row: place, column, cell, ...past, format: false });
      return before !== null && !sameEntry(found, before.entry);
    case "write":
      write(cell);
      return false;
    case "typedOver":
      work.left.push({ kind: "typedOver", cell: name, theirs: entryWords(found), ours: cell.text });
      remark();
      return true;
    case "both": {
      const id = [sheet.name, ours.table, row.key, heading].join(" / ");
      const override = ours.statuses.includes(heading);
      const answers: readonly Answer[] = isFigure ? ["theirs", "ours"] : ["theirs", "ours", "both"];
      const answer = answers.find((one) => one === work.answers.get(id)) ?? "theirs";
      work.choices.push({
        id,
        cell: name,
        theirs: entryWords(found),
        ours: cell.text,
        before: before?.text ?? "",
        override,
        answers,
        answer,
      });
      if (answer === "ours") write(cell);
      else if (answer === "both") {
        const text = `${entryWords(found)}\n${cell.text}`;
        write({ ...cell, entry: text, text, value: text });
      } else remark();
      return answer === "theirs";
    }
  }
}
