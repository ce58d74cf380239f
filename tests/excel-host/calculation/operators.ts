const COMPARISONS = ["=", "<>", "<", ">", "<=", ">="];

/** Order of kinds in Excel: numbers before text before TRUE and FALSE. */
const KIND_ORDER: Readonly<Record<string, number>> = { number: 1, string: 2, boolean: 3 };

/**
 * Compares two values as Excel does: text without regard to case, a blank as 0, "" or FALSE, whichever the other side
 * is. Undefined where the operator is not a comparison.
 */
export function compare(left: unknown, operator: string, right: unknown): boolean | undefined {
  if (!COMPARISONS.includes(operator)) return undefined;
  const order = orderOf(left ?? blankLike(right), right ?? blankLike(left));
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

function orderOf(left: unknown, right: unknown): number {
  const kinds = (KIND_ORDER[typeof left] ?? 0) - (KIND_ORDER[typeof right] ?? 0);
  if (kinds !== 0) return kinds;
  if (typeof left === "string" && typeof right === "string") {
    const [one, other] = [left.toLowerCase(), right.toLowerCase()];
    return one < other ? -1 : Number(one > other);
  }
  return Number(left) - Number(right);
}

function blankLike(other: unknown): unknown {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Applies an operator cell by cell; one cell, row or column stretches over the other side. */
export function mapGrids(left: unknown, right: unknown, apply: (one: unknown, other: unknown) => unknown): unknown[][] {
  const [one, other] = [asGrid(left), asGrid(right)];
  const rows = Math.max(one.length, other.length);
  const columns = Math.max(one[0]?.length ?? 0, other[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => apply(stretched(one, row, column), stretched(other, row, column))),
  );
}

function asGrid(value: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(value) ? value.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[value]];
}

function stretched(grid: readonly (readonly unknown[])[], row: number, column: number): unknown {
  const cells = grid.length === 1 ? grid[0] : grid[row];
  return cells?.length === 1 ? cells[0] : cells?.[column];
}
