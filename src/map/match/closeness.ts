/** How often each pair of letters stands in a text. */
export interface LetterPairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * How alike two labels are, from 0 (nothing shared) to 1 (the same words): the share of letter pairs that both
 * have, counted with repeats (Sørensen-Dice). Order of words matters little, a typing error costs little. A word of one
 * letter or sign counts as a pair, so that "% change" is near "change" but is not the same.
 *
 * @example
 * closeness("last year", "last year") //=> 1
 * closeness("night", "nacht") //=> 0.25
 * closeness("actual", "") //=> 0
 * closeness("% change", "change") < 1 //=> true
 */
export function closeness(a: string, b: string): number {
  return closenessOf(letterPairs(a), letterPairs(b));
}

/** As `closeness`, of texts whose pairs have been counted: a name that is compared with many is counted once. */
export function closenessOf(a: LetterPairs, b: LetterPairs): number {
  if (a.total === 0 || b.total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of b.counts) shared += Math.min(count, a.counts.get(pair) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

/** How alike two texts can be at most, by how many pairs each has: where the shorter is wholly in the longer. */
export function closestPossible(a: LetterPairs, b: LetterPairs): number {
  return (2 * Math.min(a.total, b.total)) / (a.total + b.total);
}

/** Counts the letter pairs of each word of a text. */
export function letterPairs(text: string): LetterPairs {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of text.split(" ")) {
    for (let at = 0; at < Math.max(word.length - 1, Math.min(word.length, 1)); at += 1) {
      const pair = word.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      total += 1;
    }
  }
  return { counts, total };
}
