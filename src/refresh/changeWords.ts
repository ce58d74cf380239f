import { isListing } from "../report/byHand/givenOf";
import type { ReportCell, ReportModel, ReportTable } from "../report/reportModel";
import { WORKED_OUT, type CellChoice, type Change } from "./refresh";

/** What will change on one sheet, in words. */
export interface SheetChanges {
  readonly sheet: string;
  /** One for each row of a table that changes, and for what comes and goes. */
  readonly rows: readonly RowChanges[];
  /** Whether items of the plan are among them: their figures, statuses and words. */
  readonly ofItems: boolean;
}

export interface RowChanges {
  /** What changes, or a sentence that says all: `Burglary (M1)`, `Burglary (M1) is new`. */
  readonly about: string;
  /** What of it changes, a line each: `Actual: 355 to 342`. */
  readonly lines: readonly string[];
}

/** The changes of each sheet, in the order of the report. */
export function sheetChanges(changes: readonly Change[], model: ReportModel): SheetChanges[] {
  const sheets = new Map<string, Map<string, (Change & { readonly kind: "cell" })[]>>();
  const items = new Set(model.sheets.flatMap(({ tables }) => tables.flatMap((one) => (one.lasting ? [one.name] : []))));
  const ofItems = new Set<string>();
  const names = rowNames(model);
  const nameOf = (row: string): string => names.get(row) ?? row;
  for (const change of changes) {
    const sheet = change.kind === "cell" ? change.cell.sheet : change.sheet;
    const rows = sheets.get(sheet) ?? new Map<string, (Change & { readonly kind: "cell" })[]>();
    sheets.set(sheet, rows);
    const isCell = change.kind === "cell" && change.cell.table !== "";
    if (isCell && items.has(change.cell.table)) ofItems.add(sheet);
    const about = capital(isCell ? nameOf(change.cell.row) : changeSaid(change, nameOf));
    rows.set(about, [...(rows.get(about) ?? []), ...(isCell ? [change] : [])]);
  }
  return [...sheets].map(([sheet, rows]) => ({
    sheet,
    ofItems: ofItems.has(sheet),
    rows: [...rows].map(([about, cells]) => ({ about, lines: cellLines(cells) })),
  }));
}

/**
 * The figures, statuses and words of the plan's items that change, a line for each item: `Burglary (M1): Actual 355 to
 * 342`. What follows from them (changes, reasons, movement) is left out.
 */
export function itemLines(changes: readonly Change[], model: ReportModel): string[] {
  const kept = new Map(
    model.sheets.flatMap((sheet) => sheet.tables.filter(isOfItems).map((one) => [one.name, ownHeadings(sheet, one)])),
  );
  const names = rowNames(model);
  const lines = new Map<string, string[]>();
  for (const change of changes) {
    if (change.kind !== "cell" || kept.get(change.cell.table)?.has(change.cell.heading) !== true) continue;
    const { cell, before, after } = change;
    const about = names.get(cell.row) ?? cell.row;
    lines.set(about, [...(lines.get(about) ?? []), `${cell.heading} ${quoted(before)} to ${quoted(after)}`]);
  }
  return [...lines].map(([about, said]) => `${about}: ${said.join(", ")}`);
}

function isOfItems({ itemsIn, name }: ReportTable): boolean {
  return itemsIn !== null && !isListing(name);
}

/** The headings of a table under which an extract, a plan or a rule says something itself. */
function ownHeadings(
  { rows }: ReportModel["sheets"][number],
  { range, keptIn, reasonIn, movementIn }: ReportTable,
): ReadonlySet<string> {
  const kept = new Set(keptIn.map(({ heading }) => heading));
  const [headings = [], ...body] = rows.slice(range.top, range.bottom + 1).map(({ cells }) => cells);
  const isFollowing = (heading: string, column: number): boolean =>
    heading === reasonIn ||
    heading === movementIn ||
    body.some(({ [column]: cell }) => cell?.formula != null || cell?.numberFormat != null);
  return new Set(headings.flatMap(({ text }, column) => (kept.has(text) || !isFollowing(text, column) ? [text] : [])));
}

function cellLines(cells: readonly (Change & { readonly kind: "cell" })[]): string[] {
  const worked = cells.filter(({ after }) => after === WORKED_OUT).map(({ cell }) => cell.heading);
  const last = worked.at(-1) ?? "";
  const headings = worked.length < 2 ? last : `${worked.slice(0, -1).join(", ")} and ${last}`;
  return [
    ...cells
      .filter(({ after }) => after !== WORKED_OUT)
      .map(({ cell: { heading }, before, after }) => {
        const words = `${quoted(before)} to ${quoted(after)}`;
        return heading === "" ? words : `${heading}: ${words}`;
      }),
    ...(worked.length === 0 ? [] : [`${headings}: ${WORKED_OUT}`]),
  ];
}

