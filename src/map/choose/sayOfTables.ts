import type { FigureSpan, Plan } from "../../domain/plan";
import type { Table } from "../../read/source";
import type { ColumnClaim } from "../claims/columnClaim";
import { timeKey } from "../claims/when";
import type { ColumnRole } from "../headings/columnRole";
import type { ClaimedMapping, Holds, Mapping } from "../mapping";
import { chooseColumns } from "./chooseColumns";

const BY_HAND = { score: 1, reason: "chosen by you", guessed: false } as const;

/** The one role that several columns of a table can have for one period: a column for each grade. */
const MANY: ColumnRole = "gradeCount";

/**
 * The mapping with a column said to hold something (null: nothing that is used). For one period a role belongs to one
 * column of a table, so the column that had it before is no longer used. The columns are then chosen anew.
 */
export function sayRole(
  mapping: Mapping,
  tables: readonly Table[],
  plan: Plan,
  table: number,
  column: number,
  role: ColumnRole | null,
): Mapping {
  return saying(mapping, tables, plan, table, (claimed) => {
    const before = claimed.claims[column];
    if (before === undefined) return claimed;
    const claims = claimed.claims.map((claim, index): ColumnClaim => {
      if (index === column) return { ...claim, role, ...BY_HAND };
      return role !== null && role !== MANY && claim.role === role && timeKey(claim) === timeKey(before)
        ? { ...claim, role: null, ...BY_HAND }
        : claim;
    });
    return { ...claimed, claims };
  });
}

/** The mapping with a table said to hold measures, actions or the like, or nothing. */
export function sayHolds(mapping: Mapping, tables: readonly Table[], plan: Plan, table: number, holds: Holds): Mapping {
  return saying(mapping, tables, plan, table, (claimed) => ({ ...claimed, holds, leftOut: holds === "nothing" }));
}

/** The mapping with a table's figures said to be in the period or to date, where their headings leave it open. */
export function sayFigures(
  mapping: Mapping,
  tables: readonly Table[],
  plan: Plan,
  table: number,
  figures: FigureSpan | null,
): Mapping {
  return saying(mapping, tables, plan, table, (claimed) => ({ ...claimed, figures }));
}

function saying(
  mapping: Mapping,
  tables: readonly Table[],
  plan: Plan,
  table: number,
  say: (claimed: ClaimedMapping) => ClaimedMapping,
): Mapping {
  const claimed = mapping.tables.map(({ holds, leftOut, figures, organisation, columns }, index) => {
    const before = { holds, leftOut, figures, organisation, claims: columns.map(({ claim }) => claim) };
    return { ...(index === table ? say(before) : before), doubts: [] };
  });
  return { ...chooseColumns(tables, claimed, plan), doubts: mapping.doubts };
}
