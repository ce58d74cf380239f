import { is, senseOf, type Tag, type Tagged, type WordedFigure } from "../tokens/tags";
import { tagsOf } from "../tokens/tagsOf";
import { APRIL_YEAR, type YearStart } from "../../domain/time/year";
import type { Way } from "../ways";
import { isOtherTarget, JOINED, ROLE_PATTERNS, type RolePattern } from "./figureRoles";
import { levelOf } from "./levels";
import { type Known, type Placed, type RoledFigure, wayBeforeTag } from "./placed";
import { Needs, needsOf, Openings } from "./openings";
import { matchFrom } from "./patterns";
import { rowOf } from "./takings";
import { knownVocabulary } from "../lexicon/general";
import type { Vocabulary } from "../lexicon/vocabulary";
import { unitNamed } from "../figures/units";

/** A sentence as tags, with its figures and the roles that its words give them. */
export interface ReadSentence extends Tagged {
  readonly figures: readonly WordedFigure[];
  readonly roled: readonly RoledFigure[];
}

/**
 * Reads a sentence: its tags, its figures, and their roles.
 *
 * @param vocabulary The words that are known: the lexicons', and an organisation's own.
 */
export function readSentence(
  sentence: string,
  year: YearStart = APRIL_YEAR,
  vocabulary: Vocabulary = knownVocabulary(),
): ReadSentence {
  return readTags(tagsOf(sentence, year, vocabulary));
}

/** The figures of a tagged sentence, and their roles. */
export function readTags(tagged: Tagged): ReadSentence {
  const figures: WordedFigure[] = [];
  for (const { figure } of tagged.tags) if (figure !== null) figures.push(figure);
  const roled = figures.length === 0 ? [] : rolesOf(tagged);
  return { text: tagged.text, tags: tagged.tags, figures, roled };
}

/** The figures of a sentence whose role the words around them make clear, in order. */
function rolesOf({ tags }: Tagged): RoledFigure[] {
  const roled: RoledFigure[] = [];
  const possible = NEEDS.in(tags);
  let last: Placed | null = null;
  for (let at = 0; at < tags.length; at += 1) {
    const figure = tags[at]?.figure ?? null;
    if (figure === null) continue;
    const placed: Placed = { tags, at, figure, before: leftEdge(tags, at, figure), known: null, earlier: last };
    placed.known = roleOf(placed, possible);
    last = placed;
    // "All four were detected" counts something inside the sentence; where a measure stands is written in digits.
    // A long number, and one in a unit, are not so: "over thirteen thousand", "eight minutes".
    const isWord =
      figure.kind === "count" &&
      !figure.digits &&
      figure.size < 100 &&
      (figure.compound || unitNamed(tags[at + 1]?.plain ?? "") === null);
    const { known } = placed;
    if (known !== null && !(isWord && (known.role === "actual" || known.role === "from")))
      roled.push(withFigure(known, figure));
  }
  return roled;
}

function withFigure({ role, way, start, weak, certain }: Known, figure: WordedFigure): RoledFigure {
  if (weak === true) return { figure, role, way, start, weak };
  return certain === true ? { figure, role, way, start, certain } : { figure, role, way, start };
}

function leftEdge(tags: readonly Tag[], at: number, { start }: WordedFigure): number {
  let before = at - 1;
  while (before >= 0 && (tags[before]?.index ?? 0) >= start) before -= 1;
  return before;
}

/** As many patterns as there are bits in a number, in their order. */
interface Group {
  readonly patterns: readonly RolePattern[];
  readonly left: Openings;
  readonly right: Openings;
  /** The patterns that ask nothing of what stands before a figure, and of what stands after it. */
  readonly notLeft: number;
  readonly notRight: number;
}

const BITS = 31;
const GROUPS: readonly Group[] = Array.from({ length: Math.ceil(ROLE_PATTERNS.length / BITS) }, (_, place): Group => {
  const patterns = ROLE_PATTERNS.slice(place * BITS, (place + 1) * BITS);
  const bitsOf = (has: (pattern: RolePattern) => boolean): number =>
    patterns.reduce((bits, pattern, at) => (has(pattern) ? bits | (1 << at) : bits), 0);
  return {
    patterns,
    left: new Openings(patterns.map(({ left }) => left)),
    right: new Openings(patterns.map(({ right }) => right)),
    notLeft: bitsOf(({ left }) => left === null),
    notRight: bitsOf(({ right }) => right === null),
  };
});
const NEEDS = new Needs(
  GROUPS.map(({ patterns }) => patterns.map(({ left, right }) => [...needsOf(left), ...needsOf(right)].slice(-2))),
);

