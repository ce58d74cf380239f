import { describe, expect, it } from "vitest";
import { sourceOf } from "../../support/sampleFiles";

const codes = async (text: string): Promise<string[]> =>
  (await sourceOf(text, "extract.csv")).findings.map((finding) => `${finding.code} ${finding.at?.row}`);

describe("CSV: lines of two cells above a table", () => {
  it("are facts or a title with a comma in it where headings of three words stand below them", async () => {
    const table = "KPI,Target,Actual\nRent,98%,97%\nVoids,2%,1%\n";
    expect(await codes(`Period,Q2\n${table}`)).toEqual([]);
    expect(await codes(`Report: Oxmoor, Q2 2025/26\nTrust,Harbour and Moor\n${table}`)).toEqual([]);
  });

  it("are the headings, which lack one, where figures stand right below", async () => {
    expect(await codes("KPI,Actual\nRent,98%,97%\nVoids,2%,1%\n")).toEqual(["raggedRow 1", "raggedRow 2"]);
    expect(await codes("KPI,Actual\nRent,98%,ok\nVoids,2%,ok\n")).toEqual(["raggedRow 1", "raggedRow 2"]);
  });
});
