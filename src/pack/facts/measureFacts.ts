import type { MeasureAssessment } from "../../assess/assessment";
import { shownAsTyped } from "../../assess/given";
import { differenceFromPeers } from "../../assess/peers/differenceFromPeers";
import { peerRank } from "../../assess/peers/peerRank";
import { describeChange } from "../../assess/change/describeChange";
import { nextStatuses } from "../../assess/distance/nextStatuses";
import { spcAssurance, type SpcAssuranceWord } from "../../assess/spc/spcAssurance";
import { spcVariation } from "../../assess/spc/spcVariation";
import { byHandWords, groundsReason } from "../../assess/statusReason";
import { measureNamed, sameMonths } from "../../map/match/countsNamed";
import { plainLabel } from "../../map/match/plainLabel";
import { CATALOGUE } from "../../check/catalogue";
import { describeFinding } from "../../check/describeFinding";
import type { ByHand } from "../../check/past/givenByHand";
import type { Finding } from "../../check/registry";
import { formatDifference, formatFigure } from "../../domain/formatFigure";
import { monthCount, periodName, samePeriod } from "../../domain/time/period";
import { unitName } from "../../domain/units/unit";
import { numberOrNull } from "../../domain/value";
import type { HistoryRow, PastFigure } from "../../history/historyRow";
import { allGivenOf } from "../../report/byHand/givenOf";
import { trueMinus } from "../blocks";
import { distanceWords, movementWords, type CountsKnown } from "./distanceWords";
import { rowBefore, rowYearAgo, type FactsContext } from "./factsContext";
import { forecastFacts } from "./forecastFacts";
import type { EarlierFacts, GivenCell, MeasureFacts, PeerFacts, Sourced } from "./packFacts";
import { limitsOf, targetOf, varianceOf } from "./targetFacts";

/** Everything that a pack says of one measure. */
export function measureFacts(context: FactsContext, assessment: MeasureAssessment): MeasureFacts {
  const { plan, period } = context.checkedExtract;
  const { measure, row, rating, decimals, lastYear, directionOfTravel } = assessment;
  const figures = context.figuresOf(assessment);
  const given = allGivenOf(context.checkedExtract.byHand, "measures", measure).filter(({ about }) => about !== null);
  const counts = countsKnown(context, assessment);
  const findings = context.openOf.get(measure.id) ?? [];
  // Where nobody names the year, neither do we.
  const figureFor = period === null ? null : (row?.chosen?.actual ?? null);
  const unlike = period === null ? null : unlikeWords(assessment, findings, plan.year);
  const { marker } = row?.figures.actual ?? { marker: null };
  const [next] = nextStatuses(assessment).slice(-1);
  return {
    id: measure.id,
    name: nameOf(context, measure),
    objective: measure.objective,
    owner: measure.owner,
    status: rating.status,
    reason: trueMinus(groundsReason(withEvenDecimals(assessment))),
    byHand: byHandWords(assessment).map(trueMinus),
    ...(given.length === 0 ? {} : { given: given.map(givenCell) }),
    message: messageOf(assessment),
    unit: unitName(measure.unit),
    actual: { text: figureText(assessment, "actual"), source: sourceOf(assessment, "actual") },
    target: targetOf(assessment),
    ...limitsOf(assessment),
    lastYear: {
      text: withMark(figureText(assessment, "lastYear"), row?.figures.lastYear?.marker),
      source: sourceOf(assessment, "lastYear"),
    },
    variance: varianceOf(assessment),
    direction: directionWords(assessment, directionOfTravel),
    figureFor:
      row?.chosen?.actualFor ??
      (figureFor === null || (period !== null && samePeriod(figureFor, period))
        ? null
        : periodName(figureFor, plan.year)),
    counts: counts === null ? null : countsWords(counts),
    forecast: forecastFacts(assessment, plan.year),
    next: distanceWords(assessment, counts),
    movement: movementWords(assessment, figures),
    ...chartWords(assessment, figures),
    ...(row?.chosen?.toDate === true ? { toDate: true } : {}),
    // Where the extract's figure stands among others is not told of one that somebody gave.
    peers:
      assessment.given?.actual === undefined
        ? (printedPlace(assessment) ?? placeAmong(assessment, context.checkedExtract))
        : null,
    before: earlier(rowBefore(context, measure.id), assessment),
    yearAgo: earlier(rowYearAgo(context, measure.id), assessment),
    warnings: warningsOf(findings, unlike),
    marker: marker === null ? "" : `[${marker}]`,
    unlike,
    commentary: blankToNull(row?.commentary?.text),
    actions: [],
    shortfall:
      next === undefined
        ? null
        : Math.abs(next.margin) /
          Math.max(
            Math.abs(numberOrNull(assessment.target) ?? 0),
            Math.abs(numberOrNull(assessment.actual) ?? 0),
            Math.abs(next.margin),
          ),
  };

  function messageOf({ actual, target }: MeasureAssessment): string {
    return trueMinus(
      describeChange({
        measure: measure.name,
        unit: measure.unit,
        actual: numberOrNull(actual),
        lastYear: numberOrNull(lastYear),
        target: measure.rule === "milestone" ? null : numberOrNull(target),
        decimals,
      }),
    );
  }
}

