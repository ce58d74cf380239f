import type { Plan } from "../../../domain/plan";
import { cellIn, type Table } from "../../../read/source";
import type { ColumnRole } from "../../headings/columnRole";
import { groupColumn } from "../../columns/groupColumn";
import { headerOf } from "../../columns/recogniseTable";
import type { Mapping, TableMapping } from "../../mapping";
import { proposeMapping } from "../../proposeMapping";
import { sitesOf } from "../../shape/doubt/partDoubt";
import { shapeTables } from "../../shape/shapeTables";
import { draftNames, type DraftNames } from "./draftNames";
import { objectivesAcross } from "./draftObjectives";
import { readPlan } from "../readPlan";
import { tableOfNames } from "../tableOfNames";

/** Tables of an extract as a plan of their own names would have them read. */
export interface TablesToDraft {
  readonly tables: readonly Table[];
  readonly mapping: Mapping;
  /** Of an extract about several organisations, their names: whose figures are meant is not said. */
  readonly organisations: readonly string[];
  /** Whether these are parts such as sites: the organisation that a title names is none of them. */
  readonly areSites: boolean;
  /** The headings over the figures of each table that says of none which is the actual: objectives of the draft. */
  readonly divided: readonly (readonly string[])[];
  /** The headings of columns whose words tell rows of one name apart: objectives of the draft. */
  readonly grouped: readonly string[];
  /** Tables that nothing can be drafted from, and why. */
  readonly unread: readonly { readonly table: Table; readonly why: Exclude<DraftNames, { kind: "names" }>["why"] }[];
}

/** What is made of many bodies' figures, and is nobody to report for: `Family group mean`. */
const MEAN = /\b(?:averages?|means?|medians?)\b/i;

type Reading = Pick<TablesToDraft, "tables" | "mapping">;

/** An item that no extract names, so that a table is known by its headings alone; words in brackets name nothing. */
const NONE = "no item of any extract";

/**
 * Shapes and maps an extract by a plan of one item of each kind and of the names that its own tables give. Of several
 * organisations the first is taken: each has the same measures.
 *
 * @param organisation Whose extract it is, as its titles say; `""` where they do not.
 */
export function tablesToDraft(tables: readonly Table[], organisation: string): TablesToDraft {
  const known = proposeMapping(tables, planOf([], [], organisation)).tables.map(({ holds }) => holds);
  const divided = tables.map((table, index) => {
    const measuresKnown = known[index] === "measures";
    if (known[index] !== "nothing" && !measuresKnown) return [];
    const objectives = objectivesAcross(table, measuresKnown);
    if (objectives.length === 0 || measuresKnown) return objectives;
    const names = draftNames(table);
    return names.kind === "names" && names.by === "rows" ? objectives : [];
  });
  const named = tables.map((table, index) =>
    known[index] === "nothing" || divided[index]?.length !== 0 ? draftNames(table) : null,
  );
  const inHeadings = named.flatMap((one) => (one?.kind === "names" ? one.names : []));
  const readAs = (names: readonly string[], meant: string, groups: readonly string[]): Reading => {
    const plan = planOf(names, [...divided.flat(), ...groups], meant);
    const { tables: shaped } = shapeTables(tables, plan, null);
    return { tables: shaped, mapping: proposeMapping(shaped, plan) };
  };
  // Only beside the names in the rows of a table known by its headings is a column known to tell areas apart.
  const byHeadings = readAs(inHeadings, organisation, []);
  const names = [...new Set([...inHeadings, ...namesInRows(byHeadings)])];
  const asked = names.length === inHeadings.length ? byHeadings : readAs(names, organisation, []);
  const doubts = asked.mapping.doubts.filter((doubt) => doubt.organisations.length > 0);
  const bodies = new Set(doubts.flatMap((doubt) => doubt.organisations));
  // A dash under the whole of the country is nobody's name.
  const ofWords = [...bodies].filter((body) => /[\p{L}\p{N}]/u.test(body));
  const everybody = [...new Set(ofWords.flatMap((body) => bodyOrSites(asked.tables, body)))];
  const own = everybody.filter((body) => !MEAN.test(body));
  const organisations = own.length > 0 ? own : everybody;
  const [first = organisation] = organisations;
  const ungrouped = organisations.length === 0 ? asked : readAs(names, first, []);
  // Rows of other organisations are told apart by whose they are.
  const grouped =
    organisations.length > 0
      ? []
      : ungrouped.tables.flatMap((table, index) => groupedBy(table, ungrouped.mapping.tables[index]) ?? []);
  const groups = grouped.flatMap((one) => one.groups);
  return {
    ...(grouped.length === 0 ? ungrouped : readAs(names, first, groups)),
    organisations,
    // A doubt about parts names the column that they stand in.
    areSites: organisations.some((one) => !bodies.has(one)) || doubts.some(({ header }) => header !== null),
    grouped: grouped.map(({ heading }) => heading),
    // Services over their own `Actual` and `Target` are no guess.
    divided: divided.filter(
      (objectives, index) =>
        objectives.length > 0 && tables[index]?.columns.some(({ header }) => objectives.includes(header)),
    ),
    unread: tables.flatMap((table, index) => {
      const one = named[index];
      return one?.kind === "none" ? [{ table, why: one.why }] : [];
    }),
  };
}

