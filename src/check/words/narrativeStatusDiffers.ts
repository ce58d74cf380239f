import type { Status } from "../../assess/status";
import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { agrees, comparable, mismatch } from "../../narrative/faults/comparison";
import { sideOfVariance, varianceAt } from "../../narrative/about/givesVariance";
import { isOfEach } from "../../narrative/about/countsThings";
import type { Fact } from "../../narrative/facts";
import { notYetDone } from "../../narrative/faults/notYetDone";
import type { Said } from "../../narrative/readNarrative";
import { statusSaid } from "../../narrative/claims/statusSaid";
import type { ReadSubject } from "../../narrative/readSubjects";
import { durationAt, hoursIn } from "../../narrative/claims/timeWords";
import { unitsOf } from "../../narrative/figures/units";
import type { Subject } from "../../narrative/about/subject";
import { is, type Tag, type WordedFigure } from "../../narrative/tokens/tags";
import { saidOfTarget, type SaidOfTarget } from "../../narrative/claims/targetSaid";
import { spanOf, speaksOfAnotherTime } from "../../narrative/about/timing";
import type { RoledFigure } from "../../narrative/claims/placed";
import { sentencesByWords } from "../../narrative/texts/sentencesByWords";

interface Evidence {
  readonly name: string;
  readonly kind: "target" | "status" | "done";
}

/**
 * Words that give a row another outcome than its figures or its answer: a target said to be met that was missed, or the
 * other way; a figure said to stand on the wrong side of it; another status; Y for what the words say is not yet done.
 */
