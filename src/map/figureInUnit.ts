import type { CellRef } from "../domain/cell";
import { isProportion, type Unit } from "../domain/unit";
import { missing, number } from "../domain/value";
import { readValue } from "../read/readValue";
import type { Column, SourceCell } from "../read/source";
import type { Figure } from "./extract";

/**
 * Reads one cell as a figure in a measure's unit.
 *
 * A percentage becomes a proportion. A bare number in a percentage measure counts as a proportion up to 1 and as
 * a percentage where the column's heading has the unit `%`; otherwise it is a fault, with what was probably meant,
 * and is not used: it is never guessed. A percentage in a measure of another unit is a fault too.
 */
export function figureInUnit(cell: SourceCell | null, at: CellRef, unit: Unit, column: Column | null): Figure {
  const text = cell?.text.trim() ?? "";
  const read = readValue(cell);
  const unusable = { value: missing("notAvailable"), text, at, decimals: 0, marker: null } as const;
  switch (read.kind) {
    case "missing":
      return { ...unusable, value: missing(read.reason), fault: null };
    case "unreadable":
      return { ...unusable, fault: { kind: "notNumeric" } };
    case "number": {
      const { decimals, marker } = read;
      const usable = (value: number): Figure => ({ value: number(value), text, at, decimals, marker, fault: null });
      const mismatch = (suggestion: string): Figure => ({ ...unusable, fault: { kind: "unitMismatch", suggestion } });
      if (!isProportion(unit)) {
        if (read.percent) return mismatch(`a number without a percent sign`);
        if (read.money && unit.kind === "count") return mismatch("a number without a pound sign");
        return usable(read.number);
      }
      if (read.money) return mismatch("a percentage");
      if (read.percent) return usable(read.number);
      if (column?.unit === "%") return { ...usable(Number((read.number / 100).toPrecision(15))), text: `${text}%` };
      if (Math.abs(read.number) <= 1) return { ...usable(read.number), decimals: Math.max(decimals - 2, 0) };
      return mismatch(`${text}%`);
    }
  }
}
