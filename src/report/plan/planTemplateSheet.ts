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
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A column that any words may stand in. */
export function text(heading: string, width: number, help: string, needed = false): TemplateSheetColumn {
  return { heading, width, help, needed };
}
