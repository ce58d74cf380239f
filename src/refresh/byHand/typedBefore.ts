import type { ByHand } from "../../check/past/givenByHand";
import { isListing } from "../../report/byHand/givenOf";
import type { OurBlock } from "../ourReport";
import { cellKey } from "./ownCells";

/**
 * Tables with what people gave that the report says too marked as theirs, where it counts before another that they gave
 * of the same item in a list of such items.
 */
export function withTypedBefore(
  blocks: readonly OurBlock[],
  { agreed, byHand }: { readonly agreed: readonly ByHand[]; readonly byHand: readonly ByHand[] },
): readonly OurBlock[] {
  const before = agreed.filter(
    ({ table, item, about }) =>
      !isListing(table) && byHand.some((one) => isListing(one.table) && one.item === item && one.about === about),
  );
  if (before.length === 0) return blocks;
  const typed = new Set(before.map(({ table, row, heading }) => cellKey(table, row, heading)));
  return blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) =>
        typed.has(cellKey(block.table, row.key, block.headings[index] ?? "")) ? { ...cell, typed: true } : cell,
      ),
    })),
  }));
}
