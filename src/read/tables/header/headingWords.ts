/** A band of ages or sizes: `18-24`, `0 to 17`, `65+`, `<5`. */
const BAND = /^(?:[<≤]\s?\d{1,3}|\d{1,3}\s?(?:-|–|to)\s?\d{1,3}|\d{1,3}\s?\+)$/i;
/** A date that names a month and no day: `2025-04`, `2025/04`. */
const ISO_MONTH = /^(?:19|20)\d\d[-/](?:0[1-9]|1[0-2])$/;
const COUNT = /^\d{1,3}(?:st|nd|rd|th)?$/i;

/** Whether text is a band of ages or sizes. */
export function isBand(text: string): boolean {
  return BAND.test(text.trim());
}

/**
 * Whether text that reads as a figure or a date is as often the name of a column: an age band or a month.
 *
 * @example
 * isBandOrMonth("18-24") //=> true
 * isBandOrMonth("65+") //=> true
 * isBandOrMonth("2025-04") //=> true
 * isBandOrMonth("18.4") //=> false
 */
export function isBandOrMonth(text: string): boolean {
  const trimmed = text.trim();
  return isBand(trimmed) || ISO_MONTH.test(trimmed);
}

/**
 * The places among some cells of those that only number or rank what they head, each more than the one before: the
 * percentiles `10`, `25`, `75`, the months `1`, `2`, `3`. Two at least, and all in one run, or in runs of the same
 * numbers, as they come again under each of several bands; else none.
 *
 * @example
 * risingRuns(["Median", "10", "25", "75"]) //=> [[1, 2, 3]]
 * risingRuns(["Area", "1", "2", "1", "2"]) //=> [[1, 2], [3, 4]]
 * risingRuns(["Essex", "12", "7"]) //=> []
 */
export function risingRuns(texts: readonly string[]): number[][] {
  const runs: { readonly places: number[]; readonly numbers: number[] }[] = [];
  for (const [place, text] of texts.entries()) {
    if (!COUNT.test(text.trim())) continue;
    const number = Number.parseInt(text, 10);
    const run = runs.at(-1);
    if (run === undefined || number <= (run.numbers.at(-1) ?? 0)) runs.push({ places: [place], numbers: [number] });
    else {
      run.places.push(place);
      run.numbers.push(number);
    }
  }
  const isSame = runs.every(({ numbers }) => numbers.length > 1 && numbers.join() === runs[0]?.numbers.join());
  return isSame ? runs.map(({ places }) => places) : [];
}

/** Years as headings that are not even stand within so many years. */
const YEARS_SPAN = 30;

/**
 * Whether years are such as head columns, all along or in runs of the same years: those at even steps are; those that
 * only rise or only fall, within a life of a report, may be; others are figures of about two thousand.
 *
 * @example
 * yearsInRow(["2018", "2019", "2020"]) //=> "headings"
 * yearsInRow(["2018", "2019", "2018", "2019"]) //=> "headings"
 * yearsInRow(["2019", "2019", "2020"]) //=> "either"
 * yearsInRow(["2039", "1914", "2091"]) //=> "figures"
 */
export function yearsInRow(texts: readonly string[]): "headings" | "either" | "figures" {
  const years = texts.map((text) => Number.parseInt(text, 10));
  const again = years.findIndex((_, by) => by > 0 && years.every((year, at) => at < by || year === years[at - by]));
  const run = again > 0 ? years.slice(0, again) : years;
  const steps = run.slice(1).map((year, place) => year - (run[place] ?? NaN));
  const [first = 0] = steps;
  const isEven = first !== 0 && steps.every((step) => step === first);
  if (isEven && (steps.length > 1 || Math.abs(first) === 1)) return "headings";
  const isOneWay = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  return isOneWay && Math.abs((run.at(-1) ?? 0) - (run[0] ?? 0)) <= YEARS_SPAN ? "either" : "figures";
}

/**
 * Whether texts are bands of ages or sizes, each from further up than the one before.
 *
 * @example
 * areRisingBands(["0-17", "18-64", "65+"]) //=> true
 * areRisingBands(["5-10", "<5"]) //=> false
 */
export function areRisingBands(texts: readonly string[]): boolean {
  const starts = texts.map((text) => (isBand(text) ? Number.parseInt(text.replace(/^\D+/, ""), 10) : NaN));
  return starts.length > 1 && starts.every((start, place) => place === 0 || start > (starts[place - 1] ?? NaN));
}
