import type { Measure } from "../domain/plan";
import { missing } from "../domain/value";
import type { Figure, MappedRows, MeasureRow } from "../map/mappedRows";

/** The figures that are counts of the same things at two times. */
const COUNTED = ["actual", "lastYear"] as const;
type Counted = (typeof COUNTED)[number];

/** The extract without small counts. Figures used only by checks are dropped, because they could reveal them. */
export function withoutSmallCounts(extract: MappedRows, below: number | null): MappedRows {
  if (below === null) return extract;
  const measures = suppressCounts(extract.measures, below).map((row) => ({ ...row, byPeriod: [], observations: [] }));
  return { ...extract, measures, earlier: [], peersOf: () => [], moreRows: [] };
}

/**
 * The rows of measures without the counts that could reveal a person: every count from 1 to below the least one shown,
 * this year's and last year's, becomes `suppressed`. Where exactly one part of a whole (`Part of`) is suppressed the
 * whole is too, or the one could be worked out from the others; the same then holds for a whole that is itself a part.
 *
 * Zero is not suppressed: it is about nobody. Only measures counted in whole things are looked at; percentages and
 * rates are left as they are, and so is what a commentary says. Nothing is worked out from a suppressed figure: change
 * and variance are not available and the status is Not rated.
 *
 * Source: Handbook on Statistical Disclosure Control (sdctools.github.io/HandbookSDC), frequency tables: primary
 * suppression of small counts, secondary suppression of what would give them away.
 *
 * @param rows Rows in any order; a row of no measure is left alone.
 * @param below The least count that is shown; null shows every count.
 */
export function suppressCounts(rows: readonly MeasureRow[], below: number | null): readonly MeasureRow[] {
  if (below === null) return rows;
  return COUNTED.reduce<readonly MeasureRow[]>((shown, figure) => suppressFigure(shown, figure, below), rows);
}

function suppressFigure(rows: readonly MeasureRow[], figure: Counted, below: number): MeasureRow[] {
  const hidden = new Set(
    rows.flatMap(({ measure, figures }) =>
      measure !== null && isSmall(measure, figures[figure], below) ? [measure.id] : [],
    ),
  );
  for (;;) {
    const telling = wholesThatTell(rows, figure, hidden);
    if (telling.length === 0) break;
    for (const id of telling) hidden.add(id);
  }
  return rows.map((row) => {
    const printed = row.figures[figure];
    if (row.measure === null || printed === undefined || !hidden.has(row.measure.id)) return row;
    return { ...row, figures: { ...row.figures, [figure]: { ...printed, value: missing("suppressed"), text: "[c]" } } };
  });
}

function isSmall({ unit }: Measure, figure: Figure | undefined, below: number): boolean {
  if (unit.kind !== "count" || figure?.value.kind !== "number") return false;
  return figure.value.number > 0 && figure.value.number < below;
}

/** Wholes still shown that have exactly one suppressed part. */
function wholesThatTell(rows: readonly MeasureRow[], figure: Counted, hidden: ReadonlySet<string>): string[] {
  return rows.flatMap(({ measure, figures }) => {
    if (measure === null || hidden.has(measure.id) || figures[figure]?.value.kind !== "number") return [];
    const parts = rows.flatMap(({ measure: part }) => (part?.partOf === measure.id ? [part.id] : []));
    return parts.filter((id) => hidden.has(id)).length === 1 ? [measure.id] : [];
  });
}
