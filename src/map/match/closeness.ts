/** How often each pair of letters stands in a text. */
interface LetterPairs {
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
  return closenessToEach(a, pairIndex([b]))[0] ?? 0;
}

/** Many texts by the letter pairs that they have. */
export interface PairIndex {
  /** How many pairs each text has. */
  readonly totals: readonly number[];
  /** For each pair, the texts that have it, by place, and how often. */
  readonly having: ReadonlyMap<string, readonly { readonly place: number; readonly count: number }[]>;
}

/** Counts the letter pairs of texts that labels will be compared with, again and again. */
export function pairIndex(texts: readonly string[]): PairIndex {
  const counted = texts.map(letterPairs);
  const having = new Map<string, { place: number; count: number }[]>();
  for (const [place, { counts }] of counted.entries()) {
    for (const [pair, count] of counts) {
      const places = having.get(pair) ?? [];
      places.push({ place, count });
      having.set(pair, places);
    }
  }
  return { totals: counted.map(({ total }) => total), having };
}

/**
 * As `closeness`, of a text with each of many, in their order: only those that share a pair with it are looked at.
 *
 * @example
 * [...closenessToEach("night", pairIndex(["nacht", "actual", "night"]))] //=> [0.25,0,1]
 */
export function closenessToEach(text: string, { totals, having }: PairIndex): Float64Array {
  const { counts, total } = letterPairs(text);
  const alike = new Float64Array(totals.length);
  for (const [pair, count] of counts) {
    for (const other of having.get(pair) ?? [])
      alike[other.place] = (alike[other.place] ?? 0) + Math.min(count, other.count);
  }
  for (const [place, other] of totals.entries()) {
    const shared = alike[place] ?? 0;
    if (shared > 0) alike[place] = (2 * shared) / (total + other);
  }
  return alike;
}

/** Counts the letter pairs of each word of a text. */
function letterPairs(text: string): LetterPairs {
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
