import { describe, expect, it } from "vitest";
import { readHistory } from "../../src/history/readHistory";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { buildReport } from "../../src/report/buildReport";
import { PROFILES } from "../../src/report/reportModel";
import { templateById } from "../../src/report/templates/template";
import { sourceOf } from "../support/sampleFiles";
import { checkedSample, READ_AT, reportOf, SAMPLES, WRITTEN_AT } from "./support/sampleReport";

const cases = SAMPLES.flatMap((sample) => PROFILES.map((profile) => [sample, profile] as const));

describe.each(cases)("the past figures of %s in the %s profile", async (sample, profile) => {
  const checked = await checkedSample(sample);
  const first = reportOf(checked, profile);
  const past = readHistory(await sourceOf(await writeWorkbook(first, WRITTEN_AT), "report.xlsx"));

  it("are the same cells, in value and format, when they are read back and written again", () => {
    const template = templateById(checked.plan.template);
    if (template === null) throw new Error("missing template");
    const options = { template, profile, mode: "portable", readAt: READ_AT } as const;
    const again = buildReport(checked, { ...options, past: past?.rows ?? [] });
    expect(again.sheets.at(-1)).toEqual(first.sheets.at(-1));
    expect(past?.faults ?? []).toEqual([]);
  });
});
