import { unknownWords } from "../lexicon/vocabulary";
import { is, Tag } from "../tokens/tags";
import type { Subject } from "./subject";

/**
 * The tags of a sentence with words for a target that are what the measure counts as nothing but words: plans of "EHC
 * plans issued in time". Null where it has none.
 */
export function withOwnNames(tags: readonly Tag[], { own }: Subject): Tag[] | null {
  const isName = (tag: Tag): boolean => is(tag, "target") && tag.figure === null && own.inName.has(tag.plain);
  if (!tags.some(isName)) return null;
  return tags.map((tag) =>
    isName(tag) ? new Tag(unknownWords("word", tag.plain), tag.index, tag.end, tag.capital, null) : tag,
  );
}
