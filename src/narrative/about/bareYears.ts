import { unknownWords } from "../lexicon/vocabulary";
import { Tag } from "../tokens/tags";
import type { Subject } from "./subject";

const YEAR = unknownWords("period", "");

/**
 * The tags of a sentence with years that are written alone as times, where the row is of a whole calendar year: `than
 * in 2023` beside a figure for 2024. Elsewhere `2023` may be any twelve months.
 */
export function withYears(tags: readonly Tag[], { period, comparator }: Subject): readonly Tag[] {
  const years = [period, comparator].flatMap((one) =>
    one !== null && one.start.endsWith("-01") && one.end === `${one.start.slice(0, 4)}-12` ? [one] : [],
  );
  const yearOf = (tag: Tag): (typeof years)[number] | undefined =>
    tag.is === "word" && /^20\d\d$/.test(tag.plain)
      ? years.find(({ start }) => start.startsWith(tag.plain))
      : undefined;
  if (years.length === 0 || !tags.some((tag) => yearOf(tag) !== undefined)) return tags;
  return tags.map((tag) => {
    const year = yearOf(tag);
    if (year === undefined) return tag;
    const found = { period: year, text: tag.plain, index: tag.index };
    return new Tag(YEAR, tag.index, tag.end, tag.capital, { figure: null, period: found, phrase: tag.plain });
  });
}
