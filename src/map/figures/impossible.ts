import { limitPassed } from "../../domain/limitPassed";
import type { Unit } from "../../domain/units/unit";
import type { SourceCell } from "../../read/source";
import type { Figure } from "../mappedRows";
import type { FigureFault } from "./figureFault";
import { figureInFull, type Reading } from "./reading";

export type Read = Pick<Figure, "text" | "decimals" | "lastPlace"> & { readonly number: number };

/** A figure that its unit cannot have, to be let stand or read as typed into a cell that was a percentage already. */
export function impossible(limit: string, value: number, unit: Unit, cell: SourceCell | null): FigureFault {
  const readings: Reading[] = [{ as: "held", text: figureInFull(value, unit) }];
  const typed = value / 100;
  if (unit.kind === "percent" && cell?.kind === "number" && limitPassed(typed, unit) === null)
    readings.unshift({ as: "hundredth", text: figureInFull(typed, unit) });
  return { kind: "impossible", limit, readings };
}
