import type { PlacedText, TextChange } from "../pack/signOff/placedText";

/** So many runs of words that came or went are told apart; a file with more is another one. */
const EDITS_MAX = 600;

/**
 * Where what a file says is not what was signed off, in reading order. A run of words that is another stands beside the
 * one in whose place it is.
 *
 * Source: E. W. Myers, An O(ND) difference algorithm and its variations (1986).
 *
 * @example
 * textDifferences([{ place: "Beds", text: "92.1%" }], [{ place: "Beds", text: "91.2%" }])
 * //=> [{"place":"Beds","before":"92.1%","after":"91.2%"}]
 */
export function textDifferences(signed: readonly PlacedText[], found: readonly PlacedText[]): readonly TextChange[] {
  let start = 0;
  while (start < signed.length && start < found.length && signed[start]?.text === found[start]?.text) start += 1;
  let [before, after] = [signed.length, found.length];
  while (before > start && after > start && signed[before - 1]?.text === found[after - 1]?.text) {
    before -= 1;
    after -= 1;
  }
  const [gone, come] = [signed.slice(start, before), found.slice(start, after)];
  const differences: TextChange[] = [];
  let [from, to] = [0, 0];
  const between = (untilGone: number, untilCome: number): void => {
    for (; from < untilGone || to < untilCome;) {
      const [was, is] = [from < untilGone ? gone[from] : undefined, to < untilCome ? come[to] : undefined];
      differences.push({ place: (was ?? is)?.place ?? "", before: was?.text ?? null, after: is?.text ?? null });
      if (was !== undefined) from += 1;
      if (is !== undefined) to += 1;
    }
  };
  for (const [same, sameFound] of commonRuns(gone, come)) {
    between(same, sameFound);
    [from, to] = [same + 1, sameFound + 1];
  }
  between(gone.length, come.length);
  return differences;
}

/** Places of the runs that are the same in both and in the same order; none where too many are others. */
function commonRuns(a: readonly PlacedText[], b: readonly PlacedText[]): readonly (readonly [number, number])[] {
  const most = Math.min(a.length + b.length, EDITS_MAX);
  const furthest = new Map<number, number>([[1, 0]]);
  const steps: Map<number, number>[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    steps.push(new Map(furthest));
    for (let line = -edits; line <= edits; line += 2) {
      const [left, right] = [furthest.get(line - 1) ?? -1, furthest.get(line + 1) ?? -1];
      let x = line === -edits || (line !== edits && left < right) ? right : left + 1;
      while (x < a.length && x - line < b.length && a[x]?.text === b[x - line]?.text) x += 1;
      furthest.set(line, x);
      if (x >= a.length && x - line >= b.length) return tracedBack(steps, a.length, b.length);
    }
  }
  return [];
}

function tracedBack(
  steps: readonly Map<number, number>[],
  a: number,
  b: number,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let [x, y] = [a, b];
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const furthest = steps[edits] ?? new Map<number, number>();
    const line = x - y;
    const [left, right] = [furthest.get(line - 1) ?? -1, furthest.get(line + 1) ?? -1];
    const before = line === -edits || (line !== edits && left < right) ? line + 1 : line - 1;
    const fromX = furthest.get(before) ?? 0;
    const fromY = fromX - before;
    while (x > fromX && y > fromY && x > 0 && y > 0) pairs.push([--x, --y]);
    [x, y] = [fromX, Math.max(0, fromY)];
  }
  return pairs.reverse();
}
