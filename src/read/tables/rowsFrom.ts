/** The rows from one to another, both included; none where the second stands above the first. */
export function rowsFrom(first: number, last: number): number[] {
  const rows: number[] = [];
  for (let row = first; row <= last; row += 1) rows.push(row);
  return rows;
}
