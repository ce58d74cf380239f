import { describe, expect, it } from "vitest";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const NAMES = ["Rent collected", "Relet time", "Satisfaction"];

/** What is asked and found of a table with these headings, and the cells that the actuals are from. */
async function read(organisation: string, headings: string, rows: readonly string[]): Promise<unknown> {
  const plan =
    `Settings\nSetting,Value\nOrganisation,${organisation}\nRule,achieved\nPeriod,Q2 2025/26\n\nMeasures\n` +
    "Measure ID,Measure,Unit,Polarity,Target,Aggregation\nM1,Rent collected,%,higher,98%,latest\n" +
    "M2,Relet time,days,lower,30,latest\nM3,Satisfaction,%,higher,80%,latest\n";
  const extract = `${headings}\n${rows.map((row, at) => `${NAMES[at] ?? ""},${row}`).join("\n")}\n`;
  const read = planFrom(await sourceOf(plan, "plan.csv"));
  const mapped = mapExtract(await sourceOf(extract, "extract.csv"), read.plan);
  const { measures, findings } = assessExtract(read, mapped);
  const cells = measures.map(({ row }) => row?.figures.actual?.at.column ?? null);
  return [
    mapped.mapping.doubts.map(({ question }) => question),
    findings.map(({ code }) => code),
    new Set(cells.map((column) => (column === null ? "-" : String.fromCharCode(65 + column)))),
  ];
}
const quiet = (column: string): unknown => [[], [], new Set([column])];
const ROWS = ["98.4%,97.1%,98%", "27,31,30", "81%,79%,80%"];

describe("a column headed by the plan’s organisation", () => {
  it.each([
    "Measure,Oxmoor,National average,Target",
    "Measure,Oxmoor BC,England,Target",
    "Measure,Oxmoor Borough Council,CIPFA average,Target",
    "Measure,Oxmoor [3],Nearest neighbours,Target",
    "Measure,Oxmoor,Peer average,Target",
    "Measure,Council,England average,Target",
  ])("is the actual beside those of others and a target: B in %s", async (headings) => {
    expect(await read("Oxmoor Borough Council", headings, ROWS)).toEqual(quiet("B"));
  });

  it("is the force’s own beside parts of it: D of North, South and Force", async () => {
    const [questions, codes, columns] = (await read("Fenshire Police", "Measure,North,South,Force,Target", [
      "97%,99%,98.4%,98%",
      "31,24,27,30",
      "79%,83%,81%,80%",
    ])) as [string[], string[], unknown];
    expect([questions, codes, columns]).toEqual([[], ["columnsNotUsed"], new Set(["D"])]);
  });

  it.each([
    ["Measure,Oxmoor,Fenton,Target", "may be a town beside another"],
    ["Measure,Oxmoor,Total,Target", "may be a part beside the total"],
    ["Measure,Oxmoor,Fenton,Overall", "may be a part beside the whole"],
    ["Measure,Oxmoor Leisure Centre,Fen Leisure Centre,Target", "is another’s where it says more"],
  ])("%s: %s", async (headings) => {
    const [questions] = (await read("Oxmoor Borough Council", headings, ROWS)) as [string[]];
    expect(questions).toEqual([expect.stringMatching(/^Which column holds the actual\?/)]);
  });

  it("is not taken from a column that says that it is the actual; a code below Force is asked about", async () => {
    const rows = ["12,98.4%,98%", "12,27,30", "12,81%,80%"];
    const [questions] = (await read("Fenshire Police", "Measure,Force,Actual,Target", rows)) as [string[]];
    expect(questions).toEqual(["It is about 12 only. Is that Fenshire Police?"]);
  });
});

describe("headings that systems for performance print", () => {
  it.each([
    ["Measure,Current Value,Current Target", ROWS.map((row) => row.replace(/,[^,]*,/, ","))],
    ["Measure,Latest Result,Goal", ROWS.map((row) => row.replace(/,[^,]*,/, ","))],
    ["Measure,Force actual,Force target", ROWS.map((row) => row.replace(/,[^,]*,/, ","))],
    ["Measure,Actual,Target,Variation,Assurance", ["98.4%,98%,CC,?", "27,30,SCI,P", "81%,80%,CC,?"]],
    ["Measure,Current Value,Current Target,Traffic Light Icon", ["98.4%,98%,OK", "27,30,OK", "81%,80%,OK"]],
    ["Measure,Actual,Target,Command", ["98.4%,98%,Contact", "27,30,Response", "81%,80%,Contact"]],
  ])("are known: %s", async (headings, rows) => {
    expect(await read("Fenshire Police", headings, rows)).toEqual(quiet("B"));
  });

  it("are passed over where they say what a figure is made from", async () => {
    const rows = ["492,500,98.4%,98%", "540,20,27,30", "81,100,81%,80%"];
    expect(await read("Oxmoor Borough Council", "Measure,Num,Denom,Actual,Target", rows)).toEqual(quiet("D"));
  });
});

describe("an area’s name with a mark or a code", () => {
  it.each(["Oxmoor [3]", "Oxmoor¹", "Oxmoor*", "E07000099 Oxmoor", "Oxmoor (E07000099)"])(
    "is the plan’s organisation: row 3 of the table is that of %s",
    async (name) => {
      const plan =
        "Settings\nSetting,Value\nOrganisation,Oxmoor Borough Council\nRule,achieved\n\nMeasures\n" +
        "Measure ID,Measure,Unit,Polarity,Target\nM1,Rent collected,%,higher,98%\nM2,Visits,number,higher,200\n";
      const extract = `Authority,Rent collected,Visits\nAshby,97%,190\n${name},98.4%,210\nBrampton,96%,90\n`;
      const read = planFrom(await sourceOf(plan, "plan.csv"));
      const mapped = mapExtract(await sourceOf(extract, "extract.csv"), read.plan);
      expect(mapped.mapping.doubts).toEqual([]);
      const { measures } = assessExtract(read, mapped);
      expect(measures.map(({ row }) => row?.figures.actual?.at.row)).toEqual([2, 2]);
    },
  );
});

describe("a column without a heading", () => {
  const read = async (words: string): Promise<string[]> => {
    const plan =
      "Settings\nSetting,Value\nPeriod,Q2 2025/26\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target\n" +
      "M1,Visits,number,higher,200\nM2,Loans,number,higher,90\n";
    const extract = `Measure,,Actual\nVisits,${words},210\nLoans,${words},95\n`;
    const { plan: planned } = planFrom(await sourceOf(plan, "plan.csv"));
    return mapExtract(await sourceOf(extract, "extract.csv"), planned).mapping.doubts.map(({ question }) => question);
  };

  it("is not asked about where it points to a note, and is named as such where it is", async () => {
    expect(await read("(see note)")).toEqual([]);
    expect(await read("note 3")).toEqual([]);
    expect(await read("Phone")).toEqual([
      expect.stringMatching(/^Does the column without a heading \(Phone\) say which part of a measure/),
    ]);
  });
});
