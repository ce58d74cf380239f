import { readYesNo } from "../../assess/assessAssertions";
import type { AssertionAssessment } from "../../assess/assessAssertions";
import type { MeasureAssessment } from "../../assess/assessment";
import { measureNamed, sameMonths } from "../../map/match/countsNamed";
import type { CellRef } from "../../domain/cell";
import { findPeriodsInHeading, type Period, readPeriod, samePeriodLastYear } from "../../domain/time/period";
import type { Polarity } from "../../domain/polarity";
import { missing } from "../../domain/value";
import type { Unit } from "../../domain/units/unit";
import type { YearStart } from "../../domain/time/year";
import type { MeasureRow, Words } from "../../map/mappedRows";
import type { AssessedExtract } from "../../assess/assessedExtract";
import { type Fact, factOf, type Facts, factsOf } from "../facts";
import { compared, type Interval } from "../figures/interval";
import { otherWordsFor } from "../lexicon/general";
import { type OwnWords, ownWords } from "./measureWords";
import { againstPrevious } from "./previous";
import { contentWords, namesOf } from "../words";

/** What a commentary is about: a row of figures with its words, whether a measure's or an assertion's. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** What it is called: its name, its label in the extract, and its other names. */
  readonly titles: readonly string[];
  /** Words that name it, in small letters. */
  readonly names: readonly string[];
  /** Words that are everywhere in the report: the organisation's name. */
  readonly neutral: readonly string[];
  readonly commentary: Words | null;
  /** Where its actual stands; null where the extract has no such cell. */
  readonly actualAt: CellRef | null;
  readonly facts: Facts;
  /** What its percentage is worked out from, where the plan names both and they are of the same months. */
  readonly counts: CountsBehind | null;
  /** The words of its name, as clauses are held against them. */
  readonly own: OwnWords;
  readonly polarity: Polarity | null;
  /** What `facts.lastYear` is: last year's figure, or that of the quarter or month before. */
  readonly against: "lastYear" | "previous";
  /** The row as it stands against the quarter or month before; null where that is not known. */
  readonly previous: Subject | null;
  /** Which way the actual went from last year: 1 up, -1 down, 0 the same as printed; null where it cannot be told. */
  readonly went: -1 | 0 | 1 | null;
  /** Which side of the target the actual stands on; null where it cannot be told. */
  readonly side: -1 | 0 | 1 | null;
  /** Whether its own target was achieved; null where that cannot be told. */
  readonly achieved: "Y" | "N" | null;
  readonly period: Period | null;
  /** When years start and what they are called by, for the periods in its words. */
  readonly year: YearStart;
  readonly comparator: Period | null;
}

/** How many were counted (`part`) of how many (`whole`). */
export interface CountsBehind {
  readonly part: Fact;
  readonly whole: Fact;
}

/** Every row with figures that words can be compared with, measures first. */
export function subjectsOf({ plan, extract, measures, assertions }: AssessedExtract): Subject[] {
  const roundsUp = plan.percentRounding === "up";
  const neutral = contentWords(plan.organisation);
  return [
    ...measures.flatMap((assessment) =>
      assessment.row === null ? [] : [ofMeasure(assessment, measures, extract.period, plan.year, roundsUp)],
    ),
    ...assertions.flatMap((assessment) =>
      assessment.row === null ? [] : [ofAssertion(assessment, extract.period, plan.year)],
    ),
  ].map(({ row, ...subject }) => {
    const full: Subject = { ...subject, neutral, own: ownWords(subject), against: "lastYear", previous: null };
    return row === null ? full : { ...full, previous: againstPrevious(full, row) };
  });
}

/** What a row says before what all rows share is known. */
type Begun = Omit<Subject, "neutral" | "own" | "against" | "previous"> & { readonly row: MeasureRow | null };

