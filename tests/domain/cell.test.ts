import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { address, columnLetters, rangeAddress } from "../../src/domain/cell";

describe("columnLetters", () => {
  it("counts A to Z, then AA, as Excel does up to XFD", () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
  });

  it("gives every column letters of its own", () => {
    const letters = Array.from({ length: 16_384 }, (_, column) => columnLetters(column));
    expect(new Set(letters).size).toBe(16_384);
  });
});

describe("address", () => {
  it("counts rows from 1 where the program counts from 0", () => {
    expect(address({ row: 0, column: 0 })).toBe("A1");
    expect(address({ row: 1_048_575, column: 16_383 })).toBe("XFD1048576");
  });

  it("can be read back", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        const [, letters = "", digits] = /^([A-Z]+)(\d+)$/.exec(address({ row, column })) ?? [];
        const back = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        expect([Number(digits) - 1, back]).toEqual([row, column]);
      }),
    );
  });
});

describe("rangeAddress", () => {
  it("writes a rectangle by two corners and one cell as one", () => {
    expect(rangeAddress({ top: 4, left: 0, bottom: 28, right: 6 })).toBe("A5:G29");
    expect(rangeAddress({ top: 4, left: 0, bottom: 4, right: 0 })).toBe("A5");
    expect(rangeAddress({ top: 4, left: 0, bottom: 4, right: 1 })).toBe("A5:B5");
  });
});
