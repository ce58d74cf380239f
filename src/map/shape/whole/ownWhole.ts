import type { Measure, Plan } from "../../../domain/plan";
import { cellIn, type Table, type TableRow } from "../../../read/source";
import { labelMatcher } from "../../match/matchLabel";
import { plainLabel } from "../../match/plainLabel";
import { isWholeOfParts } from "../../match/wholeName";
import type { KeyedRow, OwnFigures } from "../ownFigures";
import type { TableLayout } from "../readShape";
import { agreement } from "./wholeFigures";

/** More rows than a body has parts: whose they are is asked. */
const ROWS_MAX = 2000;

/**
 * Of a body's rows, which further columns part (`Ward`: `Abbey`, `Park`, `All wards`), those of the whole, where the
 * figures of each period prove them to be that; else all of them, for a check to find given twice.
 */
export function ownWhole(table: Table, layout: TableLayout, own: OwnFigures, plan: Plan): OwnFigures {
  const { keys, measures } = layout;
  if (own.rows.length < 2 || own.rows.length > ROWS_MAX) return own;
  const figures = measured(measures, plan);
  const known = new Set([keys.organisation, ...keys.periods, ...keys.comments, ...figures.map(({ column }) => column)]);
  const parting = [...table.columns.keys()].filter((column) => !known.has(column) && isParting(own.rows, column));
  if (parting.length === 0) return own;
  const isWhole = ({ row }: KeyedRow): boolean =>
    parting.every((column) => textIn(row, column) === "" || isWholeOfParts(textIn(row, column)));
  const wholes: KeyedRow[] = [];
  for (const rows of byPeriod(own.rows, keys.periods)) {
    const [whole, ...more] = rows.filter(isWhole);
    if (whole === undefined || more.length > 0) return own;
    const parts = rows.flatMap(({ row }) => (row === whole.row ? [] : [row]));
    if (parts.length > 0 && !isProved(figures, whole.row, parts)) return own;
    wholes.push(whole);
  }
  return { ...own, rows: wholes };
}

interface MeasuredColumn {
  readonly measure: Measure;
  readonly column: number;
}

/** The columns of figures of the plan's measures. */
function measured(measures: TableLayout["measures"], plan: Plan): MeasuredColumn[] {
  const find = labelMatcher(plan.measures);
  return measures.flatMap(({ label, figures }) => {
    const id = find(label).match?.item.id;
    const measure = plan.measures.find((one) => one.id === id);
    return measure === undefined ? [] : [...figures.values()].map((column) => ({ measure, column }));
  });
}

/** Whether a column has one word for the whole among others, and nothing but words. */
function isParting(rows: readonly KeyedRow[], column: number): boolean {
  const names = new Set(rows.map(({ row }) => plainLabel(textIn(row, column))));
  const wholes = [...names].filter((name) => name !== "" && isWholeOfParts(name));
  return names.size > 1 && wholes.length === 1;
}

function byPeriod(rows: readonly KeyedRow[], periods: readonly number[]): KeyedRow[][] {
  const groups = new Map<string, KeyedRow[]>();
  for (const keyed of rows) {
    const { row, above, time } = keyed;
    const key = [time, ...periods.map((column) => plainLabel(textIn(above.get(column) ?? row, column)))].join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [keyed]);
    else group.push(keyed);
  }
  return [...groups.values()];
}

function isProved(figures: readonly MeasuredColumn[], whole: TableRow, parts: readonly TableRow[]): boolean {
  const answers = figures.map(({ measure, column }) => agreement(measure, column, whole, parts));
  return answers.includes("agrees") && !answers.includes("differs");
}

function textIn(row: TableRow, column: number): string {
  return cellIn(row, column)?.text.trim() ?? "";
}
