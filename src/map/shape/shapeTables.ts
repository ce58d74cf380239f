import type { Plan } from "../../domain/plan";
import { rangeAddress } from "../../domain/cell";
import { shapeWords, type TableShape } from "../../domain/tableShape";
import { FindingList } from "../../read/findingList";
import type { FileFinding } from "../../read/findingKinds";
import { cellAt, type Table, type Turned } from "../../read/source";
import { couldGiveFigures } from "../choose/contentsTables";
import { recogniseTable } from "../columns/recogniseTable";
import { confirmedTables } from "../saved/confirmedTables";
import type { SavedMapping, SavedTable } from "../saved/savedMapping";
import { formOfPlan, tableOfForm } from "./formRows";
import { figuresDownOfPlan, tableOfFiguresDown } from "./figuresDown";
import { columnThatSays, merge, mergeFigureRows } from "./figureRows";
import { mergedUnderNames, mergeUnderNames } from "./namesOverFigures";
import { ownFigures } from "./ownFigures";
import { recordsOfPlan, tableOfRecords } from "./recordRows";
import { layoutAs, readShape, type TableLayout } from "./readShape";
import { ownWhole } from "./whole/ownWhole";
import { turnTable } from "./turnTable";

type TurnedShape = Exclude<TableShape, "measuresDown">;

/** Tables in the shape that they are read in, and the shapes that a person gave and that cannot be followed. */
export interface ShapedTables {
  readonly tables: readonly Table[];
  readonly findings: readonly FileFinding[];
}

/**
 * The tables of an extract with each of their rows about one measure: tables whose measures stand in the headings are
 * turned, of many organisations the plan's own rows are taken, and every other table stays as it is. A table that is
 * turned says what it was (`turned`), and whose rows it has or, where nobody says whose are meant, whose it could have.
 */
export function shapeTables(tables: readonly Table[], plan: Plan, saved: SavedMapping | null): ShapedTables {
  const organisation = chosenBefore(saved) ?? plan.organisation;
  const savedTables = confirmedTables(tables, saved, plan.year);
  const confirmed = savedTables.map((savedTable) => (savedTable === "unclear" ? null : savedTable));
  const shaped = tables.map((table, index) => shapedTable(table, confirmed[index] ?? null, plan, organisation));
  // Beside a table of the plan's own figures, one of others, or of parts, is no reason to ask: it is left as it is.
  const areOwn = shaped.map(({ turned: how }, index) =>
    how === undefined ? isOfMeasures(tables[index], plan) : how.organisations.length === 0,
  );
  const isOwnThere = areOwn.includes(true);
  const told = new FindingList();
  shaped.forEach((table, index) => {
    const shape = confirmed[index]?.shape ?? null;
    if (isTurning(shape) && table.turned === undefined) tellUnturned(told, table, shape);
    const [week] = table.turned?.weeks ?? [];
    if (week !== undefined)
      told.add("weeksNotUsed", cellAt(printed(table), week, 0), String(table.turned?.weeks.length ?? 0));
  });
  return {
    tables: shaped.map((table, index) =>
      isOwnThere && areOwn[index] !== true && !isTurning(confirmed[index]?.shape ?? null) ? printed(table) : table,
    ),
    findings: told.list(),
  };
}

/** Whether a person has said that the measures of a table do not stand in its rows, or that areas are its headings. */
function isTurning(shape: TableShape | null): shape is TurnedShape {
  return shape !== null && shape !== "measuresDown";
}

function tellUnturned(told: FindingList, { file, sheet, range }: Table, shape: TurnedShape): void {
  const place = sheet === "" ? rangeAddress(range) : `${sheet}!${rangeAddress(range)}`;
  told.add("mappingNotFollowed", { file, sheet, row: range.top, column: range.left }, place, null, {
    shape: shapeWords(shape),
  });
}

function isOfMeasures(table: Table | undefined, plan: Plan): boolean {
  return table !== undefined && couldGiveFigures(table) && recogniseTable(table, plan).kind?.holds === "measures";
}

/** A table as it stands in the sheet. */
export function printed(table: Table): Table {
  return table.turned?.from ?? table;
}

/** A table whose cells have changed, turned as it was before. */
export function turnAgain(from: Table, { shape, organisation }: Turned, plan: Plan): Table {
  return isTurning(shape) ? turnedAs(from, shape, plan, organisation ?? plan.organisation) : from;
}

/** A table in the shape that a person has confirmed, or in its own where nobody has. */
function shapedTable(table: Table, confirmed: SavedTable | null, plan: Plan, chosen: string): Table {
  const shape = confirmed?.shape ?? null;
  const said = confirmed?.organisation ?? null;
  if (isTurning(shape)) return turnedAs(table, shape, plan, said ?? plan.organisation);
  if (shape !== null || confirmed?.holds === "nothing") return table;
  const records = recordsOfPlan(table, plan);
  if (records !== null) return records;
  const form = formOfPlan(table, plan);
  if (form !== null) return form;
  const across = figuresDownOfPlan(table, plan);
  if (across !== null) return across;
  const merged = mergeFigureRows(table, plan) ?? mergeUnderNames(table, plan);
  if (merged !== null) return merged;
  const organisation = said ?? chosen;
  return turned(table, readShape(table, plan, organisation), organisation, plan);
}

function turnedAs(table: Table, shape: TurnedShape, plan: Plan, organisation: string): Table {
  if (shape === "figuresDownMeasuresAcross") return tableOfFiguresDown(table, plan.year) ?? table;
  if (shape === "namesAndFiguresDown") return tableOfForm(table, plan.year) ?? table;
  if (shape === "measuresAndFiguresDown") {
    const records = tableOfRecords(table, plan.year);
    if (records !== null) return records;
    const says = columnThatSays(table);
    return says === null ? (mergedUnderNames(table, plan) ?? table) : merge(table, says, plan.year);
  }
  return turned(table, layoutAs(table, shape, plan, organisation), organisation, plan);
}

function turned(table: Table, layout: TableLayout | null, organisation: string, plan: Plan): Table {
  if (layout === null) return table;
  const own = ownFigures(table, layout, organisation, plan.year);
  return turnTable(table, layout, ownWhole(table, layout, own, plan));
}

/** Whose figures a person has chosen in another table, or in this one before it was changed; null for nobody's. */
function chosenBefore(saved: SavedMapping | null): string | null {
  const [only, ...more] = new Set(saved?.tables.flatMap(({ organisation }) => organisation ?? []));
  return only === undefined || more.length > 0 ? null : only;
}
