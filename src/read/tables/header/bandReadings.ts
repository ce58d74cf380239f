/** The bands over a table's columns by the reading that is taken, and the columns that may be under another. */
export interface BandReading {
  /** The words over each column; `""` for none. */
  readonly bands: readonly string[];
  /** By column, the bands that it may be under where nothing tells; `""` for none. */
  readonly unclear: ReadonlyMap<number, readonly string[]>;
}

/**
 * Which columns the bands of a row are over, where they may reach to the right from where they stand, or stand in the
 * middle or at the right end of their columns as they are set by hand. A reading under which one band has a heading
 * twice is none, and the one whose bands begin most alike is it. Where the first band stands over
 * the first figures, they reach to the right. Of the columns that other readings put under another band, nobody knows.
 *
 * @param bands The words over each column; `""` where none stands.
 * @param rightwards The same, each reaching to the right.
 * @param below The headings under them.
 * @param first The first column of figures.
 * @example
 * bandReadings(
 *   ["", "", "2024", "", "", "2025"],
 *   ["", "", "2024", "2024", "2024", "2025"],
 *   ["Area", "Plan", "Sold", "Gap", "Plan", "Sold"],
 *   1,
 * ).bands //=> ["", "2024", "2024", "2024", "2025", "2025"]
 */
export function bandReadings(
  bands: readonly string[],
  rightwards: readonly string[],
  below: readonly string[],
  first: number,
): BandReading {
  const clear = (reading: readonly string[]): BandReading => ({ bands: reading, unclear: new Map() });
  const places = bands.flatMap((text, place) => (text === "" ? [] : [place]));
  const [start] = places;
  const last = below.findLastIndex((text) => text !== "");
  if (start === undefined || places.length < 2 || start < first || below.slice(first, last).includes(""))
    return clear(rightwards);
  const asBands = (ends: readonly number[]): string[] =>
    bands.map((_, place) => {
      const run = place < first ? -1 : ends.findIndex((end) => place <= end);
      return bands[places[run] ?? -1] ?? "";
    });
  const others = runEnds(places, first, last)
    .map(asBands)
    .filter((reading) => !hasTwice(reading, below));
  const reaches = !hasTwice(rightwards, below);
  if (others.length === 0 || (reaches && start === first)) return clear(rightwards);
  const readings = reaches ? [rightwards, ...others] : others;
  const alike = readings.map((reading) => alikeAtFirst(reading, below));
  const most = Math.max(...alike);
  const [best, ...asGood] = readings.filter((_, place) => alike[place] === most);
  if (most > 0 && best !== undefined && asGood.length === 0) return clear(best);
  const [taken = rightwards] = readings;
  const unclear = new Map<number, readonly string[]>();
  for (const place of bands.keys()) {
    const words = [...new Set(readings.map((reading) => reading[place] ?? ""))];
    if (words.length > 1) unclear.set(place, words);
  }
  return { bands: taken, unclear };
}

/**
 * The last columns of the runs that have each of these places in the middle, and those that have each at their right
 * end; each run begins where the one before ends, and the last ends with the table.
 */
function runEnds(places: readonly number[], first: number, last: number): number[][] {
  const found = places.at(-1) === last ? [[...places]] : [];
  const go = (ends: readonly number[]): void => {
    const start = (ends.at(-1) ?? first - 1) + 1;
    const place = places[ends.length];
    if (place === undefined) {
      if (start - 1 === last) found.push([...ends]);
      return;
    }
    const next = places[ends.length + 1] ?? last + 1;
    // Over an even number of columns one of the two in the middle has it.
    for (const end of [2 * place - start - 1, 2 * place - start, 2 * place - start + 1])
      if (end > start && place <= end && end < next) go([...ends, end]);
  };
  go([]);
  return found;
}

/** Whether one band has a heading twice under it. */
function hasTwice(reading: readonly string[], below: readonly string[]): boolean {
  const seen = new Set<string>();
  return below.some((text, place) => {
    const band = reading[place] ?? "";
    if (text === "" || band === "") return false;
    const both = `${band}\n${text}`;
    if (seen.has(both)) return true;
    seen.add(both);
    return false;
  });
}

/** How many headings are the same at the beginning of each band. */
function alikeAtFirst(reading: readonly string[], below: readonly string[]): number {
  const runs = new Map<string, string[]>();
  for (const [place, band] of reading.entries())
    if (band !== "") runs.set(band, [...(runs.get(band) ?? []), below[place] ?? ""]);
  const [first = [], ...others] = runs.values();
  const differs = first.findIndex((text, place) => others.some((run) => run[place] !== text));
  return differs < 0 ? first.length : differs;
}
