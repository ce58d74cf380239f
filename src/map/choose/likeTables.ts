import { rangeAddress } from "../../domain/cell";
import { quoted } from "../../domain/findingWords";
import type { Plan } from "../../domain/plan";
import { samePeriod } from "../../domain/time/period";
import { cellIn, type Table } from "../../read/source";
import { kindAmong } from "../headings/figureKind";
import { titleGroupFinder } from "../match/groupNamed";
import { sameOrganisation } from "../match/organisation";
import { otherBodyInTitles } from "../match/titleBody";
import { plainLabel } from "../match/plainLabel";
import { plannedMeasures } from "../match/planItems";
import type { Doubt, Mapping, TableMapping } from "../mapping";
import { doubtOf } from "./assignRoles";
import { tableBase } from "./time/reportFit";

/** Rows of a table that are compared. */
const ROWS_MAX = 1000;
/** Of the measures of the smaller table, as many as this are in the other too. */
const SHARED_LEAST = 0.5;
/** What a person calls a sheet that is kept for the record: `Data old`, `Q2 (2)`. */
const OLDER =
  /\b(?:old(?:er)?|previous|prev|archived?|copy|back ?up|superseded|draft|do not use|not used)\b|\(\d+\)\s*$/i;

/**
 * Asks which of two sheets, or of two tables under different titles, is meant that have the same headings and measures,
 * for the same period and the same objective, and different figures. Nobody is asked where a person has confirmed both.
 *
 * @param isConfirmed Whether a person has confirmed a table, by its place among the extract's.
 */
export function likeTableDoubts(
  tables: readonly Table[],
  mapping: Mapping,
  plan: Plan,
  isConfirmed: (index: number) => boolean,
): Doubt[] {
  const groupIn = titleGroupFinder(plannedMeasures(plan).groups);
  // England's sheet beside the organisation's own is no copy, and is asked about as England's.
  const isOfAnother = (table: Table, own: Table): boolean =>
    sameOrganisation(own.sheet, plan.organisation) && otherBodyInTitles(table, plan.organisation, false) !== null;
  const candidates = tables.flatMap((table, index) => {
    const tableMapping = mapping.tables[index];
    const figures = tableMapping?.holds === "measures" ? figuresOf(table, tableMapping) : null;
    if (tableMapping === undefined || figures === null || figures.size === 0) return [];
    const base = tableBase(table, mapping.report, plan);
    const group = [...table.titles.map(({ text }) => text), table.sheet].map(groupIn).find((one) => one !== null);
    return [{ table, index, figures, base, group: group?.name ?? "", fingerprint: tableMapping.fingerprint }];
  });
  return candidates.flatMap((one, place) => {
    const like = candidates
      .slice(0, place)
      .find(
        (other) =>
          areApart(other.table, one.table) &&
          other.fingerprint === one.fingerprint &&
          other.group === one.group &&
          samePeriod(other.base.period, one.base.period) &&
          !(isConfirmed(other.index) && isConfirmed(one.index)) &&
          !isOfAnother(one.table, other.table) &&
          !isOfAnother(other.table, one.table) &&
          contradict(one.figures, other.figures),
      );
    if (like === undefined) return [];
    const [older, newer] = OLDER.test(like.table.sheet) ? [like.table, one.table] : [one.table, like.table];
    const question = `It has the measures of ${placeOf(newer, older)} under the same headings, with other figures. `;
    const which = [older, newer].some(({ sheet }) => OLDER.test(sheet))
      ? "Is it an older copy? Leave out the sheet that is not meant."
      : "Which of the two is to be reported? Leave the other out.";
    return [doubtOf(older, null, question + which)];
  });
}

/** Whether two tables stand on two sheets, or under two titles for one kind of figure. */
function areApart(one: Table, other: Table): boolean {
  if (one.sheet !== other.sheet) return true;
  const [title, second] = [one, other].map(({ titles }) => titles.at(-1)?.text ?? "");
  return title !== "" && second !== "" && title !== second && kindAmong(title ?? "") === kindAmong(second ?? "");
}

/** `the sheet North`, or of one sheet `the table A2:B4 (“North area”)`. */
function placeOf({ sheet, range, titles }: Table, beside: Table): string {
  return sheet !== beside.sheet
    ? `the sheet ${sheet}`
    : `the table ${rangeAddress(range)} (${quoted(titles.at(-1)?.text ?? "")})`;
}

/** The actual of each measure as printed, by its ID and name; null where the rows say when or whose they are. */
function figuresOf(table: Table, { columns }: TableMapping): Map<string, string> | null {
  const columnOf = (role: string): number => columns.findIndex((column) => column.role === role);
  if (columnOf("period") >= 0 || columnOf("organisation") >= 0) return null;
  const [id, measure, actual] = [columnOf("measureId"), columnOf("measure"), columnOf("actual")];
  const figures = new Map<string, string>();
  for (const row of table.rows.slice(0, ROWS_MAX)) {
    const textIn = (column: number): string => (column < 0 ? "" : (cellIn(row, column)?.text.trim() ?? ""));
    const label = `${plainLabel(textIn(id))} ${plainLabel(textIn(measure))}`;
    if (row.kind === "data" && label !== " " && textIn(actual) !== "") figures.set(label, textIn(actual));
  }
  return figures;
}

/** Whether two tables share most of their measures, and one of these has another figure. */
function contradict(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  const shared = [...one].filter(([label]) => other.has(label));
  return (
    shared.length >= SHARED_LEAST * Math.min(one.size, other.size) &&
    shared.some(([label, figure]) => other.get(label) !== figure)
  );
}
