import { describe, expect, it } from "vitest";
import { PROFILES } from "../../src/report/reportModel";
import { buildReport } from "../../src/report/buildReport";
import { checkResult } from "../../src/report/checkResult";
import type { CheckedExtract } from "../../src/report/checkedExtract";
import { templateById } from "../../src/report/templates/template";
import type { Profile, ReportModel } from "../../src/report/reportModel";
import { writeHtml } from "../../src/render/html/writeHtml";
import { GOOD, PLAN } from "../check/findings";
import { confirmed, repaired } from "../repair/repairing";
import { tableText } from "../samples/support/sampleReport";
import { assessTexts } from "../support/sampleFiles";

const MARKED = GOOD.replace("355,400", "355*,400*");

function reportOf(checkedExtract: CheckedExtract, profile: Profile = "board"): ReportModel {
  const template = templateById(null);
  if (template === null) throw new Error("missing template");
  return buildReport(checkedExtract, {
    template,
    profile,
    mode: "portable",
    readAt: "22 November 2026, 14:05",
    past: null,
  });
}

describe("the audit trail of a report", () => {
  const made = async (extract = MARKED, plan = PLAN): Promise<CheckedExtract> =>
    repaired(extract, plan, confirmed((await assessTexts(extract, plan)).repairsOffered, "A. Singh", "Provisional."));

  it.each(PROFILES)("lists every cell that was put right, before and after, with who and why: %s", async (profile) => {
    const model = reportOf(await made(), profile);
    expect(tableText(model, "RepairsMade")).toEqual([
      { Cell: "C3", Before: "355*", After: "355", What: "Mark taken off", By: "A. Singh", Reason: "Provisional." },
      { Cell: "D3", Before: "400*", After: "400", What: "Mark taken off", By: "A. Singh", Reason: "Provisional." },
    ]);
    expect(writeHtml(model)).toContain("355*");
    expect(tableText(model, "Notes").find(({ Name }) => Name === "Repairs")?.Note).toBe(
      "2 cells of the extract were put right before the figures were read, as confirmed by A. Singh. " +
        "Each is listed as it was and as it was read.",
    );
  });

  it("is left out where nothing was put right, offered or not", async () => {
    const model = reportOf(await assessTexts(MARKED, PLAN));
    expect(model.sheets.flatMap(({ tables }) => tables).map(({ name }) => name)).not.toContain("RepairsMade");
    expect(tableText(model, "Notes").map(({ Name }) => Name)).not.toContain("Repairs");
  });

  it("does not give away a count that is too small to be shown", async () => {
    const checkedExtract = await made(GOOD.replace("355,400", "3*,400"), `${PLAN}\nSetting,Value\nSuppress below,5\n`);
    const model = reportOf(checkedExtract);
    expect(tableText(model, "RepairsMade").map(({ Before, After }) => [Before, After])).toEqual([["[c]*", "[c]"]]);
    expect(checkResult(checkedExtract).repairs[0]).toMatchObject({
      message: "Take “*” off [c]*, which leaves [c].",
      cells: [{ before: "[c]*", after: "[c]" }],
    });
  });
});
