import type { Holds } from "../../src/map/mapping";
import { TABLE_KINDS, type TableKind } from "../../src/map/columns/tableKinds";

/** What the core knows of a kind of table; null for a table that is not used. */
export function kindOf(holds: Holds): TableKind | null {
  return TABLE_KINDS.find((kind) => kind.holds === holds) ?? null;
}
