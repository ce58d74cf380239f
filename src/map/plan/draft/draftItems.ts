import type { TableRow } from "../../../read/source";
import type { ColumnRole } from "../../headings/columnRole";
import { plainLabel } from "../../match/plainLabel";
import type { TableReader } from "../../rows/tableReader";

/** One row of a drafted table: its cells as text by heading; `""` for what could not be told. */
export type DraftRow = Readonly<Record<string, string>>;

/** Something that could not be told from the extract and was left blank. */
export interface Gap {
  /** Id of the item; null for the whole plan. */
  readonly item: string | null;
  readonly column: string;
  readonly why: string;
}

/** A number before an objective's name: `2. To develop our partnerships`, and not the 3 of `3 to 6`. */
const NUMBERED = /^(\d+(?:\.\d+)*|[A-Z]{1,3}\d+)(?:[.):]\s+|\s+(?=\p{Lu}))(.+)$/u;

/** What is known while the tables are gone through. */
export interface Draft {
  readonly objectives: Map<string, DraftRow>;
  readonly measures: DraftRow[];
  readonly actions: DraftRow[];
  readonly assertions: DraftRow[];
  readonly gaps: Gap[];
  readonly seen: Set<string>;
}

/** A row of data with the objective that it stands under, and its service where it has both. */
export interface PlacedUnder {
  readonly row: TableRow;
  readonly under: string;
  readonly service: string;
}

/** What a row says in the column with this role; `""` for nothing. */
export function textOf(reader: TableReader, row: TableRow, role: ColumnRole): string {
  return reader.words(row, role)?.text ?? "";
}

/** The objective of a row without its number, which is kept as the objective's id. */
export function objectiveOf(draft: Draft, words: string): string {
  if (words === "") return "";
  const [, id, rest] = NUMBERED.exec(words) ?? [];
  const name = rest ?? words;
  const key = plainLabel(name);
  if (!draft.objectives.has(key)) {
    const taken = [...draft.objectives.values()].some((row) => row["Objective ID"] === id);
    draft.objectives.set(key, {
      "Objective ID": id === undefined || taken ? String(draft.objectives.size + 1) : id,
      Objective: name,
    });
  }
  return name;
}

/**
 * An id of the item's own: as the extract gives it, else the next of its kind; null for an item that is there already.
 * One name under two objectives is two items; a row that stands under nothing only says one of them again.
 */
export function newId(
  draft: Draft,
  kind: string,
  given: string,
  name: string,
  under: string,
  count: number,
): string | null {
  const key = `${kind} ${plainLabel(name)}`;
  const keyUnder = `${key}\n${plainLabel(under)}`;
  if (draft.seen.has(keyUnder) || draft.seen.has(`${key}\n`) || (under === "" && draft.seen.has(key))) return null;
  draft.seen.add(key).add(keyUnder);
  const usable = given !== "" && !draft.seen.has(`${kind} id ${given.toLowerCase()}`);
  const id = usable ? given : `${kind}${String(count + 1).padStart(2, "0")}`;
  draft.seen.add(`${kind} id ${id.toLowerCase()}`);
  if (given !== "" && !usable)
    draft.gaps.push({ item: id, column: "ID", why: `${given} is the ID of another row, so it was numbered anew` });
  return id;
}
