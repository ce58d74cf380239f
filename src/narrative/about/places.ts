import type { Clause } from "../claims/clauses";
import type { Subject } from "./subject";
import { is, type Tag } from "../tokens/tags";
import { alike } from "../words";

/** Whether a clause names a town or area that the report is not about as a whole: "in Reading". */
export function namesAPlace(tags: readonly Tag[], { from, to }: Clause, subject: Subject): boolean {
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    if (
      tag?.is !== "word" ||
      !tag.capital ||
      subject.names.some((name) => alike(name, tag.plain)) ||
      subject.neutral.includes(tag.plain)
    )
      continue;
    const before = tags[at - 1]?.plain === "the" ? tags[at - 2] : tags[at - 1];
    if (is(before, "preposition") || is(before, "side")) return true;
    if (/^(?:Police|Constabulary|Council|NHS)/i.test(tags[at + 1]?.plain ?? "") && tags[at + 1]?.capital === true)
      return true;
  }
  return false;
}
