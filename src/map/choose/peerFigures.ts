import { samePeriod } from "../../domain/time/period";
import { numberOrNull } from "../../domain/value";
import { totalLabel } from "../../read/totals/totalLabel";
import type { Figure } from "../mappedRows";
import { isBodyHeading } from "../headings/bodyHeading";
import type { Observation } from "./observation";
import type { TimedTable } from "./time/timedTable";

/** A body like the plan’s own, and its figure in the measure’s unit; null where it has none. */
export interface PeerFigure {
  readonly name: string;
  readonly figure: number | null;
}

/** A name of many bodies together, which is no peer of one: `Most similar forces`, `Other councils`. */
const MANY_BODIES = new RegExp(
  String.raw`\b(?:forces|authorities|councils|trusts|providers|bodies|boroughs|counties|districts|regions?|groups?` +
    String.raw`|peers|others?|national)\b`,
  "i",
);

/**
 * The figures that other bodies have where a body has its own: the same measure, heading and stretch of months in the
 * same table, under a heading that names bodies. Totals, averages and groups are no peers. None where the figure does
 * not stand in a cell of its row, or where a body is named twice: nobody can tell which figure is meant.
 *
 * @param own The row that stands for the measure, by its place in the table.
 * @param actual The figure that was chosen for it.
 */
export function peerFigures(timed: TimedTable, own: number, actual: Figure): readonly PeerFigure[] {
  const { table, isOwnRow, measureOf, timeOf, kindOf } = timed;
  if (!isBodyHeading(table.organisationHeading)) return [];
  const observationsAt = (row: number): readonly Observation[] =>
    table.read(row, timed.baseOf(row)).observations.filter(({ role }) => role === "actual");
  const standing = observationsAt(own).find(({ figure }) => isSameCell(figure, actual));
  const measure = measureOf(own);
  if (standing === undefined || measure === null) return [];
  const peers = new Map<string, PeerFigure>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const name = table.organisations.different[table.organisations.code(row)] ?? "";
    if (isOwnRow(row) || measureOf(row)?.id !== measure.id || timeOf(row).key !== timeOf(own).key) continue;
    if (kindOf(row) !== "" || name === "" || totalLabel([name]) !== "plain" || MANY_BODIES.test(name)) continue;
    const alike = observationsAt(row).filter(
      ({ heading, stretch }) => heading === standing.heading && samePeriod(stretch.period, standing.stretch.period),
    );
    const [only] = alike;
    if (peers.has(name) || only === undefined || alike.length > 1) return [];
    peers.set(name, { name, figure: numberOrNull(only.figure.value) });
  }
  return [...peers.values()];
}

function isSameCell({ at }: Figure, { at: other }: Figure): boolean {
  return at.sheet === other.sheet && at.row === other.row && at.column === other.column && at.file === other.file;
}