/** The names in the rows of tables that hold measures. */
function namesInRows({ tables, mapping }: Reading): string[] {
  const names = tables.flatMap((table, index) => {
    const { holds, columns } = mapping.tables[index] ?? { holds: "nothing", columns: [] };
    const column = holds === "measures" ? columns.findIndex(({ claim }) => claim.role === "measure") : -1;
    if (column < 0) return [];
    return table.rows.flatMap((row) => (row.kind === "data" ? (cellIn(row, column)?.text.trim() ?? "") : []));
  });
  return [...new Set(names)].filter((name) => name !== "");
}

/** The words of the column that tells apart a table's rows of one name, where no column known for it does. */
function groupedBy(
  table: Table,
  mapping: TableMapping | undefined,
): { readonly heading: string; readonly groups: readonly string[] } | null {
  if (mapping?.holds !== "measures" || table.turned !== undefined) return null;
  const columnsOf = (...roles: readonly ColumnRole[]): number[] =>
    mapping.columns.flatMap(({ claim: { role } }, column) => (role !== null && roles.includes(role) ? [column] : []));
  const [label] = columnsOf("measure");
  if (label === undefined || columnsOf("objective", "service", "measureId").length > 0) return null;
  const isFree = (column: number): boolean => mapping.columns[column]?.claim.role === null;
  const column = groupColumn(table, label, columnsOf("period", "organisation"), isFree);
  if (column === null) return null;
  const words = table.rows.flatMap((row) => (row.kind === "data" ? (cellIn(row, column)?.text.trim() ?? "") : []));
  return { heading: headerOf(table, column), groups: [...new Set(words)].filter((text) => text !== "") };
}

/** Of a body whose sites alone the tables give figures of, these. */
function bodyOrSites(tables: readonly Table[], body: string): readonly string[] {
  const sites = tables.flatMap((table) => sitesOf(table, planOf([], [], body), body));
  return sites.length > 0 ? sites : [body];
}

function planOf(names: readonly string[], objectives: readonly string[], organisation: string): Plan {
  const { plan } = readPlan(
    [
      ...(objectives.length === 0 ? [] : [tableOfNames("Objectives", "Objective", objectives)]),
      tableOfNames("Measures", "Measure", [NONE, ...names]),
      tableOfNames("Actions", "Action", [NONE]),
      tableOfNames("Assertions", "Assertion", [NONE]),
    ],
    "",
  );
  return { ...plan, organisation };
}
