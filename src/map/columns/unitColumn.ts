import { unitAlone } from "../../read/cells/headerUnit";
import { cellIn, type Table } from "../../read/source";
import { CERTAIN } from "../match/certainty";
import type { Candidate } from "./candidate";
import { firstRows } from "./recogniseTable";

/** The column whose cells are all units, under a heading that says nothing surely; null where one is known for them. */
export function unitColumn(table: Table, candidates: readonly Candidate[]): number | null {
  const sure = candidates.filter(({ score }) => score >= CERTAIN);
  if (sure.some(({ role }) => role === "unit")) return null;
  const column = table.columns.findIndex((_, index) => {
    if (sure.some((one) => one.column === index)) return false;
    const texts = firstRows(table)
      .map((row) => cellIn(row, index)?.text.trim() ?? "")
      .filter((text) => text !== "");
    return texts.length > 1 && texts.every((text) => unitAlone(text) !== null);
  });
  return column < 0 ? null : column;
}
