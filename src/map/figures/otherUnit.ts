import { decimalsNeeded } from "../../domain/decimalText";
import { isProportion, unitName, type Unit } from "../../domain/units/unit";
import type { FigureRead } from "../../read/cells/readValue";
import type { SourceCell } from "../../read/source";
import type { FigureFault } from "./figureFault";
import type { FigureColumn } from "./figureColumn";
import type { Read } from "./impossible";
import { figureInFull, type Reading } from "./reading";
import { inScaledUnit } from "./ownScale";
import { hasOwnScale } from "./scale";
import { unitOver } from "./unitOver";

type Usable = Extract<FigureRead, { kind: "number" }>;

/** Percentage points, which say how far apart two percentages are and no percentage. */
const POINTS = /(?:pp|ppts?|points?)\s*$/i;

/**
 * A figure that is said to be in another unit than the measure's: hours for minutes are converted, days for pounds
 * refused, and words that nobody knows asked about; null for any other.
 */
export function otherUnit(
  read: Usable,
  cell: SourceCell,
  unit: Unit,
  { heading, units, levels, ofPlan }: FigureColumn,
): Read | FigureFault | null {
  if (levels !== true && ofPlan !== true) return inScaledUnit(read, cell, unit);
  const text = cell.text.trim();
  if (isProportion(unit) && POINTS.test(text))
    return { kind: "unitMismatch", suggestion: "a percentage, not percentage points" };
  if (read.percent || (read.money && unit.kind === "money")) return null;
  const over = unitOver(heading, units, unit);
  switch (over.kind) {
    case "same":
      return inScaledUnit(read, cell, unit);
    case "other":
    case "unlike": {
      const suggestion = `a figure ${inWords(unitName(unit))}, not ${inWords(over.words)}`;
      const readings: Reading[] = [{ as: "stands", text: figureInFull(read.number, unit) }];
      return { kind: "unitMismatch", suggestion, ...(over.kind === "unlike" ? { readings } : {}) };
    }
    case "times": {
      if (hasOwnScale(cell)) return inScaledUnit(read, cell, unit);
      const number = Number((read.number * over.of).toPrecision(15));
      return { number, text, decimals: decimalsNeeded(number, 2), lastPlace: over.of / 10 ** read.decimals };
    }
  }
}

/** `in minutes`, `per 1,000 homes`. */
function inWords(unit: string): string {
  return /^(?:rates? )?per\b/i.test(unit) ? unit.replace(/^rates? /i, "") : `in ${unit}`;
}
