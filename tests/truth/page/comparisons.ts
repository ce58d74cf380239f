import { yearBefore, yearName, type Slot } from "../calendar";
import type { Cell } from "../printed";
import { rounded } from "../kinds";
import { figureOf, type TrueMeasure, type World } from "../world";
import { isMissing, targetFor, whole, writeFigure } from "./figures";
import type { Column, Page } from "./page";
import { endOf } from "./slots";

export const WORKING = "Working";

/** A day of a sheet in words, as in `25/12/2025`. */
function dayShown(day: number): string {
  const [year = "", month = "", date = ""] = new Date((day - 25_569) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split("-");
  return `${date}/${month}/${year}`;
}

/** Columns that are worked out from others, or say what a status means. */
export function comparisons(world: World, page: Page, columns: readonly Column[]): Column[] {
  const { report } = world;
  const { twists } = page;
  const of = (measure: TrueMeasure, slot: Slot): number =>
    figureOf(measure, world.firstYear, slot, measure.adding === "sum" ? "toDate" : "inPeriod");
  const late = (measure: TrueMeasure): boolean =>
    isMissing(
      world,
      page,
      measure,
      endOf(
        report,
        page.printedPeriod === "month"
          ? "month"
          : report.grain === "half" && page.printedPeriod !== "half year"
            ? "quarter"
            : report.grain,
      ),
    );
  const banded = columns.some(({ above }) => above !== undefined);
  const slotsPrinted = report.grain === "quarter" && columns.length > 1;
  const guess = (measure: TrueMeasure, figure: number, by: number): number =>
    measure.kind === "percent" ? Math.min(1, rounded(measure.kind, figure * by)) : rounded(measure.kind, figure * by);
  const change = (measure: TrueMeasure): number =>
    Number((of(measure, report) - of(measure, yearBefore(report))).toPrecision(10));
  const share = (figure: number): Cell => ({
    number: Number(figure.toFixed(4)),
    format: "0.0%",
    shown: `${(figure * 100).toFixed(1)}%`,
  });
  const all: Column[] = [
    ...(twists.has("changeColumns") && !banded
      ? [
          {
            heading: page.seed % 2 === 0 ? "Change" : "Change on last year",
            cell: (measure: TrueMeasure): Cell => (late(measure) ? "" : writeFigure(page, measure, change(measure))),
          },
          {
            heading: "% change",
            cell: (measure: TrueMeasure): Cell =>
              late(measure) || of(measure, yearBefore(report)) === 0
                ? ""
                : share(change(measure) / Math.abs(of(measure, yearBefore(report)))),
          },
        ]
      : []),
    ...(twists.has("varianceColumn") && !banded
      ? [
          {
            heading: page.seed % 2 === 0 ? "Variance to target" : "Variance",
            cell: (measure: TrueMeasure): Cell =>
              late(measure)
                ? ""
                : writeFigure(
                    page,
                    measure,
                    Number((of(measure, report) - targetFor(measure, report, "toDate")).toPrecision(10)),
                  ),
          },
        ]
      : []),
    ...(twists.has("totalColumn") && !banded && page.basis === "inPeriod" && slotsPrinted && !page.sections
      ? [
          {
            heading: page.seed % 2 === 0 ? "Total" : "Total to date",
            cell: (measure: TrueMeasure): Cell =>
              measure.adding !== "sum" || late(measure) || page.gap?.id === measure.id
                ? ""
                : writeFigure(page, measure, of(measure, report)),
          },
        ]
      : []),
    ...(twists.has("forecastColumn") && !columns.some(({ heading }) => /forecast/i.test(heading))
      ? [
          {
            heading: page.seed % 2 === 0 ? "Forecast outturn" : "Year end forecast",
            cell: (measure: TrueMeasure): Cell => writeFigure(page, measure, guess(measure, measure.target, 1.04)),
          },
        ]
      : []),
    ...(twists.has("baselineColumn")
      ? [
          {
            heading: `Baseline ${yearName(world.calendar, report.year - 3)}`,
            cell: (measure: TrueMeasure): Cell => writeFigure(page, measure, guess(measure, measure.target, 0.9)),
          },
        ]
      : []),
    ...(twists.has("benchmarkColumn")
      ? [
          {
            heading: ["England average", "Benchmark", "Top quartile"][page.seed % 3] ?? "Benchmark",
            cell: (measure: TrueMeasure): Cell => writeFigure(page, measure, guess(measure, measure.target, 0.96)),
          },
        ]
      : []),
    ...(twists.has("nextTargetColumn") &&
    !columns.some(({ heading }) => heading.includes(yearName(world.calendar, report.year + 1)))
      ? [
          {
            heading: `Target ${yearName(world.calendar, report.year + 1)}`,
            cell: (measure: TrueMeasure): Cell => writeFigure(page, measure, guess(measure, measure.target, 1.02)),
          },
        ]
      : []),
    ...(twists.has("updatedColumn")
      ? [
          {
            heading: "Last updated",
            cell: (): Cell => ({
              number: 46_000 + (page.seed % 300),
              format: "dd/mm/yyyy",
              shown: dayShown(46_000 + (page.seed % 300)),
            }),
          },
        ]
      : []),
    ...(twists.has("directionColumn")
      ? [
          {
            heading: "Direction of travel",
            cell: (measure: TrueMeasure): Cell =>
              late(measure) ? "" : change(measure) > 0 ? "↑" : change(measure) < 0 ? "↓" : "→",
          },
        ]
      : []),
    ...(twists.has("keyColumn")
      ? [
          {
            heading: "RAG key",
            cell: ({ rule }: TrueMeasure): Cell =>
              rule === "tolerance" ? "Green at target, Amber within tolerance" : "Green at target",
          },
        ]
      : []),
    ...(twists.has("workingColumn")
      ? [
          {
            heading: WORKING,
            cell: (measure: TrueMeasure): Cell => whole(Number((of(measure, report) * 1.07).toPrecision(6))),
          },
        ]
      : []),
  ];
  return all;
}
