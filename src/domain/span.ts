/**
 * What stretch a figure is for, against the period that its words name.
 *
 * - `inPeriod`: the months named and no others
 * - `toDate`: from the start of the year to the end of the months named
 * - `wholeYear`: the year that holds them
 * - `atDate`: a count or a balance at their end
 */
export type Span = "inPeriod" | "toDate" | "wholeYear" | "atDate";

/** A span that is one of two: a figure is the period's own, or the year's so far. */
type InOrToDate = Extract<Span, "inPeriod" | "toDate">;

/** How a sentence says what a figure is for. */
export const SPAN_WORDS: Readonly<Record<InOrToDate, string>> = {
  inPeriod: "for the period alone",
  toDate: "for the year to date",
};

/**
 * The other of the two spans.
 *
 * @example
 * otherSpan("toDate") //=> "inPeriod"
 */
export function otherSpan(span: InOrToDate): InOrToDate {
  return span === "toDate" ? "inPeriod" : "toDate";
}
