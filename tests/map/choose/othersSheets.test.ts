import { Workbook } from "exceljs";
import { expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

const PLAN = planFor("Kelby District Council", "C,Complaints,number,lower,65,latest\nV,Voids,number,lower,9,latest\n");
type Sheets = readonly (readonly [name: string, complaints: number])[];

async function checked(sheets: Sheets): Promise<{ readonly asked: number; readonly told: unknown[] }> {
  const workbook = new Workbook();
  for (const [name, complaints] of sheets)
    workbook.addWorksheet(name).addRows([
      ["Measure", "Actual"],
      ["Complaints", complaints],
      ["Voids", 4],
    ]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const read = planFrom(await sourceOf(PLAN, "plan.csv"));
  const mapped = mapExtract(await sourceOf(bytes, "extract.xlsx"), read.plan);
  const assessed = assessExtract(read, mapped);
  return {
    asked: mapped.mapping.doubts.length,
    told: [...figures(assessed), ...assessed.findings.map(describeFinding)],
  };
}

it("Of a sheet for each council, 60 of the plan’s own is used, and whose the others are is said", async () => {
  const sheets: Sheets = [
    ["Alton", 80],
    ["Kelby", 60],
    ["Marsh", 90],
  ];
  expect(await checked(sheets)).toEqual({
    asked: 0,
    told: [
      ["C", "60", "Kelby!B2"],
      ["V", "4", "Kelby!B3"],
      "Alton!A1: 4 rows are about Alton, Marsh, and the plan is Kelby District Council’s. They were not used.",
    ],
  });
});

it("A sheet beside the plan’s own that is called after no body is asked about", async () => {
  for (const other of ["Summary", "Kelby North", "Q2", "Sheet2"])
    expect(
      (
        await checked([
          ["Kelby", 60],
          [other, 80],
        ])
      ).asked,
      other,
    ).toBeGreaterThan(0);
});
