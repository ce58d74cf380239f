import { monthWords, spanOf, yearName, type Calendar, type Slot } from "./calendar";

/** What a period is called. */
export type Naming = (calendar: Calendar, slot: Slot) => string;

/** Ways to say one thing, by what they say and by what is left open. */
export interface Wordings {
  /** A heading that names the period and leaves open whether its figures are to date; `dated` with the year. */
  readonly quarter: { readonly bare: readonly Naming[]; readonly dated: readonly Naming[] };
  readonly month: { readonly bare: readonly Naming[]; readonly dated: readonly Naming[] };
  /** A heading that says that its figures run from the year's start. */
  readonly toDate: { readonly quarter: readonly Naming[]; readonly month: readonly Naming[] };
  /** A heading that says that its figures are those of the period only. */
  readonly inPeriod: { readonly quarter: readonly Naming[]; readonly month: readonly Naming[] };
  /** The report's period in a plan's Settings, a title or a file's name. */
  readonly report: Readonly<Record<"month" | "quarter" | "half" | "year", readonly Naming[]>>;
  /** One column of a whole year's outturn. */
  readonly outturn: readonly Naming[];
  readonly wholeYear: readonly Naming[];
  readonly measure: readonly string[];
  readonly actual: readonly string[];
  readonly target: readonly string[];
  readonly actualToDate: readonly string[];
  readonly targetToDate: readonly string[];
  readonly lastYearToDate: readonly string[];
  readonly actualInQuarter: readonly string[];
  readonly status: readonly string[];
  readonly commentary: readonly string[];
  readonly periodHeading: { readonly quarter: readonly string[]; readonly month: readonly string[] };
  /** A line above the table that says what all its figures are. */
  readonly saysToDate: readonly string[];
  readonly saysInPeriod: readonly string[];
  /** A line below the table that says so; the periods printed are a month, quarter or half-year. */
  readonly belowToDate: readonly string[];
  readonly belowInPeriod: (period: string) => readonly string[];
  readonly missing: readonly string[];
  readonly title: readonly string[];
}

const year: Naming = (calendar, slot) => yearName(calendar, slot.year);
const end = (calendar: Calendar, slot: Slot): ReturnType<typeof monthWords> => monthWords(spanOf(calendar, slot).end);
const start = (calendar: Calendar, slot: Slot): ReturnType<typeof monthWords> =>
  monthWords(spanOf(calendar, slot).start);
const yearStart = (calendar: Calendar, slot: Slot): ReturnType<typeof monthWords> =>
  monthWords(spanOf(calendar, { grain: "year", year: slot.year, place: 1 }).start);

/** Months of a slot in words, the first year only where it differs: `Oct-Dec 2025`, `Dec 2025-Feb 2026`. */
export function monthRange(
  from: ReturnType<typeof monthWords>,
  to: ReturnType<typeof monthWords>,
  form: "long" | "short",
  dash: string,
): string {
  return `${from[form]}${from.year === to.year ? "" : ` ${from.year}`}${dash}${to[form]} ${to.year}`;
}

/** Wordings that the reader's authors may look at. */
export const SEEN: Wordings = {
  quarter: {
    bare: [(_, { place }) => `Q${place}`, (_, { place }) => `Qtr ${place}`, (_, { place }) => `Quarter ${place}`],
    dated: [
      (calendar, slot) => `Q${slot.place} ${year(calendar, slot)}`,
      (calendar, slot) => `Quarter ${slot.place} ${year(calendar, slot)}`,
      (calendar, slot) => `${year(calendar, slot)} Q${slot.place}`,
    ],
  },
  month: {
    bare: [
      (calendar, slot) => end(calendar, slot).short,
      (calendar, slot) => end(calendar, slot).long,
      (_, { place }) => `P${place}`,
      (_, { place }) => `Month ${place}`,
    ],
    dated: [
      (calendar, slot) => `${end(calendar, slot).short}-${end(calendar, slot).shortYear}`,
      (calendar, slot) => `${end(calendar, slot).short} ${end(calendar, slot).year}`,
      (calendar, slot) => `${end(calendar, slot).long} ${end(calendar, slot).year}`,
    ],
  },
  toDate: {
    quarter: [
      (calendar, slot) => `Q${slot.place} ${year(calendar, slot)} YTD`,
      (calendar, slot) => `Q${slot.place} ${year(calendar, slot)} cumulative`,
      (calendar, slot) => monthRange(yearStart(calendar, slot), end(calendar, slot), "short", "-"),
    ],
    month: [
      (calendar, slot) => `YTD ${end(calendar, slot).short}-${end(calendar, slot).shortYear}`,
      (calendar, slot) => `${end(calendar, slot).short} ${end(calendar, slot).year} YTD`,
    ],
  },
  inPeriod: {
    quarter: [
      (calendar, slot) => `Q${slot.place} ${year(calendar, slot)} (in quarter)`,
      (calendar, slot) => monthRange(start(calendar, slot), end(calendar, slot), "short", "-"),
    ],
    month: [(calendar, slot) => `${end(calendar, slot).short} ${end(calendar, slot).year} (in month)`],
  },
  report: {
    month: [(calendar, slot) => `${end(calendar, slot).long} ${end(calendar, slot).year}`],
    quarter: [
      (calendar, slot) => `Q${slot.place} ${year(calendar, slot)}`,
      (calendar, slot) => `Quarter ${slot.place} ${year(calendar, slot)}`,
      (calendar, slot) => monthRange(start(calendar, slot), end(calendar, slot), "long", " to "),
    ],
    half: [(calendar, slot) => `H${slot.place} ${year(calendar, slot)}`],
    year: [year],
  },
  outturn: [
    (calendar, slot) => `${year(calendar, slot)} outturn`,
    (calendar, slot) => `Outturn ${year(calendar, slot)}`,
    year,
  ],
  wholeYear: [year, (calendar, slot) => `${year(calendar, slot)} Actual`],
  measure: ["Measure", "Indicator", "Performance indicator"],
  actual: ["Actual", "Result", "Value"],
  target: ["Target", "Annual target"],
  actualToDate: ["YTD", "Year to date", "Actual YTD"],
  targetToDate: ["Target YTD", "YTD target", "Target to date"],
  lastYearToDate: ["Last year YTD", "YTD last year"],
  actualInQuarter: ["Actual in quarter", "In quarter"],
  status: ["RAG", "Status"],
  commentary: ["Commentary", "Comments"],
  periodHeading: { quarter: ["Period", "Quarter"], month: ["Period", "Month"] },
  saysToDate: ["All figures are year to date", "Cumulative figures"],
  saysInPeriod: ["Figures are for each period only, not cumulative"],
  belowToDate: ["Figures are cumulative", "Note: all figures are year to date."],
  belowInPeriod: (period) => [
    `All figures are for the ${period} only`,
    `Figures are for each ${period}, not cumulative.`,
  ],
  missing: ["N/A", "..", "-", "[x]", "", "n/a", "TBC", "No data"],
  title: ["Performance report", "Corporate scorecard", "Key performance indicators"],
};
