import { type CellRange, rangeAddress } from "../../domain/cell";
import type { CellKind } from "../cells/cellKind";
import { readKey, type TableKey } from "../cells/readKey";
import { buildTable } from "./buildTable";
import { findBlocks } from "./findBlocks";
import { figureColumns } from "./header/figureColumns";
import type { GivenHeader } from "./header/headerReason";
import { couldHead, rowKinds, textAt } from "./header/rowKinds";
import { isPageLine, isPageNumber, rowText } from "./headingsAgain";
import type { FileFinding } from "../findingKinds";
import { FindingList } from "../findingList";
import { explainsMark, isKey } from "./keyRows";
import { isNote, isNumberedTitle, isToEditors } from "./noteWords";
import { SheetShape } from "./sheetShape";
import type { Source, SourceSheet, Table, TableNote } from "../source";
import {
  type Draft,
  doubtYear,
  hasWordsAgain,
  headingsAgainIn,
  headsNewTable,
  splitBlock,
  takeRows,
  yearAlone,
} from "./splitBlock";
import { isWiderPart } from "./widerBlock";
import { explainsOthers, workbookKeyLines } from "./workbookKey";
import { rowsFrom } from "./rowsFrom";

/** Pairs of cells (`Force`, `Thames Valley`) above a table that are part of its title: so many rows at most. */
const PAIR_ROWS_MAX = 6;
/** The same where each has a colon after its name. */
const NAMED_ROWS_MAX = 15;

/**
 * Finds the tables in a file's sheets, hidden ones too. Title rows, stacked and merged headers, section rows, totals,
 * notes below, blank rows and columns inside and several tables on a sheet are told apart; every row with something in
 * it is in a table's header, rows, titles or notes, or on a sheet that holds no table at all.
 *
 * @param given Header rows that a person has said: they stand whatever the table shows.
 * @returns The tables in the order of the file, and what is odd about them: `tableNotFound` when there are none,
 *   `severalTables` for a sheet that holds more than one, `headerUnclear` for one that can be read in two ways.
 */
export function findTables(
  source: Source,
  given: readonly GivenHeader[] = [],
): { tables: Table[]; findings: FileFinding[] } {
  const findings = new FindingList();
  const key = readKey(workbookKeyLines(source.sheets));
  const tables = source.sheets.flatMap((sheet) => {
    const found = sheetTables(
      sheet,
      source.file,
      explainsOthers(sheet.name) ? new Map() : key,
      findings,
      given.filter((header) => header.sheet === sheet.name),
    );
    const first = found[0];
    if (found.length > 1 && first !== undefined) {
      const at = { file: source.file, sheet: sheet.name, row: first.range.top, column: first.range.left };
      const addresses = found.map((table) => rangeAddress(table.range)).join(", ");
      findings.add("severalTables", at, String(found.length), "1", { addresses });
    }
    return found;
  });
  if (tables.length === 0) findings.add("tableNotFound", null, null, null, { sheets: String(source.sheets.length) });
  return { tables, findings: [...findings.list()] };
}

/** A table in the making, with the words that stand around it. */
interface Placed {
  readonly draft: Draft;
  readonly titles: TableNote[];
  /** Words below it, beside those of its own rows. */
  readonly notes: TableNote[];
  /** Lines above it for those who edit the file, and lines between its pages that stand in blocks of their own. */
  readonly pageLines: TableNote[];
  /** The table right above it, of which it is a page with other headings: their titles and notes are of both. */
  readonly pageOf: Placed | null;
}

