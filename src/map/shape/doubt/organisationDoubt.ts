import { isOfRowsAlone } from "../../../domain/tableShape";
import { listOf } from "../../../domain/listOf";
import type { Plan } from "../../../domain/plan";
import { cellIn, type Table, type TableRow, type Turned } from "../../../read/source";
import { doubtOf } from "../../choose/assignRoles";
import type { ClaimedMapping, Doubt, TableMapping } from "../../mapping";
import { organisationNamed, sameOrganisation } from "../../match/organisation";
import { plainLabel } from "../../match/plainLabel";
import { isOthersName } from "../../match/othersName";
import { otherBodyInTitles } from "../../match/titleBody";
import { isPartName, isWholeBody } from "../../match/wholeName";
import { isFigureHeading } from "../measureHeading";
import { firstRows } from "../../columns/recogniseTable";

/**
 * Asks whose rows are meant, where a table gives the same measures of several organisations and nobody says, or is
 * about one only that is not the one that is named.
 *
 * @param tables Every table of the extract: a sheet beside it may be the organisation's own.
 */
export function organisationDoubts(
  table: Table,
  claimed: ClaimedMapping,
  plan: Plan,
  tables: readonly Table[],
): Doubt[] {
  const organisation = claimed.organisation ?? plan.organisation;
  const organisations =
    turnedBy(table)?.organisations ?? (claimed.holds === "measures" ? unsettled(table, claimed, organisation) : []);
  if (organisations.length === 0) return [];
  if (organisations.every(isFigureHeading)) {
    const turn = "Turn the table (in Excel: copy, Paste Special, Transpose), so that each measure has a row";
    return [doubtOf(table, null, `Its rows are ${listOf(organisations)}, and its headings the measures. ${turn}.`)];
  }
  const [first = "", second] = organisations;
  const own = tables.find(({ sheet }) => sheet !== table.sheet && sameOrganisation(sheet, organisation));
  if (second === undefined && own !== undefined) {
    const others = `It is about ${first} only, and the sheet ${own.sheet} is ${organisation}’s own.`;
    return [doubtOf(table, null, `${others} Leave this table out.`)];
  }
  const whole = organisations.find(isWholeBody);
  if (second !== undefined && whole !== undefined) {
    // A part or the whole of what is measured, such as an age group, is no name of an organisation.
    const parts = `It is about ${listOf(organisations)}. Which of these is to be reported?`;
    return [{ ...doubtOf(table, null, parts), organisations }];
  }
  const question =
    second === undefined
      ? `It is about ${first} only. Is that ${organisation === "" ? "what the plan is for" : organisation}?`
      : organisation === ""
        ? `It is about ${listOf(organisations)}. Whose figures are to be reported?`
        : `It is about ${listOf(organisations)}. Which of them is ${organisation}?`;
  return [{ ...doubtOf(table, null, question), organisations }];
}

/** How a table was turned, where whose rows it has was settled by that. */
function turnedBy({ turned }: Table): Turned | null {
  return turned === undefined || isOfRowsAlone(turned.shape) ? null : turned;
}

/**
 * The organisations of a table whose rows are measures, where its first rows have one measure of two of them and none
 * of all is the one that is named, where all are about one other, or where some are of parts and some of the whole;
 * none where it is settled. Where no column names any, a title may. Only where its first rows do not name it is the
 * rest of the column looked through.
 */
function unsettled(table: Table, { claims }: ClaimedMapping, organisation: string): string[] {
  const columnOf = (role: "organisation" | "measure" | "measureId"): number =>
    claims.findIndex((claim) => claim.role === role);
  const column = columnOf("organisation");
  if (column < 0) {
    const other = otherBodyInTitles(table, organisation, false);
    return other === null ? [] : [other.text];
  }
  const labels = [columnOf("measureId"), columnOf("measure")].filter((label) => label >= 0);
  const firstOf = new Map<string, string>();
  let shared = false;
  let whole = false;
  for (const row of firstRows(table)) {
    const name = plainLabel(cellIn(row, column)?.text ?? "");
    const label = labels.map((index) => plainLabel(cellIn(row, index)?.text ?? "")).join(" ");
    if (name === "") continue;
    shared ||= (firstOf.get(label) ?? name) !== name;
    firstOf.set(label, name);
    whole ||= isWholeBody(textIn(row, column));
  }
  const first = table.rows.find(({ kind }) => kind !== "section");
  const firstName = first === undefined ? "" : textIn(first, column);
  // A plan that names nobody may be for any body, and for no part of one.
  const mayBeOwn = organisation === "" && !isPartName(firstName) && !isOthersName(firstName, false);
  if (!shared && !whole && (firstName === "" || mayBeOwn)) return [];
  const names = new Set<string>();
  for (const row of table.rows) {
    const name = row.kind === "section" ? "" : textIn(row, column);
    if (name === "" || names.has(name)) continue;
    if (organisation !== "" && plainLabel(name) === plainLabel(organisation)) return [];
    names.add(name);
    // Where each has measures of its own, the names may be those of who leads on them.
    if (!shared && !whole && names.size > 1) return [];
  }
  return organisationNamed([...names], organisation) === null ? [...names] : [];
}

/** Every area or organisation that a table names; none where its rows and headings name none. */
export function organisationsNamed(table: Table, { columns }: Pick<TableMapping, "columns">): readonly string[] {
  const turned = turnedBy(table);
  if (turned !== null) return turned.named;
  const column = columns.findIndex(({ claim }) => claim.role === "organisation");
  if (column < 0) return [];
  const names = new Set<string>();
  for (const row of table.rows) {
    const name = row.kind === "section" ? "" : textIn(row, column);
    if (name !== "") names.add(name);
  }
  return [...names];
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
