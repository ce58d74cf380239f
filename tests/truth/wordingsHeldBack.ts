import { monthWords, spanOf, yearName, type Calendar, type Slot } from "./calendar";
import { monthRange, type Naming, type Wordings } from "./wordings";

const year: Naming = (calendar, slot) => yearName(calendar, slot.year);
const end = (calendar: Calendar, slot: Slot): ReturnType<typeof monthWords> => monthWords(spanOf(calendar, slot).end);
const start = (calendar: Calendar, slot: Slot): ReturnType<typeof monthWords> =>
  monthWords(spanOf(calendar, slot).start);
const yearStart = (calendar: Calendar, slot: Slot): ReturnType<typeof monthWords> =>
  monthWords(spanOf(calendar, { grain: "year", year: slot.year, place: 1 }).start);
/** `25/26`, where the years are so named. */
const shortYear: Naming = (calendar, slot) =>
  calendar.naming === "slash" || calendar.naming === "dash" ? year(calendar, slot).slice(2) : year(calendar, slot);
const ORDINALS = ["First", "Second", "Third", "Fourth"];

/** Wordings that nobody who works on the reader should tune it to: they are what it has not seen. */
export const HELD_BACK: Wordings = {
  quarter: {
    bare: [
      (_, { place }) => `Performance Q${place}`,
      (_, { place }) => `Q${place} Actual`,
      (_, { place }) => `Qtr${place}`,
      (_, { place }) => `Q${place} result`,
    ],
    dated: [
      (calendar, slot) => `Actual Q${slot.place} ${year(calendar, slot)}`,
      (calendar, slot) => `Qtr ${slot.place} ${shortYear(calendar, slot)}`,
      (calendar, slot) => `Q${slot.place} (${year(calendar, slot)})`,
      (calendar, slot) => `${ORDINALS[slot.place - 1]} quarter ${year(calendar, slot)}`,
      (calendar, slot) => `${year(calendar, slot)} - Quarter ${slot.place}`,
    ],
  },
  month: {
    bare: [
      (_, { place }) => `M${place}`,
      (_, { place }) => `Period ${place}`,
      (calendar, slot) => `${end(calendar, slot).short} actual`,
    ],
    dated: [
      (calendar, slot) => `${end(calendar, slot).short} '${end(calendar, slot).shortYear}`,
      (calendar, slot) => `${end(calendar, slot).short}-${end(calendar, slot).year}`,
      (calendar, slot) => `Actual ${end(calendar, slot).short}-${end(calendar, slot).shortYear}`,
    ],
  },
  toDate: {
    quarter: [
      (calendar, slot) => `Cumulative Q${slot.place} ${year(calendar, slot)}`,
      (calendar, slot) => `Year to date Q${slot.place} ${year(calendar, slot)}`,
      (calendar, slot) => monthRange(yearStart(calendar, slot), end(calendar, slot), "long", " to "),
      (calendar, slot) => `YTD at Q${slot.place} ${year(calendar, slot)}`,
    ],
    month: [
      (calendar, slot) => `Year to date to ${end(calendar, slot).long} ${end(calendar, slot).year}`,
      (calendar, slot) => `Cumulative to ${end(calendar, slot).short}-${end(calendar, slot).shortYear}`,
    ],
  },
  inPeriod: {
    quarter: [
      (calendar, slot) => `Q${slot.place} ${year(calendar, slot)} discrete`,
      (calendar, slot) => `Q${slot.place} ${year(calendar, slot)} (quarter only)`,
      (calendar, slot) => monthRange(start(calendar, slot), end(calendar, slot), "long", " to "),
    ],
    month: [(calendar, slot) => `${end(calendar, slot).short}-${end(calendar, slot).shortYear} in month`],
  },
  report: {
    month: [
      (calendar, slot) => `${end(calendar, slot).short}-${end(calendar, slot).shortYear}`,
      (calendar, slot) => `Month ${slot.place} ${year(calendar, slot)}`,
    ],
    quarter: [
      (calendar, slot) =>
        `Q${slot.place} (${start(calendar, slot).short}-${end(calendar, slot).short}) ${year(calendar, slot)}`,
      (calendar, slot) => `Q${slot.place} ${shortYear(calendar, slot)}`,
      (calendar, slot) => `${year(calendar, slot)} Q${slot.place}`,
      (calendar, slot) => `${ORDINALS[slot.place - 1]} quarter ${year(calendar, slot)}`,
    ],
    half: [
      (calendar, slot) =>
        slot.place === 1 ? `Half year ${year(calendar, slot)}` : `H${slot.place} ${year(calendar, slot)}`,
      (calendar, slot) => monthRange(start(calendar, slot), end(calendar, slot), "long", " to "),
    ],
    year: [
      (calendar, slot) => (calendar.naming === "slash" ? `${slot.year} to ${slot.year + 1}` : year(calendar, slot)),
    ],
  },
  outturn: [
    (calendar, slot) => `${year(calendar, slot)} year end`,
    (calendar, slot) => `${year(calendar, slot)} full year`,
    (calendar, slot) => `Final ${year(calendar, slot)}`,
  ],
  wholeYear: [
    (calendar, slot) => `${year(calendar, slot)} outturn`,
    (calendar, slot) => `Actual ${year(calendar, slot)}`,
  ],
  measure: ["KPI", "PI description", "Description", "Metric"],
  actual: ["Performance", "Outturn", "Current performance"],
  target: ["Full year target", "Year end target"],
  actualToDate: ["Cumulative", "Actual to date", "YTD actual"],
  targetToDate: ["Cumulative target", "Profiled target to date"],
  lastYearToDate: ["Same period last year (YTD)", "Prior year YTD"],
  actualInQuarter: ["Quarter only", "Actual (quarter only)"],
  status: ["RAG rating", "RAG status", "Rating"],
  commentary: ["Service comment", "Narrative"],
  periodHeading: { quarter: ["Reporting period", "Qtr"], month: ["Reporting period", "Reporting month"] },
  saysToDate: ["Figures shown are cumulative from the start of the year", "Cumulative performance, year to date"],
  saysInPeriod: ["Discrete figures: each period on its own", "In-period figures (not cumulative)"],
  belowToDate: [
    "Please note that figures shown are cumulative from the start of the year.",
    "* Performance is reported cumulatively",
  ],
  belowInPeriod: (period) => [
    `Performance shown is for the ${period} alone`,
    `Note: ${period} figures are discrete, not cumulative.`,
  ],
  missing: ["n/a", "awaiting data", "TBC", "not available", "n/k", "Not yet available", "—", "[c]", "Data not due"],
  title: ["Council plan monitoring", "Integrated performance report", "Quarterly business review"],
};
