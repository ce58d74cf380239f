import { is, type Tag } from "../tokens/tags";
import { isNeutral, isUnitOf } from "./strangeWords";
import type { Subject } from "./subject";

/** These are followed by whom or what a figure is of, wherever they stand. */
const OF_WHOM = new Set(["among", "amongst", "excluding", "except", "concerning", "involving", "featuring"]);
/** With a capital after them, where it was. */
const AT_PLACES = new Set(["at", "across", "near"]);
/** What stands in a share beside what it is of: `nearly one in every three`. */
const OF_SHARES = new Set(
  (
    "one out every each few than more less fewer about around over under almost nearly only barely just some " +
    "the all our"
  ).split(" "),
);

/** Whether a word is one of which nothing is known: it may mark out anything. */
function isStrange(tags: readonly Tag[], at: number, subject: Subject): boolean {
  const tag = tags[at];
  return (
    tag?.is === "word" &&
    tag.plain.length > 2 &&
    !subject.own.has(tag.plain) &&
    !isNeutral(tag, subject) &&
    !isUnitOf(tags, at, subject)
  );
}

/**
 * Whether an unknown word marks out some of what the measure is of, wherever it stands in its clause: `the pay gap
 * among contractors`, `our graduate pay gap`, `fewer agency shifts`, `three times as many saplings`.
 */
export function narrows(tags: readonly Tag[], at: number, from: number, to: number, subject: Subject): boolean {
  if (!isStrange(tags, at, subject)) return false;
  const before = tags[at - 1];
  const lead = at - 1 > from && is(before, "determiner") ? tags[at - 2] : before;
  if (OF_WHOM.has(lead?.plain ?? "")) return true;
  if (AT_PLACES.has(lead?.plain ?? "") && tags[at]?.capital === true) return true;
  if (at === from) return false;
  if (isHowMany(before) && !isComparative(tags, at, to)) return true;
  const next = at + 1 < to ? tags[at + 1] : undefined;
  if (next === undefined || next.figure !== null || !subject.own.has(next.plain) || next.plain.endsWith("ed"))
    return false;
  return !/(?:ed|ing)$/.test(tags[at]?.plain ?? "") && isInPhrase(before);
}

/** "Fewer", "more", "as many": what follows is what is counted. */
function isHowMany(tag: Tag | undefined): boolean {
  if (tag === undefined || tag.plain.endsWith(" than")) return false;
  return COUNTED_BY.has(tag.plain) || tag.senses.some(({ is: kind, form }) => kind === "change" && form === "count");
}

const COUNTED_BY = new Set(["many", "few"]);

/** "More reliable than": a comparative, and no noun; "more shifts than" and "as many shifts as" have one. */
function isComparative(tags: readonly Tag[], at: number, to: number): boolean {
  const compares = at + 1 < to && (tags[at + 1]?.plain === "than" || tags[at + 1]?.plain === "as");
  return compares && !/[^s]s$/.test(tags[at]?.plain ?? "");
}

/** Whether what comes after a word stands inside a noun phrase. */
function isInPhrase(before: Tag | undefined): boolean {
  return (
    is(before, "determiner") ||
    is(before, "preposition") ||
    before?.is === "figure" ||
    (before?.is === "word" && !/(?:ed|ing)$/.test(before.plain))
  );
}

/** The words in a share that are of nothing known: `saplings` of `one sapling in three`. */
export function strangeInShare({ plain, figure }: Tag, { own, neutral }: Subject): string[] {
  const among = figure?.kind === "percent" && !figure.digits ? / (?:in|out of) /.exec(plain) : null;
  if (among === null) return [];
  const [, ...words] = plain.slice(0, among.index).split(" ");
  return words.filter(
    (word) =>
      word.length > 2 && !OF_SHARES.has(word) && !own.has(word) && !own.written.has(word) && !neutral.includes(word),
  );
}
