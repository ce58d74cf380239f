import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RepeatedColumn } from "../../../src/map/columns/repeatedColumn";
import { WholeNumbers } from "../../../src/map/figures/wholeNumbers";

describe("a column of whole numbers", () => {
  it("gives back every number, whatever the order in which small and large ones come", () => {
    const number = fc.oneof(fc.nat(255), fc.nat(65_535), fc.nat(4_294_967_295));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 300 }), (numbers) => {
        const column = new WholeNumbers();
        for (const one of numbers) column.push(one);
        column.trim();
        expect(Array.from({ length: column.length }, (_, place) => column.at(place))).toEqual(numbers);
      }),
    );
  });
});

describe("a column that was trimmed", () => {
  it("still takes numbers, also where it was empty", () => {
    const column = new WholeNumbers();
    column.trim();
    column.push(7);
    column.push(300);
    expect([column.at(0), column.at(1)]).toEqual([7, 300]);
  });
});

describe("a column of things that come over and over", () => {
  it("keeps each once, as they first came", () => {
    const column = new RepeatedColumn<string>();
    for (const word of ["Q1", "Q2", "Q1", "Q1"]) column.push(word);
    column.trim();
    expect(column.different).toEqual(["Q1", "Q2"]);
    expect([0, 1, 2, 3].map((row) => column.code(row))).toEqual([0, 1, 0, 0]);
  });
});
