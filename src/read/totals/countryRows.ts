import type { FigureColumn } from "./figureColumns";
import { counted, type Reading, readAsTotal } from "./reading";
import type { Siblings } from "./siblings";
import { isCountry, type TotalLabel } from "./totalLabel";

type Labels = ReadonlyMap<number, TotalLabel>;

/** Countries without a part that stand right below the whole: totals that no other adds. */
export function countriesAgain(open: readonly number[], labels: Labels): number[] {
  return open.filter((place) => labels.get(place) === "unionWithout" && isCountry(labels.get(place - 1) ?? "plain"));
}

/** Regions, by their codes, over one part only, which has all the figures of the region. */
export function regionsOfOnePart(siblings: Siblings, columns: readonly FigureColumn[], labels: Labels): Reading[] {
  const { places } = siblings;
  const isWide = (place: number | undefined): boolean => {
    const label = place === undefined ? "wideArea" : (labels.get(place) ?? "plain");
    return label === "wideArea" || isCountry(label);
  };
  return places.flatMap((place, index): Reading[] => {
    const part = places[index + 1];
    if (labels.get(place) !== "wideArea" || part === undefined) return [];
    if (isWide(part) || !isWide(places[index + 2])) return [];
    const reading = readAsTotal(siblings, columns, index, { first: index + 1, last: index + 1 });
    const isSame = reading !== null && counted(reading, "exact") === reading.agreements.size && reading.bits > 0;
    return isSame ? [reading] : [];
  });
}

/** The one country at the head or the foot of other rows, or several countries taken together there; null for none. */
export function wholeCountry(places: readonly number[], labels: Labels): number | null {
  const countries = [...labels].flatMap(([place, label]) => (isCountry(label) ? [place] : []));
  const wholes = countries.length === 1 ? countries : countries.filter((place) => labels.get(place) === "union");
  const [whole] = wholes;
  if (wholes.length !== 1 || whole === undefined || places.length < 3) return null;
  return places[0] === whole || places.at(-1) === whole ? whole : null;
}