export const narrativeStatusDiffers = check({
  code: "narrativeStatusDiffers",
  severity: "warning",
  title: "Outcome in the words differs",
  sentence: (f: Found<Evidence>) => {
    switch (f.evidence.kind) {
      case "status":
        return (
          `${cellWords(f)} calls ${f.item} ${f.found}, but its status is ${f.expected}. Correct the words ` +
          "or the status."
        );
      case "done":
        return (
          `${cellWords(f)} says ${quoted(f.found)} of ${f.item}, which is answered Y. Check that it was ` +
          "done by the end of the period, or answer N."
        );
      default:
        return (
          `${cellWords(f)} says ${quoted(f.found)} of ${f.item}, but its row gives ${f.expected}. Correct ` +
          "the words or the row."
        );
    }
  },
  examples: [
    {
      item: "M1",
      found: "achieving the target",
      expected: "23.9% against 25%, so the target was missed",
      evidence: { kind: "target", name: "Burglary" },
    },
    { item: "1.2", found: "Amber", expected: "Green", evidence: { kind: "status", name: "Burglary" } },
    { item: "A7", found: "will commence", expected: "Y", evidence: { kind: "done", name: "Burglary" } },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  const targets = context.subjects.flatMap(targetDiffers);
  return [...targets, ...statusDiffers(context), ...doneDiffers(context, targets)];
}

/** The words of a claim of a target, as its sentence has them. */
function wordsOf({ first, last }: SaidOfTarget, { read, sentence }: Said): string {
  return sentence.slice(read.tags[first]?.index, read.tags[last]?.end).trim();
}

function targetDiffers(subject: ReadSubject): Found<Evidence>[] {
  const { commentary, facts } = subject;
  if (commentary === null) return [];
  const findings = subject.said.flatMap((said): Found<Evidence>[] => {
    const isSure = said.owner === "own" || said.owner === "likely";
    const told = varianceAt(said, subject, isSure);
    const claim =
      (!isSure && told === null) || isOfEach(said.read.tags, said.clause, subject)
        ? null
        : ((told === null ? null : sideOfVariance(said, told)) ??
          saidOfTarget(said.read.tags, said.clause, (figure) => isTargetsOwn(figure, said.owner, subject), subject));
    if (claim === null || !isOwnTarget(said, claim, subject, told !== null) || agreesWithRow(claim, said, subject))
      return [];
    const shown = `${facts.actual?.shown ?? "an answer"} against ${facts.target?.shown ?? "its target"}`;
    const expected =
      facts.actual === null || facts.target === null
        ? `the answer ${subject.achieved ?? ""}`
        : `${shown}, so the target was ${subject.achieved === "Y" ? "met" : "missed"}`;
    return [
      {
        item: subject.id,
        at: commentary.at,
        found: wordsOf(claim, said),
        expected,
        evidence: { name: subject.name, kind: "target" },
      },
    ];
  });
  return findings.slice(0, 1);
}

/**
 * Whether the target spoken of is the row's: a figure or a word beside the word for it must be its own, but where the
 * words give how far the row is from it.
 */
function isOwnTarget(
  { roled, read, clause }: Said,
  { first, last }: SaidOfTarget,
  subject: Subject,
  isTold: boolean,
): boolean {
  if (subject.achieved === null) return false;
  const { target } = subject.facts;
  // A target in another figure, or in what the row's is not in, is another's.
  const isOthers = (one: RoledFigure): boolean =>
    one.role === "target" &&
    target !== null &&
    !one.figure.compound &&
    (!comparable(one.figure, target, subject) || mismatch(one, subject) !== null);
  if (roled.some(isOthers)) return false;
  const own = subject.own;
  // "Over its 6,300 MWh budget": the target's own figure.
  const isGiven = read.tags
    .slice(first, last + 1)
    .some(({ figure }) => figure !== null && isFigureOfTarget(figure, subject));
  const isForeign = (tag: Tag): boolean => {
    if (tag.figure !== null)
      return (
        tag.figure.compound &&
        target !== null &&
        !isFigureOfTarget(tag.figure, subject) &&
        !isOwnDuration(read.tags, tag, subject)
      );
    if (tag.plain === "budget") return target !== null && target.kind !== "money" && !isGiven;
    return tag.is === "word" && tag.plain.length > 2 && !own.has(tag.plain) && !own.written.has(tag.plain);
  };
  if (isTold) return !speaksOfAnotherTime(read.tags, { from: Math.min(first, last), to: last + 1 }, subject);
  if (read.tags.slice(first, last + 1).some(isForeign)) return false;
  return !speaksOfAnotherTime(
    read.tags,
    { from: spanOf(read.tags, clause, subject).from, to: Math.min(clause.to, last + 4) },
    subject,
  );
}

/** "The four-week target" of 28 days; "the six-week standard" of waits over six weeks. */
function isOwnDuration(tags: readonly Tag[], tag: Tag, subject: Subject): boolean {
  const duration = durationAt(tags, tags.indexOf(tag));
  if (duration === null) return false;
  const { target, unit } = subject.facts;
  const hours = unitsOf(unit).flatMap((one) => hoursIn(one) ?? [])[0];
  const lengths = [
    ...subject.own.durations,
    ...(target === null || hours === undefined ? [] : [((target.interval.low + target.interval.high) / 2) * hours]),
  ];
  return lengths.some((own) => Math.abs(own - duration.hours) < 0.02 * own);
}

function isFigureOfTarget(figure: WordedFigure, subject: Subject): boolean {
  const { target } = subject.facts;
  return target !== null && comparable(figure, target, subject) && agrees({ ...figure, hedge: null }, target, false);
}

/** Whether a figure is the row's target to the digit, and no other figure of the row. */
function isTargetsOwn(figure: WordedFigure, owner: Said["owner"], subject: Subject): boolean {
  const { target, actual, lastYear } = subject.facts;
  const isFact = (fact: Fact | null): boolean =>
    fact !== null &&
    comparable(figure, fact, subject) &&
    agrees({ ...figure, hedge: null, half: figure.kind === "count" && figure.digits ? 0 : figure.half }, fact, false);
  // "More than half" is a share of its own.
  const isShare = figure.kind === "percent" && !figure.digits;
  return (owner === "own" || owner === "likely") && !isShare && isFact(target) && !isFact(actual) && !isFact(lastYear);
}

function agreesWithRow(
  { saying, exceeds, limit }: SaidOfTarget,
  { statement }: Said,
  { achieved, side, facts, polarity }: Subject,
): boolean {
  // "Exceeded" is above a limit as well as better than a target; "did not exceed" is within it.
  if (exceeds && limit) return side === null || (saying === "met" ? side > 0 : side <= 0);
  if (exceeds && polarity !== "higher") return saying === "met" || side === null || side <= 0;
  switch (saying) {
    case "met":
      return achieved === "Y";
    case "missed":
      return achieved === "N";
    case "above":
    case "below": {
      if (side === null) return true;
      const saidSide = saying === "above" ? 1 : -1;
      if (saidSide === side && facts.unit.kind !== "percentChange") return true;
      // "Performance is below target" says that it was missed, whichever way is better.
      const fitsOutcome = (saying === "above" ? "Y" : "N") === achieved;
      const isLoose =
        facts.unit.kind === "percentChange" ||
        polarity === "higher" ||
        /\b(?:performance|reduction|improvement|achievement)\b/i.test(statement);
      return isLoose && fitsOutcome ? true : facts.unit.kind === "percentChange" && saidSide === side;
    }
  }
}

/** A status in the words beside a measure or an action that is not the one shown. */
function statusDiffers(context: CheckContext): Found<Evidence>[] {
  const sentences = sentencesByWords(context.texts);
  const measures = context.measures.flatMap(({ measure, row, rating }) =>
    row?.commentary == null
      ? []
      : [{ item: measure.id, name: measure.name, commentary: row.commentary, status: rating.status }],
  );
  const actions = context.extract.actions.flatMap((row) => {
    const assessed = context.actions.find(({ id }) => id === (row.action?.id ?? row.id?.text ?? row.label.text));
    return [row.commentary, row.update].flatMap((commentary) =>
      commentary === null || assessed === undefined
        ? []
        : [{ item: assessed.id, name: assessed.action, commentary, status: assessed.status }],
    );
  });
  return [...measures, ...actions].flatMap(({ item, name, commentary, status }): Found<Evidence>[] => {
    if (!isRated(status)) return [];
    const said = context.subjects.find(({ id }) => id === item)?.said ?? [];
    // "Resettlement is Green" beside a measure of something else: whose it is must be plain, or nobody's.
    const isOfOther = (text: string): boolean =>
      said.some(
        ({ sentence, owner, named, read, clause }) =>
          sentence === text &&
          (owner === "other" ||
            (owner === "unclear" &&
              named !== null &&
              read.tags.slice(clause.from, clause.to).some((tag) => is(tag, "status"))) ||
            read.tags.some((tag) => is(tag, "elsewhere"))),
      );
    const contradicting = (sentences.get(commentary) ?? []).flatMap(({ text, read }) => {
      if (isOfOther(text)) return [];
      const statusInWords = statusSaid(read.tags);
      return statusInWords === null || statusInWords === status ? [] : [statusInWords];
    })[0];
    return contradicting === undefined
      ? []
      : [
          {
            item,
            at: commentary.at,
            found: contradicting,
            expected: status,
            evidence: { name, kind: "status" },
          },
        ];
  });
}

function isRated(status: Status | "Not stated"): boolean {
  return status === "Green" || status === "Amber" || status === "Red";
}

/** Y where the words say that it is still to be done, and no figures decide it. */
function doneDiffers(
  { assertions, extract, plan }: CheckContext,
  targetFindings: readonly Found<Evidence>[],
): Found<Evidence>[] {
  return assertions.flatMap(({ planned, row, stated, byFigures }): Found<Evidence>[] => {
    if (
      row?.commentary == null ||
      stated !== "Y" ||
      byFigures !== "Not rated" ||
      targetFindings.some(({ item }) => item === planned.id)
    )
      return [];
    const notDone = notYetDone(planned.assertion, row.commentary.text, extract.period, plan.year);
    return notDone === null
      ? []
      : [
          {
            item: planned.id,
            at: row.commentary.at,
            found: notDone,
            expected: "Y",
            evidence: { name: planned.assertion, kind: "done" },
          },
        ];
  });
}
