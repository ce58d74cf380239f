import type { FindingOf } from "../../domain/finding";
import type { TableMapping } from "../../map/mapping";
import { totalDiffers as kind } from "../../read/findingKinds";
import { totalsOff } from "../../read/totals/totalsOff";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";

/**
 * A total row of a table of measures that is off by little in one column: the rows that it adds are found by arithmetic
 * (`findTotals`), and where they cannot be told, or rounding or parts that are not shown explain the rest, nothing is
 * said.
 */
export const totalDiffers = checkOf([kind], { looksAt: "measures", passed: null, run });

function run({ tables, mapping, plan }: CheckContext): FindingOf<typeof kind>[] {
  // What rows sum to could reveal a small count that is hidden.
  if (plan.suppressBelow !== null) return [];
  return tables.flatMap((table, index) => {
    const tableMapping = mapping.tables[index];
    return tableMapping?.holds === "measures" ? totalsOff(table, figureColumns(tableMapping)) : [];
  });
}

function figureColumns({ columns }: TableMapping): ReadonlySet<number> {
  const places = columns.flatMap(({ claim: { role } }, column) =>
    role === "actual" || role === "target" || role === "lastYear" || role === "forecast" ? [column] : [],
  );
  return new Set(places);
}
