import type { StatusMeaning } from "../../../domain/plan";
import type { Table } from "../../../read/source";
import type { ColumnTime } from "../../claims/columnClaim";
import { isFigures } from "../candidate";
import { statusesIn } from "./statusColumn";

/** Times of columns, where statuses without a heading are for the period of the figures that they stand beside. */
export function withStatusTimes(
  table: Table,
  times: readonly ColumnTime[],
  meanings: readonly StatusMeaning[],
): readonly ColumnTime[] {
  return times.map((time, column) => {
    const before = times[column - 1];
    return before !== undefined &&
      before.when.kind !== "unsaid" &&
      table.columns[column]?.header === "" &&
      isFigures(table.columns[column - 1]) &&
      statusesIn(table, column, meanings)
      ? { ...before, rest: "" }
      : time;
  });
}
