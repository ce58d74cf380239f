import { readValue } from "../../read/cells/readValue";
import type { SourceCell } from "../../read/source";

/** Whether a cell holds a figure. One that cannot be read is one too: `48.9*` under Q4 must not make Q3 the latest. */
export function holdsFigure(cell: SourceCell | null): boolean {
  const { kind } = readValue(cell);
  return kind === "number" || (kind !== "missing" && /\d/.test(cell?.text ?? ""));
}
