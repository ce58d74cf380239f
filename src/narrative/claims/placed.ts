import { senseOf, type Tag, type WordedFigure } from "../tokens/tags";
import type { Way } from "../ways";
import type { FigureRole } from "./figureRoles";

/** A figure with its role. */
export interface RoledFigure {
  readonly figure: WordedFigure;
  readonly role: FigureRole;
  /** For a change, which way it is said to have gone; for `actual` and `from`, the way said of the two together. */
  readonly way: Way | null;
  /** Where the words that give its role start. */
  readonly start: number;
  /**
   * Whether only its place makes it one, after a verb that no lexicon has (`put out 46kg`) or after a noun (`turnover
   * of 19%`): then the words before it must be the measure's.
   */
  readonly weak?: true;
  /** Whether its words leave no doubt of its role, so that another figure of the row in its place is wrong. */
  readonly certain?: true;
}

/** A role without its figure. */
export type Known = Omit<RoledFigure, "figure">;

/** A figure with its place among the tags. */
export interface Placed {
  readonly tags: readonly Tag[];
  readonly at: number;
  readonly figure: WordedFigure;
  /** The tag before it and its loosening words. */
  readonly before: number;
  known: Known | null;
  readonly earlier: Placed | null;
}

/** How many tags back a word of change is looked for: more than sentences have, so that long ones take no longer. */
const WAY_REACH = 60;

/** The last word of change before a place in the sentence. */
export function wayBeforeTag(tags: readonly Tag[], before: number): Way | null {
  for (let place = before - 1; place >= Math.max(0, before - WAY_REACH); place -= 1) {
    const sense = senseOf(tags[place], "change");
    if (sense !== undefined && sense.inTime !== true) return sense.way ?? null;
  }
  return null;
}
