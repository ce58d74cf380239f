import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { LEXICONS } from "../../src/narrative/lexicon/general";
import { LexiconFile, phrasesOf } from "../../src/narrative/lexicon/lexicon";
import { pattern } from "../../src/narrative/claims/patterns";
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
