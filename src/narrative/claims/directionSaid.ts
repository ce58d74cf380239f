import { agrees, comparable } from "../faults/comparison";
import { isTelling, marksOut } from "../about/givesVariance";
import { countsThings } from "../about/countsThings";
import type { Fact } from "../facts";
import { quote } from "../texts/quote";
import type { Said } from "../readNarrative";
import type { RoledFigure } from "./placed";
import type { Subject } from "../about/subject";
import { changeIn, comparedIn, isAgainstLastYear, isNameOf, isVerbBefore, sideOfLastYear, wayOf } from "./changeFound";
import { rankSaid } from "./rankSaid";
import type { Interval } from "../figures/interval";
import { durationAt } from "./timeWords";
import { attachedPeriod, fitOf, isWithinOwnPart, speaksOfAnotherTime, spanOf } from "../about/timing";
import { is, senseOf, type Tag } from "../tokens/tags";
import type { Way } from "../ways";
import { contentWords, sharedWords } from "../words";

/** A direction that words plainly give to the row's measure: 1 up, -1 down, 0 no change. */
export interface DirectionSaid {
  readonly went: -1 | 0 | 1;
  readonly words: string;
  readonly sentence: string;
}

/** The direction that a statement gives to the row's measure; null where it gives none that is plain. */
export function directionSaid(said: Said, subject: Subject): DirectionSaid | null {
  const { owner, read, clause } = said;
  if (owner !== "own" && owner !== "likely") return fromOwnChange(said, subject);
  const { change } = subject.facts;
  const gained =
    change === null || speaksOfAnotherTime(read.tags, clause, subject) ? null : fromGain(said, change, subject);
  if (gained !== null) return gained;
  return (
    fromPair(said, subject) ??
    (speaksOfAnotherTime(read.tags, spanOf(read.tags, clause, subject), subject) ||
    isWithinOwnPart(read.tags, clause, subject)
      ? null
      : (fromChange(said, subject) ?? fromWords(said, subject)))
  );
}

function signed(way: Way | null, { polarity }: Subject): -1 | 0 | 1 | null {
  if (way === "up") return 1;
  if (way === "down") return -1;
  if (way === "same") return 0;
  if (way === null || polarity === null || polarity === "none" || polarity === "range") return null;
  return (way === "better") === (polarity === "higher") ? 1 : -1;
}

/** "Increased from X to Y" with the row's two figures: also where the two stand the wrong way round. */
function fromPair({ roled, sentence, read }: Said, subject: Subject): DirectionSaid | null {
  const { actual, lastYear, roundsUp } = subject.facts;
  const from = roled.find(({ role, way, figure }) => role === "from" && way !== null && figure.hedge === null);
  const to = roled.find(
    ({ role, figure }) =>
      role === "actual" &&
      from !== undefined &&
      figure !== from.figure &&
      Math.abs(figure.index - from.figure.index) < 60,
  );
  if (actual === null || lastYear === null || from === undefined || !comparable(from.figure, actual, subject))
    return null;
  const time = attachedPeriod(read, from.figure);
  if (time !== null && fitOf(time.period, subject) === "neither") return null;
  const said = signed(from.way, subject);
  const words = (until: number, start: number): string => sentence.slice(wordStart(read.tags, start), until).trim();
  if (to === undefined) {
    const isLastYears =
      said !== null && agrees(from.figure, lastYear, roundsUp) && !agrees(from.figure, actual, roundsUp);
    return isLastYears ? { went: said, words: words(from.figure.end, from.start), sentence } : null;
  }
  if (!comparable(to.figure, actual, subject)) return null;
  const straight = agrees(from.figure, lastYear, roundsUp) && agrees(to.figure, actual, roundsUp);
  const crossed = agrees(from.figure, actual, roundsUp) && agrees(to.figure, lastYear, roundsUp);
  if (said === null || (!straight && !crossed)) return null;
  return {
    went: crossed && !straight && said === subject.went ? (said === 1 ? -1 : 1) : said,
    words: words(Math.max(from.figure.end, to.figure.end), Math.min(from.start, to.start)),
    sentence,
  };
}

/** A change whose size is the row's own. */
function fromChange(said: Said, subject: Subject): DirectionSaid | null {
  const { facts } = subject;
  // A change in percent may mean points, but not where only a part of the measure is named: the number of prosecutions
  // may rise while their rate falls.
  const words = contentWords(said.statement);
  const inPart =
    sharedWords(words, subject.names).length > 0 &&
    sharedWords(contentWords(subject.name), words).length < contentWords(subject.name).length;
  const changes = [
    facts.change,
    facts.changePercent,
    facts.unit.kind === "percentChange" ? facts.actual : null,
  ].flatMap((one) => one ?? []);
  const matched = said.roled.find(
    ({ role, figure, way }: RoledFigure) =>
      role === "change" &&
      signed(way, subject) !== null &&
      !(figure.kind === "percent" && isSumOfEach(said, subject)) &&
      changes.some(
        (fact) =>
          (comparable(figure, fact, subject) || (figure.kind === "percent" && fact.kind === "points" && !inPart)) &&
          agrees(figure, fact, facts.roundsUp, true),
      ),
  );
  const went = matched === undefined ? null : signed(matched.way, subject);
  return matched === undefined || went === null
    ? null
    : { went, words: quote(said.sentence, matched), sentence: said.sentence };
}

