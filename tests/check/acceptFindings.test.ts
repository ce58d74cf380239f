import { parse } from "valibot";
import { describe, expect, it } from "vitest";
import { type Acceptance, KEPT_ACCEPTANCES } from "../../src/check/acceptance";
import { acceptanceOf, acceptFindings, withoutAcceptance } from "../../src/check/acceptFindings";
import { errorsLeft } from "../../src/check/errorsLeft";
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

describe("an acceptance that a workbook keeps", () => {
  it("may have a code that no finding has any more: the others count, and it is of nothing", async () => {
    const kept = { version: 1, accepted: [{ ...ACCEPTED, code: "oddness" }, ACCEPTED] };
    const { accepted } = parse(KEPT_ACCEPTANCES, kept);
    const { findings } = await check("statedStatusDiffers", STATED_RED);
    expect(acceptFindings(findings, accepted)).toHaveLength(1);
    expect(acceptFindings(findings, accepted.slice(0, 1))).toEqual([]);
  });
});

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
