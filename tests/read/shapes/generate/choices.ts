import type { Dice } from "../../../truth/dice";
import { settled } from "./notDrawn";
import { ODDS, PLAINEST, type Choice, type Choices } from "./odds";

/** What a grid holds, which every grid must have: no trouble of its layout. */
const CONTENT: readonly Choice[] = ["format", "subject", "periods", "classes", "wording", "separators", "units"];

/** Whether a grid has no trouble of layout. */
export function isPlain(choices: Choices): boolean {
  const keys = Object.keys(ODDS) as Choice[];
  return keys.every((choice) => CONTENT.includes(choice) || choices[choice] === PLAINEST[choice]);
}

/** The share of grids that have no trouble but what their headings hold. */
const PLAIN = 1 / 6;

/** The choices for a grid that leave it one answer. */
export function drawChoices(dice: Dice): Choices {
  const drawn = drawFreely(dice);
  return settled(dice.chance(PLAIN) ? { ...PLAINEST, ...contentOf(drawn) } : drawn);
}

/**
 * The choices for a second table below, in the same file as the first: as free as the first’s, under a title, and with
 * nothing hidden, which would hide it in the first too.
 */
export function drawSecond(dice: Dice, { format, separators, emphasis, rowLengths }: Choices): Choices {
  const alike = { format, separators, emphasis, rowLengths };
  const below = { second: "none", place: "A1", hiddenColumns: "none", hiddenRows: "none" } as const;
  return settled({ ...drawFreely(dice), ...alike, ...below, titles: dice.pick(["one", "two"]) });
}

/** Each choice by its odds, whether they go together or not. */
function drawFreely(dice: Dice): Choices {
  const drawn = new Map<Choice, string>();
  for (const [choice, options] of Object.entries(ODDS) as [Choice, readonly (readonly [string, number])[]][]) {
    drawn.set(choice, byWeight(dice, options));
  }
  return Object.fromEntries(drawn) as unknown as Choices;
}

function contentOf(choices: Choices): Partial<Choices> {
  return Object.fromEntries(CONTENT.map((choice) => [choice, choices[choice]]));
}

function byWeight(dice: Dice, options: readonly (readonly [string, number])[]): string {
  let left = dice.roll() * options.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [option, weight] of options) {
    left -= weight;
    if (left < 0) return option;
  }
  throw new RangeError("The weights of a choice do not add up.");
}

/** The troubles of a grid: each choice that is not the plainest, as `choice: option`. */
export function axesOf(choices: Choices): string[] {
  const keys = Object.keys(ODDS) as Choice[];
  return keys.filter((choice) => choices[choice] !== PLAINEST[choice]).map((choice) => `${choice}: ${choices[choice]}`);
}
