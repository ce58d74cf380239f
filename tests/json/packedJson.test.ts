import fc from "fast-check";
import { expect, it } from "vitest";
import { packJson, unpackJson } from "../../src/json/packedJson";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 100);

it("any JSON that is packed is the same when it is unpacked", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify([value, value]));
      expect(unpackJson(JSON.parse(packJson(plain)))).toEqual(plain);
    }),
    { numRuns: RUNS },
  );
});

it("a formula in 200 rows is written once", () => {
  const rows = Array.from({ length: 200 }, (_, at) => ({ actual: at, entry: { formula: "IF([@Actual]>9,1,2)" } }));
  const packed = packJson(rows);
  expect(packed.split("IF([@Actual]>9,1,2)")).toHaveLength(2);
  expect(packed.length * 2).toBeLessThan(JSON.stringify(rows).length);
});

it("a short text that stands for too much, for what is not there or for nothing is refused", () => {
  const doubled = Array.from({ length: 40 }, (_, at) => (at === 0 ? [-1, 1, 1] : [-1, [-2, at - 1], [-2, at - 1]]));
  expect(unpackJson({ shapes: [], shared: doubled, value: [-2, 39] })).toBeUndefined();
  expect(unpackJson({ shapes: [], shared: [], value: [-2, 0] })).toBeUndefined();
  expect(unpackJson({ shapes: [], shared: [[-2, 0]], value: 1 })).toBeUndefined();
  expect(unpackJson({ shapes: [["a"]], shared: [], value: [0] })).toBeUndefined();
  expect(unpackJson({ shapes: [], value: 1 })).toBeUndefined();
});

it("10,000 rows of which each comes twice are the same when they are unpacked, and each is written once", () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ({ id: `measure ${at % 10_000}`, actual: [at % 10_000] }));
  const packed = packJson(rows);
  expect(unpackJson(JSON.parse(packed))).toEqual(rows);
  expect(packed.split('"measure 9999"')).toHaveLength(2);
});
