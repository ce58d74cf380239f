import type { Interval } from "./interval";

/**
 * How a writer loosens a figure.
 *
 * - `about`: either side of it
 * - `almost`: a little below it
 * - `justOver`: a little above it
 * - `over`: it or anything above
 * - `under`: it or anything below
 * - `within`: it or anything nearer to what it is from
 */
export const HEDGES = ["about", "almost", "justOver", "over", "under", "within"] as const;
export type Hedge = (typeof HEDGES)[number];

/** How far a loosened figure reaches, as a share of it: "about 1%" may mean 0.93% to 1.08%, and what rounds to it. */
const ABOUT = 0.075;
const A_LITTLE = 0.12;
/** Past this, "over 4 million" would no longer be how anybody put the figure. */
const OVER_AS_MEANT = 0.25;

/**
 * The numbers that a figure allows, given how it is loosened. On its own side a loosened figure never allows less than
 * the bare one: "a tenth" may mean 12.5%, so "just over a tenth" may too.
 *
 * @param size The figure without its sign.
 * @param half Half a unit of the last place it is printed with.
 * @param meant Whether to take "over" and "under" as what a writer would mean by them, not as what they allow.
 * @example
 * allowed(100, 0.5, "almost") //=> {"low":88,"high":100}
 * allowed(0.1, 0.025, "justOver") //=> {"low":0.1,"high":0.125}
 * allowed(4000000, 500000, "over").high //=> Infinity
 */
export function allowed(size: number, half: number, hedge: Hedge | null, meant = false): Interval {
  switch (hedge) {
    case null:
      return { low: size - half, high: size + half };
    case "about": {
      // "About 5.8%" is more exact than "about 6%".
      const reach = half === 0 ? ABOUT * size : Math.max(half, Math.min(ABOUT * size, 4 * half));
      return { low: size - reach, high: size + reach };
    }
    case "almost":
      return { low: Math.min(size * (1 - A_LITTLE), size - half), high: size };
    case "justOver":
      return { low: size, high: Math.max(size * (1 + A_LITTLE), size + half) };
    case "over":
      return { low: size, high: meant ? size * (1 + OVER_AS_MEANT) : Infinity };
    case "under":
    case "within":
      return { low: meant ? size * (1 - OVER_AS_MEANT) : -Infinity, high: size };
  }
}
