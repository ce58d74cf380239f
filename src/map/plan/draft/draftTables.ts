import type { Plan } from "../../../domain/plan";
import type { Table } from "../../../read/source";
import type { Mapping } from "../../mapping";
import { proposeMapping } from "../../proposeMapping";
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
  /** The headings over the figures of each table that says of none which is the actual: objectives of the draft. */
  readonly divided: readonly (readonly string[])[];
  /** Tables that nothing can be drafted from, and why. */
  readonly unread: readonly { readonly table: Table; readonly why: Exclude<DraftNames, { kind: "names" }>["why"] }[];
}

/** An item that no extract names, so that a table is known by its headings alone. */
const NONE = "(none)";

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
  const names = named.flatMap((one) => (one?.kind === "names" ? one.names : []));
  const read = (meant: string): Pick<TablesToDraft, "tables" | "mapping"> => {
    const plan = planOf(names, divided.flat(), meant);
    const { tables: shaped } = shapeTables(tables, plan, null);
    return { tables: shaped, mapping: proposeMapping(shaped, plan) };
  };
  const first = read(organisation);
  const organisations = [...new Set(first.mapping.doubts.flatMap((doubt) => doubt.organisations))];
  return {
    ...(organisations[0] === undefined ? first : read(organisations[0])),
    organisations,
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
