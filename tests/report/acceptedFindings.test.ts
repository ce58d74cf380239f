import { describe, expect, it } from "vitest";
import { acceptanceOf, acceptFindings } from "../../src/check/acceptFindings";
import { countsOf } from "../../src/report/counts";
import type { CheckedExtract } from "../../src/report/checkedExtract";
import type { ReportModel } from "../../src/report/reportModel";
import { check, GOOD } from "../check/findings";
import { reportOf, tableText } from "../samples/support/sampleReport";

/** Two errors, both of a stated status that the figures do not give. */
const TWO_ERRORS = GOOD.replace("355,400,Green", "355,400,Red").replace("65.4%,61.6%,Green", "65.4%,61.6%,Red");

/** The outcome with so many of its findings accepted, the first ones. */
async function withAccepted(count: number): Promise<CheckedExtract> {
  const checkedExtract = await check("statedStatusDiffers", TWO_ERRORS);
  const acceptances = checkedExtract.findings
    .slice(0, count)
    .map((finding) => acceptanceOf(finding, "A. Singh", "Agreed by the board."));
  return { ...checkedExtract, accepted: acceptFindings(checkedExtract.findings, acceptances) };
}

/** The words above the first table of a sheet. */
function opening({ sheets }: ReportModel, name: string): string[] {
  const sheet = sheets.find((one) => one.name === name);
  return (sheet?.rows ?? [])
    .slice(0, sheet?.tables[0]?.range.top)
    .flatMap(({ cells }) => cells.map(({ text }) => text));
}

describe("a report with accepted findings", () => {
  it("counts them apart from those that are open", async () => {
    const { findings, open, accepted } = countsOf(await withAccepted(1));
    expect([findings.error, open.error, accepted.error]).toEqual([2, 1, 1]);
    expect(tableText(reportOf(await withAccepted(1)), "FindingCounts")[0]).toEqual({
      Severity: "Error",
      Open: "1",
      Accepted: "1",
    });
    expect(tableText(reportOf(await withAccepted(0)), "FindingCounts")[0]).toEqual({
      Severity: "Error",
      Findings: "2",
    });
  });

  it("is a draft for its open errors only", async () => {
    const [none, one, both] = await Promise.all(
      [0, 1, 2].map(async (count) => opening(reportOf(await withAccepted(count)), "Summary").join(" ")),
    );
    expect(none).toContain("Draft: 2 errors in the data must be put right or accepted before sign-off.");
    expect(one).toContain(
      "Draft: 1 error in the data must be put right or accepted before sign-off. 1 error in the data " +
        "is accepted: who accepted it, and why, is on the sheet Data quality.",
    );
    expect(both).not.toContain("Draft");
    expect(both).toContain(
      "2 errors in the data are accepted: who accepted them, and why, is on the sheet Data quality.",
    );
  });

  it.each(["board", "publication"] as const)(
    "lists who accepted what and why, and every finding as open or accepted, for a %s",
    async (profile) => {
      const model = reportOf(await withAccepted(1), profile);
      expect(tableText(model, "AcceptedFindings")).toMatchObject([
        {
          Severity: "Error",
          Item: "M1",
          "Accepted because": "Agreed by the board.",
          "Accepted by": "A. Singh",
          "What is accepted": expect.stringContaining("E2 says Red for M1"),
        },
      ]);
      expect(tableText(model, "FindingKinds")).toMatchObject([{ Cells: "1", Where: "E3" }]);
      expect(tableText(model, "Findings").map((row) => [row["Item"], row["State"]])).toEqual([
        ["M1", "Accepted"],
        ["M2", "Open"],
      ]);
    },
  );

  it("has no table of open findings where all are accepted", async () => {
    const model = reportOf(await withAccepted(2));
    expect(() => tableText(model, "FindingKinds")).toThrow("missing table");
    expect(opening(model, "Data quality")).toContain(
      "Open: 0. Accepted: 2. An accepted finding returns when its figure changes.",
    );
  });
});
