import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const PLAN = planFor("", "B,Burglary,number,lower,400,latest\nT,Staff turnover,%,lower,10%,latest\n");

it("a comment that goes on in rows of its own is the comment of the measure above", async () => {
  const extract =
    "Measure,Actual,Comments\nBurglary,380,Down from 410.\n,,Homes fell most.\n,,Shops rose.\n" +
    "Staff turnover,9.8%,\n,,New.\n";
  const { measures, findings } = await assessTexts(extract, PLAN);
  expect(measures.map(({ row }) => row?.commentary?.text)).toEqual([
    "Down from 410.\nHomes fell most.\nShops rose.",
    "New.",
  ]);
  expect(findings).toEqual([]);
});

it("a row with a figure and no name stays a row of its own", async () => {
  const extract = "Measure,Actual,Comments\nBurglary,380,Down.\n,390,Revised.\nStaff turnover,9.8%,\n";
  const { measures, findings } = await assessTexts(extract, PLAN);
  expect(measures[0]?.row?.commentary?.text).toBe("Down.");
  expect(findings.map(({ code }) => code)).toContain("unknownMeasure");
});
