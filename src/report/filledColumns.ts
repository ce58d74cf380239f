import type { TableColumn } from "./tableSpec";

/** What a cell shows where there is nothing to show. */
const NOTHING: readonly string[] = ["[x]", "[z]", "Not stated"];

/**
 * The columns of a template that have something to show. A column that only some reports have (a commentary, a rank
 * among peers) is left out where it would hold nothing but marks for missing words.
 *
 * @param optional Columns that may be left out.
 * @param build Makes a table's column from the template's, to see what its cells show.
 */
export function filledColumns<Choice extends { readonly column: string }, Item>(
  choices: readonly Choice[],
  optional: readonly Choice["column"][],
  build: (choice: Choice) => TableColumn<Item> | undefined,
  items: readonly Item[],
): Choice[] {
  return choices.filter((choice) => {
    if (!optional.includes(choice.column)) return true;
    const column = build(choice);
    return items.some((item) => !NOTHING.includes(column?.cell(item, { column: () => "A1" }).text ?? ""));
  });
}
