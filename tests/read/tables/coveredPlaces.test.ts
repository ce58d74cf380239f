import { expect, it } from "vitest";
import { CoveredPlaces } from "../../../src/read/tables/coveredPlaces";

it("Ranges that overlap, touch and stand apart cover what any of them does", () => {
  const places = new CoveredPlaces([
    { top: 8, left: 0, bottom: 9, right: 0 },
    { top: 2, left: 0, bottom: 6, right: 3 },
    { top: 3, left: 0, bottom: 4, right: 0 },
  ]);
  const covered = (column: number): number[] =>
    Array.from({ length: 11 }, (_, row) => row).filter((row) => places.has(row, column));
  expect(covered(0)).toEqual([2, 3, 4, 5, 6, 8, 9]);
  expect(covered(3)).toEqual([2, 3, 4, 5, 6]);
  expect(covered(4)).toEqual([]);
});
