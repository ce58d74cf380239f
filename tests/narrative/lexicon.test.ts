import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { LEXICONS } from "../../src/narrative/lexicon/general";
import { LexiconFile, phrasesOf } from "../../src/narrative/lexicon/lexicon";
import { pattern } from "../../src/narrative/claims/patterns";
import { readSentence } from "../../src/narrative/claims/roles";
import { clausesOf } from "../../src/narrative/claims/clauses";
import { cpuSeconds } from "../support/cpuSeconds";
import { tagsOf } from "../../src/narrative/tokens/tagsOf";

describe("the lexicon", () => {
  it("is as its schema says", () => {
    for (const lexicon of LEXICONS) expect(v.safeParse(LexiconFile, lexicon).issues).toBeUndefined();
  });

  it("has an example for each row, in which one of its words is known for what it is", () => {
    const unlike = LEXICONS.flatMap(({ words }) => words).filter((row) => {
      const { tags } = tagsOf(row.example);
      return !tags.some(
        ({ plain, senses }) =>
          phrasesOf(row).some(({ phrase }) => phrase === plain) &&
          senses.some(
            ({ is, way, form, side }) => is === row.is && way === row.way && form === row.form && side === row.side,
          ),
      );
    });
    expect(unlike.map(({ is, example }) => `${is}: ${example}`)).toEqual([]);
  });
});

describe("a pattern", () => {
  it("refuses what is no kind of tag", () => {
    expect(pattern("target ('of'|be)* ..3 figure")).toHaveLength(4);
  });
});

describe("reading", () => {
  // A sentence is read up to 2,000 units; none of that length takes much longer than any other.
  it("takes time by the length of the words, whatever they are", async () => {
    const seconds = async (words: string): Promise<number> => {
      const text = words.repeat(2000 / words.length);
      const read = (): void => {
        for (let times = 0; times < 20; times += 1) clausesOf(readSentence(text));
      };
      read();
      return (await cpuSeconds(read)).seconds;
    };
    const plain = await seconds("The service is much as it was when the year began. ");
    for (const words of ["up by ", "target of the ", "3 of 4 ", "from 3 to ", "((", "not met not ", "a third (", "1,1"])
      expect(await seconds(words), words).toBeLessThan(20 * plain + 0.05);
  });
});
