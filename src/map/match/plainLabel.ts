/**
 * A label with everything taken off that people write in more than one way: case, spacing, `&` for "and",
 * curly quotes, dashes, and punctuation. Two labels with the same plain form are the same words.
 *
 * @example
 * plainLabel("Target & disrupt the  activities") //=> "target and disrupt the activities"
 * plainLabel("% of 999 calls – answered") //=> "% of 999 calls answered"
 */
export function plainLabel(label: string): string {
  // Most labels are plain but for their capitals, and a long table has a million of them.
  if (/^[a-z\d]+(?: [a-z\d]+)*$/i.test(label)) return label.toLowerCase();
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[‘’'`]/g, "")
    .replace(/[^\p{L}\p{N}%£]+/gu, " ")
    .trim();
}
