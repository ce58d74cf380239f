import { describe, expect, it } from "vitest";
import {
  acceptanceOf,
  acceptFindings,
  errorsLeft,
  readAcceptances,
  withoutAcceptance,
  writeAcceptances,
  type Acceptance,
} from "../../src/check/acceptFindings";
import { checkResult } from "../../src/report/checkResult";
import { check, GOOD } from "./findings";

const STATED_RED = GOOD.replace("355,400,Green", "355,400,Red");
const ACCEPTED: Acceptance = {
  code: "statedStatusDiffers",
  item: "M2",
  at: "E3",
  found: "Red",
  by: "A. Singh",
  reason: "Red was agreed by the board.",
};

describe("an accepted finding", () => {
  it("is still listed, with who accepted it and why, and no longer stops sign-off", async () => {
    const { findings } = await check("statedStatusDiffers", STATED_RED);
    const accepted = acceptFindings(findings, [ACCEPTED]);
    expect(accepted).toEqual([{ finding: findings[0], by: "A. Singh", reason: "Red was agreed by the board." }]);
    expect([errorsLeft({ findings, accepted: [] }), errorsLeft({ findings, accepted })]).toEqual([1, 0]);
  });

  it("returns when the figure changes: Amber now, where Red was accepted", async () => {
    const { findings } = await check("statedStatusDiffers", STATED_RED.replace("Red", "Amber"));
    expect(acceptFindings(findings, [ACCEPTED])).toEqual([]);
  });

  it("returns when what was expected changes, if that was written down", async () => {
    const { findings } = await check("statedStatusDiffers", STATED_RED);
    expect(acceptFindings(findings, [{ ...ACCEPTED, expected: "Green" }])).toHaveLength(1);
    expect(acceptFindings(findings, [{ ...ACCEPTED, expected: "Amber" }])).toEqual([]);
  });

  it("is accepted for its own measure only, in whatever row that stands", async () => {
    const { findings } = await check("statedStatusDiffers", `Report\n\n${STATED_RED}`);
    expect(acceptFindings(findings, [ACCEPTED])).toHaveLength(1);
    expect(acceptFindings(findings, [{ ...ACCEPTED, item: "M1" }])).toEqual([]);
  });

  it("is told apart by its cell where it is about no item", async () => {
    const { findings } = await check("unknownMeasure", `${GOOD}Knives,,1,,\nGuns,,2,,\n`);
    const knives: Acceptance = {
      code: "unknownMeasure",
      item: null,
      at: "A6",
      found: "Knives",
      by: "B",
      reason: "Not ours.",
    };
    expect(acceptFindings(findings, [knives])).toHaveLength(1);
    expect(acceptFindings(findings, [{ ...knives, at: "A7" }])).toEqual([]);
  });

  it("is accepted as it stands, and is open again without its acceptance", async () => {
    const { findings } = await check("statedStatusDiffers", STATED_RED);
    const [finding] = findings;
    if (finding === undefined) throw new Error("no finding");
    const acceptance = acceptanceOf(finding, "A. Singh", "Red was agreed by the board.");
    expect(acceptance).toEqual({ ...ACCEPTED, expected: "Green" });
    expect(withoutAcceptance([{ ...ACCEPTED, item: "M1" }, acceptance], finding)).toEqual([
      { ...ACCEPTED, item: "M1" },
    ]);
  });

  it("has who and why in the JSON; others have null", async () => {
    const checkedExtract = await check("statedStatusDiffers", STATED_RED.replace("65.4%", ".."));
    const json = checkResult({ ...checkedExtract, accepted: acceptFindings(checkedExtract.findings, [ACCEPTED]) });
    expect(json.findings.map(({ code, accepted }) => [code, accepted])).toEqual([
      ["statedStatusDiffers", { by: "A. Singh", reason: "Red was agreed by the board." }],
      ["valueMissing", null],
    ]);
  });
});

describe("a file of accepted findings", () => {
  const file = (...entries: readonly unknown[]): string => JSON.stringify({ version: 1, accepted: entries });

  it("is read with its reasons, and what is left out is null", () => {
    expect(
      readAcceptances(file(ACCEPTED, { code: "severalTables", found: "2", by: "B", reason: "As always." })),
    ).toEqual([ACCEPTED, { code: "severalTables", item: null, at: null, found: "2", by: "B", reason: "As always." }]);
  });

  it("comes back as it was written", () => {
    expect(
      readAcceptances(writeAcceptances([ACCEPTED, { ...ACCEPTED, item: null, found: "", expected: null }])),
    ).toEqual([ACCEPTED, { ...ACCEPTED, item: null, found: "", expected: null }]);
  });

  it.each([
    ["not JSON", "{", "it is not JSON"],
    ["another file", '{"tables": []}', "it has no list called accepted, or its version is not 1"],
    [
      "an unknown code",
      file({ ...ACCEPTED, code: "oddness" }),
      "its entry 1 has the code oddness, which is no finding’s",
    ],
    ["no name", file(ACCEPTED, { ...ACCEPTED, by: " " }), "its entry 2 does not say who accepted it (by)"],
    ["no reason", file({ ...ACCEPTED, reason: "" }), "its entry 1 does not say why it is accepted (reason)"],
  ])("is refused with %s", (_, content, fault) => {
    expect(readAcceptances(content)).toBe(fault);
  });
});
