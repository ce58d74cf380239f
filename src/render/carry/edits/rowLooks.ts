import type { SheetRow } from "../package/sheetCells";
import { XmlElement } from "../package/xmlTree";
import type { BenchSheet } from "../workbench";

/**
 * Gives new rows the height of one row, and each of their cells the look that most rows of the table have in its
 * column: what somebody marked in one row says nothing of another.
 *
 * @param like The row whose height they have; its looks too where there are no other rows.
 * @param rows The rows of the table that were there.
 */
export function copyLooks(
  sheet: BenchSheet,
  like: number,
  rows: readonly number[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): void {
  const model = sheet.cells.row(like);
  if (model === null) return;
  const near = [...rows].sort((one, other) => Math.abs(one - like) - Math.abs(other - like)).slice(0, ROWS_ASKED);
  const others = near.flatMap((row) => sheet.cells.row(row) ?? []);
  const known = others.length === 0 ? [model] : others;
  const names = new Map<number, string>(
    known.flatMap(({ cells }) => cells.map(({ column, element }) => [column, element.name] as const)),
  );
  const style = mostCommon(known.map(({ element }) => (element.get("customFormat") === "1" ? element.get("s") : null)));
  const cells = [...names]
    .sort(([one], [other]) => one - other)
    .flatMap(([column, name]) => {
      const styles = known.map((row) => row.cells.find((cell) => cell.column === column)?.element.get("s") ?? null);
      const common = mostCommon(styles);
      return common === null ? [] : [{ column, name, style: common }];
    });
  for (let index = top; index <= bottom; index += 1) {
    const row = sheet.cells.makeRow(index);
    copyHead(model, row);
    row.element.set("s", style);
    row.element.set("customFormat", style === null ? null : "1");
    row.cells.length = 0;
    for (const cell of cells)
      row.cells.push({ column: cell.column, element: new XmlElement(cell.name, ` s="${cell.style}"`, null) });
  }
}

/** Rows that are looked at, the nearest: a table of past figures has thousands. */
const ROWS_ASKED = 50;

function copyHead(model: SheetRow, row: SheetRow): void {
  row.element.head = model.element.head;
  for (const name of ["r", "hidden", "collapsed", "spans"]) row.element.set(name, null);
  // Attributes of extensions, some of which are unique to a row.
  for (const [, name = ""] of model.element.head.matchAll(/\s(\w+:\w+)\s*=/g)) row.element.set(name, null);
}

/**
 * The style that most cells have; of those that as many have, the one that was made first, since programs number
 * styles as they come.
 */
function mostCommon(styles: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const common = [...counts].filter(([, count]) => count === most).map(([style]) => style);
  return common.sort((one, other) => Number(one ?? -1) - Number(other ?? -1))[0] ?? null;
}
