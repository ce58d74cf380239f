import type { PackBlock, PackTable } from "../../../pack/packModel";

/** The tables in small type that blocks begin with: one with a caption, and those that go on from it. */
export function denseTables(blocks: readonly PackBlock[]): readonly PackTable[] {
  const tables: PackTable[] = [];
  for (const block of blocks) {
    if (block.kind !== "table" || !block.table.dense || (tables.length > 0 && block.table.caption !== "")) break;
    tables.push(block.table);
  }
  return tables;
}
