/**
 * The number that a cell shows, for adding totals again: commas between thousands, `£`, `%` and brackets for less than
 * nought are read; null for anything else. The grids are to judge the reader, so none of it is used here.
 */
export function printedFigure(text: string): number | null {
  const bare = text.trim();
  const [, open, sign, digits, close] = /^(\()?(-)?£?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)%?(\))?$/.exec(bare) ?? [];
  if (digits === undefined || (open === undefined) !== (close === undefined)) return null;
  const value = Number(digits.replaceAll(",", ""));
  return open !== undefined || sign !== undefined ? -value : value;
}

/** Decimal places that a cell shows. */
export function decimalPlaces(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}
