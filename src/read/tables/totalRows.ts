import { cleanLabel } from "../cells/cleanLabel";
import { readValue } from "../cells/readValue";
import type { SourceCell } from "../source";

/** A table's rows as far as they matter here: columns and rows counted from 0 within the table. */
export interface RowsInTable {
  readonly count: number;
  readonly isData: (row: number) => boolean;
  readonly cell: (row: number, column: number) => SourceCell | null;
}

/**
 * Rows above which only rows labelled exactly as totals are totals: looking for sums in longer tables takes too long.
 */
const SUMMED_ROWS_MAX = 20_000;
/** Rows whose sums are looked for; a table of nothing but "total" measures is not a table of totals. */
const CANDIDATES_MAX = 200;
/** Columns of words, from the left, in which a row's name may stand, and how long a name may be. */
const LABEL_COLUMNS = 3;
const LABEL_CHARS = 80;
/** Times over the rows: subtotals are found first, then totals of what the subtotals leave. */
const PASSES = 4;
/** How far from the sum of the rows above it a row may be that ends in the word, as a share of the sum. */
const NEARLY = 0.05;
/** Columns that must agree before a row without the word is a total. */
const COLUMNS_WITHOUT_WORD = 3;

const EXACTLY_TOTAL = /^(?:grand |overall |sub[- ]?)?totals?:?$/i;
const TOTAL_IN_IT = /total/i;
const ENDS_AS_TOTAL = /\btotals?:?$/i;
const LIKE_TOTAL = new RegExp(
  String.raw`\b(?:sub[- ]?)?totals?\b|^all\b|\ball$|\(all\b|\boverall\b|\bcombined\b|^(?:england` +
    String.raw`|wales|scotland|northern ireland|great britain|united kingdom|uk)\b`,
  "i",
);
/**
 * Area codes of countries and regions. Source: ONS, Register of Geographic Codes (K02 to K05, E92, W92, S92, N92, E12).
 */
const WIDE_AREA = /^(?:K0[2-5]|[EWSN]92|E12)0{3,5}\d{1,3}$/;

interface Candidate {
  readonly row: number;
  /** Whether its words call it a total, or only its area code suggests it. */
  readonly worded: boolean;
  /** Whether its label ends as a total's does: `East total`. */
  readonly ends: boolean;
}

/**
 * Which rows are totals or subtotals of other rows: those whose label is exactly a total's (`Total`, `Grand total`,
 * `Sub-total`), and those with a label like one (`England total`, `All forces`, `Total recorded crime`) whose figures
 * are the sums of rows above or below, or nearly so where it ends in the word. A measure that only has the word in its
 * name stays data.
 *
 * @param textColumns Columns of words.
 * @param sumColumns Columns whose figures can be added up.
 * @returns Places of the totals among the rows.
 */
export function totalRows(
  rows: RowsInTable,
  textColumns: readonly number[],
  sumColumns: readonly number[],
): ReadonlySet<number> {
  const totals = new Set<number>();
  const candidates: Candidate[] = [];
  const short = rows.count <= SUMMED_ROWS_MAX && sumColumns.length > 0;
  const labelColumns = textColumns.slice(0, LABEL_COLUMNS);
  for (let row = 0; row < rows.count; row += 1) {
    if (!rows.isData(row) || !labelColumns.some((column) => mayBeTotal(rows.cell(row, column), short))) continue;
    const labels = labelColumns
      .map((column) => rows.cell(row, column)?.text.trim() ?? "")
      .filter((text) => text !== "");
    if (isTotalLabel(labels)) totals.add(row);
    else if (!short || candidates.length >= CANDIDATES_MAX) continue;
    else if (labels.some((label) => label.length <= LABEL_CHARS && LIKE_TOTAL.test(label)))
      candidates.push({ row, worded: true, ends: labels.some((label) => ENDS_AS_TOTAL.test(label)) });
    else if (labels.some((label) => WIDE_AREA.test(label))) candidates.push({ row, worded: false, ends: false });
  }
  if (candidates.length === 0) return totals;
  const figures = Array.from({ length: rows.count }, (_, row) =>
    sumColumns.map((column) => figure(rows.cell(row, column))),
  );
  for (let pass = 0; pass < PASSES; pass += 1) {
    const found = candidates.filter(
      ({ row, worded }) => !totals.has(row) && isSum(row, worded ? 1 : COLUMNS_WITHOUT_WORD, rows, figures, totals),
    );
    // A total that is off is still one, and is reported: it is not left among the rows that a wider total sums.
    const off =
      found.length > 0
        ? []
        : candidates.filter(({ row, ends }) => ends && !totals.has(row) && isNearlySum(row, rows, figures, totals));
    if (found.length + off.length === 0) break;
    for (const { row } of [...found, ...off]) totals.add(row);
  }
  return totals;
}

