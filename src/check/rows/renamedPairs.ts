import type { Measure } from "../../domain/plan";
import type { MeasureRow } from "../../map/mappedRows";
import { withoutListNumber } from "../../map/match/listNumber";
import { plainLabel } from "../../map/match/plainLabel";
import { readValue } from "../../read/cells/readValue";
import type { CheckContext } from "../checkContext";
import { isOfOthers, listsOfOthers } from "./listsOfOthers";

/** A measure without a row and a row without a measure that are in all likelihood one. */
export interface RenamedPair {
  readonly measure: Measure;
  readonly row: MeasureRow;
}

/**
 * Pairs each measure of the plan that has no row with the row that is about none, where there is no other of either
 * under their objective and both have the same target. Where rows stand under no objective, the whole plan is one.
 */
export function renamedPairs(context: CheckContext): RenamedPair[] {
  const { extract, measures } = context;
  const lists = listsOfOthers(context);
  const couldBe = new Set(extract.measures.flatMap((row) => row.couldBe.map(({ id }) => id)));
  const missing = measures.flatMap(({ measure, row }) => (row === null && !couldBe.has(measure.id) ? [measure] : []));
  const unknown = extract.measures.filter(
    (row) => row.measure === null && row.couldBe.length === 0 && !isOfOthers(row, lists),
  );
  // A name that comes again and again is no one row.
  if (missing.length === 0 || extract.moreRows.some(({ measure }) => measure === null)) return [];
  const placed = unknown.every(({ objective }) => objective !== null);
  const groupOf = (objective: string): string => (placed ? plainLabel(withoutListNumber(objective)) : "");
  return missing.flatMap((measure): RenamedPair[] => {
    const group = groupOf(measure.objective);
    const rows = unknown.filter(({ objective }) => groupOf(objective?.text ?? "") === group);
    const [row] = rows;
    const isOnly = rows.length === 1 && missing.filter(({ objective }) => groupOf(objective) === group).length === 1;
    return row !== undefined && isOnly && haveSameTarget(measure, row) && isNearNoOther(measure, row)
      ? [{ measure, row }]
      : [];
  });
}

/** A target of 0 or none at all is that of many measures. */
function haveSameTarget({ target }: Measure, { figures }: MeasureRow): boolean {
  // A row about no measure has no unit: its target is taken as it is written.
  const printed = readValue(figures.target?.text ?? "");
  return (
    target.kind === "number" && printed.kind === "number" && target.number !== 0 && printed.number === target.number
  );
}

function isNearNoOther({ name }: Measure, { nearest }: MeasureRow): boolean {
  return nearest === null || nearest === name;
}
