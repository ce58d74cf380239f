import { cellIn, type Table, type TableRow } from "../source";
import { figureColumns } from "./figureColumns";
import { ROUNDED, roundedTo } from "./roundedTo";
import { headsParts, totalLabel, type TotalLabel, wideAreaCode } from "./totalLabel";
import { type Totals, TotalSearch } from "./totalSearch";

/** Columns of words, from the left, in which a row's name may stand. */
const LABEL_COLUMNS = 3;
/** Rows above which only rows whose words say so are totals: holding each row against all runs takes too long. */
const ARITHMETIC_ROWS_MAX = 20_000;
/** Words about a table that say its totals may differ from their parts. */
const NEED_NOT_SUM = /(?:\bnot|n['’]t) (?:always |necessarily )?(?:sum|add|agree|total)\b/i;

/**
 * Which rows of a table are totals, and what each adds: rows above or below, of data or totals themselves, over several
 * levels. Arithmetic tells first. A row whose words say nothing is a total where it is the sum of the rows next to it
 * in at least two columns and no column speaks against it; a row called a total is the sum of the rows that it
 * naturally follows or heads, where one such reading agrees, be it rounded or with parts that are not shown. Where none
 * agrees, a row called `Total` is a total of nobody knows what, unless it misses its one natural sum by little in one
 * column: then that column is `off`.
 *
 * The time grows with the rows and the columns; of a table of more than 3,000,000 figures the first columns are looked
 * at, and of more than 20,000 rows only those whose words say something.
 * A table of `North 30`, `A 10`, `B 20` gives `[{ place: 0, parts: [{ first: 1, last: 2 }], columns: [...] }]`.
 */
export function findTotals(table: Pick<Table, "rows" | "columns" | "titles" | "notes" | "key">): Totals {
  const { rows, columns } = table;
  // The first column names the rows, also where they are years and only the total is a word.
  const texts = columns.flatMap(({ type }, column) => (type === "text" ? [column] : []));
  const labelColumns = [...new Set([0, ...texts])].slice(0, LABEL_COLUMNS);
  const labels = rowLabels(rows, labelColumns);
  const byArithmetic = rows.length <= ARITHMETIC_ROWS_MAX;
  if (labels.size === 0 && !byArithmetic) return { places: new Set(), totals: [] };
  const words = [...table.titles, ...table.notes].map(({ text }) => text);
  const figures = figureColumns(rows, columns, {
    labelColumns: texts.includes(0) || texts.length === 0 ? labelColumns : texts,
    roundedTo: roundedTo(words),
    key: table.key,
  });
  // Where rounding is the reason, how far it reaches is known.
  const needNotSum = words.some((text) => NEED_NOT_SUM.test(text) && !ROUNDED.test(text));
  return new TotalSearch(rows, figures, labels, { byArithmetic, needNotSum }).run();
}

/** What the words of each row say, where they say something. */
function rowLabels(rows: readonly TableRow[], labelColumns: readonly number[]): Map<number, TotalLabel> {
  const labels = new Map<number, TotalLabel>();
  let underOfWhich = false;
  let regionAbove = "";
  for (const [place, row] of rows.entries()) {
    const texts = labelColumns.map((column) => cellIn(row, column)?.text.trim() ?? "");
    if (row.kind === "section") {
      underOfWhich = texts.some(headsParts);
      continue;
    }
    const said = totalLabel(texts);
    // The one force of a region may have the region's code: it is a part all the same.
    const region = said === "wideArea" ? wideAreaCode(texts) : "";
    const label = region !== "" && region === regionAbove ? "plain" : said;
    regionAbove = region;
    if (label === "total" || row.row - (rows[place - 1]?.row ?? row.row) > 1) underOfWhich = false;
    if (underOfWhich && label === "plain") labels.set(place, "ofWhich");
    else if (label !== "plain") labels.set(place, label);
  }
  return labels;
}
