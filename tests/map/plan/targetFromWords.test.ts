import { describe, expect, it } from "vitest";
import { targetFromWords } from "../../../src/map/plan/targetFromWords";
import facts from "../../fixtures/facts/leicestershire-annual-2008-09.json";

/** Assertions whose target stands in their own words, with the target that the source report means. */
const IN_WORDS: Readonly<Record<string, number>> = {
  TC1: -0.03,
  TC2: 0.2,
  TC15: 0.35,
  TC16: 0.4,
  TC17: -0.03,
  PS8: 360,
  CS14: 1,
  CS15: 28,
  OM1: 300_000,
  OM18: 59.5,
  OM19: 59.2,
  OM20: 0.135,
  OM21: 0.24,
  SC2: 1_250_000,
  SC9: -0.05,
  SC10: -0.05,
  SC12: 0.55,
  SC18: 0.25,
  LP2: 0.87,
  LP3: 0.5,
};

describe("targets in the words of the Leicestershire assertions", () => {
  it.each(facts.assertions)("$id: $assertion", ({ id, assertion }) => {
    expect(targetFromWords(assertion)?.target ?? null).toBe(IN_WORDS[id] ?? null);
  });

  it("knows that no more, or less, is lower and that a minimum is higher", () => {
    expect(
      targetFromWords("Achieve 59.5 working hours or less lost on average per police officer per year.")?.polarity,
    ).toBe("lower");
    expect(targetFromWords("Answer within 10 seconds")?.polarity).toBe("lower");
    expect(targetFromWords("Keep at least 400 Special Constables")?.polarity).toBe("higher");
  });

  it("reads nothing from a year, a level or a name with a number", () => {
    expect(targetFromWords("Undertake preparatory work for the 2012 Olympics.")).toBeNull();
    expect(targetFromWords("Roll out IR3 by 31 March 2009.")).toBeNull();
  });
});
