/**
 * What stretch a figure is for, against the period that its words name.
 *
 * - `inPeriod`: the months named and no others
 * - `toDate`: from the start of the year to the end of the months named
 * - `wholeYear`: the year that holds them
 * - `atDate`: a count or a balance at their end
 */
export type Span = "inPeriod" | "toDate" | "wholeYear" | "atDate";
