/** One column of a table, as a template asks for it. */
export interface TemplateColumn<Column extends string> {
  readonly column: Column;
  readonly heading: string;
  /** Width in characters. */
  readonly width: number;
}

/**
 * The headings that tell rows apart: of the first of these columns that the table has, else of its first column.
 *
 * @example
 * keyHeadings([{ column: "measure", heading: "Measure", width: 40 }], ["id", "measure"]) //=> ["Measure"]
 */
export function keyHeadings<Column extends string>(
  columns: readonly TemplateColumn<Column>[],
  preferred: readonly Column[],
): readonly string[] {
  const found = preferred.flatMap((one) => columns.filter(({ column }) => column === one));
  return [...found, ...columns].slice(0, 1).map(({ heading }) => heading);
}
