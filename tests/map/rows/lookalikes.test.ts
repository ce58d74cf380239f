import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

const PLAN = planFor("", "C,Calls answered in 10 seconds,%,higher,90%,latest\nB,Burglary,number,lower,400,latest\n");

it("a row that is only like a measure is none of it where another row names the measure itself", async () => {
  const extract =
    "Measure,Actual\nCalls answered in 10 seconds (999 only),97%\nCalls answered in 10 seconds,92%\nBurglary,380\n";
  const checked = await assessTexts(extract, PLAN);
  expect(figures(checked)).toEqual([
    ["C", "92%", "B3"],
    ["B", "380", "B4"],
  ]);
  expect(checked.findings.map(({ code, found }) => [code, found])).toEqual([
    ["unknownMeasure", "Calls answered in 10 seconds (999 only)"],
  ]);
});

it("a row that is like a measure is taken for it, and asked about, where no other row names it", async () => {
  const extract = "Measure,Actual\nCalls answered in 10 seconds (999 only),97%\nBurglary,380\n";
  const checked = await assessTexts(extract, PLAN);
  expect(figures(checked)[0]).toEqual(["C", "97%", "B2"]);
  expect(checked.findings.map(({ code }) => code)).toEqual(["nameUnlike"]);
});
