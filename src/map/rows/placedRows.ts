import type { TableRow } from "../../read/source";
import type { ColumnRole } from "../headings/columnRole";
import type { Words } from "../mappedRows";
import { rowPlace, type RowPlace } from "../match/rowPlace";
import type { Section } from "./dataRows";
import { partsBelow } from "./partsBelow";
import type { TableReader } from "./tableReader";

/** Where a row stands; rows that stand in one place share it. */
export interface PlacedRow {
  readonly place: RowPlace;
  readonly section: Section | null;
  /** What the row's own columns say of its objective or service, or the cell above that they repeat. */
  readonly objective: Words | null;
  /** The same of its service alone; `""` where there is none. */
  readonly service: string;
}

/** Columns that say where a row stands. */
const OWN_PLACE: readonly ColumnRole[] = ["objective", "service"];

/**
 * Reads where each row of a table stands: by its own columns, in which a blank cell repeats the one above as far as the
 * next heading; by the heading it stands under; by the titles and the sheet's name. Rows are asked for in their order.
 */
export function placedRows(reader: TableReader): (row: TableRow, section: Section | null) => PlacedRow {
  const { titles, sheet } = reader.table;
  const around = [...[...titles].reverse().map(({ text }) => text), ...(sheet === "" ? [] : [sheet])];
  const roles = OWN_PLACE.filter((role) => reader.has(role)).sort(
    (a, b) => (reader.column(a) ?? 0) - (reader.column(b) ?? 0),
  );
  const title = titles.at(-1);
  const placed = new Map<Section | null, Map<string, PlacedRow>>();
  let above: readonly string[] = roles.map(() => "");
  let under: Section | null = null;
  return (row, section) => {
    if (section !== under) above = roles.map(() => "");
    under = section;
    const own = roles.map((role) => reader.text(row, role));
    // Beside a new objective a blank service is not the one of the objective before.
    const firstFilled = own.findIndex((text) => text !== "");
    above = own.map((text, at) => text || (firstFilled === -1 || at < firstFilled ? (above[at] ?? "") : ""));
    const inSection = placed.get(section) ?? new Map<string, PlacedRow>();
    placed.set(section, inSection);
    const key = above.join("\n");
    const before = inSection.get(key);
    if (before !== undefined) return before;
    const heading = section === null || section.name === title ? null : section.name.text;
    const role = roles.find((_, at) => above[at] !== "");
    const here: PlacedRow = {
      place: rowPlace(above, heading, around),
      section,
      objective: role === undefined ? null : reader.words(row, role),
      service: above[roles.indexOf("service")] ?? "",
    };
    inSection.set(key, here);
    return here;
  };
}

/** The same for rows that are asked for whatever their kind, headings among them. */
export function placedUnderHeadings(reader: TableReader): (row: TableRow) => PlacedRow {
  const placeOf = placedRows(reader);
  const { sections } = partsBelow(reader);
  let section: Section | null = null;
  return (row) => {
    const name = row.kind === "section" ? reader.first(row) : null;
    if (name !== null) section = { name, commentary: null };
    return placeOf(row, sections.get(row) ?? section);
  };
}
