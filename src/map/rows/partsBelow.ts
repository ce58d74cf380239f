import type { TableRow } from "../../read/source";
import { plainLabel } from "../match/plainLabel";
import type { Section } from "./dataRows";
import type { TableReader } from "./tableReader";

/** A longer table has a column that tells its rows apart. */
const MOST_ROWS = 5000;
/** Columns that tell rows of one name apart. */
const TELL_APART = ["measureId", "objective", "service", "organisation", "period"] as const;

/** What the rows of a table are parts of. */
export interface PartsBelow {
  /** The measure that a row divides, as its section. */
  readonly sections: ReadonlyMap<TableRow, Section>;
  /** The rows of the measures that are divided. */
  readonly divided: ReadonlySet<TableRow>;
}

const NONE: PartsBelow = { sections: new Map(), divided: new Set() };

/**
 * The rows below a measure that divide it, each with the measure as its section: `Boys` and `Girls` below `Suspensions`
 * and again below `Suspension rate`. They are known by their names coming again, each time below a name that comes
 * once; none where a column or a heading between the rows tells them apart, or where a name is left that nothing does.
 *
 * @example
 * // `Suspensions`, `Boys`, `Girls`, `Exclusions`, `Boys`, `Girls`: the second row stands under `Suspensions`, the
 * // fifth under `Exclusions`
 */
export function partsBelow(reader: TableReader): PartsBelow {
  const { rows } = reader.table;
  if (rows.length > MOST_ROWS || TELL_APART.some((role) => reader.has(role))) return NONE;
  if (rows.some(({ kind }) => kind === "section")) return NONE;
  const counts = new Map<string, number>();
  const nameOf = (row: TableRow): string => plainLabel(reader.text(row, "measure"));
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  const sections = new Map<TableRow, Section>();
  const divided = new Set<TableRow>();
  let above: { readonly row: TableRow; readonly section: Section; readonly names: Set<string> } | null = null;
  for (const row of rows) {
    const name = nameOf(row);
    if (name === "") continue;
    if (counts.get(name) === 1) {
      const words = reader.words(row, "measure");
      above = words === null ? null : { row, section: { name: words, commentary: null }, names: new Set() };
      continue;
    }
    if (above === null || above.names.has(name)) return NONE;
    above.names.add(name);
    divided.add(above.row);
    sections.set(row, above.section);
  }
  return { sections, divided };
}
