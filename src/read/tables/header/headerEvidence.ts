import type { HeaderStyle } from "./headerStyle";

/** What speaks for some rows, or for none, as a table's header. Shares and likenesses: 0 to 1, or -1 to 1. */
export interface HeaderEvidence {
  /** How unlike the headings are to the columns under them. */
  readonly unlike: number;
  /** Columns of figures that a word, a year or a band stands over. */
  readonly figureColumns: number;
  /** How much the first row below is like headings: -1 is a row of data. */
  readonly firstRow: number;
  /** The share of the columns that have a heading. */
  readonly covered: number;
  /** Whether nothing says so much as one heading's word, in a table of two columns, which may be a form. */
  readonly maybeForm: boolean;
  /** Whether one of its cells is a figure, or a mark for one, like those below it. */
  readonly hasFigure: boolean;
  /** What bold print and fills say; null for nothing, and where it was not asked. */
  readonly style: HeaderStyle | null;
}

/** How rows of words are told from rows of data, in one number: the more, the better. */
export function headerScore(depth: number, evidence: HeaderEvidence): number {
  const { unlike, firstRow, covered, maybeForm, hasFigure } = evidence;
  if (depth === 0) return asFirstRow(unlike, maybeForm);
  const asHeadings = (maybeForm ? 0 : USUAL) + COVERED * covered;
  return unlike + asFirstRow(firstRow, false) + (hasFigure ? -WITH_FIGURE : asHeadings);
}

/** What style adds to the score of one of several readings that are nearly as good. */
export function styleScore({ maybeForm, style }: HeaderEvidence): number {
  // The first line of a form is bold as often as a heading.
  return maybeForm || style === null ? 0 : STYLED * style.points;
}

/** What a row counts as the first row of data: much against it where it is like headings, unless it may be a form's. */
function asFirstRow(likeness: number, maybeForm: boolean): number {
  return likeness > 0 && !maybeForm ? -HEADING_BELOW * likeness : -FIRST_ROW * likeness;
}

/** Weights, chosen by the tables of the tests: a row of data counts less than the headings above it. */
const FIRST_ROW = 0.7;
const HEADING_BELOW = 2;
/** Most tables have a header. */
const USUAL = 0.2;
const COVERED = 0.3;
/** Hardly any heading is a figure like those below it. */
const WITH_FIGURE = 0.5;
/** Half of what makes two readings as good as each other clear: it may speak for one and against the other. */
const STYLED = 0.25;

/** By how much one reading must lead for nobody to be asked. */
export const CLEAR_LEAD = 0.25;