/** A first look at a label, so that most rows of a long table cost no more than that. */
function mayBeTotal(cell: SourceCell | null, orLike: boolean): boolean {
  if (cell === null || cell.kind !== "text" || cell.text.length > LABEL_CHARS) return false;
  return orLike ? LIKE_TOTAL.test(cell.text.trim()) || WIDE_AREA.test(cell.text.trim()) : TOTAL_IN_IT.test(cell.text);
}

/** Exactly a total's label, at the start of the row or after a code. */
function isTotalLabel(labels: readonly string[]): boolean {
  const words = labels.map((label) => cleanLabel(label).label);
  if (EXACTLY_TOTAL.test(words[0] ?? "")) return true;
  return EXACTLY_TOTAL.test(words[1] ?? "") && /^(?:-|[A-Z]{0,3}\d[\dA-Z]*)$/.test(words[0] ?? "");
}

interface FigureInColumn {
  readonly number: number;
  readonly tolerance: number;
}

function figure(cell: SourceCell | null): FigureInColumn | null {
  const value = readValue(cell);
  if (value.kind !== "number") return null;
  // Half of the last printed place for each side of the sum; whole numbers must agree exactly.
  return {
    number: value.number,
    tolerance: value.decimals === 0 ? 1e-6 : 10 ** -(value.decimals + (value.percent ? 2 : 0)),
  };
}

/** Whether a row's figures are the sums of all other data rows, or of the rows next above it or next below it. */
function isSum(
  place: number,
  columnsAtLeast: number,
  rows: RowsInTable,
  figures: readonly (readonly (FigureInColumn | null)[])[],
  totals: ReadonlySet<number>,
): boolean {
  const wanted = figures[place] ?? [];
  const sums = (from: number, step: 1 | -1): boolean => {
    const sum = wanted.map(() => 0);
    let addends = 0;
    for (let other = from; other >= 0 && other < rows.count; other += step) {
      if (other === place || !rows.isData(other) || totals.has(other)) continue;
      figures[other]?.forEach((each, column) => (sum[column] = (sum[column] ?? 0) + (each?.number ?? 0)));
      addends += 1;
      if (addends >= 2 && agrees(wanted, sum, addends, columnsAtLeast)) return true;
    }
    return false;
  };
  return sums(place + 1, 1) || sums(place - 1, -1) || sums(0, 1);
}

/**
 * Whether every figure of a row is nearly the sum of the rows straight above it, since the total or the heading before.
 */
function isNearlySum(
  place: number,
  rows: RowsInTable,
  figures: readonly (readonly (FigureInColumn | null)[])[],
  totals: ReadonlySet<number>,
): boolean {
  const above: number[] = [];
  for (let other = place - 1; other >= 0 && rows.isData(other) && !totals.has(other); other -= 1) above.push(other);
  const wanted = (figures[place] ?? []).flatMap((each, column) =>
    each === null ? [] : [{ number: each.number, column }],
  );
  return (
    above.length >= 2 &&
    wanted.length > 0 &&
    wanted.every(({ number, column }) => {
      const sum = above.reduce((all, other) => all + (figures[other]?.[column]?.number ?? 0), 0);
      return Math.abs(number - sum) <= NEARLY * Math.abs(sum);
    })
  );
}

function agrees(
  wanted: readonly (FigureInColumn | null)[],
  sum: readonly number[],
  addends: number,
  columnsAtLeast: number,
): boolean {
  let equal = 0;
  let different = 0;
  wanted.forEach((each, column) => {
    if (each === null || (each.number === 0 && sum[column] === 0)) return;
    const slack = each.tolerance < 1e-5 ? each.tolerance : each.tolerance * Math.sqrt(addends);
    if (Math.abs(each.number - (sum[column] ?? 0)) <= slack) equal += 1;
    else different += 1;
  });
  return equal >= columnsAtLeast && (columnsAtLeast > 1 ? different === 0 : equal >= different);
}
