import { describe, expect, it } from "vitest";
import { WordIndex } from "../../src/narrative/lexicon/wordIndex";
import { Tokens } from "../../src/narrative/tokens/tokens";

function plainOf(text: string, words = new WordIndex()): string[] {
  const tokens = new Tokens().read(text, words);
  return Array.from({ length: tokens.count }, (_, at) => tokens.plain(at));
}

describe("the tokens of a text", () => {
  it.each([
    ["Up 7kg, year-on-year", ["up", "7", "kg", ",", "year", "on", "year"]],
    ["£1,204.50 wasn’t last year’s", ["£", "1,204.50", "wasn't", "last", "year"]],
    ["Café NAÏVE m³", ["café", "naïve", "m³"]],
    ["2009-10 and 28-day", ["2009", "-", "10", "and", "28", "day"]],
    ["", []],
    ["😀 78.%", ["😀", "78.", "%"]],
  ])("of %j are %j", (text, expected) => {
    expect(plainOf(text)).toEqual(expected);
  });

  it("are the same whether their words have been met before or not, and when too many have been", () => {
    const words = new WordIndex();
    const text = "The WARD’s tram-stop Zürich";
    const first = plainOf(text, words);
    expect(plainOf(text, words)).toEqual(first);
    const full = new WordIndex();
    for (let met = 0; met < 20_001; met += 1) full.meet(`x${String(met)}`);
    expect(full.meet("more")).toBe(0);
    expect(plainOf(text, full)).toEqual(first);
  });

  it("stand where they are written, and outside the text there are none", () => {
    const tokens = new Tokens().read("Up 7kg", new WordIndex());
    expect([0, 1, 2].map((at) => [tokens.index(at), tokens.end(at), tokens.isSpaced(at)])).toEqual([
      [0, 2, true],
      [3, 4, true],
      [4, 6, false],
    ]);
    expect([tokens.plain(3), tokens.plain(-1), tokens.isMark(3), tokens.isWord(-1)]).toEqual(["", "", false, false]);
  });
});
