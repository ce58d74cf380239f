import type { Unit } from "../../domain/units/unit";
import { readValue } from "../../read/cells/readValue";
import type { SourceCell } from "../../read/source";
import { readUnit } from "../../domain/units/readUnit";

/**
 * The unit of a plan's row: its Unit, or, where that is left blank, what its first figure is written in. A target of
 * `64%` is a percentage, of `-2%` a change, of `£3.5m` money; anything else is a count.
 */
export function planUnit(row: { text(column: string): string; cell(column: string): SourceCell | null }): Unit {
  const words = row.text("unit");
  if (words !== "") return readUnit(words);
  for (const column of ["target", "low", "high"]) {
    const read = readValue(row.cell(column));
    if (read.kind !== "number") continue;
    if (read.money) return { kind: "money" };
    if (read.percent) return { kind: read.number < 0 ? "percentChange" : "percent" };
  }
  return { kind: "count" };
}
