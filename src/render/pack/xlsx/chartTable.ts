import { missingFigure, textCell } from "../../../report/cells";
import type { ChartModel, PointMark } from "../../../report/charts/chartModel";
import type { SheetChart } from "../../../report/reportModel";
import type { TableColumn, TableSpec } from "../../../report/tableSpec";

const PERIOD = "Period";
const MARKED = "Special cause";
const CAUSES: ReadonlySet<PointMark["as"]> = new Set<PointMark["as"]>(["improvement", "concern", "neither"]);

/** A chart of a pack by the table that it is drawn from. */
export interface ChartTable {
  readonly spec: TableSpec<number>;
  readonly drawn: Omit<SheetChart, "room" | "titleRow">;
}

/** The figures of a chart as a table, a row for each period, part or body, and the chart that draws it. */
export function chartTable(chart: ChartModel): ChartTable {
  const name = `PackChart_${chart.id.replace(/[^A-Za-z0-9]/g, "_")}`;
  const first = chart.categoryTitle || PERIOD;
  const headings = distinct([first, ...chart.series.map((one) => bareName(one.name)), MARKED]).slice(1);
  const special = chart.series.find(({ marks }) => marks.some(({ as }) => CAUSES.has(as)));
  const figures = (heading: string, points: readonly (number | null)[]): TableColumn<number> => ({
    heading,
    numeric: true,
    cell: (at) => {
      const point = points[at] ?? null;
      if (point === null) return missingFigure("notAvailable");
      return { ...textCell("", "number"), value: point, numberFormat: chart.values.numberFormat };
    },
  });
  const marked = headings.at(-1) ?? MARKED;
  return {
    spec: {
      name,
      description: `Figures of the chart: ${chart.title}`,
      columns: [
        { heading: first, numeric: false, cell: (at) => textCell(chart.categories[at] ?? "") },
        ...chart.series.map(({ points }, index) => figures(headings[index] ?? "", points)),
        ...(special === undefined
          ? []
          : [
              figures(
                marked,
                special.points.map((point, at) =>
                  special.marks.some((mark) => mark.at === at && CAUSES.has(mark.as)) ? point : null,
                ),
              ),
            ]),
      ],
      items: chart.categories.map((_, at) => at),
    },
    drawn: {
      chart,
      table: name,
      categories: first,
      columns: chart.series.map((_, index) => headings[index] ?? ""),
      marked: special === undefined ? null : marked,
      alt: chart.alt,
    },
  };
}

/** A direct label without its figure, which stands beside it: `Target 64%` is the target. */
function bareName(name: string): string {
  return name.replace(/ [£−-]?\d.*$/s, "");
}

/** Headings of which none is another. */
function distinct(names: readonly string[]): readonly string[] {
  const given = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; given.has(free.toLowerCase()); count += 1) free = `${name} ${count}`;
    given.add(free.toLowerCase());
    return free;
  });
}
