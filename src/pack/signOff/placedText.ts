/** Words as a reader meets them, with where they stand: the headings above them and the labels beside them. */
export interface PlacedText {
  /** `Scorecard, Beds in use, Actual`. Not unique: the items of a list stand in one place. */
  readonly place: string;
  readonly text: string;
}

/** What is otherwise in one place of two readings. */
export interface TextChange {
  readonly place: string;
  /** What stood there; null for nothing. */
  readonly before: string | null;
  /** What stands there now; null for nothing. */
  readonly after: string | null;
}

/** The texts of a place up to which it is looked for which of them are the same. */
const ALIGNED = 400;

/**
 * What is otherwise in a later reading, place by place: in the order of the earlier one, with what is new last. Texts
 * that only moved are told once, by the first of them.
 *
 * @example
 * textChanges([{ place: "Beds", text: "92.1%" }], [{ place: "Beds", text: "91.2%" }])
 * //=> [{"place":"Beds","before":"92.1%","after":"91.2%"}]
 */
export function textChanges(before: readonly PlacedText[], after: readonly PlacedText[]): readonly TextChange[] {
  const [earlier, later] = [byPlace(before), byPlace(after)];
  const changes: TextChange[] = [];
  for (const [place, texts] of earlier) changes.push(...changesAt(place, texts, later.get(place) ?? []));
  for (const [place, texts] of later) if (!earlier.has(place)) changes.push(...changesAt(place, [], texts));
  return [...changes, ...moved([...earlier.keys()], [...later.keys()])];
}

function byPlace(all: readonly PlacedText[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { place, text } of all) {
    const texts = places.get(place);
    if (texts === undefined) places.set(place, [text]);
    else texts.push(text);
  }
  return places;
}

/** Texts of one place: those that are the same and in the same order are paired, what lies between them has changed. */
function changesAt(place: string, before: readonly string[], after: readonly string[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  let [from, at] = [0, 0];
  const between = (toBefore: number, toAfter: number): void => {
    while (from < toBefore || at < toAfter) {
      const change = {
        place,
        before: from < toBefore ? (before[from] ?? null) : null,
        after: at < toAfter ? (after[at] ?? null) : null,
      };
      if (change.before !== change.after) changes.push(change);
      if (from < toBefore) from += 1;
      if (at < toAfter) at += 1;
    }
  };
  for (const [same, sameAfter] of commonPairs(before, after)) {
    between(same, sameAfter);
    [from, at] = [same + 1, sameAfter + 1];
  }
  between(before.length, after.length);
  return changes;
}

/** Places of a longest common subsequence; those of equal texts in equal places alone where there are too many. */
function commonPairs(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  if (before.length > ALIGNED || after.length > ALIGNED)
    return before.flatMap((text, place) => (after[place] === text ? [[place, place] as const] : []));
  const width = after.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Where the places that both readings have stand in another order: the first that does. */
function moved(before: readonly string[], after: readonly string[]): readonly TextChange[] {
  const kept = new Set(before);
  const left = new Set(after);
  const order = after.filter((place) => kept.has(place));
  const changed = before.filter((place) => left.has(place)).find((place, index) => order[index] !== place);
  return changed === undefined ? [] : [{ place: changed, before: MOVED.before, after: MOVED.after }];
}

/** Words for a place that stands elsewhere. */
const MOVED = { before: "in its place", after: "in another place" } as const;
