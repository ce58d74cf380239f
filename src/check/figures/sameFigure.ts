import type { MeasureAssessment } from "../../assess/assessment";
import { address } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import type { Figure } from "../../map/mappedRows";
import { plainLabel } from "../../map/match/plainLabel";
import { sameId } from "../../map/match/sameId";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Figures with fewer digits than this, without their noughts at either end, are often the same by chance. */
const DIGITS = 4;

interface Evidence {
  readonly name: string;
  readonly other: string;
  readonly otherName: string;
  /** The cell of the other. */
  readonly first: string;
}

/**
 * The same actual of at least four digits, not counting noughts at either end, under two measures: copied from one row
 * to another by mistake. Not where one is a part, the numerator or the denominator of the other, or where both are
 * parts of one whole, or of one name.
 */
export const sameFigure = check({
  code: "sameFigure",
  severity: "note",
  title: "Same figure for two measures",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} gives ${f.found} for ${f.item} ${quoted(f.evidence.name)}, and ${f.evidence.first} gives the ` +
    `same for ${f.evidence.other} ${quoted(f.evidence.otherName)}. Check that it was not copied from the wrong row.`,
  examples: [
    {
      item: "M7",
      found: "10,389",
      expected: null,
      evidence: { name: "Calls answered", other: "M2", otherName: "Burglary", first: "Actuals!C3" },
    },
  ],
  looksAt: "measures",
  passed: null,
  limit: {
    default: DIGITS,
    least: 2,
    most: 9,
    whole: true,
    means: "A figure with fewer digits than this, without noughts at either end, is often the same by chance.",
  },
  run,
});

function run({ measures }: CheckContext, digits: number): Found<Evidence>[] {
  const first = new Map<string, { readonly assessment: MeasureAssessment; readonly figure: Figure }>();
  return measures.flatMap((assessment): Found<Evidence>[] => {
    const { measure, row } = assessment;
    const figure = row?.figures.actual;
    if (figure?.value.kind !== "number" || significant(figure.text) < digits) return [];
    const key = `${measure.unit.kind} ${figure.value.number}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, { assessment, figure });
      return [];
    }
    if (isAkin(assessment, earlier.assessment) || isOneCell(figure, earlier.figure)) return [];
    const { measure: other } = earlier.assessment;
    const { at } = earlier.figure;
    const cell = at.sheet === figure.at.sheet || at.sheet === "" ? address(at) : `${at.sheet}!${address(at)}`;
    const evidence = { name: measure.name, other: other.id, otherName: other.name, first: cell };
    return [{ item: measure.id, at: figure.at, found: figure.text, expected: null, evidence }];
  });
}

/** How many digits a figure is printed with, without its noughts at either end. */
function significant(text: string): number {
  return text.replace(/\D/g, "").replace(/^0+|0+$/g, "").length;
}

function isOneCell({ at: a }: Figure, { at: b }: Figure): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** Whether one is made of the other, both of one thing, or both are one measure by its name. */
function isAkin({ measure: a }: MeasureAssessment, { measure: b }: MeasureAssessment): boolean {
  const names = (reference: string | null, { id, name }: typeof a): boolean =>
    reference !== null && (sameId(reference, id) || plainLabel(reference) === plainLabel(name));
  return (
    plainLabel(a.name) === plainLabel(b.name) ||
    (a.partOf !== null && a.partOf === b.partOf) ||
    [a.partOf, a.numerator, a.denominator].some((reference) => names(reference, b)) ||
    [b.partOf, b.numerator, b.denominator].some((reference) => names(reference, a)) ||
    (a.denominator !== null && a.denominator === b.denominator)
  );
}
