import type { CellRange } from "../../domain/cell";
import { isFormula, sameEntry, type Entry } from "../entry";
import { isListing } from "../../report/byHand/givenOf";
import { valueIn } from "../found/foundReport";
import { isCount } from "../formulas/countedRows";
import { foundEntry, leavesRowsOut, relativeEntry } from "../found/locateReport";
import type { GivenColumn } from "../../history/rowByHand";
import { entryWords, holdsOurs, mergeCell } from "../mergeCell";
import type { OurCell, OurRow } from "../ourReport";
import { cellKey } from "../byHand/ownCells";
import { relativeReferences } from "../relativeFormula";
import { WORKED_OUT, type Answer, type ReportCellName } from "../refresh";
import type { TableJob } from "../refreshTable";
import type { Work } from "../work";
import type { SheetRow } from "./sheetRows";

interface Cell {
  readonly heading: string;
  readonly cell: OurCell;
  readonly found: Entry;
}

/**
 * Refreshes the cells of a row that is there: those with values, then formulas, which take in what a person typed, then
 * the reason for the status, which says what they typed.
 */
export function refreshRow(job: TableJob, row: OurRow, number: number, place: SheetRow): void {
  const { ours, table, work, sheet } = job;
  const cells = ours.headings.flatMap((heading, index): Cell[] => {
    const cell = row.cells[index];
    return cell === undefined || !table.columns.has(heading)
      ? []
      : [{ heading, cell, found: foundIn(job, number, heading) }];
  });
  const isReason = ({ heading }: Cell): boolean => heading === ours.reasonIn;
  const remarks: string[] = [];
  const typed = new Set<string>();
  for (const one of cells.filter((each) => !isReason(each) && !isFormula(each.cell.entry)))
    if (refreshCell(job, row, { number, place }, one, { remarks, typed: false })) typed.add(one.heading);
  for (const one of cells.filter((each) => !isReason(each) && isFormula(each.cell.entry))) {
    const { cell, isTyped, isKnown } = withTyped(job, number, one, typed);
    const said = { remarks, typed: isTyped && !(isKnown && cell.value === one.cell.value), isKnown };
    if (refreshCell(job, row, { number, place }, { ...one, cell }, said)) typed.add(one.heading);
  }
  for (const one of cells.filter(isReason)) {
    const cell = withRemarks(one.cell, remarks);
    work.remarked.set(`${sheet.name} / ${ours.table} / ${row.key}`, cell);
    refreshCell(job, row, { number, place }, { ...one, cell }, { remarks: [], typed: false });
  }
}

