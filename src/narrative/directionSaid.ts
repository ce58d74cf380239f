import { agrees, comparable } from "./comparison";
import { CHANGE_NOUNS, CHANGE_VERBS, type Way, wayOf } from "./directionWords";
import type { Said } from "./readNarrative";
import { quote } from "./readNarrative";
import type { RoledFigure } from "./roles";
import type { Subject } from "./subject";
import { attachedPeriod, fitOf, speaksOfAnotherTime } from "./timing";
import { contentWords, sharedWords } from "./words";

/** A direction that words plainly give to the row's measure: 1 up, -1 down, 0 no change. */
export interface DirectionSaid {
  readonly went: -1 | 0 | 1;
  readonly words: string;
  readonly sentence: string;
}

const VERB_OF_CHANGE = new RegExp(
  String.raw`\b(?:(?:has|have|had|was|were|is|are)\s(?:\w+\s){0,2})?(?<word>rose|risen|increased|grew` +
    String.raw`|grown|climbed|fell|fallen|decreased|reduced|dropped|declined|improved|worsened` +
    String.raw`|deteriorated)\b(?!\s(?:use|risk|demand|awareness|reporting|pressure|focus|number of` +
    String.raw`|levels? of|by))|^\W*(?:an?|the|this|another)\s(?:\w+\s){0,2}(?<noun>increase|rise|fall` +
    String.raw`|reduction|decrease|drop|improvement|deterioration)\s(?:on|from|since|compared` +
    String.raw`|against)\b|^\W*(?<lead>up|down|higher|lower)\b\s(?:on|from|since|against|compared|than` +
    String.raw`|this)|\b(?:is|was|were|are)\s(?:now\s)?(?:\w+ly\s)?(?<than>higher|lower|up|down|better` +
    String.raw`|worse)\s(?:than|on|compared)\b`,
  "i",
);
const ALL_CHANGE = new RegExp(String.raw`\b(?:${CHANGE_VERBS}|${CHANGE_NOUNS})\b`, "gi");
const UNCHANGED = new RegExp(
  String.raw`\b(?:unchanged|no change|the same as (?:last year|the (?:previous|year before)|in 20|20)` +
    String.raw`|exactly the same|identical to last year)\b`,
  "i",
);
/** "Broadly unchanged" may mean a small change as well. */
const LOOSELY = new RegExp(
  String.raw`\b(?:broadly|largely|virtually|almost|nearly|relatively|essentially|practically|fairly` +
    String.raw`|mostly|mainly|more or less|little|all but)\s$`,
  "i",
);
const DENIED = new RegExp(
  String.raw`\b(?:not|no|never|without|rather than|instead of|avoid\w*|prevent\w*|hop\w+|aim\w*` +
    String.raw`|seek\w*|plan\w*|will|would|should|could|may|might|expected|continues? to|to (?:reduce` +
    String.raw`|increase|improve|lower|raise|cut)|n['’]t|if|despite|except\w*|due to|because of` +
    String.raw`|result of|led to|resulted in|apart from)\b`,
  "i",
);

/** The direction that a statement gives to the row's measure; null where it gives none that is plain. */
export function directionSaid(said: Said, subject: Subject): DirectionSaid | null {
  const { owner, statement, sofar } = said;
  if (owner !== "own") return null;
  return (
    fromPair(said, subject) ??
    (speaksOfAnotherTime(sofar, subject) ? null : (fromChange(said, subject) ?? fromWords(statement, said, subject)))
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
function fromPair({ roled, sentence, figures }: Said, subject: Subject): DirectionSaid | null {
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
  const time = attachedPeriod(sentence, from.figure, figures, subject.year);
  if (time !== null && fitOf(time.period, subject) === "neither") return null;
  const said = signed(from.way, subject);
  if (to === undefined) {
    const isLastYears =
      said !== null && agrees(from.figure, lastYear, roundsUp) && !agrees(from.figure, actual, roundsUp);
    return isLastYears
      ? { went: said, words: sentence.slice(wordStart(sentence, from.start), from.figure.end).trim(), sentence }
      : null;
  }
  if (!comparable(to.figure, actual, subject)) return null;
  const straight = agrees(from.figure, lastYear, roundsUp) && agrees(to.figure, actual, roundsUp);
  const crossed = agrees(from.figure, actual, roundsUp) && agrees(to.figure, lastYear, roundsUp);
  const start = Math.min(from.start, to.start);
  const words = sentence.slice(wordStart(sentence, start), Math.max(from.figure.end, to.figure.end)).trim();
  if (said === null || (!straight && !crossed)) return null;
  return { went: crossed && !straight && said === subject.went ? (said === 1 ? -1 : 1) : said, words, sentence };
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
function fromWords(statement: string, { roled, figures, sentence }: Said, subject: Subject): DirectionSaid | null {
  const unchanged = UNCHANGED.exec(statement);
  if (unchanged !== null && roled.every(({ role }) => role !== "change")) {
    return LOOSELY.test(statement.slice(0, unchanged.index)) ? null : { went: 0, words: unchanged[0], sentence };
  }
  const verb = VERB_OF_CHANGE.exec(statement);
  if (verb === null || DENIED.test(sentence)) return null;
  const ways = new Set([...sentence.matchAll(ALL_CHANGE)].map(([word]) => wayOf(word)));
  const word = verb.groups?.["word"] ?? verb.groups?.["lead"] ?? verb.groups?.["noun"] ?? verb.groups?.["than"] ?? "";
  const went = signed(wayOf(word), subject);
  if (ways.size > 1 || went === null || roled.some(({ role }) => role === "change" || role === "from")) return null;
  const reached = roled.filter(({ role }) => role === "actual");
  const { actual, roundsUp } = subject.facts;
  const isOwn =
    actual !== null &&
    reached.every(({ figure }) => comparable(figure, actual, subject) && agrees(figure, actual, roundsUp));
  if (!isOwn || (reached.length === 0 && figures.length > 0)) return null;
  return { went, words: verb[0].trim(), sentence };
}

/** Where the word of change before a place begins. */
function wordStart(sentence: string, place: number): number {
  return [...sentence.slice(0, place).matchAll(ALL_CHANGE)].at(-1)?.index ?? place;
}
