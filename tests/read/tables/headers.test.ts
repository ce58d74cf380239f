import { describe, expect, it } from "vitest";
import { inspect } from "../../../src/read/inspect";
import { findTables } from "../../../src/read/tables/findTables";
import { outline, sourceOf, tablesOf } from "../support/readOf";

async function headings(text: string): Promise<string[]> {
  return (await tablesOf(text)).map((table) => outline(table).headers);
}

describe("A header is told from what stands below it", () => {
  it.each([
    ["Measure,Actual,Target,2023-24 outturn\nSickness,9.1,8.5,9.0\nCalls,91,92,90\n", "a year and words"],
    ["Area,2015 to 2016 - outcome,2016 to 2017 - outcome\nEssex,19.1,19.2\nKent,19.0,[x]\n", "a range of years"],
    ["Area,18-24 year olds,25-49,50+\nEssex,415,1180,520\nKent,260,805,390\n", "ages"],
    ["Area,999 calls,4-hour standard,80% target\nEssex,415,91,80\nKent,260,88,80\n", "words after a number"],
    ["Question,Yes,No,N/A\nSafe?,612,310,14\nMended?,288,120,528\n", "an answer that is a mark elsewhere"],
    ["Metric,2025-04,2025-05\nFalls,5.2,5.6\nUlcers,14,11\n", "months as numbers"],
  ])("%s (%s)", async (text) => {
    expect(await headings(text)).toEqual([text.split("\n")[0]?.split(",").join(" | ")]);
    expect((await tablesOf(text))[0]?.rows).toHaveLength(2);
  });

  it("takes numbers that rise under a band for its columns: percentiles", async () => {
    expect(await headings(",,,Percentiles,,\nArea,Code,Median,10,25,75\nEssex,K02,32890,11425,22060,48283\n")).toEqual([
      "Area | Code | Median | Percentiles 10 | Percentiles 25 | Percentiles 75",
    ]);
  });

  it("does not take a first row of figures for headings because they rise", async () => {
    expect(await headings("Essex,10,20,30\nKent,3,4,5\n")).toEqual([" |  |  | "]);
  });

  it("takes no row with figures for headings where only lines of one cell stand below", async () => {
    expect(await headings("Burglary,M1,1.1\nQuarter 4\n")).toEqual([" |  | "]);
  });

  it("finds it below pairs of a name and its words, and below a title with a page at the far end", async () => {
    const [pairs] = await tablesOf("Force,Northdale,,\nPeriod,Q2,,\nMeasure,Actual,Target,Last year\nBurglary,1,2,3\n");
    expect(pairs && outline(pairs)).toMatchObject({
      headers: "Measure | Actual | Target | Last year",
      titles: ["Force Northdale", "Period Q2"],
    });
    const [page] = await tablesOf("Incidents,,,,Page 1\nRef,Type,Opened,Closed,Days\n1,Fall,2,9,7\n2,Fall,3,4,1\n");
    expect(page && outline(page)).toMatchObject({
      headers: "Ref | Type | Opened | Closed | Days",
      titles: ["Incidents Page 1"],
    });
  });
});

describe("Rows beside the headings that are neither headings nor data are passed over and kept", () => {
  it.each([
    [",,190,290\nCode,Authority,Education,Highways\nE1,Essex,278,304\nE2,Kent,219,227\n", ",,190,290"],
    ["org_code,org_name,val_1,val_2\nCode,Name,Seen,On time\nR1,Essex,278,304\nR2,Kent,219,227\n", "org_code"],
    ["hide,,keep,keep\nCode,Name,Seen,On time\nR1,Essex,278,304\nR2,Kent,219,227\n", "hide"],
    ["Service,Budget,Forecast,Variance\n,(a),(b),(c) = (b) - (a)\nCare,84,86,2\nRoads,22,21,-1\n", "(a)"],
    ["Service,Budget,Forecast,Variance\n,1,2,3\nCare,84,86,2\nRoads,22,21,-1\n", "1 2 3"],
  ])("%s", async (text, row) => {
    const [table] = await tablesOf(text);
    expect(table?.rows).toHaveLength(2);
    expect(table?.headerRows).toBe(1);
    expect(table?.skipped.map((one) => one.text)).toEqual([expect.stringContaining(row.replaceAll(",", " ").trim())]);
  });

  it("but a row of data that counts 1, 2, 3 is data", async () => {
    expect((await tablesOf("Line,Cost,Budget\n1,2,3\n4,5,6\n"))[0]?.rows).toHaveLength(2);
  });
});

