/** The rows from one to another, both included; none where the second stands above the first. */
export function rowsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
