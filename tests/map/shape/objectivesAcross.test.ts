import { describe, expect, it } from "vitest";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nPeriod,Q2 2024/25\n\nObjectives\nObjective ID,Objective\n1,Housing\n2,Waste\n\n" +
  "Measures\nMeasure ID,Objective,Measure,Unit,Polarity,Target,Aggregation\n" +
  "H1,Housing,Residents satisfied,%,higher,80%,latest\nH2,Housing,Complaints,number,lower,100,latest\n" +
  "W1,Waste,Residents satisfied,%,higher,70%,latest\nW2,Waste,Complaints,number,lower,60,latest\n";

/** Each measure's actual, its cell and its stated status, and the codes of what was found. */
async function read(extract: string): Promise<unknown[]> {
  const { measures, findings } = await assessTexts(extract, PLAN);
  return [measures.map(figures), [...new Set(findings.map(({ code }) => code))]];
}

function figures({ measure, row }: CheckedExtract["measures"][number]): unknown[] {
  const actual = row?.figures.actual;
  const at = actual === undefined ? null : `${String.fromCharCode(65 + actual.at.column)}${actual.at.row + 1}`;
  return [measure.id, actual?.text ?? null, at, row?.statedStatus?.text ?? null];
}

const DATA = "Residents satisfied,81%,79%,71%,69%\nComplaints,90,95,55,61\n";

describe("a table whose services are bands across", () => {
  it("gives each measure the figures under its own service", async () => {
    expect(await read(`,Housing,,Waste,\nMeasure,Actual,Last year,Actual,Last year\n${DATA}`)).toEqual([
      [
        ["H1", "81%", "B3", null],
        ["H2", "90", "B4", null],
        ["W1", "71%", "D3", null],
        ["W2", "55", "D4", null],
      ],
      [],
    ]);
  });

  it("takes the report’s period in each of them", async () => {
    expect(
      (await read(`,Housing services,,2. Waste,\nMeasure,Q1 2024/25,Q2 2024/25,Q1 2024/25,Q2 2024/25\n${DATA}`))[0],
    ).toEqual([
      ["H1", "79%", "C3", null],
      ["H2", "95", "C4", null],
      ["W1", "69%", "E3", null],
      ["W2", "61", "E4", null],
    ]);
  });

  it("keeps the statuses beside them, and leaves out what a service does not measure", async () => {
    const extract =
      ",Housing,,Waste,\nMeasure,Actual,RAG,Actual,RAG\nResidents satisfied,81%,Green,71%,Green\n" +
      "Complaints,90,Green,,\n";
    expect((await read(extract))[0]).toEqual([
      ["H1", "81%", "B3", "Green"],
      ["H2", "90", "B4", "Green"],
      ["W1", "71%", "D3", "Green"],
      ["W2", null, null, null],
    ]);
  });

  it("may have their names alone over the figures", async () => {
    expect((await read("Measure,Housing,Waste\nResidents satisfied,81%,71%\nComplaints,90,55\n"))[0]).toEqual([
      ["H1", "81%", "B2", null],
      ["H2", "90", "B3", null],
      ["W1", "71%", "C2", null],
      ["W2", "55", "C3", null],
    ]);
  });

  it("is none where one service alone is named, or a figure stands under no service", async () => {
    const one = ",Housing,\nMeasure,Actual,Last year\nResidents satisfied,81%,79%\nComplaints,90,95\n";
    expect(JSON.stringify((await read(one))[0])).not.toContain('W1","81%');
    const beside = "Measure,Actual,Housing,Waste\nResidents satisfied,76%,81%,71%\nComplaints,150,90,55\n";
    expect(JSON.stringify((await read(beside))[0])).not.toContain("81%");
  });
});
