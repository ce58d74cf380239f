/** One column of a table, as a template asks for it. */
export interface TemplateColumn<Column extends string> {
  readonly column: Column;
  readonly heading: string;
  /** Width in characters. */
  readonly width: number;
}
