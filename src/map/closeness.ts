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
  if (pairsOfA.length === 0 || pairsOfB.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of pairsOfA) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOfB) {
    const count = left.get(pair) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(pair, count - 1);
    }
  }
  return (2 * shared) / (pairsOfA.length + pairsOfB.length);
}

function letterPairs(text: string): string[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word) => (word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))));
}
