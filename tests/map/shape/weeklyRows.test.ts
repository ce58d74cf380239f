import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "./shaped";

const PLAN = planFor("", "C,Calls offered,number,none,N/A,latest\n");
const MONTHS = "Region,Period starting,Calls offered\nNorth,2025-04-01,31020\nNorth,2025-05-01,32288\n";
const WEEKS = "North,2025-05-05,7410\nNorth,2025-05-12,7266\nNorth,2025-05-19,7305\n";

it("reads May’s 32,288 and none of its weeks, which stand below the months, and says so", async () => {
  const checked = await assessTexts(`Urgent helpline\n\n${MONTHS}WEEKLY RETURNS BELOW,,\n${WEEKS}`, PLAN);
  expect(figures(checked)).toEqual([["C", "32288", "C5"]]);
  expect(checked.findings.flatMap(({ code, found }) => (code === "weeksNotUsed" ? [found] : []))).toEqual(["3"]);
  expect(checked.findings.map(({ code }) => code)).not.toContain("duplicateMeasure");
});

it("takes no day for a week’s where other days stand among the months", async () => {
  const { findings } = await assessTexts(`${MONTHS}${WEEKS}North,2025-05-21,99\n`, PLAN);
  expect(findings.map(({ code }) => code)).toContain("duplicateMeasure");
  expect(findings.map(({ code }) => code)).not.toContain("weeksNotUsed");
});
