import type { FoundReport } from "../../../src/index";
import { knows } from "./knows";
import { referredCells, type CellsOfSheet } from "./referredCells";

/** Asks, in three steps that each go with a round trip, which cells have something on them, or are referred to. */
export interface HeldCells {
  /** Goes with the list of sheets. */
  readonly ask: () => void;
  /** Goes with where the cells of each sheet are. */
  readonly locate: (worksheets: readonly Excel.Worksheet[]) => void;
  /** Goes with what the cells hold. */
  readonly lookCloser: () => void;
  /** Once all that was answered. */
  readonly cells: () => readonly CellsOfSheet[];
  /** Names that people defined, once the list of sheets was answered. */
  readonly names: () => NonNullable<FoundReport["names"]>;
}

/**
 * Cells with a comment or a note, and cells that a name or a chart refers to. An Excel that does not know of one
 * of these has none of it, or cannot say.
 */
export function heldCells(context: Excel.RequestContext): HeldCells {
  const { workbook } = context;
  const comments = knows("1.10") ? workbook.comments : null;
  const notes = knows("1.18") ? workbook.notes : null;
  const places: Excel.Range[] = [];
  const charted: Excel.ChartCollection[] = [];
  const sources: OfficeExtension.ClientResult<string>[] = [];
  return {
    ask: () => {
      workbook.names.load("items/name,items/formula");
      comments?.load("items/id");
      notes?.load("items/authorName");
    },
    locate: (worksheets) => {
      for (const remark of [...(comments?.items ?? []), ...(notes?.items ?? [])]) {
        const place = remark.getLocation();
        place.load("rowIndex,columnIndex,worksheet/name");
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
    names: () =>
      workbook.names.items.flatMap(({ name, formula }) =>
        typeof formula === "string" ? [{ name, formula: formula.replace(/^=/, "") }] : [],
      ),
    cells: () => [
      ...places.map(({ rowIndex, columnIndex, worksheet }) => ({
        sheet: worksheet.name,
        range: { top: rowIndex, left: columnIndex, bottom: rowIndex, right: columnIndex },
      })),
      ...workbook.names.items.flatMap(({ formula }) => (typeof formula === "string" ? referredCells(formula) : [])),
      ...sources.flatMap(({ value }) => referredCells(value)),
    ],
  };
}