/** A formula of ours with what it comes to beside what people typed in its row, as far as that can be told. */
function withTyped(
  { work, located }: TableJob,
  number: number,
  { cell }: Cell,
  typed: ReadonlySet<string>,
): { readonly cell: OurCell; readonly isTyped: boolean; readonly isKnown: boolean } {
  const relative = isFormula(cell.entry) ? cell.entry.formula : "";
  const isTyped = relativeReferences(relative).some((one) => one.table === "" && typed.has(one.heading));
  if (!isTyped) return { cell, isTyped, isKnown: true };
  const value = work.values.ofOurs(relative, located.found, number);
  if (value === undefined || value === null || typeof value === "boolean") return { cell, isTyped, isKnown: false };
  return { cell: { ...cell, value }, isTyped, isKnown: true };
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
  {
    remarks,
    typed,
    isKnown = true,
  }: { readonly remarks: string[]; readonly typed: boolean; readonly isKnown?: boolean },
): boolean {
  const { work, sheet, located, there, table, base, ours, written } = job;
  const column = table.columns.get(heading);
  const index = base.headings.indexOf(heading);
  const before = written.get(row.key)?.cells[index] ?? null;
  if (column === undefined) return false;
  const name: ReportCellName = { sheet: sheet.name, table: ours.table, row: row.key, heading };
  const from = { sheet: located.found.name, row: number, column: there.columns.get(heading) ?? 0 };
  const entry = located.found.rows[from.row]?.[from.column] ?? null;
  const past = { stood: { ...from, entry, format: before?.format ?? null }, unknownResult: !isKnown };
  const isTheirs = isFormula(entry) && (before === null || !sameEntry(found, before.entry));
  const value = isTheirs
    ? (work.values.at(located.found, from.row, from.column) ?? null)
    : valueIn(located.found, from.row, from.column);
  const write = (what: OurCell): void => {
    const format = before === null || before.format !== what.format;
    work.cells.push({ sheet, table, row: place, column, cell: what, ...past, format });
    const said = before === null ? entryWords(found) : before.text;
    const says = typed && isFormula(what.entry) ? WORKED_OUT : what.text;
    if (said !== says) work.changes.push({ kind: "cell", cell: name, before: said, after: says });
    if (isCovered(located.found.merged, from)) work.left.push({ kind: "coveredCell", cell: name, ours: what.text });
  };
  const about = ours.keptIn.find((kept) => kept.heading === heading)?.column ?? null;
  const isStatus = ours.statuses.includes(heading) || (about !== null && !isFigureName(about));
  const isNumeric = ours.figures.has(heading) || (before !== null && before.format !== null);
  const isFigure = isStatus || about !== null || isNumeric;
  const said = entryWords(found, cell.format ?? before?.format ?? null, value);
  const isOwn = work.own.has(cellKey(ours.table, row.key, heading));
  const item = ours.lasting || ours.itemsIn !== null ? row.key : null;
  const other = about === null ? undefined : givenElsewhere(work.given, { table: ours.table, item, about });
  const on = other === undefined ? {} : { givenOn: other.sheet };
  const given = { table: ours.table, item, sheet: sheet.name, row: row.key, heading, about, isStatus, value, ...on };
  const markAgreed = (): void => {
    if (about !== null) work.agreed.push({ ...given, typed: said, workedOut: cell.text });
  };
  const stands = String(value ?? "");
  // COUNTIF tells no letters apart, and a figure that was typed as words is none.
  const isSame = isStatus
    ? stands.toLowerCase() === cell.text.toLowerCase()
    : stands === cell.text && typeof value === typeof cell.value;
  const markByHand = (): void => {
    if (isFormula(entry) && value !== null && typeof value !== "boolean")
      work.theirs.push({
        sheet,
        table,
        row: place,
        column,
        cell: { ...cell, entry: null, value },
        ...past,
        format: false,
      });
    if (!isFigure) return;
    if (isSame) {
      markAgreed();
      return;
    }
    // What counts in all of the report is said there.
    if (!isOwn || other !== undefined)
      remarks.push(
        other !== undefined
          ? `${heading} given by hand here: ${said}; on ${other.sheet}, which counts: ${other.typed}.`
          : isStatus
            ? `${heading} given by hand: ${said}; worked out: ${cell.text}.`
            : `${heading} typed by hand: ${said}; in the source: ${cell.text}.`,
      );
    work.byHand.push({ ...given, typed: said, workedOut: other?.typed ?? cell.text });
  };
  switch (mergeCell(before, found, cell)) {
    case "same":
      if (isFormula(found)) {
        const stands = relativeEntry(work.found, located.found, there.columns, from.row, from.column);
        const raw = located.found.rows[from.row]?.[from.column] ?? null;
        const isShort = isFormula(raw) && leavesRowsOut(raw.formula, located.found, work.found);
        const standsAs = isFormula(stands) && isCount(stands.formula) ? { standsAs: stands.formula, isShort } : {};
        work.unchanged.push({ sheet, table, row: place, column, cell, ...past, format: false, ...standsAs });
      }
      if (before === null || holdsOurs(found, before)) return false;
      markAgreed();
      return true;
    case "write":
      write(cell);
      return false;
    case "typedOver":
      work.left.push({ kind: "typedOver", cell: name, theirs: said, ours: cell.text });
      markByHand();
      return !isOwn || value === null;
    case "both": {
      if (isTheirs && isSame) {
        markByHand();
        return !isOwn;
      }
      const id = [sheet.name, ours.table, row.key, heading].join(" / ");
      const answers: readonly Answer[] = isFigure ? ["theirs", "ours"] : ["theirs", "ours", "both"];
      const answer = answers.find((one) => one === work.answers.get(id)) ?? "theirs";
      work.choices.push({
        id,
        cell: name,
        theirs: said,
        ours: cell.text,
        ...(other === undefined ? {} : { given: { on: other.sheet, typed: other.typed } }),
        before: before?.text ?? "",
        override: isStatus,
        answers,
        answer,
      });
      if (answer === "ours") write(cell);
      else if (answer === "both") {
        const text = `${entryWords(found)}\n${cell.text}`;
        write({ ...cell, entry: text, text, value: text });
      } else markByHand();
      return answer === "theirs" && (!isOwn || value === null);
    }
  }
}

/**
 * What a person gave of an item in its own table, which counts before what they give in a list of such items; undefined
 * where they gave nothing there.
 */
function givenElsewhere(
  given: Work["given"],
  { table, item, about }: { readonly table: string; readonly item: string | null; readonly about: GivenColumn },
): Work["given"][number] | undefined {
  if (!isListing(table)) return undefined;
  return given.find((one) => one.item === item && one.about === about && one.table !== table);
}

/** Whether a cell is merged into another, which alone is seen. */
function isCovered(
  merged: readonly CellRange[] | undefined,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return (merged ?? []).some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

/** Whether a column has a figure, and no judgement. */
function isFigureName(column: GivenColumn): boolean {
  return column === "target" || column === "actual" || column === "lastYear";
}
