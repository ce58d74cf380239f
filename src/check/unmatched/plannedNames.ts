import type { CellRef } from "../../domain/cell";
import type { Plan } from "../../domain/plan";
import { TABLE_KINDS } from "../../map/columns/tableKinds";
import { itemFinder } from "../../map/match/itemOf";
import { labelMatcher, type Named } from "../../map/match/matchLabel";
import { plainLabel } from "../../map/match/plainLabel";
import { plannedMeasures } from "../../map/match/planItems";
import { measureHeading, namedBy } from "../../map/shape/measureHeading";
import { cellAt, cellIn, type Table } from "../../read/source";

/** Where in an extract one of the plan's names stands. */
export interface NamePlace {
  readonly in: "heading" | "title" | "cell";
  /** The name as the plan has it. */
  readonly name: string;
  /** The words of the extract. */
  readonly text: string;
  readonly at: CellRef;
  /** The table, and the number of the column in it; null for a title. */
  readonly table: Table;
  readonly column: number | null;
  /** Whether the words are that name or its id, or are only like the name. */
  readonly by: "name" | "id" | "likeness";
}

/** Rows of a table that are looked through. */
const LOOK_ROWS = 5000;
/** Words longer than this are no name. */
const LONG = 200;

/**
 * Every place of an extract where one of the plan's names or ids stands, or words that are like one, table by table and
 * from the top: to say why no row was matched with the plan.
 */
export function plannedNames(tables: readonly Table[], plan: Plan): readonly NamePlace[] {
  const items = TABLE_KINDS.flatMap((kind) => kind.items(plan));
  const find = nameFinder(items);
  const findMeasure = itemFinder(plannedMeasures(plan), {});
  // A heading under a band has the band's words before its own: `Victim-based crime Robbery`.
  const ends = plan.measures.map(({ name }) => ({ name, end: ` ${plainLabel(name)}` }));
  const under = (header: string): Pick<NamePlace, "name" | "by"> | null => {
    const named = ends.find(({ end }) => end.length > 1 && plainLabel(header).endsWith(end));
    return named === undefined ? null : { name: named.name, by: "likeness" };
  };
  return tables.flatMap((table): NamePlace[] => {
    const headings = table.columns.flatMap(({ header, at }, column): NamePlace[] => {
      const named = namedBy(measureHeading(header, findMeasure, plan.year).match);
      const found = named === null ? (find(header) ?? under(header)) : { name: named, by: "name" as const };
      return found === null ? [] : [{ in: "heading", ...found, text: header, at, table, column }];
    });
    const titles = table.titles.flatMap(({ text, at }): NamePlace[] =>
      [text, ...text.split(/[:;|–—]|\s-\s/)].slice(0, 10).flatMap((part) => {
        const found = find(part.trim());
        return found === null || found.by !== "name"
          ? []
          : [{ in: "title", ...found, text: part.trim(), at, table, column: null }];
      }),
    );
    const cells = table.rows.slice(0, LOOK_ROWS).flatMap((row) =>
      table.columns.flatMap((_, column): NamePlace[] => {
        const cell = cellIn(row, column);
        const found = cell?.kind === "text" ? find(cell.text.trim()) : null;
        return found === null
          ? []
          : [{ in: "cell", ...found, text: cell?.text.trim() ?? "", at: cellAt(table, row, column), table, column }];
      }),
    );
    return [...headings, ...titles, ...cells];
  });
}

/** Looks each text up once: as an id, unless it is a bare number; as a name; as words that are like one. */
function nameFinder(items: readonly Named[]): (text: string) => Pick<NamePlace, "name" | "by"> | null {
  const matchOf = labelMatcher(items);
  const byId = new Map(items.flatMap(({ id, name }) => (/\D/.test(id) ? [[id.trim().toLowerCase(), name]] : [])));
  const known = new Map<string, Pick<NamePlace, "name" | "by"> | null>();
  const find = (text: string): Pick<NamePlace, "name" | "by"> | null => {
    const identified = byId.get(text.toLowerCase());
    if (identified !== undefined) return { name: identified, by: "id" };
    if (text.length > LONG || !/\p{L}/u.test(text)) return null;
    const { match, nearest } = matchOf(text);
    if (match !== null) return { name: match.item.name, by: "name" };
    return nearest === null ? null : { name: nearest.name, by: "likeness" };
  };
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
