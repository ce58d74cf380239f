/** How many cells to ask for at once: Excel on the web answers no more than 5 MB. */
const CELLS_AT_ONCE = 10_000;

/**
 * Looks through the used part of a sheet, a block of rows at a time, from the top.
 *
 * @param properties What to load of each chunk, separated by commas.
 * @returns Where the used part is; null where the sheet is empty.
 */
export async function lookThrough(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  properties: string,
  look: (chunk: Excel.Range) => void,
): Promise<Excel.Range | null> {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  for (let first = 0; first < rowCount; first += step) {
    const rows = Math.min(step, rowCount - first);
    const chunk = worksheet.getRangeByIndexes(rowIndex + first, columnIndex, rows, columnCount);
    chunk.load(properties);
    await context.sync();
    look(chunk);
  }
  return used;
}
