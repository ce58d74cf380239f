import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nOrganisation,Oxmoor Borough Council\nRule,achieved\nPeriod,Q2 2025/26\n\nMeasures\n" +
  "Measure ID,Measure,Unit,Polarity,Target,Aggregation\nM1,Rent collected,%,higher,98%,latest\n" +
  "M2,Satisfaction,%,higher,80%,latest\n";

async function codesAt(extract: string): Promise<string[]> {
  const { findings } = await assessTexts(extract, PLAN);
  return findings.map(({ code, at }) => `${code} ${at?.row ?? ""}`);
}

it("A row of what peers or the nation have below a measure is no unknown measure; any other name is", async () => {
  const rows = (other: string): string =>
    `Measure,Actual\nRent collected,98.4%\n${other},97%\nSatisfaction,81%\n${other},79%\n`;
  expect(await codesAt(rows("Peer median"))).toEqual([]);
  expect(await codesAt(rows("England"))).toEqual([]);
  expect(await codesAt("Measure,Actual\nRent collected,98.4%\nSatisfaction,81%\nArrears,3%\n")).toEqual([
    "unknownMeasure 3",
  ]);
});

it("A row of days is no unknown measure: Last inspection in row 4", async () => {
  const extract = "Measure,Jul 2025,Aug 2025,Sep 2025\nRent collected,98.1%,98.2%,98.4%\nSatisfaction,79%,80%,81%\n";
  expect(await codesAt(`${extract}Last inspection,01/07/2025,02/08/2025,03/09/2025\n`)).toEqual([]);
});

it("Headings of one’s own result and of quartiles are known", async () => {
  const extract =
    "Measure,Our result,Our quartile,Upper quartile\nRent collected,98.4%,Q1,99%\nSatisfaction,81%,Q2,85%\n";
  expect(await codesAt(extract)).toEqual([]);
});
