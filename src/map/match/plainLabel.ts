/**
 * A label with everything taken off that people write in more than one way: case, spacing, `&` for "and",
 * curly quotes, dashes, and punctuation. Two labels with the same plain form are the same words.
 *
 * @example
 * plainLabel("Target & disrupt the  activities") //=> "target and disrupt the activities"
 * plainLabel("% of 999 calls – answered") //=> "% of 999 calls answered"
 */
export function plainLabel(label: string): string {
  const known = remembered.get(label);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  const plain = madePlain(label);
  remembered.set(label, plain);
  return plain;
}

/** The same few labels are made plain over and over, a plan's for every row of an extract. */
const remembered = new Map<string, string>();
const REMEMBERED_MAX = 4096;

function madePlain(label: string): string {
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[‘’'`]/g, "")
    .replace(/[^\p{L}\p{N}%£]+/gu, " ")
    .trim();
}

/**
 * The plain form without what stands in brackets: a scope such as "(excluding domestic abuse)".
 *
 * @example
 * labelWithoutScope("Assault (excluding domestic abuse)") //=> "assault"
 */
export function labelWithoutScope(label: string): string {
  return plainLabel(label.replace(/\([^()]*\)|\[[^[\]]*\]/g, " "));
}
