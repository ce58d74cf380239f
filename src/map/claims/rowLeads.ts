import { findPeriodsInHeading, monthCount, readPeriodWords } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { cellAt, cellIn, type Table, type TableNote, type TableRow } from "../../read/source";
import { matchHeader } from "../headings/matchHeader";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { CERTAIN } from "../match/certainty";
import { plainLabel } from "../match/plainLabel";
import { readHeading } from "./readHeading";
import { rowTime } from "./rowTime";
import { figuresInTitle } from "./titleFigures";
import { UNSAID } from "./when";

/** What figures are that are not actuals, as words over them say; `other` is none that is used. */
export type LeadKind = "target" | "forecast" | "other";

/** What the words over rows of a table say of all their figures: a heading among the rows, or the corner. */
export interface RowLeads {
  /** The year that every row stands under; null where none is said, or several. */
  readonly whole: TableNote | null;
  /** The words of time over a row of the sheet, where rows stand under several; `""` for none. */
  timeAt(row: number): string;
  /** Whether a row of the sheet is the headings printed again over other rows. */
  isHeading(row: number): boolean;
  /** What the figures of a row of the sheet are, where they are no actuals; null where they are. */
  kindAt(row: number): LeadKind | null;
}

/** What holds from a row of the sheet on. */
interface Lead {
  readonly from: number;
  readonly time: TableNote | null;
  readonly kind: LeadKind | null;
}

/** A longer table is a list whose rows say themselves what they are; headings are not looked for in it. */
const ROWS_MAX = 5000;

/** What may stand beside the words that figures are actuals. */
const BESIDE = new RegExp(
  String.raw`^(?:(?:the|all|for|of|in|to|by|and|figures?|data|values?|performance|outturn|annual|quarterly|monthly` +
    String.raw`|year|quarter|month|period|improvement|planned|agreed|set)\b\W*)*$`,
  "i",
);
/** Words that say that figures are actuals. */
const ACTUAL =
  /\b(?:actuals?|results?|achieved|achievement|latest|current|reported|outturn|ytd|to date|performance|value)\b/i;

/** Leads of a table whose words say nothing of all its figures. */
const NONE: RowLeads = { whole: null, timeAt: () => "", isHeading: () => false, kindAt: () => null };

/**
 * Reads the headings among a table's rows (`2024/25`, `Last year`, `Targets`), headings that are printed again with
 * another year in their corner, the corner itself, and titles or a sheet's name that say the figures are no actuals.
 *
 * @param objectives The plan's own headings, in plain form, which say nothing of time or kind.
 */
export function rowLeads(table: Table, year: YearStart, objectives: ReadonlySet<string> = NOBODY): RowLeads {
  const from = table.turned?.from ?? table;
  const titled = kindOfTable(from, year);
  const corner = cornerOf(from, year);
  const leads: Lead[] = [{ from: -1, time: corner, kind: titled }];
  const repeated = new Set<number>();
  if (from.rows.length <= ROWS_MAX)
    for (const row of from.rows) {
      const words = headingIn(from, row);
      if (words === null || objectives.has(plainLabel(words.text))) continue;
      const last = leads.at(-1) ?? { time: null, kind: null };
      const kind = kindIn(words.text, year);
      if (kind !== null) leads.push({ from: row.row, time: last.time, kind });
      else if (saysTime(words.text, year)) {
        if (row.kind !== "section") repeated.add(row.row);
        leads.push({ from: row.row, time: within(words, last.time, year), kind: last.kind });
      } else if (ACTUAL.test(words.text) && BESIDE.test(words.text.replace(ACTUAL, " ").trim()))
        leads.push({ from: row.row, time: last.time, kind: null });
    }
  if (leads.every(({ time, kind }) => time === null && kind === null)) return NONE;
  const leadAt = (row: number): Lead | undefined => leads.findLast((lead) => lead.from < row);
  const rows = from.rows.filter(({ kind }) => kind !== "section");
  const [first, ...more] = new Set(leads.length === 1 ? [corner] : rows.map(({ row }) => leadAt(row)?.time ?? null));
  const isOne = first !== undefined && more.length === 0;
  return {
    whole: isOne ? first : null,
    isHeading: (row) => repeated.has(row),
    timeAt: (row) => (isOne ? "" : (leadAt(row)?.time?.text ?? "")),
    kindAt: (row) => leadAt(row)?.kind ?? null,
  };
}

