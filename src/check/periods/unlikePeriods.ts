import type { Found } from "../../domain/finding";
import { cellWords } from "../../domain/findingWords";
import { findPeriods, monthCount, periodName, type Period, readPeriod } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { agrees, comparable } from "../../narrative/faults/comparison";
import type { Fact } from "../../narrative/facts";
import type { Said } from "../../narrative/readNarrative";
import type { FigureRole } from "../../narrative/claims/figureRoles";
import type { ReadSubject } from "../../narrative/readSubjects";
import type { Subject } from "../../narrative/about/subject";
import { attachedPeriod } from "../../narrative/about/timing";

interface Evidence {
  readonly name: string;
  readonly foundMonths: string;
  readonly expectedMonths: string;
}

/** A figure and its comparator over periods of unlike length (nine months against twelve): computed, and flagged. */
export const unlikePeriods = check({
  code: "unlikePeriods",
  severity: "warning",
  title: "Periods of unlike length",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${f.item} compares ${f.evidence.expectedMonths} months with ` +
    `${f.evidence.foundMonths} months (${f.found}). Say so beside the figure, or use a like period.`,
  examples: [
    {
      item: "M2",
      found: "nine months to end March 2009",
      expected: "2009/10",
      evidence: { name: "Burglary", foundMonths: "9", expectedMonths: "12" },
    },
  ],
  looksAt: "measures",
  passed: "No figure is compared over a period of another length.",
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  const { subjects } = context;
  return context.measures.flatMap(({ measure, row }): Found<Evidence>[] => {
    if (row === null) return [];
    const { chosen } = row;
    const lastYear = row.figures.lastYear;
    if (
      chosen?.unlike === true &&
      chosen.lastYear !== null &&
      row.figures.actual?.value.kind === "number" &&
      lastYear !== undefined &&
      context.extract.period !== null
    ) {
      const now = chosen.actual ?? context.extract.period;
      // What the row itself says of what it is compared with comes before its column's heading.
      const own = row.comparatorPeriod === null ? null : readPeriod(row.comparatorPeriod.text, context.plan.year);
      const before =
        own === null || row.comparatorPeriod === null
          ? { period: chosen.lastYear, text: periodName(chosen.lastYear, context.plan.year), at: lastYear.at }
          : { period: own, text: row.comparatorPeriod.text, at: row.comparatorPeriod.at };
      return unlikeLengths(measure.id, measure.name, before.at, now, before, periodName(now, context.plan.year));
    }
    if (row.comparatorPeriod === null || row.period === null) {
      const subject = subjects.find(({ id }) => id === measure.id);
      return subject === undefined ? [] : inWords(subject, context);
    }
    const now = readPeriod(row.period.text, context.plan.year);
    const before = readPeriod(row.comparatorPeriod.text, context.plan.year);
    if (now === null || before === null) return [];
    return unlikeLengths(
      measure.id,
      measure.name,
      row.comparatorPeriod.at,
      now,
      { period: before, text: row.comparatorPeriod.text },
      row.period.text,
    );
  });
}

interface NamedPeriod {
  readonly period: Period;
  readonly text: string;
}

function unlikeLengths(
  item: string,
  name: string,
  at: Found["at"],
  now: Period,
  before: NamedPeriod,
  expected: string,
): Found<Evidence>[] {
  const [is, was] = [monthCount(now), monthCount(before.period)];
  if (is === was) return [];
  return [
    {
      item,
      at,
      found: before.text,
      expected,
      evidence: { name, foundMonths: String(was), expectedMonths: String(is) },
    },
  ];
}

/**
 * Where the row has no columns for its periods, the words may give both: "65.4% for the twelve months, compared with
 * nine".
 */
function inWords(subject: ReadSubject, { extract, plan }: CheckContext): Found<Evidence>[] {
  const { commentary, facts, said } = subject;
  if (commentary === null) return [];
  const comparison = comparisonNamed(commentary.text, plan.year);
  const now =
    periodGivenTo(said, "actual", facts.actual, subject) ??
    (comparison === null ? null : ownPeriod(commentary.text, comparison, extract.period, plan.year));
  const before = comparison ?? periodGivenTo(said, "from", facts.lastYear, subject);
  if (now === null || before === null) return [];
  return unlikeLengths(subject.id, subject.name, commentary.at, now.period, before, now.text);
}

/** The stretch of months that the words give to one of the row's own figures. */
function periodGivenTo(
  said: readonly Said[],
  role: FigureRole,
  fact: Fact | null,
  subject: Subject,
): NamedPeriod | null {
  for (const { owner, roled, sentence, read } of said) {
    for (const roledFigure of roled) {
      const isOwn =
        owner !== "other" &&
        roledFigure.role === role &&
        roledFigure.figure.hedge === null &&
        (fact === null
          ? role === "from" && owner === "own"
          : comparable(roledFigure.figure, fact, subject) && agrees(roledFigure.figure, fact, subject.facts.roundsUp));
      const period = isOwn ? attachedPeriod(read, roledFigure.figure) : null;
      // "The same period of 2016/17" is as long as this one.
      if (
        period === null ||
        monthCount(period.period) < 2 ||
        /\bsame (?:period|time|months|quarter|point)\b[^.;]{0,20}$/i.test(sentence.slice(0, period.index))
      )
        continue;
      if (role === "actual" && period.compared) continue;
      return period;
    }
  }
  return null;
}

/** "The comparison data is for January to March 2017." */
function comparisonNamed(text: string, year: YearStart): NamedPeriod | null {
  const comparison = findPeriods(text, year).find(
    ({ index, period }) =>
      monthCount(period) > 1 &&
      new RegExp(
        String.raw`\bcompar(?:ison|ator|ative)\s(?:data|figures?|period)?\s?(?:is|are|was|were|covers?)\s` +
          String.raw`(?:for|from|taken from)?\s?(?:the\s)?(?:months\s|period\s)?(?:of\s)?$`,
        "i",
      ).test(text.slice(0, index)),
  );
  return comparison ?? null;
}

/** The stretch that the words or the report give to the figures themselves, beside a comparison that they name. */
function ownPeriod(
  text: string,
  comparison: NamedPeriod,
  reported: Period | null,
  year: YearStart,
): NamedPeriod | null {
  const later = findPeriods(text, year).find(
    ({ period, text: named }) =>
      named !== comparison.text && monthCount(period) > 1 && period.end > comparison.period.end,
  );
  if (later !== undefined) return later;
  return reported !== null && monthCount(reported) > 3 ? { period: reported, text: "the report" } : null;
}
