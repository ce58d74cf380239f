import { about as aboutOf, type Ownership } from "./about/about";
import { type Clause, clausesOf } from "./claims/clauses";
import { isFigureOf, mismatch } from "./faults/comparison";
import { isLikely, isOfSomeTarget } from "./about/likely";
import { withOwnNames } from "./about/ownNames";
import { withYears } from "./about/bareYears";
import { asPrevious } from "./about/previous";
import type { RoledFigure } from "./claims/placed";
import { type ReadSentence, readTags } from "./claims/roles";
import { HALF, isOneOfList } from "./about/isMeant";
import { ofYearBefore } from "./about/yearBefore";
import { contentWords, isCounted, sharedWords } from "./words";
import type { Words } from "../map/mappedRows";
import type { TextSentence } from "./texts/readTexts";
import type { Subject } from "./about/subject";
import type { WordedFigure } from "./figures/figuresInWords";
import { durationAt } from "./claims/timeWords";
import { comparesWith, fitOf } from "./about/timing";
import { is, type Tag } from "./tokens/tags";

/** A statement of a commentary: its words, what they are about, and the figures with a clear role in it. */
export interface Said {
  /** The whole sentence, and the statement's own words in it. */
  readonly sentence: string;
  readonly statement: string;
  /** The sentence up to the end of the statement: what follows does not change what was said. */
  readonly sofar: string;
  readonly read: ReadSentence;
  readonly clause: Clause;
  readonly owner: Ownership;
  /** Whether it compares with the quarter or month before, and is held against that. */
  readonly isOfPrevious: boolean;
  /** How much of the measure's name it has, from 0 to 1; null where it has none of its words. */
  readonly named: number | null;
  /** Whether it gives the row's actual or last year's figure to the digit. */
  readonly telling: boolean;
  /** Whether nothing stands before its verb but words of the measure: `The mean gap was`. */
  readonly bare: boolean;
  /** Words of the statement that nothing is known of. */
  readonly strange: readonly string[];
  readonly roled: readonly RoledFigure[];
  /** Every figure of the sentence, whatever its role. */
  readonly figures: readonly WordedFigure[];
}

/**
 * The commentary of a row as statements, each with whether it speaks of the row.
 *
 * @param sentences The sentences of each cell of words, as read.
 * @param others Everything else that the report measures: a statement that names one of them better is about that.
 */
export function readNarrative(
  subject: Subject,
  others: readonly Subject[],
  sentences: ReadonlyMap<Words, readonly TextSentence[]>,
): Said[] {
  const { commentary } = subject;
  let owner: Ownership = "own";
  return (commentary === null ? [] : (sentences.get(commentary) ?? [])).flatMap(({ text: sentence, read: asRead }) => {
    const own = withYears(withOwnNames(asRead.tags, subject) ?? asRead.tags, subject);
    const before = subject.against === "previous" ? asPrevious(own, subject) : null;
    const retagged = before ?? own;
    const read = retagged === asRead.tags ? asRead : readTags({ text: sentence, tags: retagged });
    const { tags, figures, roled } = read;
    const ownerBefore = owner;
    let isNamed = false;
    let isPresumed = false;
    const statements = clausesOf(read).map((clause): Said => {
      const index = tags[clause.from]?.index ?? 0;
      const end = tags[clause.to - 1]?.end ?? sentence.length;
      const statement = sentence.slice(index, end);
      const inside = roled
        .filter(
          ({ figure, role }) => figure.start >= index && figure.start < end && !isOfName(tags, figure, role, subject),
        )
        .map((one) =>
          !(one.role === "actual" || one.role === "from" || one.role === "target") || isSaidOfNow(read, clause, subject)
            ? one
            : ofYearBefore(ofLastYear(doubtful(one), read, clause), read, subject),
        );
      const said = aboutOf(tags, clause, subject, others, owner);
      if (!said.reason) owner = said.owner;
      let about = said.owner;
      isNamed ||= said.mine.length > 0;
      // Where nothing names the measure, a word that nobody knows may be what it is about: "We planted 4,500 fewer".
      if (about === "own" && !said.reason && !isNamed && said.strange.length > 0) {
        about = isOfSomeTarget(tags, clause, said, subject) ? "likely" : "unclear";
        isPresumed = true;
        owner = "unclear";
      }
      // By figures first: the row's own figures to the digit, in their places, are nobody else's.
      if (about === "unclear" && tells(read, clause, inside, subject)) {
        about = "own";
        owner = "own";
      }
      // "We brought 112 homes back, 40 more than before": what goes on from somebody else's figure is not the row's.
      if (
        about === "own" &&
        (inside.some((one) => one.role === "actual" && mismatch(one, subject) !== null) ||
          countsAnother(read, clause, subject) ||
          opensWithCount(read, clause, subject))
      )
        owner = "unclear";
      const named = coverage(said.mine, subject);
      // "Maths dropped two points" beside reading, writing and maths: one of those that the name lists.
      if (about === "own" && isOneOfList(said.mine, named, subject) && !tells(read, clause, inside, subject))
        about = "unclear";
      const telling = tells(read, clause, inside, subject);
      if (about === "unclear" && (named ?? 0) >= HALF && isLikely(tags, clause, said, subject)) about = "likely";
      return {
        sentence,
        statement,
        named,
        telling,
        bare: isBare(tags, clause, subject),
        strange: said.strange,
        sofar: sentence.slice(0, end),
        read,
        clause,
        owner: about,
        isOfPrevious:
          before !== null &&
          tags.slice(clause.from, clause.to).some((tag) => is(tag, "lastYear") || comparesWith(tag, subject)),
        roled: inside,
        figures,
      };
    });
    if (isPresumed) owner = ownerBefore;
    return statements;
  });
}

