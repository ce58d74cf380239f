/**
 * Characters of no width: spaces and joiners, soft hyphens, marks of writing direction. Source: Unicode, general
 * category Cf.
 */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * Text without characters that nobody can see, which copying from a web page or a document leaves in cells.
 *
 * @example
 * withoutUnseen("12\u200b.5") //=> "12.5"
 */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}
