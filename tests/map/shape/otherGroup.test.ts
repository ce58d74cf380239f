import { expect, it } from "vitest";
import { questions } from "./shaped";

const plan = (measures: string): string =>
  "Settings\nSetting,Value\nOrganisation,Ashford Borough Council\n\nMeasures\n" +
  `Measure ID,Objective,Measure,Unit,Polarity,Target\n${measures}`;
const TWO = plan("M1,Schools,Attendance,%,higher,95%\nM2,Highways,Potholes repaired,number,higher,90\n");
const asks = (text: string, measures: string): string[] => [
  `“${text}” stands over it, and the plan has ${measures}. Are its figures those that the plan means? If not, ` +
    "leave the table out.",
];

it("Potholes under the title Schools are asked about where the plan has them under Highways", async () => {
  expect(await questions("Schools scorecard,\nMeasure,Actual\nAttendance,96%\nPotholes repaired,95\n", TWO)).toEqual(
    asks("Schools scorecard", "Potholes repaired (Highways)"),
  );
  expect(await questions("Schools scorecard,\nMeasure,Actual\nAttendance,96%\n", TWO)).toEqual([]);
  const named = "Measure,Service,Actual\nAttendance,Schools,96%\nPotholes repaired,Highways,95\n";
  expect(await questions(`Schools\n${named}`, TWO)).toEqual([]);
});

it("Libraries over measures of Highways are asked about, as a service of which the plan has no word", async () => {
  const one = plan("M2,Highways,Potholes repaired,number,higher,90\n");
  const table = "Measure,Actual\nPotholes repaired,95\n";
  expect(await questions(`Libraries,\n${table}`, one)).toEqual(asks("Libraries", "Potholes repaired (Highways)"));
  expect(await questions(`Corporate scorecard,\n${table}`, one)).toEqual([]);
});

it("One name under two services is told apart by the title, and not asked about", async () => {
  const both = plan("M1,Highways,Sickness,days,lower,8\nM2,Schools,Sickness,days,lower,6\n");
  expect(await questions("Schools,\nMeasure,Actual\nSickness,7\n", both)).toEqual([]);
});

it("Schools over sickness are asked about where the plan has no services, and over absent pupils not", async () => {
  const none = plan("M1,,Days lost to sickness,number,lower,8\nM2,,Invoices paid on time,%,higher,95%\n");
  const table = "Measure,Actual\nDays lost to sickness,7\nInvoices paid on time,96%\n";
  for (const title of ["Schools", "Schools Q3 2025/26", "Ashford Borough Council – Schools", "Volunteers"])
    expect(await questions(`${title},\n${table}`, none)).toEqual([
      `“${title}” stands over it, of which the plan has no word. Are its figures those that the plan means? If not, ` +
        "leave the table out.",
    ]);
  expect(await questions(`Corporate scorecard,\n${table}`, none)).toEqual([]);
  expect(await questions("Schools,\nMeasure ID,Measure,Actual\nM1,Days lost to sickness,7\n", none)).toEqual([]);
  const pupils = plan("M1,,Pupils absent,number,lower,8\nM2,,Pupils excluded,number,lower,95\n");
  expect(await questions("Schools,\nMeasure,Actual\nPupils absent,7\nPupils excluded,96\n", pupils)).toEqual([]);
});