function givenCell({ table, heading, typed, value }: ByHand): GivenCell {
  return { table, heading, text: typed, value };
}

/** The cell that a figure was read from; null where a person gave another. */
function sourceOf({ row, given = {} }: MeasureAssessment, figure: "actual" | "lastYear"): Sourced["source"] {
  return given[figure] === undefined ? (row?.figures[figure]?.at ?? null) : null;
}

/** The same with as many decimals in its sentences as in its row. */
function withEvenDecimals(assessment: MeasureAssessment): MeasureAssessment {
  const { measure, row, decimals } = assessment;
  const lastYear = row?.figures.lastYear;
  return {
    ...assessment,
    measure: { ...measure, targetDecimals: decimals },
    row:
      row === null || lastYear === undefined
        ? row
        : { ...row, figures: { ...row.figures, lastYear: { ...lastYear, decimals } } },
  };
}

/** A measure's name; of several that are called alike, with its objective, else its ID. */
function nameOf({ checkedExtract }: FactsContext, { id, name, objective }: MeasureAssessment["measure"]): string {
  const alike = checkedExtract.measures.filter(({ measure }) => plainLabel(measure.name) === plainLabel(name));
  if (alike.length < 2) return name;
  const isOwn = alike.filter(({ measure }) => measure.objective === objective).length === 1;
  return `${name} (${isOwn && objective !== "" ? objective : id})`;
}

/** A figure with the mark of its quality after it: `95.1% [r]`. */
function withMark(text: string, marker: string | null | undefined): string {
  return marker == null ? text : `${text} [${marker}]`;
}

function blankToNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

function figureText(
  { measure, decimals, given, ...assessed }: MeasureAssessment,
  figure: "actual" | "lastYear",
): string {
  const typed = shownAsTyped(given?.[figure]);
  if (typed !== null) return typed;
  return trueMinus(formatFigure(assessed[figure], measure.unit, decimals));
}

function directionWords({ measure: { unit, polarity } }: MeasureAssessment, direction: string | null): string {
  if (direction !== null) return direction;
  return unit.kind === "percentChange" || polarity === "none" || polarity === "range" ? "[z]" : "[x]";
}

/** The counts that a percentage is worked out from, where the plan names both and they are for the same months. */
function countsKnown({ checkedExtract }: FactsContext, { measure, row, given }: MeasureAssessment): CountsKnown | null {
  const numerator = measureNamed(measure.numerator, checkedExtract.measures);
  const denominator = measureNamed(measure.denominator, checkedExtract.measures);
  if (measure.unit.kind !== "percent" || numerator === null || denominator === null) return null;
  // Counts that a person’s percentage was not worked out from say nothing of it.
  if ([given, numerator.given, denominator.given].some((one) => one?.actual !== undefined)) return null;
  if (!sameMonths(row, numerator.row, "actual") || !sameMonths(row, denominator.row, "actual")) return null;
  const [above, below] = [numberOrNull(numerator.actual), numberOrNull(denominator.actual)];
  if (above === null || below === null || below <= 0) return null;
  return { numerator: above, denominator: below, of: numerator.measure.name };
}

function countsWords({ numerator, denominator }: CountsKnown): string {
  return `${formatFigure(numerator, { kind: "count" })} of ${formatFigure(denominator, { kind: "count" })}`;
}

