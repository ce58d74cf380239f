import type { Tag } from "../tokens/tags";
import type { Subject } from "./subject";

/** Telephone lines that are called by their number. */
const NAMED_NUMBERS = new Set([101, 111, 999]);

/** A name of letters and digits, written without a gap: `RP01`, `C2`; null where none begins. */
export function codeAt(tags: readonly Tag[], at: number): string | null {
  const [tag, next] = [tags[at], tags[at + 1]];
  if (tag === undefined || next === undefined || tag.end !== next.index || !/^\d/.test(next.plain)) return null;
  return /^\p{L}+$/u.test(tag.plain) ? `${tag.plain}${next.plain}` : null;
}

/** "999 calls" beside a measure without a number in its name, "999 answering" beside 101 calls: another line. */
export function isAnotherLine({ plain, figure }: Tag, { titles, own }: Subject): boolean {
  if (figure === null || !NAMED_NUMBERS.has(figure.size)) return false;
  if (/^(?:calls?|lines?|emergency)$/.test(figure.noun ?? "")) return !own.numbered;
  const names = titles.join(" ");
  return /\bcalls?\b|\b(?:101|111|999)\b/i.test(names) && !names.includes(plain);
}
