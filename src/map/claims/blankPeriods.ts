import { NO_PERIOD } from "../../domain/time/unsaidPeriod";
import type { Table, TableRow } from "../../read/source";

/** What a blank cell in a column of periods says: the same as above, nothing that could be told, or nothing at all. */
type Blank = "above" | "untold" | "nothing";

/** The shortest list of which the first row alone has its period, where that is meant for all. */
const ROWS_OF_ONE = 3;

/**
 * The period of each row, asked for from the top, where some rows of a column of periods are blank. A period that
 * stands on the first row of each block of measures is that of the block. One row among others that have each their own
 * is of no period that could be told; a column that is blank in most rows names only what is not of the report's.
 *
 * @param wordsOf A row's own words for its period; `""` for none.
 * @param labelOf A row's label.
 * @param filled Whether a row has a figure.
 */
export function withBlankPeriods(
  { rows }: Pick<Table, "rows">,
  wordsOf: (row: TableRow) => string,
  labelOf: (row: TableRow) => string,
  filled: (row: TableRow) => boolean,
): (row: TableRow) => string {
  let blank: Blank | null = null;
  let above = "";
  return (row) => {
    const own = wordsOf(row);
    if (own !== "") {
      above = own;
      return own;
    }
    if (row.kind !== "data" || !filled(row)) return own;
    blank ??= meaningOf(
      rows
        .filter((one) => one.kind === "data" && filled(one))
        .map((one) => ({ own: wordsOf(one), label: labelOf(one) })),
    );
    return blank === "above" ? above : blank === "untold" ? NO_PERIOD : own;
  };
}

function meaningOf(rows: readonly { readonly own: string; readonly label: string }[]): Blank {
  const blocks: { readonly own: string; readonly labels: string[] }[] = [];
  for (const { own, label } of rows) {
    if (own !== "") blocks.push({ own, labels: [label] });
    else blocks.at(-1)?.labels.push(label);
  }
  const shortest = blocks.length === 1 ? ROWS_OF_ONE : 2;
  const areBlocks =
    rows[0]?.own !== "" &&
    blocks.every(
      ({ own, labels }, place) =>
        own !== blocks[place + 1]?.own && labels.length >= shortest && new Set(labels).size === labels.length,
    );
  if (areBlocks) return "above";
  return blocks.length * 2 >= rows.length ? "untold" : "nothing";
}
