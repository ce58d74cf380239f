import type { Mapping } from "../../../src/index";
import { describeColumnChanges } from "../../../src/index";
import { listWords } from "../listWords";

/** Tables of one layout, which a person confirmed in another: they are to be looked at before they are used. */
export interface LayoutCheck {
  /** The same for the same layout at every asking. */
  readonly key: string;
  /** Numbers of its tables in the extract, from 0. */
  readonly tables: readonly number[];
  /** A sentence for each change. */
  readonly changes: readonly string[];
}

/** The layout changes still to be looked at. Tables that are not used are passed over. */
export function layoutChecks({ tables, doubts }: Mapping): LayoutCheck[] {
  const checks = new Map<string, LayoutCheck>();
  tables.forEach(({ sheet, address, fingerprint, holds }, index) => {
    const layout = doubts.find(
      ({ table, layout: change }) => change !== null && table.sheet === sheet && table.address === address,
    )?.layout;
    if (layout == null || holds === "nothing") return;
    const key = `${fingerprint}/layout`;
    const check = checks.get(key);
    const changes = [
      ...describeColumnChanges(layout.changes),
      ...(layout.leftOut ? ["You left this table out before."] : []),
    ];
    checks.set(key, { key, tables: [...(check?.tables ?? []), index], changes });
  });
  return [...checks.values()];
}

/**
 * Tables by their numbers, counted from 1.
 *
 * @example
 * tableNumbers([0]) //=> "table 1"
 * tableNumbers([0, 2]) //=> "tables 1 and 3"
 */
export function tableNumbers(tables: readonly number[]): string {
  return `${tables.length === 1 ? "table" : "tables"} ${listWords(tables.map((table) => String(table + 1)))}`;
}