/**
 * A change that is the row's to the digit, in a clause that names the measure: `Placements in temporary accommodation
 * dropped by 78`. No word beside it makes it somebody else's but one that is known to.
 */
function fromOwnChange(said: Said, subject: Subject): DirectionSaid | null {
  const { read, clause, roled, named, sentence } = said;
  const { change, roundsUp } = subject.facts;
  if (named === null || change === null) return null;
  const tags = read.tags.slice(clause.from, clause.to);
  if (tags.some((tag) => marksOut(tag, subject) || is(tag, "modal") || is(tag, "not"))) return null;
  if (isWithinOwnPart(read.tags, clause, subject) || speaksOfAnotherTime(read.tags, clause, subject)) return null;
  const found = roled.find(
    ({ role, figure }) =>
      role === "change" &&
      figure.hedge === null &&
      isTelling(figure) &&
      comparable(figure, change, subject) &&
      agrees(figure, change, roundsUp),
  );
  const went = found === undefined ? null : signed(found.way, subject);
  if (found !== undefined && went !== null) return { went, words: quote(sentence, found), sentence };
  return fromGain(said, change, subject);
}

/** What is lost or gained may be made up for elsewhere, unless it is the row's own change to the digit. */
const GAINS: ReadonlyMap<string, 1 | -1> = new Map([
  ...["lost", "lose", "loses", "losing", "shed", "shedding"].map((word) => [word, -1] as const),
  ...["gained", "gain", "gains", "gaining", "added", "adding", "adds"].map((word) => [word, 1] as const),
]);

/** "The force has lost 56 officers", where it has 56 more than last year. */
function fromGain({ read: { tags }, clause, sentence }: Said, change: Fact, subject: Subject): DirectionSaid | null {
  for (let at = clause.from + 1; at < clause.to; at += 1) {
    const [figure, before] = [tags[at]?.figure, tags[at - 1]];
    const went = GAINS.get(before?.plain ?? "");
    if (figure == null || before === undefined || went === undefined || subject.own.written.has(before.plain)) continue;
    if (figure.hedge !== null || !isTelling(figure) || !comparable(figure, change, subject)) continue;
    if (agrees(figure, change, subject.facts.roundsUp))
      return { went, words: sentence.slice(before.index, figure.end), sentence };
  }
  return null;
}

/** "Visits were down 8%" beside pounds per visit: how many there were of what the money is for. */
function isSumOfEach({ read, clause }: Said, subject: Subject): boolean {
  return subject.facts.actual?.kind === "money" && countsThings(read.tags, clause, subject);
}

/** The statement's only word of change, where nothing else in it could have changed. */
function fromWords(said: Said, subject: Subject): DirectionSaid | null {
  const { read, clause, roled, sentence } = said;
  const { tags } = read;
  const { from, to } = clause;
  const unchanged = unchangedAt(tags, from, to, subject);
  if (unchanged !== null && roled.every(({ role }) => role !== "change"))
    return unchanged === "loosely" ? null : { went: 0, words: textOf(sentence, unchanged), sentence };
  if (tags.slice(clause.begins ?? 0, to).some((tag) => is(tag, "modal")) || tags.slice(from, to).some(denies))
    return null;
  const found =
    changeIn(tags, from, to, subject) ??
    (isAgainstLastYear(read, clause, subject) ? comparedIn(tags, from, to, subject) : null) ??
    sideOfLastYear(tags, from, to, subject) ??
    rankSaid(tags, clause, subject);
  if (found === null || (said.owner === "likely" && comparesOtherwise(said, subject))) return null;
  if (isOfThen(tags, clause)) return null;
  const ways = new Set(tags.slice(from, to).flatMap((tag) => waysOf(tag, subject)));
  if ((found.way === "up" || found.way === "down") && !hasPace(tags, clause) && countsThings(tags, clause, subject))
    return null;
  const went = signed(found.way, subject);
  if (!goTogether(ways, subject) || went === null || roled.some(({ role }) => role === "change" || role === "from"))
    return null;
  const { lastYear } = subject.facts;
  const inside = tags
    .slice(from, to)
    .flatMap(({ figure }, at) => (figure === null || isNumberOfName(tags, from + at, subject) ? [] : [figure]))
    // "The highest in five years".
    .filter(({ index }) => index < found.start || index >= found.end)
    .filter((one) => lastYear === null || !comparable(one, lastYear, subject) || !agrees(one, lastYear, false));
  const reached = roled.filter(({ role }) => role === "actual");
  const { actual, roundsUp } = subject.facts;
  const isOwn =
    actual !== null &&
    reached.every(({ figure }) => comparable(figure, actual, subject) && agrees(figure, actual, roundsUp));
  if (!isOwn || (reached.length === 0 && inside.length > 0)) return null;
  return { went, words: sentence.slice(found.start, found.end), sentence };
}