/**
 * The first role that a pattern gives a figure; null where none matches.
 *
 * @param possible The patterns of each group that have what they need in the sentence.
 */
function patternedRole(placed: Placed, possible: Int32Array): Known | "none" | null {
  const { tags, at, before } = placed;
  const [onLeft, onRight] = [rowOf(tags[before]), rowOf(tags[at + 1])];
  for (let group = 0; group < GROUPS.length; group += 1) {
    const one = GROUPS[group];
    if (one === undefined) break;
    const { patterns, left, right, notLeft, notRight } = one;
    const opens = (notLeft | left.inRow(onLeft)) & (notRight | right.inRow(onRight));
    for (let place = 0, open = opens & (possible[group] ?? 0); open !== 0; place += 1, open >>>= 1) {
      const wording = (open & 1) === 0 ? undefined : patterns[place];
      const known = wording === undefined ? null : byPattern(wording, placed);
      if (known !== null) return known;
    }
  }
  return null;
}

function roleOf(placed: Placed, possible: Int32Array): Known | null {
  const { tags, figure } = placed;
  if (figure.times !== null) return { role: "change", way: figure.times, start: figure.start, certain: true };
  const { earlier, before, at } = placed;
  if (figure.multiple) return multipleOf(tags, at, figure);
  const patterned = patternedRole(placed, possible);
  if (patterned !== null) return patterned === "none" ? null : patterned;
  const floor = earlier?.at ?? -1;
  if (
    earlier?.known?.role === "from" &&
    before === floor + 1 &&
    (tags[before]?.plain === "to" || tags[before]?.plain === "and")
  )
    return { role: "actual", way: earlier.known.way, start: figure.start };
  if (figure.sign !== null && tags[before]?.plain === "(")
    return { role: "change", way: figure.sign === "+" ? "up" : "down", start: figure.start };
  if (earlier?.known != null && earlier.known.role !== "target" && earlier.known.role !== "from") {
    const joined = matchFrom(tags, before, JOINED, -1, floor);
    if (joined !== null && joined.first - floor <= 5 && isPlainBetween(tags, floor + 1, joined.first))
      return { ...earlier.known, start: figure.start };
  }
  return levelOf(placed, floor);
}

function isPlainBetween(tags: readonly Tag[], from: number, to: number): boolean {
  return tags.slice(from, to).every((tag) => tag.is !== "mark" || tag.plain === ",");
}

function byPattern(
  { role, left, right, wayBefore, ownTarget, within, over, certain: sure, way: given }: RolePattern,
  placed: Placed,
): Known | "none" | null {
  const { tags, at, figure, before } = placed;
  if (within === true && figure.hedge !== "within") return null;
  const floor = placed.earlier === null || role === "none" || over === true ? -1 : placed.earlier.at;
  const isCounted = role !== "none" || left !== null || figure.kind === "count";
  const onLeft = left === null ? null : matchFrom(tags, before, left, -1, floor);
  const onRight = right === null ? null : matchFrom(tags, at + 1, right, 1);
  if (!isCounted || (left !== null && onLeft === null) || (right !== null && onRight === null)) return null;
  if (role === "ofTarget" && figure.kind !== "percent") return null;
  const first = onLeft?.first ?? at;
  if (role === "none") return "none";
  // "776 more than last year and 831 over the target".
  if (role === "variance" && onRight !== null && tags.slice(at + 1, onRight.last).some((tag) => is(tag, "lastYear")))
    return null;
  if (ownTarget === true && isAnothers(placed, first, onRight?.last ?? at)) return "none";
  if (role === "from" && tags[first]?.plain === "on") return null;
  // "Better than 22.1% a year ago" gives no change.
  if (role === "change" && tags[before]?.plain.endsWith(" than") === true) return null;
  const taken = onLeft?.change ?? onRight?.change ?? null;
  if (
    role === "change" &&
    given === undefined &&
    taken !== null &&
    !isChange(placed, taken, onLeft !== null, onRight?.last ?? at)
  )
    return null;
  const side = role === "from" ? senseOf(tags[first], "side")?.side : undefined;
  const way =
    given !== undefined
      ? given
      : side !== undefined
        ? side === "below"
          ? "down"
          : "up"
        : wayBefore === true
          ? wayBeforeTag(tags, first)
          : role === "change"
            ? wayOfTag(taken)
            : null;
  const begins = onLeft === null ? undefined : tags[first]?.index;
  const form = taken === null ? undefined : senseOf(taken, "change")?.form;
  // "1,427 fewer than last year" is how many fewer, and nothing else.
  const counted = (form === "count" || form === "than") && comparesWithLastYear(tags, onRight?.last ?? at);
  const certain = sure === true || (role === "change" && (form === "verb" || form === "noun" || counted));
  return { role, way, start: begins ?? figure.start, ...(certain ? { certain: true } : {}) };
}

