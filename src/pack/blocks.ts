import type { ChartModel } from "../report/charts/chartModel";
import type { CellRef } from "../domain/cell";
import type { Look } from "../report/reportModel";
import { STATUS_LOOKS } from "../report/statusLooks";
import { STATUS_SHAPES } from "./packModel";
import type { PackBlock, PackCell, PackColumn, PackFact, PackGroup, PackPart, PackTable } from "./packModel";

/** Words of a block that explain nothing: the answer. */
export function message(text: string): PackBlock {
  return { kind: "message", text };
}

/** Running text, after a label where there is one. */
export function paragraph(label: string | null, text: string): PackBlock {
  return { kind: "paragraph", label, text };
}

/** A list; nothing where it has no items. */
export function list(label: string | null, items: readonly string[]): PackBlock[] {
  return items.length === 0 ? [] : [{ kind: "list", label, items }];
}

/** What a reader must know before they believe a figure. */
export function warning(text: string): PackBlock {
  return { kind: "warning", text };
}

/** Charts beside each other; nothing where there are none. */
export function charts(label: string, some: readonly ChartModel[]): PackBlock[] {
  return some.length === 0 ? [] : [{ kind: "charts", label, charts: some }];
}

/** A figure or word with what it is. */
export function fact(label: string, text: string, source: CellRef | null = null, look: Look = "text"): PackFact {
  return { label, text, look, source };
}

/** A cell of a table. */
export function cell(
  text: string,
  { look = "text", chart = null, source = null }: Partial<Omit<PackCell, "text">> = {},
): PackCell {
  return { text, look, chart, source };
}

/** A figure, at the right of its column. */
export function figureCell(text: string, source: CellRef | null = null): PackCell {
  return cell(text, { look: "number", source });
}

/** A status in its colour. */
export function statusCell(status: string): PackCell {
  return cell(status, { look: lookOf(status) });
}

/** The look of a status word; plain for a word that has none. */
export function lookOf(status: string): Look {
  return STATUS_LOOKS.find(({ word }) => word === status)?.look ?? "status";
}

/** A column of a table before its rows are known: its narrowest width follows from them. */
export interface ColumnSpec {
  readonly heading: string;
  readonly align?: PackColumn["align"];
  readonly share: number;
  /** Whether it is left out where none of its cells says anything; not, unless given. */
  readonly mayGo?: true;
}

/** Marks of cells that say nothing. */
const EMPTY: ReadonlySet<string> = new Set(["[z]", "[x]", ""]);

/** A table, its columns as wide as what stands in them; nothing where it has no rows. */
export function table(
  name: string,
  caption: string,
  columns: readonly ColumnSpec[],
  groups: readonly PackGroup[],
  dense = false,
): PackBlock[] {
  const all = groups.filter(({ rows }) => rows.length > 0);
  if (all.length === 0) return [];
  const stays = columns.map(
    ({ mayGo }, index) =>
      mayGo !== true || all.some(({ rows }) => rows.some((row) => !EMPTY.has(row[index]?.text ?? ""))),
  );
  const filled = stays.every(Boolean)
    ? all
    : all.map((group) => ({ ...group, rows: group.rows.map((row) => row.filter((_, index) => stays[index])) }));
  const rows = filled.flatMap(({ rows: own }) => own);
  const packTable: PackTable = {
    name,
    caption,
    columns: columns
      .filter((_, index) => stays[index])
      .map(({ heading, align = "start", share }, index) => ({
        heading,
        align,
        share,
        least: Math.max(longestWord(heading), ...rows.map((row) => widthOf(row[index]))),
      })),
    groups: filled,
    dense,
  };
  return [{ kind: "table", table: packTable }];
}

/** Characters that a chart in a cell is wide. */
const CHART_WIDTH = 17;

/** Characters that a status has beside its word: its shape and the edges of its fill. */
const SHAPE_WIDTH = 4;

/** A figure or a status stands on one line; words break between words. */
function widthOf(one: PackCell | undefined): number {
  if (one === undefined) return 0;
  if (one.chart !== null) return CHART_WIDTH;
  if (one.look === "text") return longestWord(one.text);
  return one.text.length + (STATUS_SHAPES[one.look] === undefined ? 0 : SHAPE_WIDTH);
}

/** No longer than a word that is broken anyway. */
const BROKEN = 16;

function longestWord(text: string): number {
  return Math.min(BROKEN, Math.max(0, ...text.split(/[\s/–-]+/).map((word) => word.length)));
}

/** A part; nothing where it has no blocks. */
export function part(title: string | null, blocks: readonly PackBlock[], together = false): PackPart[] {
  return blocks.length === 0 ? [] : [{ title, together, blocks }];
}

/** `3 measures`, `1 measure`. */
export function counted(count: number, word: string, several = `${word}s`): string {
  return `${count} ${count === 1 ? word : several}`;
}

/** A minus as it is printed, for a hyphen before a figure. */
export function trueMinus(text: string): string {
  return text.replace(/(^|[\s(])-(?=£?\d)/g, "$1−");
}

/** Names as a sentence has them: all of a few, else the first and how many more. */
export function named(names: readonly string[], most: number): string {
  const shown = names.length > most ? names.slice(0, most) : names;
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
