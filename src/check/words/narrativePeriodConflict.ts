import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { findPeriods, type FoundPeriod, monthCount, type Period, periodName, startOfYear } from "../../domain/period";
import type { YearStart } from "../../domain/year";
import type { Words } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { agrees, comparable } from "../../narrative/comparison";
import type { Fact } from "../../narrative/facts";
import type { Said } from "../../narrative/readNarrative";
import type { RoledFigure } from "../../narrative/roles";
import { sentencesOf } from "../../narrative/sentences";
import type { ReadSubject } from "../../narrative/readSubjects";
import type { Subject } from "../../narrative/subject";
import { attachedPeriod, fitOf, overlap } from "../../narrative/timing";
import { contentWords, sharedWords } from "../../narrative/words";

interface Evidence {
  readonly kind: "figure" | "label" | "account";
}

/**
 * A period in words that the row does not bear out: the actual given to last year (or one year given to both), a
 * heading
 * or label that names another year than the plan, an account that stops short of the report's period or runs past it.
 */
export const narrativePeriodConflict = check({
  code: "narrativePeriodConflict",
  severity: "warning",
  title: "Period in the words differs",
  sentence: (f: Found<Evidence>) => {
    switch (f.evidence.kind) {
      case "label":
        return (
          `${cellWords(f)} says ${quoted(f.found)} of ${f.item}, which the plan names with ${f.expected}. ` +
          "Correct the year in one of them."
        );
      case "account":
        return (
          `${cellWords(f)} gives figures for ${quoted(f.found)}, but the report is for ${f.expected}. ` +
          "Correct the dates, or say why they differ."
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
  ];
}

function finding(
  item: string | null,
  at: Words["at"],
  found: string,
  expected: string,
  kind: "figure" | "label" | "account",
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
  { sentence, figures }: Said,
  roled: RoledFigure,
  subject: Subject,
): { readonly text: string; readonly expected: string } | null {
  const { period: own, comparator, facts } = subject;
  const given = attachedPeriod(sentence, roled.figure, figures, subject.year);
  if (given === null || own === null || (given.compared && roled.role !== "from")) return null;
  // "Between April and December it rose from 94": the period is that of the rise.
  if (roled.role === "from" && given.index < roled.figure.start) return null;
  const is = (fact: Fact | null): boolean =>
    fact !== null &&
    comparable(roled.figure, fact, subject) &&
    roled.figure.hedge === null &&
    agrees(roled.figure, fact, facts.roundsUp);
  const text = spoken(sentence, roled, given);
  const fit = fitOf(given.period, subject);
  if (roled.role === "actual" && is(facts.actual) && fit !== "own") {
    const isLastYears = fit === "comparator" && is(facts.lastYear);
    const apart =
      !overlap(given.period, own) ||
      (monthCount(given.period) > 1 && monthCount(own) > 1 && given.period.start === own.start);
    return isLastYears || !apart ? null : { text, expected: periodName(own, subject.year) };
  }
  if (
    roled.role === "from" &&
    is(facts.lastYear) &&
    !is(facts.actual) &&
    fit === "own" &&
    monthCount(given.period) > 1
  ) {
    return { text, expected: comparator === null ? "an earlier period" : periodName(comparator, subject.year) };
  }
  return null;
}

/** The words from the period to the figure, or the other way, as the sentence has them. */
function spoken(sentence: string, { figure }: RoledFigure, period: FoundPeriod): string {
  const start = Math.min(figure.start, period.index);
  const end = Math.max(figure.end, period.index + period.text.length);
  return sentence.slice(start, end).replace(/\s+/g, " ").trim();
}

/** A label, or a heading repeated in the commentary, that names another year than the plan's measure does. */
function labelsOfAnotherYear({ extract, plan }: CheckContext): Found<Evidence>[] {
  const dated = new Map(
    plan.measures.flatMap(
      (measure): [string, { readonly id: string; readonly name: string; readonly planned: FoundPeriod }][] => {
        const [planned, ...more] = findPeriods(measure.name, plan.year);
        return planned === undefined || more.length > 0
          ? []
          : [[measure.name, { id: measure.id, name: measure.name, planned }]];
      },
    ),
  );
  if (dated.size === 0) return [];
  return extract.measures.flatMap(({ label, measure, nearest, commentary }): Found<Evidence>[] => {
    const known = dated.get(measure?.name ?? nearest ?? "");
    if (known === undefined) return [];
    const inLabel = yearsApart(label.text, known.name, known.planned, plan.year);
    if (inLabel !== null) return [finding(known.id, label.at, inLabel, known.planned.text, "label")];
    if (commentary === null) return [];
    const inWords = sentencesOf(commentary.text).flatMap(
      ({ text }) => yearsApart(text, known.name, known.planned, plan.year) ?? [],
    )[0];
    return inWords === undefined ? [] : [finding(known.id, commentary.at, inWords, known.planned.text, "label")];
  });
}

/** "By March 2009" in a text that otherwise names the measure, whose own name says "by March 2010". */
function yearsApart(text: string, name: string, planned: FoundPeriod, year: YearStart): string | null {
  const words = contentWords(name);
  if (sharedWords(words, contentWords(text)).length < Math.max(2, Math.ceil(words.length / 2))) return null;
  const lead = leadOf(name, planned);
  const other = findPeriods(text, year).find(
    (found) => leadOf(text, found) === lead && monthCount(found.period) === monthCount(planned.period),
  );
  if (other === undefined || lead === "" || sameEnd(other.period, planned.period)) return null;
  if (findPeriods(text, year).some(({ period }) => sameEnd(period, planned.period))) return null;
  return `${lead} ${other.text}`;
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

/** Figures told of a stretch that starts with the report's year and stops short, or that runs well past its end. */
function accountsOfAnotherPeriod({ extract, plan }: CheckContext): Found<Evidence>[] {
  const { period } = extract;
  if (period === null) return [];
  const rows = [
    ...extract.actions.flatMap((row) =>
      [row.commentary, row.update].flatMap((words) =>
        words === null ? [] : [{ item: row.action?.id ?? row.id?.text ?? null, words }],
      ),
    ),
    ...extract.assertions.flatMap((row) =>
      row.commentary === null ? [] : [{ item: row.assertion?.id ?? row.id?.text ?? null, words: row.commentary }],
    ),
  ];
  return rows.flatMap(({ item, words }) =>
    sentencesOf(words.text).flatMap(({ text }) =>
      findPeriods(text, plan.year).flatMap(({ period: told, text: named, index }): Found<Evidence>[] => {
        const opens =
          /^\W*(?:(?:from|between|in|for|during)\s)?$/i.test(text.slice(0, index)) ||
          /^(?:from|between)\b/i.test(named);
        if (!opens || monthCount(told) < 2 || !isToldAsDone(text.slice(index + named.length))) return [];
        const short =
          told.start === startOfYear(period.end, plan.year) && told.end < period.end && monthCount(told) >= 6;
        const late = told.start < period.end && monthsPast(told, period) >= 3;
        return short || late ? [finding(item, words.at, named.trim(), periodName(period, plan.year), "account")] : [];
      }),
    ),
  );
}

/** An account of what was done, not of what is planned. */
function isToldAsDone(rest: string): boolean {
  return (
    /\d|\b(?:was|were|\p{Ll}{3,}ed)\b/u.test(rest) && !/\b(?:will|would|planned|due|expected|scheduled)\b/i.test(rest)
  );
}

function monthsPast(told: Period, { end }: Period): number {
  return told.end <= end ? 0 : monthCount({ start: end, end: told.end }) - 1;
}