function ofMeasure(
  assessment: MeasureAssessment,
  measures: readonly MeasureAssessment[],
  reported: Period | null,
  year: YearStart,
  roundsUp: boolean,
): Begun {
  const { measure, row, actual, lastYear, target, targetFrom } = assessment;
  const figures = row?.figures ?? {};
  const isMilestone = measure.rule === "milestone";
  const facts = factsOf({
    unit: measure.unit,
    actual,
    actualAs: figures.actual,
    lastYear,
    lastYearAs: figures.lastYear,
    target: targetFrom === "none" || isMilestone ? missing("notAvailable") : target,
    targetDecimals: measure.targetDecimals,
    others: [figures.statedChange, figures.statedChangePercent, figures.statedVariance].flatMap((one) => one ?? []),
    set: [figures.target, figures.milestone].flatMap((one) => one ?? []),
    roundsUp,
  });
  const own = periodIn(row?.period, year) ?? reported;
  return {
    row,
    id: measure.id,
    name: measure.name,
    titles: [measure.name, ...measure.aliases],
    names: [
      ...namesOf([measure.name, row?.label.text ?? "", ...measure.aliases].join(" ; ")).flatMap(otherWordsFor),
      ...unitWords(measure.unit),
    ],
    commentary: row?.commentary ?? null,
    actualAt: figures.actual?.at ?? null,
    facts,
    counts: measure.unit.kind === "percent" ? countsBehind(assessment, measures) : null,
    polarity: measure.polarity,
    went:
      measure.unit.kind === "percentChange"
        ? signOf(facts.actual?.interval)
        : compared(facts.actual?.interval, facts.lastYear?.interval),
    side: sideOf(facts),
    achieved: isMilestone || targetFrom === "none" || assessment.achieved === "Not rated" ? null : assessment.achieved,
    period: own,
    year,
    comparator: periodIn(row?.comparatorPeriod, year) ?? (own === null ? null : samePeriodLastYear(own)),
  };
}

function countsBehind(
  { measure, row }: MeasureAssessment,
  measures: readonly MeasureAssessment[],
): CountsBehind | null {
  const [part, whole] = [measure.numerator, measure.denominator].map((name): Fact | null => {
    const named = measureNamed(name, measures);
    if (named?.measure.unit.kind !== "count" || !sameMonths(row, named.row, "actual")) return null;
    return factOf(named.actual, named.row?.figures.actual, named.measure.unit);
  });
  return part == null || whole == null ? null : { part, whole };
}

function ofAssertion(
  { planned, row, actual, byFigures, stated }: AssertionAssessment,
  reported: Period | null,
  year: YearStart,
): Begun {
  const facts = factsOf({
    unit: planned.unit,
    actual,
    actualAs: row?.actual ?? undefined,
    lastYear: missing("notAvailable"),
    lastYearAs: undefined,
    target: planned.target,
    targetDecimals: planned.targetDecimals,
    others: [],
    set: row?.target == null ? [] : [row.target],
    roundsUp: false,
  });
  const answer = byFigures === "Not rated" ? (stated === "Not stated" ? null : readYesNo(stated)) : byFigures;
  return {
    row: null,
    id: planned.id,
    name: planned.assertion,
    titles: [planned.assertion],
    names: [...namesOf(planned.assertion).flatMap(otherWordsFor), ...unitWords(planned.unit)],
    commentary: row?.commentary ?? null,
    actualAt: row?.actual?.at ?? null,
    facts,
    counts: null,
    polarity: planned.polarity,
    went: planned.unit.kind === "percentChange" ? signOf(facts.actual?.interval) : null,
    side: sideOf(facts),
    achieved: answer,
    period: reported,
    year,
    comparator: reported === null ? null : samePeriodLastYear(reported),
  };
}

/** Words of the unit that a sentence may count it in: `tonnes`, `days`. */
function unitWords(unit: Unit): string[] {
  return unit.kind === "other"
    ? unit.label
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 1)
    : [];
}

/** The period that a cell names, alone or among other words. */
function periodIn(words: Words | null | undefined, year: YearStart): Period | null {
  if (words == null) return null;
  return readPeriod(words.text, year) ?? findPeriodsInHeading(words.text, year)[0]?.period ?? null;
}

function signOf(interval: Interval | undefined): -1 | 0 | 1 | null {
  return interval === undefined ? null : compared(interval, { low: 0, high: 0 });
}

function sideOf({ actual, target }: Facts): -1 | 0 | 1 | null {
  return compared(actual?.interval, target?.interval);
}