/** "Fatalities numbered four, one fewer": a small count in words that is none of the row's. */
function countsAnother({ tags }: ReadSentence, { from, to }: Clause, subject: Subject): boolean {
  return tags
    .slice(from, to)
    .some(
      ({ figure, index }, at) =>
        figure?.kind === "count" &&
        !figure.digits &&
        is(tags[from + at - 1], "level") &&
        mismatch({ figure, role: "actual", way: null, start: index }, subject) !== null,
    );
}

/** "45,000 trains ran, 3% more": beside a percentage, what goes on from how many there were is of their number. */
function opensWithCount({ tags }: ReadSentence, { from, to }: Clause, { facts }: Subject): boolean {
  const at = is(tags[from], "hedge") || is(tags[from], "side") ? from + 1 : from;
  const figure = tags[at]?.figure;
  if (facts.actual?.kind !== "percent" || figure?.kind !== "count" || !figure.digits || figure.compound) return false;
  return !tags.slice(at + 1, to).some((tag) => tag.figure !== null);
}

/** Whether a clause names no time and no aim but the row's own, so that a figure in it can be none but the row's. */
function isSaidOfNow({ tags }: ReadSentence, { from, to }: Clause, subject: Subject): boolean {
  return !tags
    .slice(from, to)
    .some(
      (tag) =>
        is(tag, "lastYear") ||
        is(tag, "otherTime") ||
        is(tag, "target") ||
        (tag.period !== null && fitOf(tag.period.period, subject) !== "own"),
    );
}

/** How many tags may stand between a figure and the time that is said straight before or after it. */
const BESIDE = 6;

/** A figure that the words give to last year (`last year's 24.1`, `24.1 the year before`) stood there then. */
function ofLastYear(roled: RoledFigure, { tags }: ReadSentence, { from, to }: Clause): RoledFigure {
  if (roled.role !== "actual") return roled;
  const place = tags.findIndex(({ figure }) => figure === roled.figure);
  if (opensWithLastYear(tags, from, to)) return { ...roled, role: "from", way: null };
  const near = [-1, 1].some((by) => {
    const start = by > 0 || roled.figure.hedge === null ? place : place - 1;
    for (let at = start + by, passed = 0; at >= from && at < to && passed < BESIDE; at += by, passed += 1) {
      const tag = tags[at];
      if (tag === undefined || tag.figure !== null || is(tag, "against") || is(tag, "change")) return false;
      if (tag.is === "mark" || is(tag, "target") || (by > 0 && tag.plain === "on")) return false;
      if (is(tag, "lastYear")) return !AS_ADVERB.has(tag.plain);
    }
    return false;
  });
  return near ? { ...roled, role: "from", way: null } : roled;
}

/** "The year before, gas use had been 19,750": the one figure of a clause that opens with last year is last year's. */
function opensWithLastYear(tags: readonly Tag[], from: number, to: number): boolean {
  if (!is(tags[from], "lastYear") || AS_ADVERB.has(tags[from]?.plain ?? "")) return false;
  const after = tags.slice(from + 1, to);
  if (after.filter(({ figure }) => figure !== null).length !== 1) return false;
  return !after.some((tag) => is(tag, "against") || is(tag, "change") || is(tag, "thisYear") || tag.period !== null);
}

