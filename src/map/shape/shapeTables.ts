import type { Plan } from "../../domain/plan";
import type { Table } from "../../read/source";
import { recogniseTable } from "../columns/recogniseTable";
import { organisationRows } from "./organisationRows";
import { readShape } from "./readShape";
import { turnTable } from "./turnTable";

/**
 * The tables of an extract with each of their rows about one measure: tables whose measures stand in the headings are
 * turned, of many organisations the plan's own rows are taken, and every other table stays as it is. A table that is
 * turned says what it was (`turned`), and whose rows it has or, where nobody says whose are meant, whose it could have.
 */
export function shapeTables(tables: readonly Table[], plan: Plan): readonly Table[] {
  const shaped = tables.map((table) => turned(table, plan, plan.organisation) ?? table);
  // Beside a table of the plan's own figures, one of others, or of parts, is no reason to ask: it is left as it is.
  const areOwn = shaped.map(({ turned: how }, index) =>
    how === undefined ? isOfMeasures(tables[index], plan) : how.organisations.length === 0,
  );
  return areOwn.includes(true)
    ? shaped.map((table, index) => (areOwn[index] === true ? table : printed(table)))
    : shaped;
}

function isOfMeasures(table: Table | undefined, plan: Plan): boolean {
  return table !== undefined && recogniseTable(table, plan).kind?.holds === "measures";
}

/** A table as it stands in the sheet. */
export function printed(table: Table): Table {
  return table.turned?.from ?? table;
}

/** A table whose cells have changed, turned as it was before. */
export function turnAgain(from: Table, { organisation }: { readonly organisation: string | null }, plan: Plan): Table {
  return turned(from, plan, organisation ?? plan.organisation) ?? from;
}

function turned(table: Table, plan: Plan, organisation: string): Table | null {
  const across = readShape(table, plan, organisation);
  return across === null ? null : turnTable(table, across, organisationRows(table, across.keys, organisation));
}
