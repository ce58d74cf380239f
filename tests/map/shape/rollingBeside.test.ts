import { expect, it } from "vitest";
import { questions } from "./shaped";

const plan = (period: string): string =>
  `${period === "" ? "" : `Settings\nSetting,Value\nPeriod,${period}\n\n`}Measures\n` +
  "Measure ID,Measure,Unit,Polarity,Target\nS,Sickness rate,%,lower,5%\n";
const EXTRACT = "Measure,In month,Rolling 12 months\nSickness rate,6.1%,4.8%\n";
const ASKED = ["Both “In month” and “Rolling 12 months” could be the actual. Which is it?"];

it("6.1% in the month beside 4.8% of twelve months is asked about where the report is for a year", async () => {
  expect(await questions(EXTRACT, plan("2025/26"))).toEqual(ASKED);
  expect(await questions(EXTRACT, plan(""))).toEqual(ASKED);
  expect(await questions("Measure,12 month rolling,Month\nSickness rate,4.8%,6.1%\n", plan("2025/26"))).toEqual([
    "Both “12 month rolling” and “Month” could be the actual. Which is it?",
  ]);
});

it("The month’s own figure is not asked about where plan or title is for that month", async () => {
  expect(await questions(EXTRACT, plan("December 2025"))).toEqual([]);
  expect(await questions(`Workforce report December 2025,,\n${EXTRACT}`, plan(""))).toEqual([]);
});
