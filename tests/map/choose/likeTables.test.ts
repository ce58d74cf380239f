import { describe, expect, it } from "vitest";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import { mapExtract, type MappedExtract, planFrom } from "../../../src/pipeline";
import type { SavedMapping } from "../../../src/map/saved/savedMapping";
import { asSaved } from "../../../src/map/saved/savedTable";
import { sourceOf } from "../../support/sampleFiles";
import { sheetXml, workbookBytes } from "../../read/support/workbookFile";

const PLAN =
  "Settings\nSetting,Value\nPeriod,Q2 2024/25\n\nObjectives\nObjective ID,Objective\n1,Housing\n2,Waste\n\n" +
  "Measures\nMeasure ID,Objective,Measure,Polarity,Target,Aggregation\n" +
  "H,Housing,Complaints,lower,100,latest\nI,Housing,Repairs,lower,10,latest\nW,Waste,Complaints,lower,60,latest\n";

type Rows = readonly (readonly (string | number | null)[])[];

const table = (complaints: number, repairs: number): Rows => [
  ["Measure", "Actual"],
  ["Complaints", complaints],
  ["Repairs", repairs],
];

/** The workbook of these sheets with what is proposed for it, where a person has confirmed `saved`. */
async function mapped(
  sheets: Readonly<Record<string, Rows>>,
  saved: SavedMapping | null = null,
  planText = PLAN,
): Promise<MappedExtract> {
  const xml = Object.entries(sheets).map(([name, rows]) => ({ name, xml: sheetXml(rows) }));
  const { plan } = planFrom(await sourceOf(planText, "plan.csv"));
  return mapExtract(await sourceOf(workbookBytes({ sheets: xml }), "book.xlsx"), plan, saved);
}

/** The sheets that are asked about. */
async function asked(sheets: Readonly<Record<string, Rows>>): Promise<string[]> {
  const { mapping } = await mapped(sheets);
  return mapping.doubts.map(({ table: { sheet }, question }) => `${sheet}: ${question}`);
}

describe("An older copy of a sheet", () => {
  const question = (sheet: string): string =>
    `It has the measures of the sheet ${sheet} under the same headings, with other figures. ` +
    "Is it an older copy? Leave out the sheet that is not meant.";

  it("is asked about, whichever of the two stands first", async () => {
    expect(await asked({ Data: table(90, 8), "Data (2)": table(88, 8) })).toEqual([`Data (2): ${question("Data")}`]);
    expect(await asked({ "Old data": table(88, 8), Data: table(90, 8) })).toEqual([`Old data: ${question("Data")}`]);
  });

  it("is not what two areas are, each on a sheet or under a title: it is asked which is reported", async () => {
    expect(await asked({ Riverside: table(90, 8), Lakeside: table(58, 4) })).toEqual([
      "Lakeside: It has the measures of the sheet Riverside under the same headings, with other figures. " +
        "Which of the two is to be reported? Leave the other out.",
    ]);
    const stacked = [["North tenants"], ...table(90, 8), [], ["South tenants"], ...table(58, 4)];
    expect(await asked({ Data: stacked })).toEqual([
      "Data: It has the measures of the table A2:B4 (“North tenants”) under the same headings, with other figures. " +
        "Which of the two is to be reported? Leave the other out.",
    ]);
    const same = [["Housing"], ...table(90, 8), [], ["Waste"], ...table(58, 4)];
    expect(await asked({ Data: same })).toEqual([]);
  });

  it("is not asked about where it is of England, beside the organisation’s own, which is used", async () => {
    const own = PLAN.replace("Q2 2024/25\n", "Q2 2024/25\nOrganisation,Oxmoor\n");
    const { mapping } = await mapped({ England: table(90, 8), Oxmoor: table(88, 8) }, null, own);
    expect(mapping.doubts).toEqual([]);
    expect(mapping.tables.map(({ holds }) => holds)).toEqual(["nothing", "measures"]);
  });

  it("is not where its figures are the same, or it is of another period, objective or list of measures", async () => {
    expect(await asked({ Data: table(90, 8), Copy: table(90, 8) })).toEqual([]);
    expect(await asked({ "Q2 2024-25": table(90, 8), "Q1 2024-25": table(88, 8) })).toEqual([]);
    expect(await asked({ Housing: table(90, 8), Waste: table(58, 4) })).toEqual([]);
    const others: Rows = [
      ["Measure", "Actual"],
      ["Complaints", 88],
      ["Fires", 1],
      ["Floods", 2],
      ["Repairs to roads", 3],
    ];
    expect(await asked({ Data: [...table(90, 8), ["Rents", 1], ["Voids", 2]], Archive: others })).toEqual([]);
  });

  it("is not once a person has confirmed what both sheets hold", async () => {
    const sheets = { Data: table(90, 8), "Data (2)": table(88, 8) };
    const { tables, mapping } = await mapped(sheets);
    const saved = asSaved(mapping, tables, APRIL_YEAR);
    expect((await mapped(sheets, saved)).mapping.doubts).toEqual([]);
    const leftOut = saved.tables.map((one) => ({
      ...one,
      holds: one.sheet === "Data" ? one.holds : ("nothing" as const),
    }));
    const { mapping: next } = await mapped(sheets, { ...saved, tables: leftOut });
    expect([next.doubts, next.tables.map(({ holds }) => holds)]).toEqual([[], ["measures", "nothing"]]);
  });
});
