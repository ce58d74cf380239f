import { describe, expect, it } from "vitest";
import type { Acceptance } from "../../src/check/acceptance";
import { readAcceptances, writeAcceptances } from "../../src/check/acceptanceFile";
import { sentenceOf, valueOf } from "../support/valueOf";

const ACCEPTED: Acceptance = {
  code: "statedStatusDiffers",
  item: "M2",
  at: "E3",
  found: "Red",
  by: "A. Singh",
  reason: "Red was agreed by the board.",
};

describe("a file of accepted findings", () => {
  const file = (...entries: readonly unknown[]): string => JSON.stringify({ version: 1, accepted: entries });

  it("is read with its reasons, and what is left out is null", () => {
    expect(
      valueOf(
        readAcceptances(
          file(ACCEPTED, { code: "severalTables", found: "2", by: "B ", reason: "As always." }),
          "a.json",
        ),
      ),
    ).toEqual([ACCEPTED, { code: "severalTables", item: null, at: null, found: "2", by: "B", reason: "As always." }]);
  });

  it("comes back as it was written", () => {
    expect(
      valueOf(
        readAcceptances(writeAcceptances([ACCEPTED, { ...ACCEPTED, item: null, found: "", expected: null }]), "a.json"),
      ),
    ).toEqual([ACCEPTED, { ...ACCEPTED, item: null, found: "", expected: null }]);
  });

  it.each([
    ["not JSON", "{", "it is not JSON"],
    ["another file", '{"tables": []}', "it has no list called accepted, or its version is not 1"],
    [
      "an unknown code",
      file({ ...ACCEPTED, code: "oddness" }),
      "its entry 1 has the code “oddness”, which no finding has",
    ],
    ["a number for a finding", file(3), "its entry 1 is not a finding"],
    ["no code", file({ by: "B", reason: "R" }), "its entry 1 has no code"],
    ["nobody", file({ code: "severalTables", reason: "R" }), "its entry 1 does not say who accepted it (by)"],
    ["no name", file(ACCEPTED, { ...ACCEPTED, by: " " }), "its entry 2 does not say who accepted it (by)"],
    ["no reason", file({ ...ACCEPTED, reason: "" }), "its entry 1 does not say why it is accepted (reason)"],
  ])("is refused with %s", (_, content, fault) => {
    expect(sentenceOf(readAcceptances(content, "a.json"))).toBe(`a.json is not a file of accepted findings: ${fault}.`);
  });
});
