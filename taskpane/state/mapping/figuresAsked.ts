import type { MappedExtract, Plan, TableMapping } from "../../../src/index";
import { applyMapping } from "../../../src/index";
import { placeKeyOf } from "./questions";

/** A table whose figures may be for their periods alone or for the year to date, and nothing says which. */
export interface FiguresAsked {
  /** Number of the table in the extract, from 0. */
  readonly table: number;
  /** A measure that hangs on the answer. */
  readonly measure: string;
  /** Its figure as printed. */
  readonly figure: string;
}

/** What a person's answer is remembered by. */
export function figuresKey(table: TableMapping): string {
  return `${placeKeyOf(table)}/figures`;
}

/** The tables to ask about, with the first measure of each that cannot be rated without an answer. */
export function figuresAsked({ tables, mapping }: MappedExtract, plan: Plan): FiguresAsked[] {
  const asked = new Map<number, FiguresAsked>();
  // As the headings and the plan leave it: an answer that was given does not take its question away.
  const unanswered = { ...mapping, tables: mapping.tables.map((table) => ({ ...table, figures: null })) };
  for (const { measure, table, figures } of applyMapping(tables, unanswered, plan).measures) {
    if (measure === null || figures.actual?.fault?.kind !== "spanUnknown" || asked.has(table)) continue;
    asked.set(table, { table, measure: measure.name, figure: figures.actual.text });
  }
  return [...asked.values()];
}
