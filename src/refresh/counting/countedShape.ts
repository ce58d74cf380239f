/**
 * A formula without the rows of its references: the same in all cells that it was copied to, and after rows have moved.
 *
 * @example
 * countedShape("INDEX(Measures!A5:N8,2,6)") //=> "INDEX(Measures!A:N,2,6)"
 */
export function countedShape(formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])\$?([A-Z]{1,3})\$?[1-9]\d{0,6}(?![\p{L}\p{N}_(])/gu,
    (whole, column) => (typeof column === "string" ? column : String(whole)),
  );
}
