import { LEXICON_TAGS } from "./tagNames";

const BITS: ReadonlyMap<string, number> = new Map(LEXICON_TAGS.map((tag, place) => [tag, 1 << place]));

/** A kind of word as a bit of its own, so that several are asked for at once; 0 for what no lexicon gives. */
export function bitOf(name: string): number {
  return BITS.get(name) ?? 0;
}
