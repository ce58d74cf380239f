import { STATUSES } from "../assess/status";

/**
 * A status as the past figures keep it: in our spelling, else as it was typed.
 *
 * @example
 * statusSaid(" red") //=> "Red"
 * statusSaid("On hold") //=> "On hold"
 */
export function statusSaid(typed: string): string {
  return wordOf(STATUSES, typed) ?? typed.trim();
}

/** One word of a closed list that somebody typed, in whatever letters; null for any other. */
export function wordOf<Word extends string>(
  words: readonly Word[],
  typed: string | number | boolean | null,
): Word | null {
  const text = String(typed ?? "")
    .trim()
    .toLowerCase();
  return words.find((word) => word.toLowerCase() === text) ?? null;
}
