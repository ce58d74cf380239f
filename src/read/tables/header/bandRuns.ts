/**
 * Bands that stand in the middle or at the right end of their columns, as they are centred by hand, over headings that
 * come again under each: every column then has the band of its run. Null where each stands in the first of its columns,
 * or no such runs are there.
 *
 * @param bands The words of a row over each column; `""` where none stands.
 * @param below The headings under them.
 * @example
 * bandRuns(["", "", "2024", "", "2025"], ["Area", "Homes", "Shops", "Homes", "Shops"])
 *   //=> ["", "2024", "2024", "2025", "2025"]
 * bandRuns(["", "2024", "", "2025", ""], ["Area", "Homes", "Shops", "Homes", "Shops"]) //=> null
 */
export function bandRuns(bands: readonly string[], below: readonly string[]): string[] | null {
  const places = bands.flatMap((text, place) => (text === "" ? [] : [place]));
  const [first, second] = places;
  if (first === undefined || second === undefined) return null;
  let found: string[] | null = null;
  for (const length of new Set([second - first, second - first + 1, second - first - 1])) {
    for (let start = Math.max(0, first - length + 1); length > 1 && start <= first; start += 1) {
      if (!areRuns(below, start, length, places.length)) continue;
      if (!places.every((place, run) => Math.floor((place - start) / length) === run)) continue;
      if (places.every((place, run) => place === start + run * length)) return null;
      found = bands.map((_, place) => bands[places[Math.floor((place - start) / length)] ?? -1] ?? "");
    }
  }
  return found;
}

/** Whether the same headings, each different and none blank, stand so many times in a row. */
function areRuns(below: readonly string[], start: number, length: number, runs: number): boolean {
  const run = below.slice(start, start + length);
  if (run.includes("") || new Set(run).size < length || start + runs * length > below.length) return false;
  const all = below.slice(start, start + runs * length);
  return all.every((text, place) => text === run[place % length]);
}
