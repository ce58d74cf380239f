import type { PackBlock, PackPart } from "../../../pack/packModel";

/**
 * The heading of a part, and what stands below it. Where the part begins with a message that begins with the part's
 * title, which would then be said twice, the message is the heading.
 */
export function headed({ title, blocks }: PackPart): {
  readonly heading: string | null;
  readonly blocks: readonly PackBlock[];
} {
  const [first, ...rest] = blocks;
  return title !== null && first?.kind === "message" && first.text.toLowerCase().startsWith(title.toLowerCase())
    ? { heading: first.text, blocks: rest }
    : { heading: title, blocks };
}

/** The message that a section begins with, and what follows it; null where it begins otherwise. */
export function withoutMessage(parts: readonly PackPart[]): {
  readonly message: string | null;
  readonly parts: readonly PackPart[];
} {
  const [first, ...others] = parts;
  const [block, ...blocks] = first?.blocks ?? [];
  if (first === undefined || first.title !== null || block?.kind !== "message") return { message: null, parts };
  return { message: block.text, parts: [{ ...first, blocks }, ...others] };
}
