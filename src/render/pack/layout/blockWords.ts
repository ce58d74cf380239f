import type { PackBlock, PackPart } from "../../../pack/packModel";

/** Blocks that are read as running text, beside each other where there is room. */
export const WORDS: ReadonlySet<PackBlock["kind"]> = new Set(["paragraph", "list", "warning"]);

/** Whether a part is words alone, which may stand beside another. */
export function isWords({ blocks }: PackPart): boolean {
  return blocks.every(({ kind }) => WORDS.has(kind));
}

/** All that a block of words says, for how long it is. */
export function blockWords(block: PackBlock): string {
  switch (block.kind) {
    case "paragraph":
      return [block.label ?? "", block.text].join(" ");
    case "list":
      return [...(block.label === null ? [] : [block.label]), ...block.items].join("\n");
    case "warning":
      return block.text;
    default:
      return "";
  }
}
