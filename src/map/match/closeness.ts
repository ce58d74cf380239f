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
  const pairsOfA = letterPairs(a);
  const pairsOfB = letterPairs(b);
  if (pairsOfA.total === 0 || pairsOfB.total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of pairsOfB.counts) shared += Math.min(count, pairsOfA.counts.get(pair) ?? 0);
  return (2 * shared) / (pairsOfA.total + pairsOfB.total);
}

interface LetterPairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Pairs of texts met before: the same few hundred wordings and names are compared with every heading and label. */
const met = new Map<string, LetterPairs>();
const MET_MAX = 5000;

function letterPairs(text: string): LetterPairs {
  const known = met.get(text);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of text.split(" ")) {
    for (let at = 0; at < Math.max(word.length - 1, Math.min(word.length, 1)); at += 1) {
      const pair = word.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      total += 1;
    }
  }
  if (met.size >= MET_MAX) met.clear();
  met.set(text, { counts, total });
  return { counts, total };
}
