import type { Finding } from "../domain/finding";
import { address } from "../domain/cell";
import type { Words } from "../map/extract";
import type { CheckContext } from "./checkContext";
import { agrees, comparable, mismatch } from "./narrative/comparison";
import { kindOfUnit } from "./narrative/facts";
import { figuresInWords } from "./narrative/figuresInWords";
import { meet } from "./narrative/interval";
import { quote } from "./narrative/readNarrative";
import { rolesIn } from "./narrative/roles";
import { sentencesOf, statementsOf } from "./narrative/sentences";
import { type Subject, subjectsOf } from "./narrative/subject";
import { textsOf } from "./narrative/texts";
import { attachedPeriod, fitOf, speaksOfAnotherTime } from "./narrative/timing";
import { alike, contentWords, isCounted, sharedWords } from "./narrative/words";

/** Two figures further apart than this are not two accounts of one thing. */
const CLOSE = 0.05;
/** Two percentages this near may be, where the words are plainly the measure's. */
const CLOSE_POINTS = 0.01;
/** Words of a measure's name that a sentence elsewhere must share before it is taken to speak of it. */
const SHARED = 2;

/**
 * Two places that speak of one measure and differ: 408 in its row, 407 in the text of an action; or the same measure with
 * two figures in two tables. Only where the words are plainly the measure's and the figures are close.
 */
export function valueConflict(context: CheckContext): Finding[] {
  return [...betweenTables(context), ...inOtherWords(context)];
}

/** A measure that the extract gives more than once for one period, with different actuals. */
function betweenTables({ extract }: CheckContext): Finding[] {
  return extract.measures.flatMap((row, place): Finding[] => {
    const first = extract.measures.slice(0, place).find(({ measure }) => measure !== null && measure.id === row.measure?.id);
    const [was, is] = [first?.figures.actual, row.figures.actual];
    if (first === undefined || row.measure === null || was?.value.kind !== "number" || is?.value.kind !== "number") return [];
    if ((first.period?.text ?? "") !== (row.period?.text ?? "") && first.period !== null && row.period !== null) return [];
    const room = (figure: typeof was, number: number): { low: number; high: number } => {
      const half = kindOfUnit(row.measure?.unit ?? { kind: "count" }) === "count" && figure.decimals === 0 ? 0 : 0.5 * 10 ** -figure.decimals * (kindOfUnit(row.measure?.unit ?? { kind: "count" }) === "percent" ? 0.01 : 1);
      return { low: number - half, high: number + half };
    };
    if (meet(room(was, was.value.number), room(is, is.value.number))) return [];
    return [{ code: "valueConflict", item: row.measure.id, at: is.at, found: is.text, expected: was.text, evidence: { name: row.measure.name, other: address(was.at) } }];
  });
}

/** A sentence beside another row or action that gives a figure of this measure, and another one. */
function inOtherWords(context: CheckContext): Finding[] {
  const subjects = subjectsOf(context);
  const texts = textsOf(context);
  const common = commonWords(subjects);
  return subjects.flatMap((subject) =>
    texts.flatMap(({ item, words }) => (item === subject.id ? [] : conflictsIn(words, subject, subjects, common))),
  );
}

function conflictsIn(words: Words, subject: Subject, subjects: readonly Subject[], common: readonly string[]): Finding[] {
  const { actual } = subject.facts;
  if (actual === null) return [];
  return sentencesOf(words.text).flatMap(({ text: sentence }) => {
    const figures = figuresInWords(sentence);
    const near = figures.filter((figure) => comparable(figure, actual, subject) && figure.hedge === null);
    if (near.length === 0) return [];
    return rolesIn(sentence, figures).flatMap((roled): Finding[] => {
      const { figure, role } = roled;
      const statement = statementsOf(sentence).find(({ index, text }) => figure.start >= index && figure.start < index + text.length)?.text ?? sentence;
      if (role !== "actual" || !near.includes(figure)) return [];
      const shared = sharedNames(sentence, subject, common);
      if (shared < SHARED || !isClose(figure.size, subject, shared)) return [];
      const given = attachedPeriod(sentence, figure, figures);
      if ((given !== null && fitOf(given.period, subject) !== "own") || speaksOfAnotherTime(statement, subject)) return [];
      const known = subjects.some((other) => [other.facts.actual, other.facts.lastYear, other.facts.target].some((fact) => fact !== null && comparable(figure, fact, other) && agrees(figure, fact, false)));
      if (known || mismatch(roled, subject) === null) return [];
      return [{ code: "valueConflict", item: subject.id, at: words.at, found: quote(sentence, roled), expected: actual.shown, evidence: { name: subject.name, other: subject.commentary === null ? "" : address(subject.commentary.at) } }];
    });
  });
}

/** How many of the words that mark a measure out a statement has; all of a short name's count. */
function sharedNames(statement: string, { name }: Subject, common: readonly string[]): number {
  const names = contentWords(name).filter((word) => !common.includes(word));
  const shared = sharedWords(names, statement.toLowerCase().match(/\p{L}+/gu) ?? []);
  return shared.some((word) => !isCounted(word)) ? shared.length : 0;
}

function isClose(size: number, { facts }: Subject, shared: number): boolean {
  const { actual } = facts;
  if (actual === null) return false;
  const middle = Math.abs((actual.interval.low + actual.interval.high) / 2);
  const apart = Math.abs(size - middle);
  return apart <= CLOSE * middle || (actual.kind === "percent" && shared > SHARED && apart <= CLOSE_POINTS);
}

/** Words that so many measures share that they mark none out. */
function commonWords(subjects: readonly Subject[]): string[] {
  const all = subjects.map(({ name }) => contentWords(name));
  return [...new Set(all.flat())].filter((word) => {
    const having = all.filter((words) => words.some((one) => alike(one, word))).length;
    return having > 3 && having > all.length / 3;
  });
}
