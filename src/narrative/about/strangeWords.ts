import type { Clause } from "../claims/clauses";
import { isGapToTarget } from "../claims/gapToTarget";
import { monthNamed } from "../claims/timeWords";
import { unitNamed, unitsOf } from "../figures/units";
import { is, type Tag } from "../tokens/tags";
import type { Subject } from "./subject";

/** Words of a clause that nothing is known of, wherever they stand: neither the measure's nor any lexicon's. */
export function strangeWords(tags: readonly Tag[], { from, to }: Clause, subject: Subject): string[] {
  const strange: string[] = [];
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    if (tag?.is !== "word" || subject.own.has(tag.plain) || isNeutral(tag, subject)) continue;
    // "Below where it stood", "half what it was".
    if ((tag.plain === "where" || tag.plain === "what") && is(tags[at + 1], "pronoun")) continue;
    // "The 9,500 tonnes we had allowed ourselves".
    if (
      WANTED.has(tag.plain) &&
      tags.slice(from, at).some(({ figure, plain }) => figure !== null || plain === "target")
    )
      continue;
    // "The 80% the Commissioner looks for".
    if (isSetter(tags, at)) continue;
    // "As long as they did".
    if (tags[at - 1]?.plain === "as" && tags[at + 1]?.plain === "as") continue;
    if (isUnitOf(tags, at, subject) || isGapToTarget(tags, at, to) || isJudgement(tags, at)) continue;
    if (monthNamed(tags, at) === null) strange.push(tag.plain);
  }
  return strange;
}

/** What is said of a target after it. */
const WANTED = new Set(
  "set agreed allowed permitted wanted asked promised budgeted planned pledged ourselves themselves itself".split(" "),
);

/** "The 80% the DfE expects": who set the target. */
export function isSetter(tags: readonly Tag[], at: number): boolean {
  return tags[at]?.capital === true && is(tags[at - 1], "determiner") && is(tags[at + 1], "target");
}

/** "The rise of 12% is a concern": what is thought of it. */
function isJudgement(tags: readonly Tag[], at: number): boolean {
  return is(tags[at - 1], "determiner") && is(tags[at - 2], "be");
}

/** Words that go with any measure. */
const ANYTHING = new Set(
  (
    "offence offences incident incidents case cases occurrence occurrences reports instances resulting leading many " +
    "few"
  ).split(" "),
);

/** Whether a word marks out no measure. */
export function isNeutral(tag: Tag, subject: Subject): boolean {
  const { plain } = tag;
  // "Category 2", "Attainment 8": a number that the measure is called by.
  if (/^\d+$/.test(plain) && subject.own.numbers.has(plain)) return true;
  // "Re-let", "CO2": too short to mark anything out.
  if (plain.length === 1 || (plain.length === 2 && (!tag.capital || tag.index === 0))) return !/\d/.test(plain);
  return (
    ANYTHING.has(plain) ||
    subject.own.written.has(plain) ||
    subject.neutral.includes(plain) ||
    (plain.length > 4 && plain.endsWith("ly"))
  );
}

/** `tonnes` after a figure, or of a measure that is in tonnes. */
export function isUnitOf(tags: readonly Tag[], at: number, { facts }: Subject): boolean {
  const unit = unitNamed(tags[at]?.plain ?? "");
  return unit !== null && (tags[at - 1]?.figure != null || unitsOf(facts.unit).includes(unit));
}
