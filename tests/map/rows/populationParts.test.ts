import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor, questions } from "../shape/shaped";

const PLAN = planFor("Kelby", "S,Self-harm admissions,number,lower,120,latest\n", "Period,2023/24\n");
const HEAD = "Indicator Name,Area Name,Sex,Age,Time period,Value\n";
const row = (sex: string, age: string, value: number): string =>
  `Self-harm admissions,Kelby,${sex},${age},2023/24,${value}\n`;

it("Of 110 persons of all ages, 60 aged 10 to 24, 50 males and 60 females, 110 is the measure’s", async () => {
  const sexes = row("Male", "All ages", 50) + row("Female", "All ages", 60);
  const extract = `${HEAD}${sexes}${row("Persons", "10-24 yrs", 60)}`;
  const checked = await assessTexts(`${extract}${row("Persons", "All ages", 110)}`, PLAN);
  expect(figures(checked)).toEqual([["S", "110", "F5"]]);
  expect(checked.measures[0]?.rating.status).toBe("Green");
  expect(checked.findings).toEqual([]);
});

it("The nation under Parent Name is no part of anything, and is not asked about", async () => {
  const extract =
    "Indicator Name,Parent Name,Area Name,Sex,Time period,Value\n" +
    "Self-harm admissions,England,Kelby,Persons,2023/24,110\nSelf-harm admissions,England,Kelby,Male,2023/24,50\n";
  expect(await questions(extract, PLAN)).toEqual([]);
  expect(figures(await assessTexts(extract, PLAN))).toEqual([["S", "110", "F2"]]);
});

it("50 males and 60 females without a row of persons are neither", async () => {
  const checked = await assessTexts(`${HEAD}${row("Male", "All ages", 50)}${row("Female", "All ages", 60)}`, PLAN);
  expect(checked.measures[0]?.rating.status).toBe("Not rated");
});
