import { afterEach, describe, expect, it, vi } from "vitest";
import { clausesOf } from "../../src/narrative/claims/clauses";
import { readTags } from "../../src/narrative/claims/roles";
import type { Tag } from "../../src/narrative/tokens/tags";
import { tagsOf } from "../../src/narrative/tokens/tagsOf";
import { Tokens } from "../../src/narrative/tokens/tokens";
import { WordIndex } from "../../src/narrative/lexicon/wordIndex";
import { sentencesOf } from "../../src/narrative/texts/sentences";

/** Words that somebody could write over and over to keep a reader busy. */
const REPEATED = [
  "1",
  "1,111,",
  "1 ",
  "12% ",
  "3 of 4 ",
  "from 3 to ",
  "up by ",
  "rose by 3 to 4 from ",
  "target of the ",
  "short of the ",
  "and ",
  "not met not ",
  "a third (",
  "((",
  "[(",
  "- ",
  "–",
  "half a ",
  "two or three ",
  "the same period of the ",
  "within five points of ",
  "1/1/",
  "2024/25 ",
  "Q4 to ",
  "what the board ",
  "'s",
];
/** The longest words that are read as one sentence. */
const LONGEST = 2000;

function repeated(words: string, length = LONGEST): string {
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("reading words that repeat without end", () => {
  it.each(REPEATED)("asks no token of %j more than a few times over", (words) => {
    const asked = (["bits", "plain", "has", "isWord", "isNumber", "isMark", "isSpaced", "word"] as const).map((name) =>
      vi.spyOn(Tokens.prototype, name),
    );
    const text = repeated(words);
    const tokens = new Tokens().read(text, new WordIndex());
    expect(tokens.count).toBeLessThanOrEqual(text.length);
    tagsOf(text);
    const steps = asked.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    expect(steps / text.length).toBeLessThan(30);
  });

  it.each(REPEATED)("asks no tag of %j more than a few times for each that it has", (words) => {
    const steps = [LONGEST / 2, LONGEST].map((length) => {
      const { text, tags } = tagsOf(repeated(words, length));
      let asked = 0;
      const counted = new Proxy([...tags], {
        get(target, key) {
          asked += 1;
          return Reflect.get(target, key) as Tag;
        },
      });
      clausesOf(readTags({ text, tags: counted }));
      return { asked, many: tags.length };
    });
    for (const { asked, many } of steps) expect(asked).toBeLessThan(100 * many);
  });

  it("leaves alone what is too long to be a sentence", () => {
    for (const words of REPEATED.filter((one) => !one.includes("'"))) {
      const sentences = sentencesOf(repeated(words, 10_000));
      expect(sentences.every(({ text }) => text.length <= LONGEST)).toBe(true);
    }
  });
});
