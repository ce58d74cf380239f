import { EXAMPLE_ROWS } from "../../map/plan/exampleRows";
import type { PlanTable } from "../../map/plan/planColumns";

/** One column of a sheet to fill in. */
export interface TemplateSheetColumn {
  /** As the plan reader knows it. */
  readonly heading: string;
  readonly width: number;
  readonly needed: boolean;
  /** What to put in it. */
  readonly help: string;
  /** Words to choose from; others are refused unless `open`. */
  readonly choices?: readonly string[];
  readonly open?: boolean;
}

/** A sheet of the plan template, with rows that show how it is filled in. */
export interface TemplateSheet {
  readonly name: string;
  readonly about: string;
  /** What to do with the rows that show how it is filled in. */
  readonly aboutRows?: string;
  readonly columns: readonly TemplateSheetColumn[];
  /** The table of the plan whose example rows it has. */
  readonly examples: PlanTable;
}

/** The cells of a sheet’s rows that show how it is filled in. */
export function exampleCells({ columns, examples }: TemplateSheet): (string | number | null)[][] {
  return (EXAMPLE_ROWS[examples] ?? []).map((row) => columns.map(({ heading }) => exampleCell(heading, row[heading])));
}

/** A figure as a number, and an ID as words whatever it looks like. */
function exampleCell(heading: string, text: string | undefined): string | number | null {
  if (text === undefined) return null;
  if (heading.endsWith("ID") || !/^\d+%?$/.test(text)) return text;
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** A column that any words may stand in. */
export function text(heading: string, width: number, help: string, needed = false): TemplateSheetColumn {
  return { heading, width, help, needed };
}
