import type { Subject } from "../about/subject";
import { is, type Tag } from "../tokens/tags";
import { alike } from "../words";
import { isProportion } from "../../domain/units/unit";
import { unitNamed, unitsOf } from "../figures/units";

/** Whether nothing but an article stands before a tag in its clause. */
function opens(tags: readonly Tag[], at: number, from: number): boolean {
  return at === from || (at === from + 1 && is(tags[from], "determiner"));
}

/** "Bursts were up", "Cuts took effect": a verb's form in -s as the name of what the clause is about. */
export function isNamedByVerb(tags: readonly Tag[], at: number, from: number, to: number): boolean {
  if (!opens(tags, at, from)) return false;
  const [tag, next] = [tags[at], tags[at + 1]];
  if (tag === undefined || at + 1 >= to) return false;
  // "The allowance went up": what was asked for is not what came of it.
  let verb = at + 1;
  while (is(tags[verb], "have") || is(tags[verb], "be")) verb += 1;
  if (is(tag, "target") && tags[verb]?.senses.some((sense) => sense.is === "change" && sense.form === "verb"))
    return true;
  if (!tag.plain.endsWith("s") || tag.plain.includes(" ")) return false;
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

/** "Six of the 22 rounds go over nine hours", "half the officers beat £45,000": some of those whose average it is. */
export function isOfSome(tags: readonly Tag[], { facts }: Subject): boolean {
  if (isProportion(facts.unit)) return false;
  const first = is(tags[0], "hedge") || is(tags[0], "side") ? 1 : 0;
  const [opens, next] = [tags[first]?.figure, tags[first + 1]];
  if (opens == null || opens.times !== null || opens.multiple || opens.compound) return false;
  const isSome =
    next?.plain === "of" ||
    next?.plain === "out of" ||
    (opens.kind === "percent" && (is(next, "determiner") || is(next, "be")));
  return isSome && !tags.some((tag) => is(tag, "target") || is(tag, "lastYear"));
}

const COMING = new Set(["received", "opened", "lodged", "submitted", "referred"]);

/**
 * "We received 402 complaints" beside complaints resolved: what came in, where the measure is of what was done with it
 * and the clause does not say that.
 */
export function isOfComing(mine: readonly string[], tags: readonly Tag[], { own }: Subject): boolean {
  if (!tags.some(({ plain }) => COMING.has(plain) && !own.has(plain))) return false;
  if (!tags.some(({ figure }) => figure?.kind === "count")) return false;
  const done = [...own.written].filter((word) => word.length > 4 && word.endsWith("ed"));
  return done.length > 0 && !done.some((word) => mine.some((one) => alike(one, word)));
}

const BACK = new Set("their its his her they them these those this that such there here theirs".split(" "));

/**
 * Whether a clause goes on with what the one before it was about: `their compliance was 72%`, `the average there was
 * 611kg`, `with 97.8% collected`.
 */
export function goesBack(
  tags: readonly Tag[],
  { from, to }: { readonly from: number; readonly to: number },
  mine: readonly string[],
): boolean {
  if (tags[from - 1]?.plain === "with" && mine.every((word) => word.endsWith("ed"))) return true;
  let at = from;
  while (at < to && (is(tags[at], "adverb") || tags[at]?.is === "mark" || is(tags[at], "preposition"))) at += 1;
  if (BACK.has(tags[at]?.plain ?? "")) return true;
  return tags.slice(from + 1, to).some((tag, place) => tag.plain === "there" && is(tags[from + place + 2], "be"));
}

/** "Twice as many as", "as in 2023/24", "as last year": with what something is compared, and no reason. */
export function isComparing(tags: readonly Tag[], at: number): boolean {
  const next = tags[at + 1];
  return (
    /^(?:many|few|much|long|high|low|often)$/.test(next?.plain ?? "") ||
    is(next, "lastYear") ||
    next?.period != null ||
    (is(next, "preposition") && tags[at + 2]?.period != null)
  );
}
