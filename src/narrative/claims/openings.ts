import type { Tag } from "../tokens/tags";
import type { Pattern } from "./patterns";
import { isTakenBy, opening, openingAt, openingsAt } from "./takings";

/** Which of several patterns can begin at a tag, told from that tag alone, so that the others are not tried. */
export class Openings {
  readonly #place: number;

  /** @param patterns At most 32; each begins with a step that must take a tag, after any that may. */
  constructor(patterns: readonly (Pattern | null)[]) {
    this.#place = opening((tag) =>
      patterns.reduce((bits, steps, place) => (steps !== null && begins(steps, tag) ? bits | (1 << place) : bits), 0),
    );
  }

  /** Those that may begin at a tag, as bits by their place. */
  at(tag: Tag | undefined): number {
    return tag === undefined ? 0 : openingAt(this.#place, tag);
  }
}

function begins(steps: Pattern, tag: Tag): boolean {
  const must = steps.findIndex(({ least }) => least > 0);
  return steps.slice(0, must + 1).some(({ taking }) => isTakenBy(taking, tag));
}

/** The steps of a pattern that must take a tag. */
export function needsOf(steps: Pattern | null): Pattern {
  return (steps ?? []).filter(({ least }) => least > 0);
}

/**
 * Which of several patterns have what they must take somewhere in a sentence, told from each tag alone. Two of the
 * steps of each are looked for: most patterns that begin at a figure have nothing to end with.
 */
export class Needs {
  readonly #first: number;
  readonly #second: number;
  /** Those that have no such step, as bits. */
  readonly #withoutFirst: number;
  readonly #withoutSecond: number;

  /** @param needs At most 32, each with the steps that it must take. */
  constructor(needs: readonly Pattern[]) {
    const without = (which: number): number =>
      needs.reduce((bits, steps, at) => (steps[which] === undefined ? bits | (1 << at) : bits), 0);
    const asked = (which: number): number =>
      opening((tag) =>
        needs.reduce((bits, steps, at) => {
          const step = steps[which];
          return step !== undefined && isTakenBy(step.taking, tag) ? bits | (1 << at) : bits;
        }, 0),
      );
    [this.#withoutFirst, this.#withoutSecond] = [without(0), without(1)];
    [this.#first, this.#second] = [asked(0), asked(1)];
  }

  /** Those that have both in a sentence, as bits. */
  in(tags: readonly Tag[]): number {
    let [first, second] = [this.#withoutFirst, this.#withoutSecond];
    const [atFirst, atSecond] = [this.#first, this.#second];
    for (const tag of tags) {
      const opened = openingsAt(tag);
      first |= opened[atFirst] ?? 0;
      second |= opened[atSecond] ?? 0;
    }
    return first & second;
  }
}