describe("A row of units under the headings", () => {
  it("gives each column its own, and is no part of the headings", async () => {
    const [table] = await tablesOf("Area,Burglary,Change\n,Number,%\nKent,1,2\n");
    expect(table?.columns.map(({ header, unit }) => [header, unit])).toEqual([
      ["Area", null],
      ["Burglary", "number"],
      ["Change", "%"],
    ]);
    expect([table?.headerRows, table?.unitRow]).toEqual([1, 1]);
  });

  it("is part of them where it tells them apart", async () => {
    expect(await headings(",2023,2023\nArea,Number,%\nKent,1,2\nEssex,3,4\n")).toEqual(["Area | 2023 Number | 2023 %"]);
  });
});

it("A band over bands reaches over the blank cells to its right, until the next word", async () => {
  expect(await headings("Trust,Planned,,,\n,Men,,Women,\n,2023,2024,2023,2024\nKent,1,2,3,4\nEssex,5,6,7,8\n")).toEqual(
    ["Trust | Planned Men 2023 | Planned Men 2024 | Planned Women 2023 | Planned Women 2024"],
  );
});

describe("Where two readings are nearly as good", () => {
  const FORM = "Trust,Harbour\nQuarter,Q2 2025/26\nBeds,612\nOccupied,577\nOccupancy (%),94.3\nSigned by,Nurse\n";

  it("both are told: a form's first line may be a heading or a fact", async () => {
    const { findings } = findTables(await sourceOf(FORM));
    expect(findings.filter(({ code }) => code === "headerUnclear")).toMatchObject([
      { at: { row: 0, column: 0 }, found: "A1:B6", evidence: { dataFrom: "1", dataMayBeFrom: "2" } },
    ]);
  });

  it("a person says which, and is not asked", async () => {
    const source = await sourceOf(FORM);
    const { tables, findings } = findTables(source, [{ sheet: "", top: 0, bottom: 0 }]);
    expect(tables.map((table) => [table.headerRows, table.rows.length])).toEqual([[1, 5]]);
    expect(findings.map(({ code }) => code)).not.toContain("headerUnclear");
  });

  it("nobody is asked about a plain list", async () => {
    for (const text of ["Area,Offences\nEssex,3\nKent,4\n", "Rank,Officers\nChief,1\n", "Action,Owner\nMend,Jo\n"])
      expect(findTables(await sourceOf(text)).findings.map(({ code }) => code)).not.toContain("headerUnclear");
  });
});

describe("Header rows that a person gives", () => {
  const STACKED = "Homes,,\nType,Let,Days\nFlat,1,2\nRents,,\nType,Paid,Due\nFlat,3,4\n";

  it("stand for the table they are in, and leave the one above as it was", async () => {
    const { tables } = findTables(await sourceOf(STACKED), [{ sheet: "", top: 4, bottom: 4 }]);
    expect(tables.map((table) => [table.range.top, table.headerReason.by])).toEqual([
      [1, "evidence"],
      [4, "person"],
    ]);
  });

  it("can be none: every row is then data", async () => {
    const { tables } = findTables(await sourceOf("Area,Count\nKent,1\n"), [{ sheet: "", top: 0, bottom: -1 }]);
    expect(tables.map(({ headerRows, rows }) => [headerRows, rows.length])).toEqual([[0, 2]]);
  });

  it("can be several, with all that stands above them as titles", async () => {
    const { tables } = findTables(await sourceOf("a,b,c\nArea,Crime,Crime\nx,y,z\nKent,1,2\n"), [
      { sheet: "", top: 1, bottom: 2 },
    ]);
    expect(tables.map((table) => [outline(table).headers, outline(table).titles])).toEqual([
      ["Area x | Crime y | Crime z", ["a b c"]],
    ]);
  });
});

describe("inspect says why rows are the header", () => {
  it.each([
    ["Area,2023,2024\nKent,1,2\n", "row 1 is the header because it has words or years over 2 columns of figures"],
    ["Kent,1,2\nEssex,3,4\n", "row 1 is data and there is no header because its cells are like those below it"],
    [",Q4,,Q3,\nMeasure,Actual,Target,Actual,Target\nBurglary,1,2,3,4\n", "rows 1 to 2 are the header because"],
  ])("%s", async (text, reason) => {
    expect(inspect(await sourceOf(text)).tables[0]?.headerReason).toContain(reason);
  });
});
