import { describe, expect, it } from "vitest";
import { inspect } from "../../src/read/inspect";
import { sourceOf } from "./support/readOf";

it("answers the shape that the command prints, and nothing else", async () => {
  const source = await sourceOf(
    "Quarter 4\nMeasure,Target (%),Actual\nReduce crime,,\nBurglary,64%,65.4%\nTotal,64%,65.4%\nSource: Force\n",
    "q4.csv",
  );
  expect(inspect(source)).toEqual({
    file: "q4.csv",
    format: "csv",
    encoding: "utf-8",
    delimiter: ",",
    periods: [],
    tables: [
      {
        sheet: "",
        address: "A2:C5",
        headerRows: 1,
        headerReason:
          "row 2 is the header because it has words or years over 2 columns of figures, the row below it is like the " +
          "rows after it and every column has a heading",
        columns: [
          { header: "Measure", type: "text", unit: null },
          { header: "Target (%)", type: "percent", unit: "%" },
          { header: "Actual", type: "percent", unit: null },
        ],
        rows: 1,
        totals: 1,
        periods: [],
        missing: [],
        notes: ["Source: Force"],
      },
    ],
    findings: [],
  });
});

async function inspected(text: string): Promise<ReturnType<typeof inspect>> {
  return inspect(await sourceOf(text));
}

describe("inspect", () => {
  it("points at every cell that stands for a figure and is none, and at the same words beside it", async () => {
    const { tables, findings } = await inspected(
      "Station,Postcode,Easting,Northing\nAmport,SP11 8AA,430000,144000\n" +
        "Arundel,Ask the service,Ask the service,Ask the service\nAlton,GU34 1HA,471000,139000\n" +
        "Bath,BA1 1AA,375000,164000\n",
    );
    expect(tables[0]?.rows).toBe(4);
    expect(findings.map(({ code, at, found }) => [code, at?.row, at?.column, found])).toEqual(
      [1, 2, 3].map((column) => ["valueNotNumeric", 2, column, "Ask the service"]),
    );
    expect(findings.map(({ expected }) => expected)).toEqual([null, "a number", "a number"]);
  });

  it("does not guess at figures with more in the cell than a figure", async () => {
    const { findings } = await inspected("Area,Deaths\nA,12\nB,<5\nC,7.4 (7)\nD,30\nE,14\nF,9 [p]\n");
    expect(findings.map(({ found }) => found)).toEqual(["<5", "7.4 (7)"]);
  });

  it("counts the marks for missing figures with what each means", async () => {
    const { tables, findings } = await inspected(
      "Area,Code,Deaths\nA,a,12\nB,b,[c]\nC,c,..\nD,d,\nE,e,N/A\nF,f,9\nG,g,..\nH,h,4\nI,i,[p]\n",
    );
    expect(findings).toEqual([]);
    expect(tables[0]?.missing).toEqual([
      { mark: "[c]", meaning: "suppressed", cells: 1 },
      { mark: "..", meaning: "notAvailable", cells: 2 },
      { mark: "", meaning: "notAvailable", cells: 1 },
      { mark: "N/A", meaning: "notApplicable", cells: 1 },
      { mark: "[p]", meaning: "notAvailable", cells: 1 },
    ]);
  });

  it("lists the periods of titles, headings and a column of periods", async () => {
    const { tables } = await inspected(
      "Offences recorded April to December 2017\nPeriod,Area,Count\nMSitAE-MARCH-2025,A,1\n" +
        "MSitAE-MARCH-2025,B,2\nMSitAE-APRIL-2025,A,4\n",
    );
    expect(tables[0]?.periods).toEqual(["April to December 2017", "MSitAE-MARCH-2025", "MSitAE-APRIL-2025"]);
  });

  it("adds up what a total is of, and lets rates and averages be", async () => {
    const total = async (row: string): Promise<unknown> =>
      (await inspected(`Area,Crimes,Rate\nA,10,1.5\nB,20,2.5\nC,30,3.5\n${row}\n`)).findings.map(
        ({ code, found, expected }) => [code, found, expected],
      );
    expect(await total("Total,60,2.5")).toEqual([]);
    expect(await total("Total,61,2.5")).toEqual([["totalDiffers", "61", "60"]]);
    expect(await total("Total,20,2.5")).toEqual([]);
  });

  it("knows a column of figures where most are no figures as they stand", async () => {
    const { tables, findings } = await inspected(
      "Measure,Actual,Target\nA,355,1\nB,92*,1\nC,<5,1\nD,7.4 (7),1\nE,[c],1\n",
    );
    expect(tables[0]?.columns[1]?.type).toBe("mixed");
    expect(findings.map(({ found }) => found)).toEqual(["92*", "<5", "7.4 (7)"]);
  });
});
