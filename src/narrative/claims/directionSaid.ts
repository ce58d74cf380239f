import { agrees, comparable } from "../comparison";
import { quote } from "../texts/quote";
import type { Said } from "../readNarrative";
import type { RoledFigure } from "../roles";
import type { Subject } from "../subject";
import { attachedPeriod, fitOf, speaksOfAnotherTime } from "../timing";
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
  if (owner !== "own") return null;
  return (
    fromPair(said, subject) ??
    (speaksOfAnotherTime(read.tags, { from: 0, to: clause.to }, subject)
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

/** The statement's only word of change, where nothing else in it could have changed. */
function fromWords(said: Said, subject: Subject): DirectionSaid | null {
  const { read, clause, roled, sentence, figures } = said;
  const { tags } = read;
  const unchanged = unchangedAt(tags, clause.from, clause.to);
  if (unchanged !== null && roled.every(({ role }) => role !== "change"))
    return unchanged === "loosely" ? null : { went: 0, words: textOf(sentence, unchanged), sentence };
  if (tags.some((tag) => is(tag, "not") || is(tag, "modal") || is(tag, "cause"))) return null;
  const found = changeIn(tags, clause.from, clause.to);
  if (found === null) return null;
  const ways = new Set(tags.flatMap((tag) => senseOf(tag, "change")?.way ?? []));
  const went = signed(found.way, subject);
  if (ways.size > 1 || went === null || roled.some(({ role }) => role === "change" || role === "from")) return null;
  const reached = roled.filter(({ role }) => role === "actual");
  const { actual, roundsUp } = subject.facts;
  const isOwn =
    actual !== null &&
    reached.every(({ figure }) => comparable(figure, actual, subject) && agrees(figure, actual, roundsUp));
  if (!isOwn || (reached.length === 0 && figures.length > 0)) return null;
  return { went, words: sentence.slice(found.start, found.end), sentence };
}

function textOf(sentence: string, { index, end }: Tag): string {
  return sentence.slice(index, end);
}

const LOOSE = new Set(
  "broadly largely virtually almost nearly relatively essentially practically fairly mostly mainly little".split(" "),
);

/** The words that a clause says "no change" with; "loosely" where a small one may be meant. */
function unchangedAt(tags: readonly Tag[], from: number, to: number): Tag | "loosely" | null {
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    if (senseOf(tag, "stable")?.way !== "same" || tag === undefined) continue;
    // "The same as last year", not as anything else.
    if (
      tag.plain === "the same as" &&
      !is(tags[at + 1], "lastYear") &&
      tags[at + 1]?.period == null &&
      tags[at + 1]?.plain !== "in"
    )
      continue;
    const before = tags[at - 1];
    return LOOSE.has(before?.plain ?? "") || before?.plain === "all but" || is(before, "hedge") ? "loosely" : tag;
  }
  return null;
}

interface FoundChange {
  readonly way: Way;
  readonly start: number;
  readonly end: number;
}

const COMPARED_BY = new Set(["on", "from", "since", "against", "compared", "than", "this"]);

/** A word of change that is said of the clause's subject as a whole. */
function changeIn(tags: readonly Tag[], from: number, to: number): FoundChange | null {
  let first = from;
  while (first < to && (tags[first]?.is === "mark" || is(tags[first], "determiner") || is(tags[first], "adverb")))
    first += 1;
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    const next = at + 1 < to ? tags[at + 1] : undefined;
    if (tag === undefined) break;
    for (const { is: kind, form, way, inTime } of tag.senses) {
      if (kind !== "change" || way === undefined) continue;
      const compares =
        COMPARED_BY.has(next?.plain ?? "") ||
        is(next, "against") ||
        is(next, "lastYear") ||
        tag.plain.endsWith(" than");
      if (form === "verb" && !tag.plain.endsWith("ing") && isIntransitive(next)) {
        const start = is(tags[at - 1], "have") && at > from ? at - 1 : at;
        return { way, start: tags[start]?.index ?? tag.index, end: tag.end };
      }
      if (form === "noun" && at === first && at > from && compares)
        return { way, start: tag.index, end: next?.end ?? tag.end };
      if (form !== "than" && form !== "count") continue;
      const isLead = at === first && compares && form === "than";
      const later = tags.slice(at + 1, to).some((one) => one.plain === "than" || is(one, "lastYear"));
      const isSaid = at > from && (compares || later) && isVerbBefore(tags, at, from);
      const timed = inTime === true && at > from && tags.slice(at, to).some((one) => is(one, "lastYear"));
      if (isLead || (isSaid && form === "than") || timed) return { way, start: tag.index, end: next?.end ?? tag.end };
    }
  }
  return null;
}

function isVerbBefore(tags: readonly Tag[], at: number, from: number): boolean {
  let before = at - 1;
  while (before > from && is(tags[before], "adverb")) before -= 1;
  return is(tags[before], "be") || is(tags[before], "level");
}

/** "Fell in the year", not "reduced demand". */
function isIntransitive(next: Tag | undefined): boolean {
  return (
    next === undefined ||
    (next.is === "mark" && next.plain !== "-") ||
    next.is === "period" ||
    (is(next, "preposition") && next.plain !== "by") ||
    is(next, "adverb") ||
    is(next, "lastYear") ||
    is(next, "against") ||
    is(next, "thisYear") ||
    is(next, "and") ||
    is(next, "but") ||
    next.plain === "since"
  );
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