/**
 * One change with its sheet.
 *
 * @example
 * changeWords({ kind: "itemAdded", sheet: "Measures", row: "M3" }) //=> "Measures: M3 is new"
 */
export function changeWords(change: Change): string {
  return `${change.kind === "cell" ? change.cell.sheet : change.sheet}: ${changeSaid(change, (row) => row)}`;
}

/** One change without its sheet; rows are called as `nameOf` says. */
function changeSaid(change: Change, nameOf: (row: string) => string): string {
  switch (change.kind) {
    case "cell": {
      const { cell, before, after } = change;
      const words = `${quoted(before)} to ${quoted(after)}`;
      return cell.table === "" ? words : `${nameOf(cell.row)}, ${cell.heading}: ${words}`;
    }
    case "rowAdded":
    case "itemAdded":
      return `${nameOf(change.row)} is new`;
    case "rowPutBack":
      return `${nameOf(change.row)} is back: somebody had deleted its row, and the report counts it`;
    case "rowRemoved":
      return `${change.row} is no longer listed`;
    case "rowRetired":
      return `${change.row} goes to the sheet Retired, with all that is in its row`;
    case "rowUnlisted": {
      const said = `${nameOf(change.row)} is ${change.status} now, and no longer listed`;
      return change.isRetired
        ? `${said}: its row goes to the sheet Retired, with all that is in it, and follows the report there`
        : said;
    }
    case "rowReturned":
      return `${nameOf(change.row)} is back from the sheet Retired, with all that was in its row`;
    case "itemRenamed":
      return `${change.before} is now ${change.after}`;
    case "pastClosed": {
      const words = `${quoted(change.before)} to ${quoted(change.after)}`;
      return `${change.row}, Commentary: ${words}, as it stood in the last report at its end`;
    }
    case "columnAdded":
      return `the column ${change.heading} is new`;
    case "sectionAdded":
      return `the table ${change.heading} is new`;
    case "chartTaken":
      return `the chart of ${change.row} goes, as it is not in the report; its figures up to then stay`;
    case "sheetAdded":
      return "the sheet is new";
  }
}

/** What a choice is about: `Burglary (M1), Commentary`. */
export function choiceName({ cell: { table, row, heading } }: CellChoice, model: ReportModel): string {
  if (table === "") return "Words above or below the tables";
  const name = rowNames(model).get(row) ?? row;
  return heading === "" ? name : `${name}, ${heading}`;
}

/**
 * What the rows of tables are about, as a person names them: `Burglary (M1)` for `M1`. Rows for which the report has no
 * name are not among them.
 */
function rowNames({ sheets }: ReportModel): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const sheet of sheets)
    for (const { range, keyedBy, lasting } of sheet.tables) {
      if (!lasting || keyedBy.length !== 1) continue;
      const cells = sheet.rows.slice(range.top, range.bottom + 1).map((one) => one.cells);
      const column = nameColumn(cells, range.left);
      for (const one of cells.slice(1)) {
        const [row = "", name = ""] = [one[range.left]?.text, one[column]?.text];
        if (name !== "" && name !== row && !names.has(row)) names.set(row, `${name} (${row})`);
      }
    }
  return names;
}

/** The column with what items are called: by its heading, or the first in which no two of them say the same. */
function nameColumn([headings = [], ...rows]: readonly (readonly ReportCell[])[], id: number): number {
  const named = headings.findIndex(({ text }, column) => column !== id && /^(?:measure|action)$/i.test(text));
  if (named >= 0) return named;
  const differs = headings.findIndex(
    (_, column) => column > id && new Set(rows.map((cells) => cells[column]?.text)).size === rows.length,
  );
  return differs >= 0 ? differs : id;
}

/** Words of a cell longer than this are cut where only their sense is wanted. */
const LONGEST = 90;
/** Words longer than this, with a comma or of several words have quotation marks, so that one sees where they end. */
const PLAIN = 20;

function quoted(words: string): string {
  if (words === "") return "blank";
  const cut = words.slice(0, LONGEST).replace(/\s+\S*$/, "");
  const short = words.length <= LONGEST ? words : `${cut}…`;
  const isFigure = /^\S*\d\S*$/.test(words) && !/[,;:](?!\d{3})/.test(words);
  return words.length > PLAIN || (!isFigure && /[,;:.!?]|\s.*\s/.test(words)) ? `“${short}”` : short;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