/** "November was worse", "Last year was better": how it was then, and not how it is. */
function isOfThen(tags: readonly Tag[], { from, to }: Said["clause"]): boolean {
  const opens = is(tags[from], "determiner") ? from + 1 : from;
  if (!is(tags[opens], "lastYear")) return false;
  const verb = is(tags[opens + 1], "adverb") ? opens + 2 : opens + 1;
  return verb < to && (is(tags[verb], "be") || is(tags[verb], "have") || is(tags[verb], "level"));
}

/** "Appeals take longer than first decisions": a comparison with something else than the year before. */
function comparesOtherwise({ read, clause }: Said, subject: Subject): boolean {
  const compares = read.tags
    .slice(clause.from, clause.to)
    .some(({ plain }) => plain === "than" || plain.endsWith(" than"));
  return compares && !isAgainstLastYear(read, clause, subject);
}

/** Whether a figure is a number of the measure's name: 30 of "paid within 30 days", 999. */
function isNumberOfName(tags: readonly Tag[], at: number, { own, titles }: Subject): boolean {
  const tag = tags[at];
  if (tag?.figure?.kind !== "count") return false;
  const duration = durationAt(tags, at);
  if (duration !== null && own.durations.some((one) => Math.abs(one - duration.hours) < 0.02 * one)) return true;
  return tag.figure.digits && titles.some((title) => ` ${title.replace(/[^\d,]+/g, " ")} `.includes(` ${tag.plain} `));
}

/** "Handovers were quicker": how long each took, whatever their number. */
function hasPace(tags: readonly Tag[], { from, to }: Said["clause"]): boolean {
  return tags.slice(from, to).some((tag) => tag.senses.some(({ inTime }) => inTime === true));
}

function waysOf(tag: Tag, subject: Subject): Way[] {
  const sense = isNameOf(tag, subject) ? undefined : senseOf(tag, "change");
  const way = sense === undefined ? undefined : wayOf(sense, subject);
  return way === undefined ? [] : [way];
}

function denies(tag: Tag): boolean {
  return is(tag, "not") || is(tag, "cause");
}

/** Whether all words of change of a clause go one way: a rise that is better, where more is better, does. */
function goTogether(ways: ReadonlySet<Way>, subject: Subject): boolean {
  return new Set([...ways].map((way) => signed(way, subject))).size <= 1;
}

function textOf(sentence: string, { index, end }: Tag): string {
  return sentence.slice(index, end);
}

const LOOSE = new Set(
  "broadly largely virtually almost nearly relatively essentially practically fairly mostly mainly little".split(" "),
);

/** The words that a clause says "no change" with; "loosely" where a small one may be meant. */
function unchangedAt(tags: readonly Tag[], from: number, to: number, subject: Subject): Tag | "loosely" | null {
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    if (tag !== undefined && FLAT.has(tag.plain) && isVerbBefore(tags, at, from) && isFarApart(subject)) return tag;
    if (senseOf(tag, "stable")?.way !== "same" || tag === undefined) continue;
    // "Below where it was".
    if (tag.plain.startsWith("where ") && is(tags[at - 1], "side")) continue;
    // "The same as last year", not as anything else.
    if (
      tag.plain === "the same as" &&
      !is(tags[at + 1], "lastYear") &&
      tags[at + 1]?.period == null &&
      tags[at + 1]?.plain !== "in"
    )
      continue;
    const before = tags[at - 1];
    if (isFarApart(subject)) return tag;
    return LOOSE.has(before?.plain ?? "") || before?.plain === "all but" || is(before, "hedge") ? "loosely" : tag;
  }
  return null;
}

/** Words for hardly any change, which a small one bears out. */
const FLAT = new Set(["static", "flat", "stable", "steady", "constant"]);
/** A change by so much is no small one, whoever looks at it. */
const FAR = 0.15;

/** Whether this year's figure is so far from last year's that nobody would call it the same, however loosely. */
function isFarApart({ facts, against }: Subject): boolean {
  const { changePercent, change } = facts;
  if (changePercent === null || change === null || against !== "lastYear") return false;
  const nearest = ({ low, high }: Interval): number =>
    low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
  return nearest(changePercent.interval) >= FAR && nearest(change.interval) > 0;
}

/** Where the word of change before a place begins. */
function wordStart(tags: readonly Tag[], place: number): number {
  let start = place;
  for (const tag of tags) {
    if (tag.index >= place) break;
    if (is(tag, "change")) start = tag.index;
  }
  return start;
}
