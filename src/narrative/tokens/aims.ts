import { wordsKnownAs } from "../lexicon/vocabulary";
import { asKnown, is, type Tag } from "./tags";

const aim = wordsKnownAs({ is: "target" });
const AIMED = new Set(
  (
    "planned budgeted promised pledged agreed allowed required expected envisaged permitted targeted intended " +
    "sought wanted requested stipulated prescribed hoped programmed commissioned contracted projected"
  ).split(" "),
);
/** "The 80% the DfE expects". */
const AIMS = new Set(
  "expects requires asks demands allows permits envisages envisaged wants wanted foresaw".split(" "),
);
const AIM_ON = new Set(["to", "for", "by", "in", "that"]);

/** Words that say what somebody wants, after who does: `what we aimed for`. */
const WANTED = new Set(
  (
    "aimed aiming aim want wanted hoped planned promised pledged budgeted require requires required expect expects " +
    "expected sought seek targeted agreed intended need needs needed allow allows allowed permit permits asked ask " +
    "asks demand demands demanded set committed wished"
  ).split(" "),
);
/** Every word that may make a target of the figure or the words beside it. */
export const AIMING: readonly string[] = [...new Set([...AIMED, ...AIMS, ...WANTED])];

/**
 * Makes targets of the words that say that the figure beside them is one.
 *
 * @param places Where words stand that may.
 */
export function markAims(tags: Tag[], places: readonly number[]): void {
  for (const at of places.filter((place) => isAim(tags, place))) {
    const tag = tags[at];
    if (tag !== undefined) tags[at] = asKnown(tag, aim(tag.plain));
  }
  for (const at of [...places].reverse()) joinWanted(tags, at);
}

/** What stands before who wants it: `what we`, `where the board`, `the level we`, `better than we`. */
const WHAT = new Set(["what", "where", "that"]);
const LEVELS = new Set(["level", "figure", "number", "mark", "score", "rate", "standard", "point"]);
const AFTER_WANTED = new Set([
  "at",
  "for",
  "of",
  "to",
  "us",
  "out",
  "do",
  "be",
  "achieve",
  "reach",
  "deliver",
  "see",
  "ourselves",
]);

/** Makes one target of "what we had aimed for", "the level the board asked for" and the like. */
function joinWanted(tags: Tag[], at: number): void {
  if (!WANTED.has(tags[at]?.plain ?? "")) return;
  let who = at - 1;
  while (who > 0 && (is(tags[who], "have") || is(tags[who], "be"))) who -= 1;
  let first = who;
  // "Than was budgeted", "that were planned".
  if (isPassive(tags, who, at)) {
    first = who + 1;
  } else if (isBare(tags, at)) {
    first = at;
  } else if (!is(tags[who], "pronoun")) {
    while (first > 0 && who - first < 2 && (tags[first]?.is === "word" || is(tags[first], "neutral"))) first -= 1;
    if (first === who || !is(tags[first], "determiner")) first += 1;
    if (first > who) return;
  }
  const before = tags[first - 1];
  if (before === undefined) return;
  const isThan = before.plain === "than" || before.plain.endsWith(" than") || isFigureBefore(tags, first);
  const isLevel = LEVELS.has(before.plain) && is(tags[first - 2], "determiner");
  if (!isThan && !isLevel && !WHAT.has(before.plain)) return;
  let last = at;
  while (last - at < 3 && AFTER_WANTED.has(tags[last + 1]?.plain ?? "")) last += 1;
  const from = isThan ? first : isLevel ? first - 2 : first - 1;
  const [begins, ends] = [tags[from], tags[last]];
  if (begins === undefined || ends === undefined) return;
  const plain = tags
    .slice(from, last + 1)
    .map((tag) => tag.plain)
    .join(" ");
  tags.splice(from, last - from + 1, asKnown(begins, aim(plain), ends.end));
}

/** "The 9,500 tonnes we had allowed ourselves": a figure straight before who wanted it. */
function isFigureBefore(tags: readonly Tag[], first: number): boolean {
  if (!is(tags[first], "pronoun")) return false;
  const place = tags[first - 1]?.figure != null ? first - 1 : first - 2;
  const isNoun = place === first - 1 || tags[first - 1]?.is === "word";
  return tags[place]?.figure != null && isNoun && is(tags[place - 1], "determiner");
}

/** "Better than planned", "more than promised". */
function isBare(tags: readonly Tag[], at: number): boolean {
  const [before, next] = [tags[at - 1], tags[at + 1]];
  const ends =
    next === undefined || next.is === "mark" || is(next, "preposition") || is(next, "and") || is(next, "cause");
  return ends && AIMED.has(tags[at]?.plain ?? "") && before !== undefined && / than$|^than$/.test(before.plain);
}

/** Whether only forms of "be" and "have" stand between "than" or "that" and what was wanted. */
function isPassive(tags: readonly Tag[], before: number, at: number): boolean {
  const word = tags[before];
  const begins =
    word?.plain === "that" ||
    word?.plain === "what" ||
    word?.plain === "than" ||
    word?.plain.endsWith(" than") === true;
  return begins && at - before > 1 && tags.slice(before + 1, at).some((tag) => is(tag, "be"));
}

/** "The planned 16,000 hours", "the 28 days allowed": a word that makes the figure beside it a target. */
function isAim(tags: readonly Tag[], at: number): boolean {
  if (
    AIMS.has(tags[at]?.plain ?? "") &&
    (tags[at - 1]?.capital === true || is(tags[at - 1], "target")) &&
    tags.slice(Math.max(0, at - 4), at).some(({ figure }) => figure !== null)
  )
    return true;
  if (!AIMED.has(tags[at]?.plain ?? "")) return false;
  const next = tags[at + 1];
  if (next?.figure != null)
    return tags[at - 1]?.figure == null && tags[at - 1]?.senses.some((sense) => sense.is === "determiner") === true;
  const isPut = next?.plain === "in" && tags[at - 1]?.figure != null && tags[at - 2]?.plain === "the";
  if (AIM_ON.has(next?.plain ?? "") && !isPut) return false;
  const before = tags[at - 1]?.figure != null ? at - 1 : tags[at - 2]?.figure != null ? at - 2 : null;
  return (
    before !== null &&
    tags.slice(Math.max(0, before - 2), before).some(({ plain }) => plain === "the" || plain === "all")
  );
}
