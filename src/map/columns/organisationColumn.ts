import type { Plan } from "../../domain/plan";
import { cellIn, type Table } from "../../read/source";
import { CERTAIN } from "../match/certainty";
import { isPlainlyAreaOrBody } from "../match/organisation";
import { isOthersName } from "../match/othersName";
import { plainLabel } from "../match/plainLabel";
import { isPartName, isWholeBody, isWholeName } from "../match/wholeName";
import { matchHeader } from "../headings/matchHeader";
import { firstRows } from "./recogniseTable";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { couldBeAreas } from "../headings/areaHeading";

/** Rows looked through for names of nobody's own. */
const LOOK_ROWS = 300;

/** Headings of whom a figure is compared with, who is not whose it is. */
const COMPARED = /^(?:comparators?|comparison|benchmark|compared (?:with|to)|peers?|peer group)$/i;
/** Headings of areas only. */
const PLACE =
  /^(?:local (?:authority|council)|district|county|borough|country|geography|region|authority)(?: (?:name|area))?$/i;

/**
 * The column of a table of measures whose cells are areas or organisations, under a heading that does not surely say
 * so: it has the plan's organisation in it, or could be of areas and gives one measure for several of them, or has
 * nothing but areas and bodies. Null where there is none.
 *
 * @param labels The column of the measures' names; null where its cells do not tell.
 */
export function organisationColumn(table: Table, labels: number | null, plan: Plan): number | null {
  return (labels === null ? null : areasColumn(table, labels, plan)) ?? othersColumn(table, plan.organisation !== "");
}

/**
 * The column that says `England average` of every row, whatever its heading: `Series`, `Data type`. Such rows look like
 * totals.
 */
function othersColumn(table: Table, regionsToo: boolean): number | null {
  const rows = table.rows.filter(({ kind }) => kind !== "section").slice(0, LOOK_ROWS);
  if (rows.length === 0) return null;
  const found = table.columns.findIndex(
    ({ header, type }, column) =>
      type === "text" &&
      !COMPARED.test(header.trim()) &&
      rows.every((row) => isOthersName(cellIn(row, column)?.text ?? "", regionsToo)),
  );
  return found < 0 ? null : found;
}

function areasColumn(table: Table, labels: number, plan: Plan): number | null {
  const { organisation } = plan;
  const rows = firstRows(table);
  const textIn = (column: number): string[] => rows.map((row) => plainLabel(cellIn(row, column)?.text ?? ""));
  const unknown = table.columns.flatMap(({ header, type }, column) =>
    column !== labels &&
    (type === "text" || type === "mixed") &&
    !matchHeader(header, ROLE_WORDINGS).some(({ score }) => score >= CERTAIN)
      ? [column]
      : [],
  );
  const own = plainLabel(organisation);
  const named = own === "" ? undefined : unknown.find((column) => textIn(column).includes(own));
  if (named !== undefined) return named;
  const parts = partsColumn(table, labels);
  if (parts !== null) return parts;
  const measures = textIn(labels);
  const areas = unknown.find((column) => {
    if (!couldBeAreas(table.columns[column]?.header ?? "")) return false;
    const firstOf = new Map<string, string>();
    return textIn(column).some((area, row) => {
      const before = firstOf.get(measures[row] ?? "");
      firstOf.set(measures[row] ?? "", before ?? area);
      return area !== "" && before !== undefined && before !== area;
    });
  });
  if (areas !== undefined) return areas;
  const places = unknown.find((column) => {
    const header = table.columns[column]?.header.trim() ?? "";
    const texts = textIn(column);
    const [only, ...others] = new Set(texts.filter((text) => text !== ""));
    if (couldBeAreas(header) && only !== undefined && others.length === 0)
      return (
        (own !== "" || isPartName(only) || isOthersName(only, false)) && !isWholeBody(only) && !groupsOf(plan).has(only)
      );
    if (own === "") return false;
    if ((texts[0] ?? "") === "") return false;
    if (PLACE.test(header)) return true;
    const isPlace = (text: string): boolean =>
      text === "" || ` ${text} `.includes(` ${own} `) || isPlainlyAreaOrBody(text);
    return couldBeAreas(header) && texts.every(isPlace);
  });
  return places ?? null;
}

/**
 * The column that says which part a row is about, or that it is about the whole: some of its cells say `All`, `Total`
 * or `Force`, and others something else.
 */
function partsColumn(table: Table, labels: number): number | null {
  const rows = firstRows(table);
  const found = table.columns.findIndex(({ header, type }, column) => {
    if (column === labels || (type !== "text" && type !== "mixed")) return false;
    const roles = matchHeader(header, ROLE_WORDINGS).flatMap(({ role, score }) => (score >= CERTAIN ? [role] : []));
    if (roles.some((role) => role !== "service")) return false;
    const isWhole = couldBeAreas(header) || roles.length > 0 ? isWholeBody : isWholeName;
    const names = new Set(rows.map((row) => cellIn(row, column)?.text.trim() ?? ""));
    names.delete("");
    const wholes = [...names].filter(isWhole);
    return wholes.length > 0 && wholes.length < names.size;
  });
  return found < 0 ? null : found;
}

/** What the plan calls its objectives and services, in plain form: such a name in a column is no area. */
function groupsOf({ objectives, measures }: Plan): ReadonlySet<string> {
  return new Set(
    [...objectives.map(({ name }) => name), ...measures.flatMap(({ objective, service }) => [objective, service])].map(
      plainLabel,
    ),
  );
}
