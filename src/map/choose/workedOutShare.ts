import { samePeriod } from "../../domain/time/period";
import { formatFigure } from "../../domain/formatFigure";
import type { Period } from "../../domain/time/period";
import type { Measure } from "../../domain/plan";
import { number } from "../../domain/value";
import type { YearStart } from "../../domain/time/year";
import type { Figure } from "../mappedRows";
import { sameId } from "../match/sameId";
import { plainLabel } from "../match/plainLabel";
import { isOpen, type Observation } from "./observation";
import { partsOf, readAs, spanReading } from "./time/spanReading";

/** Decimals of a percentage that is worked out. */
const DECIMALS = 1;

/** What a percentage is worked out from: the measures that the plan names, each with all its figures. */
export interface ShareOf {
  readonly numerator: CountedMeasure;
  readonly denominator: CountedMeasure;
}

export interface CountedMeasure {
  readonly measure: Measure;
  readonly observations: readonly Observation[];
}

/**
 * A percentage over a period, from what its numerator and denominator come to over the same period. Percentages
 * themselves are never added up or averaged. Null where either is not known over all of it, or the denominator is 0.
 */
export function workedOutShare(
  measure: Measure,
  { numerator, denominator }: ShareOf,
  period: Period,
  year: YearStart,
): Figure | null {
  const [above, below] = [over(numerator, period, year), over(denominator, period, year)];
  if (above === null || below === null || below.number === 0) return null;
  const share = above.number / below.number;
  return { ...above.last, value: number(share), text: formatFigure(share, measure.unit, DECIMALS), decimals: DECIMALS };
}

/** What a measure's figures come to over exactly a period, and the last of them. */
function over(
  { measure, observations }: CountedMeasure,
  period: Period,
  year: YearStart,
): { readonly number: number; readonly last: Figure } | null {
  const actuals = observations.filter(({ role }) => role === "actual");
  const span = measure.figures ?? spanReading(actuals, measure.unit, year).span;
  const closed = actuals
    .map((observation) =>
      span !== null && isOpen(observation.stretch, year) ? readAs(observation, span, year) : observation,
    )
    .filter(({ stretch }) => !isOpen(stretch, year));
  const printed = closed.find(({ stretch }) => samePeriod(stretch.period, period));
  const parts = printed === undefined ? partsOf(period, closed) : [printed];
  const last = parts?.at(-1)?.figure;
  if (parts === null || last === undefined || parts.some(({ figure }) => figure.value.kind === "missing")) return null;
  return {
    number: parts.reduce((sum, { figure }) => sum + (figure.value.kind === "number" ? figure.value.number : 0), 0),
    last,
  };
}

/** The measure of a plan that words name, by its id or its name; null for none. */
export function measureNamed(idOrName: string | null, measures: readonly Measure[]): Measure | null {
  if (idOrName === null) return null;
  return (
    measures.find(({ id }) => sameId(id, idOrName)) ??
    measures.find(({ name }) => plainLabel(name) === plainLabel(idOrName)) ??
    null
  );
}
