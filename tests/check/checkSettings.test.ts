import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/buildReport";
import { templateById } from "../../src/report/templates/template";
import { check, codes, GOOD, PLAN } from "./findings";

const months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((month) => `${month} 2009`);
const figures = [400, 410, 395, 405, 400, 410, 395, 405, 400, 410, 395, 900];
const SERIES = `Measure,Period,Actual\n${[...months, "Jan 2010", "Feb 2010", "Mar 2010"]
  .map((month, index) => `Burglary,${month},${figures[index]}`)
  .join("\n")}\n`;
const ONE = `Measures
Measure ID,Objective,Measure,Unit,Polarity,Target,Aliases
M2,Safer streets,Burglary,number,lower,360,
`;
const withChecks = (rows: string, plan = PLAN): string => `${plan}\nChecks\nCheck,Use,Limit\n${rows}\n`;

describe("a plan's table of checks", () => {
  it("changes nothing where it is not there, or asks for what is usual", async () => {
    const usual = await check("outlier", SERIES, ONE);
    expect(usual.briefs.length).toBe(1);
    expect((await check("outlier", SERIES, withChecks("outlier,yes,2.66", ONE))).findings).toEqual(usual.findings);
  });

  it("switches a check off by its code or its title", async () => {
    expect((await check("outlier", SERIES, withChecks("outlier,no,", ONE))).briefs).toEqual([]);
    const byTitle = await check("outlier", SERIES, withChecks("Figure outside its usual range,off,", ONE));
    expect(byTitle.briefs).toEqual([]);
    expect(codes(byTitle)).not.toContain("checkSettingRefused");
  });

  it("sets the limit of a check", async () => {
    const target = GOOD.replace("5,326,149", "53,261,490");
    expect((await check("absurdTarget", target)).briefs.length).toBe(1);
    expect((await check("absurdTarget", target, withChecks("absurdTarget,,20"))).briefs).toEqual([]);
  });

  it.each([
    ["Outlyer,no,", "unknown", 0],
    ["outlier,maybe,", "word", 1],
    ["targetDiffers,no,", "error", 1],
    ["hiddenData,no,", "reading", 1],
    ["periodAssumed,no,", "reading", 1],
    ["headingGuessed,no,", "reading", 1],
    ["wordsRepeated,,5", "noLimit", 2],
    ["outlier,,40", "limit", 2],
    ["outlier,,many", "limit", 2],
    ["constantSeries,,7.5", "limit", 2],
    ["outlier,no,\noutlier,yes,", "again", 0],
  ])("refuses the row %s: %s", async (rows, why, column) => {
    const { findings } = await check("checkSettingRefused", GOOD, withChecks(rows));
    const refused = findings.flatMap((one) => (one.code === "checkSettingRefused" ? [one] : []));
    expect(refused.map(({ at, evidence }) => [evidence.why, at?.column])).toEqual([[why, column]]);
  });

  it("still makes a check of errors that the plan switches off", async () => {
    const { briefs } = await check("targetDiffers", GOOD.replace("360", "380"), withChecks("targetDiffers,no,"));
    expect(briefs.length).toBe(1);
  });

  it("is told on the Notes sheet", async () => {
    const checked = await check("outlier", SERIES, withChecks("outlier,no,\njump,,4", ONE));
    const template = templateById(null);
    if (template === null) throw new Error("missing template");
    const options = {
      template,
      profile: "board",
      mode: "portable",
      readAt: "22 November 2026, 14:05",
      past: null,
    } as const;
    const report = JSON.stringify(buildReport(checked, options));
    expect(report).toContain("Not checked: the plan switches this check off.");
    expect(report).toContain("The plan sets its limit to 4; it is usually 3.267.");
  });
});