function sheetTables(
  sheet: SourceSheet,
  file: string,
  key: TableKey,
  findings: FindingList,
  given: readonly GivenHeader[],
): Table[] {
  const shape = new SheetShape(sheet, given);
  const placed: Placed[] = [];
  let loose: TableNote[] = [];
  const note = (row: number, left: number, right: number): TableNote[] => words(shape, file, row, left, right);
  const place = (draft: Draft): void => {
    const titles = draft.titleRows.flatMap((row) => note(row, draft.left, draft.right));
    const before = lastOver(placed, draft.left, draft.right);
    const pageOf = loose.length === 0 && before !== undefined && isPageOf(before.draft, draft, titles) ? before : null;
    const above = [...divide(shape, loose, before, titles.length > 0), ...titles];
    const forEditors = above.filter(({ text }) => isToEditors(text));
    const forReaders = above.filter((line) => !forEditors.includes(line));
    const own = [...(pageOf?.titles ?? []), ...forReaders];
    placed.push({ draft, titles: own, notes: [], pageLines: forEditors, pageOf });
    loose = [];
  };
  for (const block of findBlocks(shape)) {
    const before = lastOver(placed, block.left, block.right);
    if (before !== undefined && loose.length === 0 && isKey(shape, block)) {
      for (const row of rowsFrom(block.top, block.bottom)) before.notes.push(...note(row, block.left, block.right));
      continue;
    }
    const isApart = before !== undefined && hasCellsBeside(shape, before.draft, block);
    let from = before === undefined || isApart ? null : nextPage(shape, before, block, loose);
    if (from === null) {
      const drafts = splitBlock(shape, block, textsOf(loose));
      const first = drafts[0];
      if (first === undefined || isPairs(shape, first, before)) {
        for (const row of rowsFrom(block.top, block.bottom)) loose.push(...note(row, block.left, block.right));
        continue;
      }
      if (before !== undefined && !isApart && loose.length === 0 && goesOn(shape, before.draft, first, placed)) {
        from = block.top;
        before.draft.right = Math.max(before.draft.right, block.right);
      } else {
        if (!isApart) doubtYear(shape, before?.draft, first);
        drafts.forEach(place);
      }
    }
    if (before === undefined || from === null) continue;
    before.pageLines.push(...loose);
    loose = [];
    for (const row of rowsFrom(block.top, from - 1)) before.draft.repeatedRows.push(row);
    const next = takeRows(shape, before.draft, from, block, textsOf(before.titles));
    if (next !== null) splitBlock(shape, { ...block, top: next }, []).forEach(place);
  }
  // Words at the end are of the table that they stand below, not of one to its right.
  for (const word of loose) (lastOver(placed, word.at.column, word.at.column) ?? placed.at(-1))?.notes.push(word);
  return placed.map(({ draft, titles, notes, pageLines }, place) => {
    const wordsOf = (rows: readonly number[]): TableNote[] => rows.flatMap((row) => note(row, draft.left, draft.right));
    const around = {
      titles,
      notes: [...wordsOf(draft.noteRows), ...notes].sort(byRow),
      skipped: [...wordsOf(draft.header.markers), ...wordsOf(draft.repeatedRows), ...pageLines].sort(byRow),
    };
    const later = pagesBelow(placed, place).flatMap((page) => [
      ...page.draft.noteRows.map((row) => lineText(shape, row, page.draft.left, page.draft.right)),
      ...textsOf(page.notes),
    ]);
    const shared = later.length === 0 ? key : new Map([...key, ...readKey(later)]);
    return buildTable(shape, draft, around, shared, file, findings);
  });
}

/** Whether a table is a page of the one above with other headings: right under its rows, or under a page's number. */
function isPageOf(before: Draft, draft: Draft, titles: readonly TableNote[]): boolean {
  const first = draft.titleRows[0] ?? draft.header.top;
  return before.bodyRows.at(-1) === first - 1 && titles.every(({ text }) => isPageNumber(text));
}

/** The pages of a table with other headings, which stand below it. */
function pagesBelow(placed: readonly Placed[], place: number): Placed[] {
  const pages = placed.slice(place, place + 1);
  for (const next of placed.slice(place + 1)) if (next.pageOf !== null && pages.includes(next.pageOf)) pages.push(next);
  return pages.slice(1);
}

/** Whether cells of another table stand beside a block, in the columns of the table above both: it is no part of it. */
function hasCellsBeside(shape: SheetShape, { left, right }: Draft, block: CellRange): boolean {
  if (block.left <= left && block.right >= right) return false;
  return rowsFrom(block.top, block.bottom).some(
    (row) => shape.count(row, left, block.left - 1) + shape.count(row, block.right + 1, right) > 0,
  );
}

/** The row of a block from which the headings of a table above are printed again and it goes on; null where not. */
function nextPage(
  shape: SheetShape,
  { draft, titles }: Placed,
  block: CellRange,
  loose: readonly TableNote[],
): number | null {
  const texts = textsOf(titles);
  return loose.every(({ text }) => isPageLine(text, texts)) ? headingsAgainIn(shape, draft, block, texts) : null;
}

function textsOf(notes: readonly TableNote[]): string[] {
  return notes.map(({ text }) => text);
}

function byRow(one: TableNote, other: TableNote): number {
  return one.at.row - other.at.row;
}

/** The last table above that shares columns with a block. */
function lastOver(placed: readonly Placed[], left: number, right: number): Placed | undefined {
  return placed.findLast(({ draft }) => draft.left <= right && draft.right >= left);
}

/** Words between two tables: notes of the one above until the first that reads as a title of the one below. */
function divide(
  shape: SheetShape,
  loose: readonly TableNote[],
  before: Placed | undefined,
  hasTitle: boolean,
): TableNote[] {
  if (before === undefined) return [...loose];
  const firstTitle = loose.findIndex(({ text }) => !isNote(text) && !explainsMark(shape, before.draft, text));
  const isTitled = !hasTitle && isNumberedTitle(loose.at(-1)?.text ?? "", loose.at(-2)?.text ?? null);
  const notes = isTitled ? loose.length - 1 : loose.length;
  const split = firstTitle < 0 ? notes : firstTitle;
  for (const one of loose.slice(0, split)) before.notes.push(one);
  return loose.slice(split);
}