/** How many tags may stand between a multiple and what it is of. */
const MULTIPLE_REACH = 8;

const THEN = new Set(["was", "were", "did"]);

/** "Double the target", "twice as many homes as last year"; null where it is of something else. */
function multipleOf(tags: readonly Tag[], at: number, { start }: WordedFigure): Known | null {
  for (let place = at + 1; place <= at + MULTIPLE_REACH; place += 1) {
    const tag = tags[place];
    // "Double the 2,760 of the previous year".
    if (tag?.figure != null && is(tags[place - 1], "determiner") && place === at + 2) continue;
    if (tag === undefined || tag.is === "mark" || tag.figure !== null || is(tag, "elsewhere")) return null;
    if (is(tag, "target")) return { role: "ofTarget", way: null, start, certain: true };
    if (is(tag, "pronoun") && place > at + 1) {
      // "Twice what they were", "twice as long as they did"; "twice as long as it should".
      const said = tags[place + 1]?.plain ?? "";
      const isEnd = tags[place + 2] === undefined || tags[place + 2]?.is === "mark";
      if (THEN.has(said) && isEnd) return { role: "ofLastYear", way: null, start, certain: true };
      if (said === "should") return { role: "ofTarget", way: null, start, certain: true };
    }
    if (is(tag, "lastYear") || tag.period !== null) return { role: "ofLastYear", way: null, start, certain: true };
  }
  return null;
}

/** Whether "than last year" follows, with only what is counted before it. */
function comparesWithLastYear(tags: readonly Tag[], from: number): boolean {
  for (let at = from; at < from + 8; at += 1) {
    const tag = tags[at];
    if (tag === undefined || tag.is === "mark" || is(tag, "target")) return false;
    if (is(tag, "lastYear")) return true;
  }
  return false;
}

/** Whether a target spoken of beside a figure is another year's or another body's. */
function isAnothers({ tags, earlier, at }: Placed, from: number, to: number): boolean {
  const floor = (earlier?.at ?? -1) + 1;
  for (
    let place = Math.max(floor, from === at ? at + 1 : from - 4);
    place < to + 9 && place < tags.length;
    place += 1
  ) {
    const tag = tags[place];
    if (tag === undefined || place === at) continue;
    if (place > to && (tag.is === "mark" || tag.figure !== null)) break;
    if (place > to ? tag.plain === "next year" : isOtherTarget(tag)) return true;
  }
  return false;
}

/** Whether a word of change beside a figure says by how much the figure's thing changed. */
function isChange({ tags, at, figure }: Placed, change: Tag, onLeft: boolean, last: number): boolean {
  const sense = senseOf(change, "change");
  const after = tags[last + 1];
  if (!onLeft) {
    // "2% reduction target" and "the reduction that was asked for" are targets.
    if (is(after, "target") || after?.plain === "was" || after?.plain === "asked")
      return after?.plain === "was" && tags[last + 2]?.plain !== "asked";
    return !(change.plain === "longer" && after?.plain === "term");
  }
  if (sense?.form !== "verb") return true;
  // "Is reduced 5%" says little; "is down 5%" says by how much.
  const place = tags.lastIndexOf(change, at);
  return !(
    at - place <= 2 &&
    figure.kind !== "points" &&
    is(tags[place - 1], "be") &&
    !is(tags[at - 1], "preposition")
  );
}

function wayOfTag(tag: Tag | null): Way | null {
  if (tag === null) return null;
  const sense = senseOf(tag, "change");
  return sense?.way ?? null;
}
