import { address, cellName, type CellRef } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import type { MeasureRow } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { agrees, comparable, mismatch } from "../../narrative/faults/comparison";
import { type Fact, factOf } from "../../narrative/facts";
import { meet } from "../../narrative/figures/interval";
import { namesAPlace } from "../../narrative/about/places";
import { clausesOf } from "../../narrative/claims/clauses";
import { quote } from "../../narrative/texts/quote";
import type { RoledFigure } from "../../narrative/claims/placed";
import type { ReadSentence } from "../../narrative/claims/roles";
import type { Subject } from "../../narrative/about/subject";
import { attachedPeriod, fitOf, speaksOfAnotherTime } from "../../narrative/about/timing";
import { alike, contentWords, isCounted, sharedWords } from "../../narrative/words";

/** Two figures further apart than this are not two accounts of one thing. */
const CLOSE = 0.05;
/** Two percentages this near may be, where the words are plainly the measure's. */
const CLOSE_POINTS = 0.01;
/** Words of a measure's name that a sentence elsewhere must share before it is taken to speak of it. */
const SHARED = 2;

interface Evidence {
  readonly name: string;
  readonly other?: string;
}

/**
 * Two places that speak of one measure and differ: 408 in its row, 407 in the text of an action; or the same measure
 * with two figures in two tables. Only where the words are plainly the measure's and the figures are close.
 */
export const valueConflict = check({
  code: "valueConflict",
  severity: "warning",
  title: "Two figures for one measure",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} gives ${quoted(f.found)} for ${f.item} ${quoted(f.evidence.name)}, which is ` +
    `${f.expected} ${f.evidence.other === undefined ? "in its own row" : `at ${f.evidence.other}`}. ` +
    "Say which is right, and use it in both places.",
  examples: [
    { item: "M2", found: "stands at 407", expected: "408", evidence: { name: "Special Constables", other: "G8" } },
    { item: "M2", found: "stands at 407", expected: "408", evidence: { name: "Special Constables" } },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  return [...betweenTables(context), ...inOtherTexts(context)];
}

/** A measure that the extract gives more than once for one period, with different actuals. */
function betweenTables({ extract }: CheckContext): Found<Evidence>[] {
  const firsts = new Map<string, MeasureRow>();
  return extract.measures.flatMap((row): Found<Evidence>[] => {
    const { measure } = row;
    if (measure === null) return [];
    const first = firsts.get(measure.id);
    if (first === undefined) {
      firsts.set(measure.id, row);
      return [];
    }
    const [was, is] = [first.figures.actual, row.figures.actual];
    if (was?.value.kind !== "number" || is?.value.kind !== "number") return [];
    if (first.period !== null && row.period !== null && first.period.text !== row.period.text) return [];
    const [before, now] = [factOf(was.value, was, measure.unit), factOf(is.value, is, measure.unit)];
    if (before === null || now === null || meet(before.interval, now.interval)) return [];
    return [
      {
        item: measure.id,
        at: is.at,
        found: is.text,
        expected: was.text,
        evidence: { name: measure.name, other: address(was.at) },
      },
    ];
  });
}

/** A sentence that gives a figure, read once for every measure that it may speak of. */
interface FiguredSentence {
  readonly item: string | null;
  readonly at: CellRef;
  readonly sentence: string;
  readonly words: readonly string[];
  readonly read: ReadSentence;
  readonly roled: readonly RoledFigure[];
}

function figuredSentences({ texts }: CheckContext): FiguredSentence[] {
  return texts.flatMap(({ item, words: { at }, sentences }) =>
    sentences.flatMap(({ text: sentence, read }): FiguredSentence[] => {
      const roled = read.roled.filter(({ role, figure }) => role === "actual" && figure.hedge === null);
      return roled.length === 0
        ? []
        : [{ item, at, sentence, words: sentence.toLowerCase().match(/\p{L}+/gu) ?? [], read, roled }];
    }),
  );
}

/** A sentence beside another row or action that gives a figure of this measure, and another one. */
function inOtherTexts(context: CheckContext): Found<Evidence>[] {
  const { subjects } = context;
  const sentences = figuredSentences(context);
  const common = commonWords(subjects);
  return subjects.flatMap((subject) => {
    const marks = contentWords(subject.name).filter((word) => !common.includes(word));
    const commentaryCell = subject.commentary === null ? null : cellName(subject.commentary.at);
    return sentences.flatMap((sentence) =>
      sentence.item === subject.id || cellName(sentence.at) === commentaryCell
        ? []
        : conflictsIn(sentence, subject, marks, subjects),
    );
  });
}

function conflictsIn(
  { at, sentence, words, read, roled }: FiguredSentence,
  subject: Subject,
  marks: readonly string[],
  subjects: readonly Subject[],
): Found<Evidence>[] {
  const { actual } = subject.facts;
  if (
    actual === null ||
    !roled.some(({ figure }) => comparable(figure, actual, subject) && isClose(figure.size, actual, Infinity))
  )
    return [];
  const matched = sharedWords(marks, words);
  const shared = matched.some((word) => !isCounted(word)) ? matched.length : 0;
  if (shared < SHARED) return [];
  return roled.flatMap((roledFigure): Found<Evidence>[] => {
    const { figure } = roledFigure;
    if (!comparable(figure, actual, subject) || !isClose(figure.size, actual, shared)) return [];
    const attached = attachedPeriod(read, figure);
    const clause = clausesOf(read).find(
      ({ from, to }) => figure.start >= (read.tags[from]?.index ?? 0) && figure.start < (read.tags[to - 1]?.end ?? 0),
    ) ?? { from: 0, to: read.tags.length };
    if (
      (attached !== null && fitOf(attached.period, subject) !== "own") ||
      speaksOfAnotherTime(read.tags, clause, subject) ||
      namesAPlace(read.tags, clause, subject)
    )
      return [];
    const isInSomeRow = subjects.some((anySubject) =>
      [anySubject.facts.actual, anySubject.facts.lastYear, anySubject.facts.target].some(
        (fact) => fact !== null && comparable(figure, fact, anySubject) && agrees(figure, fact, false),
      ),
    );
    if (isInSomeRow || mismatch(roledFigure, subject) === null) return [];
    return [
      {
        item: subject.id,
        at,
        found: quote(sentence, roledFigure),
        expected: actual.shown,
        evidence: { name: subject.name, other: address(subject.actualAt ?? at) },
      },
    ];
  });
}

/** Whether a figure is near enough to a measure's to be another account of it. */
function isClose(size: number, actual: Fact, shared: number): boolean {
  const middle = Math.abs((actual.interval.low + actual.interval.high) / 2);
  const apart = Math.abs(size - middle);
  return apart <= CLOSE * middle || (actual.kind === "percent" && shared > SHARED && apart <= CLOSE_POINTS);
}

/** Words that so many measures share that they mark none out. */
function commonWords(subjects: readonly Subject[]): string[] {
  const all = subjects.map(({ name }) => contentWords(name));
  return [...new Set(all.flat())].filter((word) => {
    const sharing = all.filter((words) => words.some((nameWord) => alike(nameWord, word))).length;
    return sharing > 3 && sharing > all.length / 3;
  });
}
