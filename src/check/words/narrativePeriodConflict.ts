import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import {
  findPeriods,
  type FoundPeriod,
  monthCount,
  type Period,
  periodName,
  startOfYear,
} from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import type { Words } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { agrees, comparable } from "../../narrative/faults/comparison";
import type { Fact } from "../../narrative/facts";
import type { Said } from "../../narrative/readNarrative";
import type { RoledFigure } from "../../narrative/claims/placed";
import { staleTime } from "../../narrative/faults/staleTime";
import { sentencesOf } from "../../narrative/texts/sentences";
import type { ReadSubject } from "../../narrative/readSubjects";
import type { Subject } from "../../narrative/about/subject";
import { attachedPeriod, fitOf, overlap } from "../../narrative/about/timing";
import { contentWords, sharedWords } from "../../narrative/words";

interface Evidence {
  readonly kind: "figure" | "label" | "account" | "past";
}

/**
 * A period in words that the row does not bear out: the actual given to last year (or one year given to both), a
 * heading or label that names another year than the plan, or an account that stops short of the report's period or runs
 * past it.
 */
export const narrativePeriodConflict = check({
  code: "narrativePeriodConflict",
  severity: "warning",
  title: "Period in the words differs",
  sentence: (f: Found<Evidence>) => {
    switch (f.evidence.kind) {
      case "label":
        return (
          `${cellWords(f)} says ${quoted(f.found)} of ${f.item}, and its name in the plan says ${f.expected}. ` +
          "Correct the year in one of them."
        );
      case "account":
        return (
          `${cellWords(f)} gives figures for ${quoted(f.found)}, but the report is for ${f.expected}. ` +
          "Correct the dates, or say why they differ."
        );
      case "past":
        return (
          `${cellWords(f)} says ${quoted(f.found)}, and the report is for ${f.expected}. ` +
          "Bring the words up to date, or say why they are of that time."
        );
      default:
        return (
          `${cellWords(f)} says ${quoted(f.found)} of ${f.item}, but its row gives that figure for ` +
          `${f.expected}. Correct the year in the words or in the row.`
        );
    }
  },
  examples: [
    { item: "M1", found: "In 2008/09 8.1%", expected: "2009/10", evidence: { kind: "figure" } },
    { item: "M2", found: "by March 2009", expected: "March 2010", evidence: { kind: "label" } },
    { item: "1.2", found: "From April to February 2010", expected: "Quarter 4 2009/10", evidence: { kind: "account" } },
    { item: "1.2", found: "As of 28th February", expected: "Quarter 4 2009/10", evidence: { kind: "past" } },
  ],
  looksAt: "measures",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  return [
    ...context.subjects.flatMap(figuresOfAnotherYear),
    ...labelsOfAnotherYear(context),
    ...accountsOfAnotherPeriod(context),
    ...wordsOfThePast(context),
  ];
}

function finding(
  item: string | null,
  at: Words["at"],
  found: string,
  expected: string,
  kind: Evidence["kind"],
): Found<Evidence> {
  return { item, at, found, expected, evidence: { kind } };
}

/** The row's actual given to another period than its own, or last year's figure given to this one. */
function figuresOfAnotherYear(subject: ReadSubject): Found<Evidence>[] {
  const { commentary } = subject;
  if (commentary === null) return [];
  const seen = new Set<string>();
  return subject.said.flatMap((said) =>
    said.roled.flatMap((roled): Found<Evidence>[] => {
      const conflict = said.owner === "own" ? conflictOf(said, roled, subject) : null;
      if (conflict === null || seen.has(said.sentence)) return [];
      seen.add(said.sentence);
      return [finding(subject.id, commentary.at, conflict.text, conflict.expected, "figure")];
    }),
  );
}

function conflictOf(
  { sentence, read }: Said,
  roled: RoledFigure,
  subject: Subject,
): { readonly text: string; readonly expected: string } | null {
  const { period: ownPeriod, comparator, facts } = subject;
  const attached = attachedPeriod(read, roled.figure);
  if (attached === null || ownPeriod === null || (attached.compared && roled.role !== "from")) return null;
  // "Between April and December it rose from 94": the period is that of the rise.
  if (roled.role === "from" && attached.index < roled.figure.start) return null;
  const matches = (fact: Fact | null): boolean =>
    fact !== null &&
    comparable(roled.figure, fact, subject) &&
    roled.figure.hedge === null &&
    agrees(roled.figure, fact, facts.roundsUp);
  const text = phraseBetween(sentence, roled, attached);
  const fit = fitOf(attached.period, subject);
  if (roled.role === "actual" && matches(facts.actual) && fit !== "own") {
    const isLastYears = fit === "comparator" && matches(facts.lastYear);
    const isApart =
      !overlap(attached.period, ownPeriod) ||
      (monthCount(attached.period) > 1 && monthCount(ownPeriod) > 1 && attached.period.start === ownPeriod.start);
    return isLastYears || !isApart ? null : { text, expected: periodName(ownPeriod, subject.year) };
  }
  if (
    roled.role === "from" &&
    matches(facts.lastYear) &&
    !matches(facts.actual) &&
    fit === "own" &&
    monthCount(attached.period) > 1
  ) {
    return { text, expected: comparator === null ? "an earlier period" : periodName(comparator, subject.year) };
  }
  return null;
}

/** The words from the period to the figure, or the other way, as the sentence has them. */
function phraseBetween(sentence: string, { figure }: RoledFigure, period: FoundPeriod): string {
  const start = Math.min(figure.start, period.index);
  const end = Math.max(figure.end, period.index + period.text.length);
  return sentence.slice(start, end).replace(/\s+/g, " ").trim();
}

/** A label, or a heading repeated in the commentary, that names another year than the plan's measure does. */
function labelsOfAnotherYear({ extract, plan }: CheckContext): Found<Evidence>[] {
  const datedMeasures = new Map(
    plan.measures.flatMap(
      (measure): [string, { readonly id: string; readonly name: string; readonly planned: FoundPeriod }][] => {
        const [planned, ...more] = findPeriods(measure.name, plan.year);
        return planned === undefined || more.length > 0
          ? []
          : [[measure.name, { id: measure.id, name: measure.name, planned }]];
      },
    ),
  );
  if (datedMeasures.size === 0) return [];
  return extract.measures.flatMap(({ label, measure, nearest, commentary }): Found<Evidence>[] => {
    const dated = datedMeasures.get(measure?.name ?? nearest ?? "");
    if (dated === undefined) return [];
    const inLabel = otherYearNamed(label.text, dated.name, dated.planned, plan.year);
    if (inLabel !== null) return [finding(dated.id, label.at, inLabel, dated.planned.text, "label")];
    if (commentary === null) return [];
    const inCommentary = sentencesOf(commentary.text).flatMap(
      ({ text }) => otherYearNamed(text, dated.name, dated.planned, plan.year) ?? [],
    )[0];
    return inCommentary === undefined
      ? []
      : [finding(dated.id, commentary.at, inCommentary, dated.planned.text, "label")];
  });
}

/** "By March 2009" in a text that otherwise names the measure, whose own name says "by March 2010". */
function otherYearNamed(text: string, name: string, planned: FoundPeriod, year: YearStart): string | null {
  const nameWords = contentWords(name);
  if (sharedWords(nameWords, contentWords(text)).length < Math.max(2, Math.ceil(nameWords.length / 2))) return null;
  const lead = leadOf(name, planned);
  const differing = findPeriods(text, year).find(
    (candidate) => leadOf(text, candidate) === lead && monthCount(candidate.period) === monthCount(planned.period),
  );
  if (differing === undefined || lead === "" || sameEnd(differing.period, planned.period)) return null;
  if (findPeriods(text, year).some(({ period }) => sameEnd(period, planned.period))) return null;
  return `${lead} ${differing.text}`;
}

/** The word before a period: `by`, `from`. */
function leadOf(text: string, { index }: FoundPeriod): string {
  return (
    /\b(by|from|until|since|before)\s+(?:the\s+)?(?:end\s+of\s+)?$/i.exec(text.slice(0, index))?.[1]?.toLowerCase() ??
    ""
  );
}

function sameEnd(a: Period, b: Period): boolean {
  return a.end === b.end;
}

/** Accounts of a stretch that starts with the report's year and stops short of its end, or that runs well past it. */
function accountsOfAnotherPeriod({ extract, plan }: CheckContext): Found<Evidence>[] {
  const { period } = extract;
  if (period === null) return [];
  const rows = [
    ...extract.actions.flatMap((row) =>
      [row.commentary, row.update].flatMap((cell) =>
        cell === null ? [] : [{ item: row.action?.id ?? row.id?.text ?? null, cell }],
      ),
    ),
    ...extract.assertions.flatMap((row) =>
      row.commentary === null ? [] : [{ item: row.assertion?.id ?? row.id?.text ?? null, cell: row.commentary }],
    ),
  ];
  return rows.flatMap(({ item, cell }) =>
    sentencesOf(cell.text).flatMap(({ text }) =>
      findPeriods(text, plan.year).flatMap(({ period: covered, text: phrase, index }): Found<Evidence>[] => {
        const opens =
          /^\W*(?:(?:from|between|in|for|during)\s)?$/i.test(text.slice(0, index)) ||
          /^(?:from|between)\b/i.test(phrase);
        if (!opens || monthCount(covered) < 2 || !isAccountOfThePast(text.slice(index + phrase.length))) return [];
        const short =
          covered.start === startOfYear(period.end, plan.year) && covered.end < period.end && monthCount(covered) >= 6;
        const late = covered.start < period.end && monthsPast(covered, period) >= 3;
        return short || late ? [finding(item, cell.at, phrase.trim(), periodName(period, plan.year), "account")] : [];
      }),
    ),
  );
}

/** Accounts that open with an earlier quarter or month, and dates already past that are spoken of as to come. */
function wordsOfThePast({ texts, extract, plan }: CheckContext): Found<Evidence>[] {
  const { period } = extract;
  if (period === null) return [];
  return texts.flatMap(({ item, words: { at }, sentences }) => {
    const stale = sentences.flatMap(({ read }) => staleTime(read, period, plan.year) ?? [])[0];
    return stale === undefined ? [] : [finding(item, at, stale, periodName(period, plan.year), "past")];
  });
}

/** Whether the words tell of what was done, not of what is planned. */
function isAccountOfThePast(rest: string): boolean {
  return (
    /\d|\b(?:was|were|\p{Ll}{3,}ed)\b/u.test(rest) && !/\b(?:will|would|planned|due|expected|scheduled)\b/i.test(rest)
  );
}

function monthsPast(covered: Period, { end }: Period): number {
  return covered.end <= end ? 0 : monthCount({ start: end, end: covered.end }) - 1;
}
