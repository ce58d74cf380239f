import { bitOf, type Sense } from "../lexicon/vocabulary";
import { is, type Tag } from "./tags";

const AIM: readonly Sense[] = [{ is: "target" }];
const AIMED = new Set(
  (
    "planned budgeted promised pledged agreed allowed required expected envisaged permitted targeted intended " +
    "sought wanted requested stipulated prescribed hoped"
  ).split(" "),
);
/** "The 80% the DfE expects". */
const AIMS = new Set(
  "expects requires asks demands allows permits envisages envisaged wants wanted foresaw".split(" "),
);
const AIM_ON = new Set(["to", "for", "by", "in", "that"]);

/** Every word that may make the figure beside it a target. */
export const AIMING: readonly string[] = [...AIMED, ...AIMS];

/**
 * Makes targets of the words that say that the figure beside them is one.
 *
 * @param places Where words stand that may.
 */
export function markAims(tags: Tag[], places: readonly number[]): void {
  for (const at of places.filter((place) => isAim(tags, place))) {
    const tag = tags[at];
    if (tag !== undefined) tags[at] = { ...tag, is: "known", senses: AIM, mask: bitOf("target") };
  }
}

/** "The planned 16,000 hours", "the 28 days allowed": a word that makes the figure beside it a target. */
function isAim(tags: readonly Tag[], at: number): boolean {
  if (AIMS.has(tags[at]?.plain ?? ""))
    return (
      (tags[at - 1]?.capital === true || is(tags[at - 1], "target")) &&
      tags.slice(Math.max(0, at - 4), at).some(({ figure }) => figure !== null)
    );
  if (!AIMED.has(tags[at]?.plain ?? "")) return false;
  const next = tags[at + 1];
  if (next?.figure != null)
    return tags[at - 1]?.figure == null && tags[at - 1]?.senses.some((sense) => sense.is === "determiner") === true;
  if (AIM_ON.has(next?.plain ?? "")) return false;
  const before = tags[at - 1]?.figure != null ? at - 1 : tags[at - 2]?.figure != null ? at - 2 : null;
  return (
    before !== null &&
    tags.slice(Math.max(0, before - 2), before).some(({ plain }) => plain === "the" || plain === "all")
  );
}
