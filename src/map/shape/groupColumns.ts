import type { Plan } from "../../domain/plan";
import type { Table } from "../../read/source";
import { readHeading } from "../claims/readHeading";
import { isFigures } from "../columns/candidate";
import { wholeGroupFinder, type Group } from "../match/groupNamed";
import { plannedMeasures } from "../match/planItems";
import type { MeasureColumns } from "./measureColumns";
import { isFigureHeading } from "./measureHeading";

/** A heading taken apart: the objective or service that its band names, and what is left for the figure. */
interface GroupHeading {
  readonly label: string;
  readonly group: Group;
  readonly figure: string;
}

/**
 * The objectives or services of the plan that stand as bands over the columns of a table, each with the columns of its
 * figures; none unless two are named, and where a column of figures beside them has a heading of a figure itself.
 *
 * @example
 * // "Measure", "Housing Actual", "Housing Target", "Waste Actual", "Waste Target" gives Housing and Waste
 */
export function groupsInHeadings(table: Table, plan: Plan): readonly MeasureColumns[] {
  const find = wholeGroupFinder(plannedMeasures(plan).groups);
  const says = (words: string): boolean => isFigureHeading(words) || isTimedFigure(words, plan);
  const byGroup = new Map<string, MeasureColumns & { readonly figures: Map<string, number> }>();
  const figuresOf = new Set<string>();
  for (const [column, { header, at }] of table.columns.entries()) {
    const heading = says(header) ? null : groupHeading(header, find, says);
    const holdsFigures = isFigures(table.columns[column]);
    if (heading === null || (heading.figure === "" && !holdsFigures)) {
      if (holdsFigures && says(header)) return [];
      continue;
    }
    const { label, group, figure } = heading;
    const columns = byGroup.get(group.name) ?? { label, at, unit: null, figures: new Map() };
    // Two columns of one objective under one heading: nobody can tell which is meant.
    if (columns.figures.has(figure)) return [];
    columns.figures.set(figure, column);
    byGroup.set(group.name, columns);
    if (holdsFigures) figuresOf.add(group.name);
  }
  return figuresOf.size > 1 ? [...byGroup.values()] : [];
}

/** The longest beginning of a heading that is a group’s name, where nothing follows or words for a figure do. */
function groupHeading(
  header: string,
  find: (words: string) => Group | null,
  says: (words: string) => boolean,
): GroupHeading | null {
  const words = header.trim().split(/\s+/);
  for (let count = words.length; count > 0; count -= 1) {
    const [label, figure] = [words.slice(0, count).join(" "), words.slice(count).join(" ")];
    const rest = figure.replace(/^[:–—-]+\s*/, "");
    const group = rest === "" || says(rest) ? find(label.replace(/\s*[:–—-]+$/, "")) : null;
    if (group !== null) return { label: group.name, group, figure: rest };
  }
  return null;
}

/**
 * Whether words are those of a time, with nothing beside them or words for a figure.
 *
 * @param words What a heading says after the name of a band.
 */
export function isTimedFigure(words: string, { year }: Plan): boolean {
  const { when, span, rest } = readHeading(words, year);
  return (when.kind !== "unsaid" || span !== null) && (rest === "" || isFigureHeading(rest));
}
