import { wrappedLines } from "../layout/words";
import { LINE, SIZES, TITLE } from "./slideStyle";

/** The smallest size of a title. */
const SMALLEST = SIZES.titles[3];

/**
 * A title at the largest size at which it stands in its room, between the marking above and the rule below. One that is
 * longer than any title should be ends with `…`, and stands whole in the notes.
 */
export function titleFitted(words: string, room: number): { readonly shown: string; readonly size: number } {
  const lines = (size: number): readonly string[] => wrappedLines(words, room, size, true);
  const most = (size: number): number => Math.floor(TITLE.height / (size * LINE));
  const size = SIZES.titles.find((one) => lines(one).length <= most(one));
  if (size !== undefined) return { shown: words, size };
  const shown = lines(SMALLEST)
    .slice(0, most(SMALLEST))
    .join("")
    .trim()
    .replace(/\s*\S{1,20}$/, "…");
  return { shown, size: SMALLEST };
}
