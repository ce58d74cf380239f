import { knows } from "./knows";
import { referredRows, type RowOfSheet } from "./referredRows";

/** Asks, in three steps that each go with a round trip, which rows have something on them that moves with them. */
export interface HeldRows {
  /** Goes with the list of sheets. */
  readonly ask: () => void;
  /** Goes with where the cells of each sheet are. */
  readonly locate: (worksheets: readonly Excel.Worksheet[]) => void;
  /** Goes with what the cells hold. */
  readonly lookCloser: () => void;
  /** Once all that was answered. */
  readonly rows: () => readonly RowOfSheet[];
}

/**
 * Rows with a comment or a note, and single rows that a name or a chart refers to. An Excel that does not know of one
 * of these has none of it, or cannot say.
 */
export function heldRows(context: Excel.RequestContext): HeldRows {
  const { workbook } = context;
  const comments = knows("1.10") ? workbook.comments : null;
  const notes = knows("1.18") ? workbook.notes : null;
  const places: Excel.Range[] = [];
  const charted: Excel.ChartCollection[] = [];
  const sources: OfficeExtension.ClientResult<string>[] = [];
  return {
    ask: () => {
      workbook.names.load("items/formula");
      comments?.load("items/id");
      notes?.load("items/authorName");
    },
    locate: (worksheets) => {
      for (const remark of [...(comments?.items ?? []), ...(notes?.items ?? [])]) {
        const place = remark.getLocation();
        place.load("rowIndex,worksheet/name");
        places.push(place);
      }
      if (!knows("1.15")) return;
      for (const { charts } of worksheets) {
        charts.load("items/name,items/series/items/name");
        charted.push(charts);
      }
    },
    lookCloser: () => {
      const series = charted.flatMap(({ items }) => items).flatMap((chart) => chart.series.items);
      for (const one of series)
        for (const dimension of [Excel.ChartSeriesDimension.values, Excel.ChartSeriesDimension.categories])
          sources.push(one.getDimensionDataSourceString(dimension));
    },
    rows: () => [
      ...places.map(({ rowIndex, worksheet }) => ({ sheet: worksheet.name, row: rowIndex })),
      ...workbook.names.items.flatMap(({ formula }) => (typeof formula === "string" ? referredRows(formula) : [])),
      ...sources.flatMap(({ value }) => referredRows(value)),
    ],
  };
}
