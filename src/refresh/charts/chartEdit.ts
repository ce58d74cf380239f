import type { CellRange } from "../../domain/cell";
import type { SheetChart } from "../../report/reportModel";

/** A chart that stands in a workbook: what the program lists it as, and which of those on its sheet it is, from 0. */
export interface StandingChart {
  readonly sheet: string;
  readonly name: string;
  readonly among: number;
}

/** A chart of the report with the cells that it draws, where those have come to stand. */
export interface PlacedChart {
  /** Its room and the row of its title are those of the sheet. */
  readonly chart: SheetChart;
  /** Its table, with the headings. */
  readonly range: CellRange;
  /** The columns of the table, by our headings. */
  readonly columns: ReadonlyMap<string, number>;
}

/** What is done to a chart of ours once all cells stand where they are to stand. */
export type ChartEdit =
  /** Its measure has left. */
  | { readonly kind: "takeChart"; readonly at: StandingChart }
  /** Its table has columns that it has not had. */
  | {
      readonly kind: "addSeries";
      readonly at: StandingChart;
      readonly placed: PlacedChart;
      readonly headings: readonly string[];
    }
  /** Its target is not the same in all periods: a line from one to the next would show what it never was. */
  | { readonly kind: "stepTarget"; readonly at: StandingChart; readonly placed: PlacedChart }
  /** Its measure is back. */
  | { readonly kind: "drawChart"; readonly sheet: string; readonly placed: PlacedChart };
