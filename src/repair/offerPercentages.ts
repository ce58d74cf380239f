import { isProportion } from "../domain/units/unit";
import { FIGURES, type MappedRows, type MeasureRow } from "../map/mappedRows";
import { ALWAYS_PERCENT } from "../map/rows/tableReader";
import { readValue } from "../read/cells/readValue";
import { asPercentage } from "./asPercentage";
import type { CellEdit, Repair } from "./repair";

/** The bare numbers of one column of percentages. */
interface BareColumn {
  readonly edits: CellEdit[];
  /** Whether one of them is above 1, which tells that percentages are meant. */
  sure: boolean;
  /** Whether each of them can be written as a percentage. */
  whole: boolean;
}

/**
 * Reads 65.4 as 65.4% where a column of percentages has bare numbers; one repair a column and table. A column is read
 * in one way: all its bare numbers are in the repair, those about earlier periods too, and where one of them cannot be
 * written as a percentage there is no repair. It takes at least one number above 1 to tell that percentages are meant:
 * of 0.9 alone nobody can say whether it is 0.9% or 90%.
 */
export function offerPercentages({ measures, earlier }: MappedRows): Repair[] {
  const columns = new Map<string, BareColumn>();
  for (const row of measures) addBare(columns, row);
  for (const { measure, figures, read } of earlier)
    if (isProportion(measure.unit) || figures.some((name) => ALWAYS_PERCENT.includes(name))) addBare(columns, read());
  return [...columns.values()]
    .filter(({ sure, whole }) => sure && whole)
    .map(({ edits }) => ({ kind: "readAsPercentage", edits: [...edits].sort((a, b) => a.at.row - b.at.row) }));
}

function addBare(columns: Map<string, BareColumn>, { label, measure, figures, table }: MeasureRow): void {
  if (measure === null) return;
  for (const name of FIGURES) {
    const figure = figures[name];
    // Last year's figure may stand in a row of its own, which is among the earlier ones.
    if (figure?.fault?.kind !== "unitMismatch" || figure.at.row !== label.at.row) continue;
    const bare = readValue(figure.text);
    // A pound sign is another fault, and so is whatever is not to be written as a percentage.
    if (bare.kind !== "number" || bare.money || bare.percent || !figure.fault.suggestion.endsWith("%")) continue;
    const after = asPercentage(figure.text);
    const key = JSON.stringify([table, figure.at.column]);
    const column = columns.get(key) ?? { edits: [], sure: false, whole: true };
    columns.set(key, column);
    if (after === null) column.whole = false;
    else column.edits.push({ at: figure.at, before: figure.text, after, beside: label.text });
    if (Math.abs(bare.number) > 1) column.sure = true;
  }
}