const NOBODY: ReadonlySet<string> = new Set();

/** A heading among the rows, or the corner of headings that are printed again; null for any other row. */
function headingIn(table: Table, row: TableRow): TableNote | null {
  const filled = row.kind === "section" ? row.cells.findIndex((cell) => cell !== null) : 0;
  const cell = cellIn(row, Math.max(filled, 0));
  if (cell === null || (row.kind !== "section" && !repeatsHeadings(table, row))) return null;
  return { text: cell.text.trim(), at: cellAt(table, row, Math.max(filled, 0)) };
}

function repeatsHeadings({ columns }: Table, row: TableRow): boolean {
  if (columns.length < 2 || cellIn(row, 1)?.text.trim() !== columns[1]?.header) return false;
  return columns.every(({ header }, column) => column === 0 || (cellIn(row, column)?.text.trim() ?? "") === header);
}

/** Whether words name a stretch of time that is not the report's own, and nothing else. */
function saysTime(text: string, year: YearStart): boolean {
  const when = rowTime(text, "", year)?.when ?? UNSAID;
  return when.kind === "period" || when.kind === "part" || (when.kind === "relative" && when.relative.which !== "own");
}

/** `Q2` below `2024/25` is that quarter. */
function within(words: TableNote, above: TableNote | null, year: YearStart): TableNote {
  const isPart = rowTime(words.text, "", year)?.when.kind === "part";
  const whole = isPart && above !== null ? findPeriodsInHeading(above.text, year)[0] : undefined;
  return whole === undefined || monthCount(whole.period) !== 12
    ? words
    : { ...words, text: `${whole.text} ${words.text}` };
}

/**
 * The words for a row's period with what stands over it: `Apr` under `2024/25`. A row that names its own year keeps it.
 */
export function underLead(lead: string, text: string, year: YearStart): string {
  if (lead === "" || text === "") return lead || text;
  return readPeriodWords(text, year) === null ? `${lead} ${text}` : text;
}

/** The year in the heading of the column that names the rows: `2024/25`, `Indicators 2024/25`. */
function cornerOf({ columns }: Table, year: YearStart): TableNote | null {
  const [corner] = columns;
  if (corner === undefined || (corner.type !== "text" && corner.type !== "date" && corner.type !== "mixed"))
    return null;
  const { when, rest } = readHeading(corner.header, year);
  if (when.kind !== "period" || monthCount(when.period) !== 12) return null;
  const isName =
    rowTime(corner.header, "", year) !== null ||
    matchHeader(rest, ROLE_WORDINGS).some(
      ({ role, score }) => score >= CERTAIN && (role === "measure" || role === "period"),
    );
  return isName ? { text: findPeriodsInHeading(corner.header, year)[0]?.text ?? corner.header, at: corner.at } : null;
}

/** Whether a heading says that its figures are actuals. */
export function saysActual({ columns }: Table): boolean {
  return columns.some(({ header }) => ACTUAL.test(header));
}

/** What titles or the sheet's name say that all figures are, where no heading says that some are actuals. */
function kindOfTable(table: Table, year: YearStart): LeadKind | null {
  const { titles, sheet } = table;
  if (saysActual(table)) return null;
  for (const text of [...titles.map((title) => title.text), sheet]) {
    const kind = kindIn(text, year);
    if (kind !== null) return kind;
  }
  return null;
}

/** What words say that figures are which are no actuals; null where they say more than that, or nothing. */
function kindIn(text: string, year: YearStart): LeadKind | null {
  const found = figuresInTitle(text, year);
  // Last year is said by words of time, which are read with the periods; a change may be what a measure is about.
  if (found === null || !found.isPlain || found.kind === "lastYear" || found.kind === "change") return null;
  return found.kind;
}
