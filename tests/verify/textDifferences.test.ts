import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textDifferences } from "../../src/verify/textDifferences";

const of = (...texts: readonly string[]) => texts.map((text, index) => ({ place: `Line ${index + 1}`, text }));

describe("textDifferences", () => {
  it("puts what is there now beside what was signed off in its place", () => {
    expect(textDifferences(of("a", "92.1%", "c"), of("a", "91.2%", "c"))).toEqual([
      { place: "Line 2", before: "92.1%", after: "91.2%" },
    ]);
  });

  it("finds one row of three gone, and nothing of those below it", () => {
    expect(textDifferences(of("a", "b", "c"), of("a", "c"))).toEqual([{ place: "Line 2", before: "b", after: null }]);
  });

  it("finds two rows that changed places", () => {
    expect(textDifferences(of("a", "b"), of("b", "a"))).not.toEqual([]);
  });

  it("is empty for equal texts alone, and what it tells turns one into the other in number", () => {
    const texts = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 }).map((some) => of(...some));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const told = textDifferences(before, after);
        const gone = told.filter((one) => one.before !== null).length;
        const come = told.filter((one) => one.after !== null).length;
        expect(before.length - gone).toBe(after.length - come);
        const same = JSON.stringify(before.map(({ text }) => text)) === JSON.stringify(after.map(({ text }) => text));
        expect(told.length === 0).toBe(same);
        expect(told.every((one) => one.before !== one.after)).toBe(true);
      }),
    );
  });

  it("ends soon for two texts of 20,000 runs that have nothing in common", () => {
    const many = (word: string) => of(...Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`));
    expect(textDifferences(many("a"), many("b"))).toHaveLength(20_000);
  });
});
