import type { Subject } from "../subject";
import { is, type Tag } from "../tokens/tags";
import { unitNamed, unitsOf } from "../units";

/** Whether nothing but an article stands before a tag in its clause. */
function opens(tags: readonly Tag[], at: number, from: number): boolean {
  return at === from || (at === from + 1 && is(tags[from], "determiner"));
}

/** "Bursts were up", "Cuts took effect": a verb's form in -s as the name of what the clause is about. */
export function isNamedByVerb(tags: readonly Tag[], at: number, from: number, to: number): boolean {
  if (!opens(tags, at, from)) return false;
  const [tag, next] = [tags[at], tags[at + 1]];
  if (tag === undefined || at + 1 >= to || !tag.plain.endsWith("s") || tag.plain.includes(" ")) return false;
  if (!is(tag, "met") && !is(tag, "missed")) return false;
  return is(next, "be") || is(next, "have") || is(next, "level") || is(next, "change");
}

/** "Hours worked rose" beside injuries per million hours: no word but of what the measure is for each of. */
export function isOfBase(mine: readonly string[], tags: readonly Tag[], { own, facts }: Subject): boolean {
  if (mine.length === 0 || !mine.every((word) => own.bases.has(word))) return false;
  const units = unitsOf(facts.unit);
  return !tags.some(
    ({ figure }, at) =>
      figure !== null && (figure.kind === "money" || units.includes(unitNamed(tags[at + 1]?.plain ?? "") ?? "")),
  );
}
