/** Chance from a seed: the same seed gives the same world on every machine. */
export interface Dice {
  /** From 0 up to, not with, 1. */
  readonly roll: () => number;
  /** A whole number from `low` to `high`, both with. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffle: <Item>(items: readonly Item[]) => Item[];
}

/** Dice of a seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(roll() * (high - low + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError("There is nothing to pick from.");
    return item;
  };
  const shuffle = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, place: roll() }))
      .sort((one, other) => one.place - other.place)
      .map(({ item }) => item);
  return { roll, whole, chance: (share) => roll() < share, pick, shuffle };
}
