import type { Tag } from "../tokens/tags";
import type { Pattern } from "./patterns";
import { answerOf, isTakenBy, opening, rowOf } from "./takings";

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
    return this.inRow(rowOf(tag));
  }

  /** The same, by the row of the tag. */
  inRow(row: number): number {
    return answerOf(row, this.#place);
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
  /** Where the answers about the first step of the first group stand; those about its second and all others follow. */
  readonly #place: number;
  /** The patterns that have no such step, as bits. */
  readonly #without: Int32Array;
  readonly #found: Int32Array;
  readonly #inAll: Int32Array;

  /** @param groups Groups of at most 32 patterns, each as the steps that it must take. */
  constructor(groups: readonly (readonly Pattern[])[]) {
    const rows = groups.flatMap((needs) => [0, 1].map((which) => needs.map((steps) => steps[which])));
    const bitsOf = (
      row: readonly (Pattern[number] | undefined)[],
      has: (step: Pattern[number] | undefined) => boolean,
    ) => row.reduce((bits, step, at) => (has(step) ? bits | (1 << at) : bits), 0);
    const places = rows.map((row) =>
      opening((tag) => bitsOf(row, (step) => step !== undefined && isTakenBy(step.taking, tag))),
    );
    this.#place = places[0] ?? 0;
    this.#without = Int32Array.from(rows, (row) => bitsOf(row, (step) => step === undefined));
    this.#found = new Int32Array(rows.length);
    this.#inAll = new Int32Array(groups.length);
  }

  /** Those that have both in a sentence, as bits for each group. The next sentence's take their place. */
  in(tags: readonly Tag[]): Int32Array {
    const [found, inAll, place] = [this.#found, this.#inAll, this.#place];
    found.set(this.#without);
    for (const tag of tags) {
      const row = rowOf(tag);
      for (let at = 0; at < found.length; at += 1) found[at] = (found[at] ?? 0) | answerOf(row, place + at);
    }
    for (let group = 0; group < inAll.length; group += 1)
      inAll[group] = (found[2 * group] ?? 0) & (found[2 * group + 1] ?? 0);
    return inAll;
  }
}
