import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

const PLAN = planFor("Thornley", "A,Absence,%,lower,5%,latest\n", "Period,2024/25\n");

it("reads 202425 under time_period as 2024/25: 4.9%", async () => {
  const extract = "time_period,area,indicator,value\n202324,Thornley,Absence,5.1%\n202425,Thornley,Absence,4.9%\n";
  expect(figures(await assessTexts(extract, PLAN))).toEqual([["A", "4.9%", "D3"]]);
});

it("does not read 202412 so, which may be December", async () => {
  const extract = "time_period,area,indicator,value\n202412,Thornley,Absence,4.9%\n";
  const { measures } = await assessTexts(extract, PLAN);
  expect(measures[0]?.rating.status).toBe("Not rated");
});
