import type { Plan } from "../../domain/plan";
import type { TableShape } from "../../domain/tableShape";
import type { Table, Turned } from "../../read/source";
import { recogniseTable } from "../columns/recogniseTable";
import type { Holds } from "../mapping";
import { confirmedTables } from "../saved/confirmedTables";
import type { SavedMapping } from "../saved/savedMapping";
import { ownFigures } from "./ownFigures";
import { layoutAs, readShape, type TableLayout } from "./readShape";
import { turnTable } from "./turnTable";

/**
 * The tables of an extract with each of their rows about one measure: tables whose measures stand in the headings are
 * turned, of many organisations the plan's own rows are taken, and every other table stays as it is. A table that is
 * turned says what it was (`turned`), and whose rows it has or, where nobody says whose are meant, whose it could have.
 */
export function shapeTables(tables: readonly Table[], plan: Plan, saved: SavedMapping | null): readonly Table[] {
  const organisation = chosenBefore(saved) ?? plan.organisation;
  const savedTables = confirmedTables(tables, saved, plan.year);
  const shaped = tables.map((table, index) => {
    const confirmed = savedTables[index] ?? null;
    return confirmed === null || confirmed === "unclear"
      ? turned(table, readShape(table, plan, organisation), organisation)
      : turnedAs(table, confirmed, plan);
  });
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
export function turnAgain(from: Table, { shape, organisation }: Turned, plan: Plan): Table {
  return turnedAs(from, { shape, organisation, holds: "measures" }, plan);
}

/** A table in the shape that a person has confirmed. */
function turnedAs(
  table: Table,
  {
    shape,
    organisation,
    holds,
  }: { readonly shape: TableShape; readonly organisation: string | null; readonly holds: Holds },
  plan: Plan,
): Table {
  if (shape === "measuresDown" || holds === "nothing") return table;
  const meant = organisation ?? plan.organisation;
  return turned(table, layoutAs(table, shape, plan, meant), meant);
}

function turned(table: Table, layout: TableLayout | null, organisation: string): Table {
  return layout === null ? table : turnTable(table, layout, ownFigures(table, layout, organisation));
}

/** Whose figures a person has chosen in another table, or in this one before it was changed; null for nobody's. */
function chosenBefore(saved: SavedMapping | null): string | null {
  const [only, ...more] = new Set(saved?.tables.flatMap(({ organisation }) => organisation ?? []));
  return only === undefined || more.length > 0 ? null : only;
}
