import type { OwnWords } from "../about/measureWords";
import { is, type Tag } from "../tokens/tags";

/** Where the verb of a clause is: a known one, or an unknown word straight before a figure; -1 where there is none. */
export function verbAt(tags: readonly Tag[], from: number, to: number, own: OwnWords): number {
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    if (tag === undefined) break;
    // "Satisfaction with being kept informed".
    if (tag.plain === "being" && is(tags[at - 1], "preposition") && at > from) {
      at += 1;
      continue;
    }
    // "Missed bins", "recorded crime": what is counted, not what was done.
    if (at === from && tag.plain.endsWith("ed") && tags[at + 1]?.is === "word") continue;
    if (is(tag, "be") || is(tag, "have") || is(tag, "level") || is(tag, "reach") || is(tag, "met") || is(tag, "missed"))
      return at;
    if (isVerbByPlace(tags, at, from, to) && !own.has(tag.plain)) return at;
    if (is(tag, "pronoun") && tags[at + 1]?.is === "word" && at + 1 < to) return at + 1;
    if (tag.senses.some(({ is: kind, form }) => kind === "change" && (form === "verb" || form === "than"))) return at;
  }
  for (let at = from + 1; at < to; at += 1) {
    // "Recoveries of shares doubled": the figure is itself the verb.
    if (tags[at]?.figure?.times != null) return -1;
    if (tags[at]?.figure == null && !isCompared(tags[at])) continue;
    let before = at - 1;
    while (
      before > from &&
      (is(tags[before], "preposition") ||
        is(tags[before], "hedge") ||
        is(tags[before], "determiner") ||
        is(tags[before], "side"))
    )
      before -= 1;
    const tag = tags[before];
    const isSubjectBefore = tags.slice(from, before).some((one) => is(one, "pronoun") || own.has(one.plain));
    return tag?.is === "word" && !own.has(tag.plain) && isSubjectBefore ? before : -1;
  }
  return -1;
}

/** "Households put out more waste": what stands before "more" may be a verb. */
function isCompared(tag: Tag | undefined): boolean {
  return tag?.senses.some(({ is: kind, form }) => kind === "change" && form === "count") === true;
}

/** "Patients waited nearly seven minutes longer": an unknown word in -ed straight before how much or what it was. */
function isVerbByPlace(tags: readonly Tag[], at: number, from: number, to: number): boolean {
  const tag = tags[at];
  if (at === from || at + 1 >= to || tag?.is !== "word" || !tag.plain.endsWith("ed")) return false;
  const next = tags[at + 1];
  return (
    next?.figure != null ||
    is(next, "hedge") ||
    (is(next, "side") && !is(next, "preposition")) ||
    next?.senses.some(({ is: kind, form }) => kind === "change" && (form === "than" || form === "count")) === true
  );
}
