import { description, fallback, nullable, pipe, string, transform, trim } from "valibot";

/*
 * Fields that a person may leave out, or fill with anything: what is not text counts as left out.
 */

/** Words without the spaces around them; null where there are none. */
export function wordsOrNull(meaning: string) {
  const words = pipe(
    string(),
    trim(),
    transform((text) => (text === "" ? null : text)),
  );
  return pipe(fallback(nullable(words), null), description(meaning));
}

/** Words without the spaces around them; `""` where there are none. */
export function wordsOrNone(meaning: string) {
  return pipe(fallback(pipe(string(), trim()), ""), description(meaning));
}

/** Text as it stands, also `""`; null where there is none. */
export function textOrNull(meaning: string) {
  return pipe(fallback(nullable(string()), null), description(meaning));
}
