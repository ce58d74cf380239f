import type { Holds, TableKind } from "../../src/index";
import { TABLE_KINDS } from "../../src/index";

/** What the core knows of a kind of table; null for a table that is not used. */
export function kindOf(holds: Holds): TableKind | null {
  return TABLE_KINDS.find((kind) => kind.holds === holds) ?? null;
}
