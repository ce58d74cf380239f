import type { ColumnRole } from "../../src/map/columnRole";
import type { ColumnChoice, Holds, TableMapping } from "../../src/map/mapping";
import type { MappedExtract } from "../../src/pipeline";

const BY_HAND = { score: 1, reason: "chosen by you", guessed: false } as const;

/** The one role that several columns of a table can have: a column for each grade. */
const MANY: ColumnRole = "gradeCount";

/**
 * The mapping with a column given a role (null: not used). A role belongs to one column of a table, so the column that
 * had it before is no longer used.
 */
export function giveRole(mapped: MappedExtract, table: number, column: number, role: ColumnRole | null): MappedExtract {
  return editTable(mapped, table, (known) => ({
    ...known,
    columns: known.columns.map((choice, index): ColumnChoice => {
      if (index === column) return { ...choice, role, ...BY_HAND };
      return role !== null && role !== MANY && choice.role === role ? { ...choice, role: null, ...BY_HAND } : choice;
    }),
  }));
}

/** The mapping with a table said to hold measures, actions or the like, or nothing. */
export function setHolds(mapped: MappedExtract, table: number, holds: Holds): MappedExtract {
  return editTable(mapped, table, (known) => ({ ...known, holds }));
}

function editTable(mapped: MappedExtract, table: number, edit: (known: TableMapping) => TableMapping): MappedExtract {
  const tables = mapped.mapping.tables.map((known, index) => (index === table ? edit(known) : known));
  return { ...mapped, mapping: { ...mapped.mapping, tables } };
}
