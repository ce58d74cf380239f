import { missing } from "../../domain/value";
import type { Figure, MeasureRow, OtherOrganisation } from "../mappedRows";

/**
 * Rows whose figures are another organisation's, without these: they are printed in their reason, and never rated.
 *
 * @param others Organisations that the rows name besides the plan's own.
 * @param inTitles The other body that the titles of each table name, by the table's place; null for none.
 */
export function withoutOthersFigures(
  rows: readonly MeasureRow[],
  others: readonly OtherOrganisation[],
  inTitles: readonly (string | null)[],
): readonly MeasureRow[] {
  const used = new Set(others.flatMap(({ name, setAside }) => (setAside ? [] : [name])));
  if (used.size === 0 && inTitles.every((name) => name === null)) return rows;
  return rows.map((row) => {
    const named = row.organisation?.text ?? "";
    const organisation = used.has(named) ? named : named === "" ? (inTitles[row.table] ?? null) : null;
    if (organisation === null) return row;
    const figures = Object.entries(row.figures).map(([name, figure]) => [name, ofOther(figure, organisation)] as const);
    return { ...row, figures: Object.fromEntries(figures) };
  });
}

function ofOther(figure: Figure, organisation: string): Figure {
  if (figure.value.kind !== "number") return figure;
  return { ...figure, value: missing("notAvailable"), fault: { kind: "otherOrganisation", organisation } };
}