/** "It stood at 12% over the year" is of this year. */
const AS_ADVERB = new Set(
  (
    "year on year, annually, annual, in the year, in the twelve months, during the twelve months, " +
    "across the twelve months, during the year, within the year, over the year, on the year, " +
    "over twelve months, over the twelve months, over the last twelve months, over the past twelve months, " +
    "in the last twelve months, in the past twelve months, over the last 12 months, over the past 12 months, " +
    "over the 12 months, in the last 12 months, in a single year, within a single year, within a year, in a year"
  ).split(", "),
);

function doubtful({ certain: _, ...rest }: RoledFigure): RoledFigure {
  return rest;
}

/** Whether a figure is a length of time that the measure's name has: six weeks of "waits over six weeks". */
function isOfName(tags: readonly Tag[], figure: WordedFigure, role: RoledFigure["role"], subject: Subject): boolean {
  if (figure.kind !== "count" || role === "change" || role === "variance") return false;
  const { durations, timed } = subject.own;
  if (durations.length === 0 || timed) return false;
  const duration = durationAt(
    tags,
    tags.findIndex((tag) => tag.figure === figure),
  );
  return duration !== null && durations.some((own) => Math.abs(own - duration.hours) < 0.02 * own);
}

/** Whether a clause has nothing before its verb but words of the measure: "The mean gap was", "Attendance rose". */
function isBare(tags: readonly Tag[], { from, to }: Clause, subject: Subject): boolean {
  const own = subject.own;
  let marks = 0;
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    if (tag === undefined || tag.figure !== null) return false;
    const isOwn = own.has(tag.plain);
    if (isOwn && !isCounted(tag.plain) && tag.is === "word") marks += 1;
    else if (!isOwn && (is(tag, "be") || is(tag, "level") || is(tag, "change") || is(tag, "reach"))) return marks > 0;
    else if (!isOwn && !is(tag, "determiner") && !is(tag, "levelNoun") && !is(tag, "adverb")) return false;
  }
  return false;
}

/** The share of the words that mark a measure out, in any of its names, which are among these. */
function coverage(words: readonly string[], { titles }: Subject): number | null {
  if (words.length === 0) return null;
  const shares = titles.map((title) => {
    const all = contentWords(title);
    const marks = all.filter((word) => !isCounted(word));
    const telling = marks.length === 0 ? all : marks;
    const head = headOf(title);
    if (head !== null && telling.includes(head) && sharedWords([head], words).length > 0) return 1;
    return telling.length === 0 ? 1 : sharedWords(telling, words).length / telling.length;
  });
  return Math.max(...shares);
}

/** What a name is of, where it says more of it after: `contamination` of "Contamination of kerbside recycling". */
function headOf(title: string): string | null {
  const [, head = ""] = /^(?:\p{L}+\s)?(\p{L}+)\s(?:of|per|with|that|who|in|on|for|by)\s/u.exec(title) ?? [];
  return head === "" ? null : head.toLowerCase();
}

/** Whether a clause gives the actual, last year's figure or the target to the digit, or a change as such. */
function tells(
  { tags }: ReadSentence,
  { from, to }: Clause,
  inside: readonly RoledFigure[],
  subject: Subject,
): boolean {
  if (inside.some((one) => isTelling(one, subject))) return true;
  return tags
    .slice(from, to)
    .some(
      ({ figure }) =>
        figure !== null &&
        (["actual", "from", "target"] as const).some((role) =>
          isTelling({ figure, role, way: null, start: figure.start }, subject),
        ),
    );
}

/** Whether a figure is the row's actual or last year's to the digit, and not one that anything may have. */
function isTelling(roled: RoledFigure, subject: Subject): boolean {
  const { figure } = roled;
  const isLevel = roled.role === "actual" || roled.role === "from";
  return figure.hedge === null && isDistinct(figure, isLevel) && isFigureOf(roled, subject);
}

/**
 * Whether a figure has digits enough to be nobody else's by chance: 408, 7.8, 65%; not 20 or 5%. Targets and changes
 * are round, so that they need more of them.
 */
function isDistinct({ digits, size, half, kind }: WordedFigure, isLevel: boolean): boolean {
  if (!digits) return false;
  const step = half === 0 ? 1 : 2 * half;
  const last = Math.round(size / step);
  return last >= 100 || (isLevel && last >= 12 && (kind === "percent" || (kind !== "points" && step < 1)));
}