/** What the words of the assurance icons mean, in words that need no key. */
const ASSURANCE_WORDS: Readonly<Record<SpcAssuranceWord, string>> = {
  "Consistently hits": "It reaches its target every time, as it runs now.",
  Inconsistent: "It reaches its target or misses it by chance, as it runs now.",
  "Consistently misses": "It will not reach its target, as it runs now.",
};

/** What its control chart says: what its latest point shows, and whether its target is reached by chance. */
function chartWords(
  { measure, target }: MeasureAssessment,
  figures: readonly number[],
): Pick<MeasureFacts, "variation" | "assurance"> {
  const polarity = measure.polarity ?? "none";
  const variation = spcVariation(figures, polarity);
  const assurance = spcAssurance(figures, numberOrNull(target), polarity);
  return {
    variation: variation.kind === "rated" ? variation.variation : null,
    assurance: assurance.kind === "rated" ? ASSURANCE_WORDS[assurance.assurance] : null,
  };
}

/** Where a measure stands among the bodies that the extract has figures of; as many as a chart of them needs. */
function placeAmong(
  { measure, actual, decimals }: MeasureAssessment,
  { extract }: FactsContext["checkedExtract"],
): PeerFacts | null {
  const own = numberOrNull(actual);
  const others = extract.peersOf(measure).flatMap(({ figure }) => figure ?? []);
  if (own === null || others.length < 2) return null;
  const rank = peerRank(own, others, measure.polarity ?? "none");
  const difference = differenceFromPeers(own, others);
  return {
    rank: rank === null ? null : `${rank} of ${others.length + 1}`,
    difference: difference === null ? null : trueMinus(formatDifference(difference, measure.unit, decimals)),
  };
}

/** Where the extract itself says that a measure stands among others. */
function printedPlace({ measure, row }: MeasureAssessment): PeerFacts | null {
  const rank = row?.figures.peerRank?.value;
  const size = row?.figures.peerGroupSize?.value;
  const gap = row?.figures.peerDifference;
  const count = (value: number): string => formatFigure(value, { kind: "count" });
  const place =
    rank?.kind !== "number"
      ? null
      : `${count(rank.number)}${size?.kind === "number" ? ` of ${count(size.number)}` : ""}`;
  const difference =
    gap?.value.kind !== "number" ? null : trueMinus(formatDifference(gap.value.number, measure.unit, gap.decimals));
  return place === null && difference === null ? null : { rank: place, difference };
}

function earlier(row: HistoryRow | null, { measure }: MeasureAssessment): EarlierFacts | null {
  if (row === null) return null;
  const { actual, decimals, period, status, commentary } = row;
  return { period, status, commentary, actual: pastText(actual, measure, decimals) };
}

function pastText(figure: PastFigure, { unit }: MeasureAssessment["measure"], decimals: number): string {
  return figure.kind === "words" ? figure.text : trueMinus(formatFigure(figure, unit, decimals));
}

/** Why last year's figure is not over as many months; from how it was chosen, or from what was found. */
function unlikeWords(
  { row }: MeasureAssessment,
  findings: readonly Finding[],
  year: Parameters<typeof periodName>[1],
): string | null {
  const chosen = row?.chosen;
  if (chosen?.unlike === true && chosen.lastYear !== null && chosen.actual !== null)
    return (
      `Last year’s figure is for ${periodName(chosen.lastYear, year)}, ${monthCount(chosen.lastYear)} months; ` +
      `this one covers ${monthCount(chosen.actual)}.`
    );
  const found = findings.find((finding) => finding.code === "unlikePeriods");
  return found === undefined
    ? null
    : `Last year’s figure covers ${found.evidence.foundMonths} months (${found.found ?? ""}); ` +
        `this one covers ${found.evidence.expectedMonths}.`;
}

/** So many warnings stand beside a measure; the rest are counted. */
const WARNINGS_SHOWN = 4;

/** What is open about a measure that bears on its figures: errors and warnings, as sentences. */
function warningsOf(findings: readonly Finding[], unlike: string | null): readonly string[] {
  const serious = findings.filter(({ code }) => code !== "unlikePeriods" && CATALOGUE[code].severity !== "note");
  const words = [
    ...(unlike === null ? [] : [unlike]),
    ...serious.map((finding) => trueMinus(describeFinding(finding))),
  ];
  const more = words.length - WARNINGS_SHOWN;
  return more <= 0 ? words : [...words.slice(0, WARNINGS_SHOWN), `And ${more} more: see the data quality annex.`];
}
