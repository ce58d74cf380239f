import type { Plan } from "../../domain/plan";
import { cellIn, type Table, type TableRow } from "../../read/source";
import { readHeading } from "../claims/readHeading";
import { CERTAIN } from "../match/certainty";
import type { Named } from "../match/matchLabel";
import { plainLabel } from "../match/plainLabel";
import { isFigures } from "./candidate";
import type { ColumnRole } from "../headings/columnRole";
import { matchHeader } from "../headings/matchHeader";
import type { LabelColumn } from "./recogniseTable";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { TABLE_KINDS } from "./tableKinds";

/** Headings of columns of names, in which one name of the plan is enough: `Offence group`, `Category`. */
const OF_NAMES = new RegExp(
  String.raw`^(?:(?:offence|crime|incident|complaint|request|service|spend|staff|workforce|job|role|pay) )?` +
    String.raw`(?:group|type|category|topic|name|line)s?$|^(?:offences?|crimes?)$`,
  "i",
);

/** Rows looked through for the few that are the plan's. */
const LOOK_ROWS = 20_000;
/** So many of the plan's items in one column are no chance, however many it has. */
const ENOUGH = 3;
/** An id of letters and digits as long as this is no chance. */
const LONG_ID = 5;
/** A name shorter than this may be any word. */
const LONG_NAME = 6;

/**
 * The column of a long list of measures in which a few rows are the plan's: a national list of which the plan has a
 * part. It must hold at least half of the plan's measures, or three, or one under a heading such as `Offence group`;
 * ids that are numbers or short count only beside the measure's own name. Only for a table one of whose columns is
 * surely the actual, because nothing else of it is the plan's.
 */
export function fewOfPlan(table: Table, plan: Plan): LabelColumn | null {
  const kind = TABLE_KINDS.find(({ holds }) => holds === "measures");
  if (kind === undefined || plan.measures.length === 0 || !hasActual(table, plan)) return null;
  const rows = dataRows(table);
  const byId = new Map(plan.measures.map((measure): [string, Named] => [measure.id.trim().toLowerCase(), measure]));
  const byName = new Map(
    plan.measures.flatMap((measure) =>
      [measure.name, ...measure.aliases].map((name): [string, Named] => [plainLabel(name), measure]),
    ),
  );
  const isNamed = table.columns.some(({ header }) => isHeadedBy(header, kind.label));
  const columns = [...table.columns.keys()].flatMap((column): LabelColumn[] => {
    const oneIsEnough = !isNamed && OF_NAMES.test(table.columns[column]?.header.trim() ?? "");
    const texts = rows.map((row) => cellIn(row, column)?.text.trim() ?? "");
    const ids = new Set<Named>();
    const names = new Set<Named>();
    texts.forEach((text, index) => {
      if (text === "") return;
      const named = byName.get(plainLabel(text));
      if (named !== undefined && text.length >= LONG_NAME) names.add(named);
      const identified = byId.get(text.toLowerCase());
      if (identified !== undefined && (isUnmistakable(text, plan) || isNamedIn(rows[index], identified)))
        ids.add(identified);
    });
    const share = (found: ReadonlySet<Named>): number => found.size / plan.measures.length;
    return [
      ...(isEnough(ids, plan, 1) ? [{ kind, column, role: kind.id, share: share(ids), few: true }] : []),
      ...((isEnough(names, plan, 2) || (oneIsEnough && names.size > 0)) && !isFigures(table.columns[column])
        ? [{ kind, column, role: kind.label, share: share(names), few: true }]
        : []),
    ];
  });
  return columns.sort((a, b) => b.share - a.share)[0] ?? null;
}

function isHeadedBy(header: string, role: ColumnRole): boolean {
  return matchHeader(header, ROLE_WORDINGS).some((match) => match.role === role && match.score >= CERTAIN);
}

function isEnough(found: ReadonlySet<Named>, { measures }: Plan, least: number): boolean {
  return found.size >= least && (found.size >= ENOUGH || found.size * 2 >= measures.length);
}

function dataRows({ rows }: Table): TableRow[] {
  const found: TableRow[] = [];
  for (const row of rows) {
    if (found.length === LOOK_ROWS) break;
    if (row.kind === "data") found.push(row);
  }
  return found;
}

/** `Q1 2025`, whichever year that is. */
const PART_OF_YEAR = /^(?:q|h|p|m|w|fy|wk|qtr|week|term)\s?\d{1,2}\W+\d{2,4}/i;

/** Whether words are an id and can be nothing else: letters and digits, and no road, quarter or grade. */
function isUnmistakable(text: string, { year }: Plan): boolean {
  if (text.length < LONG_ID || !/\d/.test(text) || !/[a-z]/i.test(text)) return false;
  const { when, span } = readHeading(text, year);
  return when.kind === "unsaid" && span === null && !PART_OF_YEAR.test(text);
}

/** Whether a row has a measure's own name in one of its cells. */
function isNamedIn(row: TableRow | undefined, { name, aliases }: Named): boolean {
  const names = [name, ...aliases].map(plainLabel);
  return row?.cells.some((cell) => cell !== null && names.includes(plainLabel(cell.text))) ?? false;
}

/** Whether a heading surely says that the actual stands below it, or a period does. */
function hasActual(table: Table, { year, measures }: Plan): boolean {
  const isUnit = (header: string): boolean =>
    measures.some(({ unit }) => unit.kind === "other" && plainLabel(unit.label) === plainLabel(header));
  return table.columns.some((column) => {
    if (!isFigures(column)) return false;
    if (isUnit(column.header)) return true;
    const { when, rest } = readHeading(column.header, year);
    return (when.kind !== "unsaid" && rest === "") || isHeadedBy(column.header, "actual");
  });
}
