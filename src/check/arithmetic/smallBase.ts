import type { MeasureAssessment } from "../../assess/assessment";
import { formatFigure } from "../../domain/formatFigure";
import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { numberOrNull } from "../../domain/value";
import { quote } from "../../narrative/texts/quote";
import type { ReadSubject } from "../../narrative/readSubjects";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { measureNamed, sameMonths } from "../../map/match/countsNamed";

/**
 * A rate made from fewer than 20 events is unreliable, and is marked so in official statistics. Source: Office for
 * National Statistics, user guide to mortality statistics (rates from 3 to 19 deaths carry a "u").
 */
const BASE = 20;
/** A change of less than this many hundredths is no large one. */
const LARGE = 0.5;

interface Evidence {
  readonly name: string;
  /** What the percentage is of: `Fires in schools`, `last year’s figure`. */
  readonly of: string;
}

/**
 * A percentage of few: one whose denominator, named in the plan, is under 20, or a change of half or more, stated in a
 * column or in the words, on a count of fewer than 20 last year.
 */
export const smallBase = check({
  code: "smallBase",
  severity: "note",
  title: "Percentage of a small number",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} gives ${quoted(f.found)} for ${f.item} ${quoted(f.evidence.name)}, and ${f.evidence.of} is only ` +
    `${f.expected}. Give the numbers instead of the percentage, or beside it.`,
  examples: [
    { item: "M1", found: "+75%", expected: "4", evidence: { name: "Fires in schools", of: "last year’s figure" } },
    {
      item: "M1",
      found: "57%",
      expected: "7",
      evidence: { name: "Inspected in time", of: "its denominator, “Schools”," },
    },
  ],
  looksAt: "measures",
  passed: null,
  limit: {
    default: BASE,
    least: 2,
    most: 1000,
    whole: true,
    means: "A percentage of fewer than this says little without its numbers.",
  },
  run,
});

function run({ measures, subjects }: CheckContext, base: number): Found<Evidence>[] {
  const spoken = new Map(subjects.map((subject) => [subject.id, subject]));
  return measures.flatMap((assessment): Found<Evidence>[] => {
    const share = shareOfFew(assessment, measures, base);
    return share ?? changeOnFew(assessment, spoken.get(assessment.measure.id), base);
  });
}

/** A percentage whose denominator is under the base; null where it has none that is known. */
function shareOfFew(
  { measure, row }: MeasureAssessment,
  measures: readonly MeasureAssessment[],
  base: number,
): Found<Evidence>[] | null {
  const denominator = measureNamed(measure.denominator, measures);
  const actual = row?.figures.actual;
  const of = denominator === null ? null : numberOrNull(denominator.actual);
  if (denominator === null || measure.unit.kind !== "percent") return null;
  if (actual?.value.kind !== "number" || of === null || !sameMonths(row, denominator.row, "actual")) return [];
  if (of <= 0 || of >= base || actual.value.number === 0) return [];
  return [
    {
      item: measure.id,
      at: actual.at,
      found: actual.text,
      expected: denominator.row?.figures.actual?.text ?? formatFigure(denominator.actual, denominator.measure.unit),
      evidence: { name: measure.name, of: `its denominator, ${quoted(denominator.measure.name)},` },
    },
  ];
}

/** A large change stated in per cent on a count of few: in its column, else in the words. */
function changeOnFew(
  { measure, row, lastYear, changePercent }: MeasureAssessment,
  subject: ReadSubject | undefined,
  base: number,
): Found<Evidence>[] {
  const before = numberOrNull(lastYear);
  if (measure.unit.kind !== "count" || before === null || before <= 0 || before >= base) return [];
  if (changePercent === null || Math.abs(changePercent) < LARGE) return [];
  const expected = row?.figures.lastYear?.text ?? formatFigure(lastYear, measure.unit);
  const evidence = { name: measure.name, of: "last year’s figure" };
  const stated = row?.figures.statedChangePercent;
  if (stated?.value.kind === "number")
    return [{ item: measure.id, at: stated.at, found: stated.text, expected, evidence }];
  const commentary = subject?.commentary;
  if (subject === undefined || commentary == null) return [];
  // "4 to 7, a rise of 75%": the numbers stand beside it.
  const said = subject.said.find(
    ({ owner, roled, read }) =>
      owner === "own" &&
      roled.some(({ role, figure }) => role === "change" && figure.kind === "percent" && figure.digits) &&
      !read.roled.some(({ role }) => role === "from"),
  );
  const change = said?.roled.find(({ role, figure }) => role === "change" && figure.kind === "percent");
  return said === undefined || change === undefined
    ? []
    : [{ item: measure.id, at: commentary.at, found: quote(said.sentence, change), expected, evidence }];
}