/** Whether a block below a blank row carries on the table above it, instead of starting one. */
function goesOn(shape: SheetShape, before: Draft, next: Draft, placed: readonly Placed[]): boolean {
  if (next.reason.by === "person" || next.left < before.left) return false;
  if (next.right > before.right)
    return isWiderPart(shape, before, next) && !placed.some(({ draft }) => isBeside(before, draft, next.right));
  const firstRow = next.header.top;
  const isHeader = next.header.bottom >= next.header.top;
  if (before.bodyRows.length === 0)
    // Of two rows that look like headings with nothing under either, the second is a row of the first.
    return next.titleRows.length === 0 && (!isHeader || sameWidth(before, next) || next.bodyRows.length === 0);
  if (!isHeader) return true;
  if (hasWordsAgain(shape, before, firstRow)) return true;
  const year = yearAlone(shape, before, firstRow);
  if (year === "figure" || (year === "either" && next.titleRows.length === 0)) return true;
  if (headsNewTable(shape, before, firstRow)) return false;
  const { figureColumns: headed, hasFigure } = next.reason.evidence;
  const isHeaded = headed > 0 && !hasFigure;
  if (next.titleRows.length > 0 && isHeaded) return false;
  return figureColumns(shape, before).size > 0 || (next.titleRows.length === 0 && sameWidth(before, next));
}

/** Whether another table stands beside one, in the columns up to one further to the right. */
function isBeside(before: Draft, { left, right, header, bodyRows }: Draft, to: number): boolean {
  return left <= to && right > before.right && (bodyRows.at(-1) ?? header.bottom) >= before.header.top;
}

function sameWidth(before: Draft, next: Draft): boolean {
  return before.left === next.left && before.right === next.right;
}

/** Pairs of a name and its words above the first table (`Period`, `Quarter 4`), which are titles, not a table. */
function isPairs(shape: SheetShape, draft: Draft, before: Placed | undefined): boolean {
  if (draft.reason.by === "person" || before !== undefined || draft.bodyRows.length > NAMED_ROWS_MAX) return false;
  const rows = [...rowsFrom(draft.header.top, draft.header.bottom), ...draft.bodyRows];
  // `Published:` can be nothing but the name of what stands beside it, which may be a dash.
  const areNamed = rows.every((row) => textAt(shape, row, draft.left).endsWith(":"));
  if (
    rows.length > (areNamed ? NAMED_ROWS_MAX : PAIR_ROWS_MAX) ||
    draft.right - draft.left > 3 ||
    draft.noteRows.length > 0
  )
    return false;
  if (isSettings(shape, draft)) return false;
  const last = rows.at(-1) ?? 0;
  const region = { top: draft.header.top, bottom: last, left: draft.left, right: draft.right };
  const pairs = rows.every(
    (row) => shape.count(row, draft.left, draft.right) <= 2 && isOfWords(rowKinds(shape, row, region), areNamed),
  );
  return pairs && widerBelow(shape, last, draft.left, draft.right);
}

function isOfWords(kinds: readonly CellKind[], areNamed: boolean): boolean {
  return areNamed ? !kinds.includes("figure") : couldHead(kinds);
}

/** A table of two columns whose second is headed `Value` holds settings, however short it is. */
function isSettings(shape: SheetShape, { header, right }: Draft): boolean {
  return shape.standing(header.bottom, right)?.text.trim().toLowerCase() === "value";
}

/** Whether a row of more than two cells stands further down. */
function widerBelow(shape: SheetShape, row: number, left: number, right: number): boolean {
  for (let below = row + 1; below < shape.sheet.rowCount; below += 1) {
    if (shape.count(below, left, Math.max(right, shape.sheet.columnCount - 1)) > 2) return true;
  }
  return false;
}

/** The words of a row, once where each cell says the same. */
function lineText(shape: SheetShape, row: number, left: number, right: number): string {
  const columns = shape.columns(row, left, right);
  const texts = new Set(columns.map((column) => shape.standing(row, column)?.text.trim() ?? ""));
  const [only = "", ...more] = texts;
  return more.length === 0 ? only : rowText(shape, row, left, right);
}

/** A row's words as one note, at its first cell. */
function words(shape: SheetShape, file: string, row: number, left: number, right: number): TableNote[] {
  const column = shape.columns(row, left, right)[0];
  if (column === undefined) return [];
  return [{ text: lineText(shape, row, left, right), at: { file, sheet: shape.sheet.name, row, column } }];
}
