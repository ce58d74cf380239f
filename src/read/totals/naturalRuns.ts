import type { RowStates } from "./rowStates";
import type { Run, Siblings } from "./siblings";

/** Levels of totals that are told apart; a total of more levels counts as one of these. */
export const DEPTH_MAX = 6;

/**
 * The runs that siblings would naturally be the total of, above and below them: runs that end next to the sibling and
 * begin where something ends, at a heading, at a blank row, at a total of as many levels, at a row that may be a total
 * too, of a country at another country, or where the table does. A run has at least two rows, and no row called a
 * total that nobody could read yet.
 *
 * @param wanted The siblings that may be totals, by their index, in order.
 * @returns Runs for each sibling that has any.
 */
export function naturalRuns(siblings: Siblings, wanted: readonly number[], states: RowStates): Map<number, Run[]> {
  const runs = new Map<number, Run[]>();
  const add = (index: number, run: Run): void => {
    const known = runs.get(index) ?? [];
    if (run.last - run.first >= 1 && !known.some(({ first, last }) => first === run.first && last === run.last))
      runs.set(index, [...known, run]);
  };
  const { places } = siblings;
  const end = places.length - 1;
  edges(places, 1, wanted, states, (index, edge) => add(index, { first: edge, last: index - 1 }));
  edges(places, -1, [...wanted].reverse(), states, (index, edge) => add(index, { first: index + 1, last: edge }));
  for (const [index, list] of runs)
    runs.set(
      index,
      list.filter(({ first, last }) => first >= 0 && last <= end),
    );
  return runs;
}

/** Goes through the siblings in one direction, and says for each wanted one where the runs before it may begin. */
function edges(
  places: readonly number[],
  step: 1 | -1,
  wanted: readonly number[],
  { depth, unresolved, countries, headings, breaks }: RowStates,
  visit: (index: number, edge: number) => void,
): void {
  const start = step === 1 ? 0 : places.length - 1;
  let next = 0;
  let sinceUnresolved = start;
  let sinceHeading = start;
  let sinceBreak = start;
  let sinceWanted = start;
  let sinceCountry = start;
  const sinceDepth = Array.from({ length: DEPTH_MAX }, () => start);
  const later = (a: number, b: number): number => (step === 1 ? Math.max(a, b) : Math.min(a, b));
  for (let index = start; next < wanted.length && index >= 0 && index < places.length; index += step) {
    const here = places[index] ?? 0;
    const before = places[index - step] ?? here;
    if (headings[before] !== headings[here]) sinceHeading = index;
    if (breaks[before] !== breaks[here]) sinceBreak = index;
    if (index === wanted[next]) {
      next += 1;
      const starts = [...sinceDepth, sinceWanted, sinceBreak, sinceHeading, start];
      if (countries[here] === 1) starts.push(sinceCountry);
      for (const edge of starts) visit(index, later(edge, sinceUnresolved));
      sinceWanted = index + step;
    }
    if (countries[here] === 1) sinceCountry = index + step;
    if (unresolved[here] === 1) sinceUnresolved = index + step;
    for (let level = 0; level < (depth[here] ?? 0); level += 1) sinceDepth[level] = index + step;
  }
}
