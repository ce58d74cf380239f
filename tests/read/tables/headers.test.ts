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

  it("leaves a row of figures without a name among the data, though what stands below is mixed", async () => {
    const text = "Measure,Actual,Last year,RAG\n,2%,2 r,\nArson,2 r,2%,\nTheft,2.5,2 r,\nFraud,,2 r,\nArms,7,8,\n";
    expect(await headings(text)).toEqual(["Measure | Actual | Last year | RAG"]);
    expect((await tablesOf(text))[0]?.rows).toHaveLength(5);
  });

  it("takes no figures that rise under headings that come again with others between for headings", async () => {
    const text =
      ",2014,2014,2015,2015\nForce,Complaints,Offences,Complaints,Offences\nHalden,42,2058,46,2030\n" +
      "Larkfield,180,8166,201,8661\nAldershire,80,3620,86,3647\n";
    const [table] = await tablesOf(text);
    expect([table?.headerRows, table?.rows.length]).toEqual([2, 3]);
  });

  it("takes numbers that rise under a band for its columns: percentiles", async () => {
    expect(await headings(",,,Percentiles,,\nArea,Code,Median,10,25,75\nEssex,K02,32890,11425,22060,48283\n")).toEqual([
      "Area | Code | Median | Percentiles 10 | Percentiles 25 | Percentiles 75",
    ]);
  });

  it("takes years for headings that follow on one another, over figures of about two thousand", async () => {
    const areas = "Essex,1971,1969,1989,\nKent,2039,1914,2091,\nDover,1971,1981,1978,A\n";
    for (const total of ["", "Total,5981,5864,6058,\n"]) {
      expect(await headings(`Area,2018,2019,2020,Status\n${areas}${total}`)).toEqual([
        "Area | 2018 | 2019 | 2020 | Status",
      ]);
    }
    expect(await headings(`${areas}Ash,1975,1964,1980,\n`)).toEqual([" |  |  |  | "]);
    expect(await headings(`,Men,,Women,\nArea,2018,2019,2018,2019\n${areas.replaceAll(",\n", ",1984\n")}`)).toEqual([
      "Area | Men 2018 | Men 2019 | Women 2018 | Women 2019",
    ]);
  });

  it("takes no row of figures for headings because they could be years", async () => {
    const homes = ",All areas,2001,2057,1916,1940\nE1,Essex,277,291,273,273\nK1,Kent,294,300,276,284\n";
    const [table] = await tablesOf(`Code,Area,1 bedroom,2 bedrooms,3 bedrooms,4 or more\n${homes}`);
    expect([table?.headerRows, table?.rows.length]).toEqual([1, 3]);
    const years = "Trust,2015,2016,2015,2016,Notes\n,number,number,number,number,\n";
    const staff = "Dene,2022,2007,2033,2034,Late\nAsh,2020,1953,2029,2024,\nElm,1975,2011,1973,1965,\n";
    expect(await headings(`,Planned,Planned,Emergency,Emergency,\n${years}${staff}`)).toEqual([
      "Trust | Planned 2015 | Planned 2016 | Emergency 2015 | Emergency 2016 | Notes",
    ]);
  });

  it("does not take a first row of figures for headings because they rise", async () => {
    expect(await headings("Essex,10,20,30\nKent,3,4,5\n")).toEqual([" |  |  | "]);
    expect(await headings(",Sold,Sold,Sold\nEssex,12,40,75\nKent,3,4,5\n")).toEqual([" | Sold | Sold | Sold"]);
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

  it("finds it below an area at the left and whom the figures are about at the right, above bands", async () => {
    const bands = ",Name,,Fire,,,Flood,,Base";
    const lower = "Code,,,Share,Change,,Share,Change,";
    const data = "E1,Essex,,12,3,,31,4,260\nE2,Kent,,14,-1,,28,2,312\n";
    const [table] = await tablesOf(
      `England and Wales,,,,,,,,Households with a smoke alarm\n${bands}\n${lower}\n${data}`,
    );
    expect(table && outline(table)).toMatchObject({
      headers: "Code | Name |  | Fire Share | Fire Change |  | Flood Share | Flood Change | Base",
      titles: ["England and Wales Households with a smoke alarm"],
    });
    const [headed] = await tablesOf(`Area,,,,,,,,All people\n${bands}\n${lower}\n${data}`);
    expect(headed && outline(headed)).toMatchObject({ titles: [] });
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

describe("Rows that count or name every column are passed over, above blank headings and bands too", () => {
  it.each([
    ["1,2,3\n,2019,2020\nEssex,27,30\nKent,22,21\n", " | 2019 | 2020"],
    ["A,B,C\n,Men,\nArea,2019,2020\nEssex,27,30\nKent,22,21\n", "Area | Men 2019 | Men 2020"],
    ["1,2,3\nArea,18-24,65+\nEssex,27,30\nKent,22,21\n", "Area | 18-24 | 65+"],
    ["area,men_2019,men_2020\n,Men,\nArea,2019,2020\nEssex,27,30\n", "Area | Men 2019 | Men 2020"],
    ["area,budget,2019\nArea,Budget,2019\nEssex,27,30\nKent,22,21\n", "Area | Budget | 2019"],
    ["Ref,Area,Seen\n1,2,3\nM01,Essex,278\nM02,Kent,219\n", "Ref | Area | Seen"],
    [",Seen,Late,\n1,2,3,4\nEssex,278,4,new\nKent,219,5,\n", " | Seen | Late | "],
  ])("%s", async (text, header) => {
    expect(await headings(text)).toEqual([header]);
  });

  it("but numbers over figures alone are data", async () => {
    expect((await tablesOf("Year,Seen,Late\n1,2,3\n2,5,4\n3,1,7\n"))[0]?.rows).toHaveLength(3);
  });
});

describe("Bands", () => {
  it.each([
    [
      ",All,,\n,Men,Women,\nArea,2019,2019,2020\nEssex,5,6,7\n",
      "Area | All Men 2019 | All Women 2019 | All Women 2020",
    ],
    [
      ",Men,,Women,\n,Age,,Age,\nArea,0-17,18+,0-17,18+\nEssex,5,6,7,8\n",
      "Area | Men Age 0-17 | Men Age 18+ | Women Age 0-17 | Women Age 18+",
    ],
    [
      ",Men,Men,Women,Women\n,Age,Age,Age,Age\nArea,0-17,18+,0-17,18+\n,number,number,number,number\nEssex,5,6,7,8\n",
      "Area | Men Age 0-17 | Men Age 18+ | Women Age 0-17 | Women Age 18+",
    ],
    [",Men,Men,\nArea,2019,2020,RAG\nEssex,5,6,G\nKent,7,8,R\n", "Area | Men 2019 | Men 2020 | RAG"],
    [
      ",Men,,Women,\n,Rooms,,Rooms,\nArea,1,2,1,2\nEssex,51,62,57,68\nKent,31,32,33,24\n",
      "Area | Men Rooms 1 | Men Rooms 2 | Women Rooms 1 | Women Rooms 2",
    ],
    [
      ",Percentile,Percentile,Percentile\nSchool,25,50,75\nDene,8.1,10.9,*\nAsh,32.7,45.1,59.1\n",
      "School | Percentile 25 | Percentile 50 | Percentile 75",
    ],
    [
      ",Age,,\n,16 to 24,25 to 34,35+\n,number,number,number\nEssex,5,6,7\n",
      " | Age 16 to 24 | Age 25 to 34 | Age 35+",
    ],
  ])("over bands, alone or printed in each column, are all read: %s", async (text, header) => {
    expect(await headings(text)).toEqual([header]);
  });

  it("are no units: a first row of figures that rise under a row of units is data", async () => {
    const [table] = await tablesOf("Area,Met,Late,Lost\n,number,number,number\nEssex,175,190,212\nKent,197,203,223\n");
    expect(table?.rows).toHaveLength(2);
  });
});

describe("A second table right under the first", () => {
  it.each([
    ["financial years", "2023/24,2024/25"],
    ["quarters", "Q1 2023/24,Q2 2023/24"],
    ["months", "Apr-24,May-24"],
  ])("has headings of its own that come again: %s", async (_, periods) => {
    const text = `Stage,${periods}\nFirst,812,790\nLast,96,104\nTable B\nDecision,${periods}\nUpheld,11,9\nNot,7,12\n`;
    const tables = await tablesOf(text);
    expect(tables.map(({ headerRows, rows }) => [headerRows, rows.length])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});

describe("Lines right under the rows are notes", () => {
  it.each(["Symbols: - nil", ".. Not available", "Figures are rounded to the nearest 5", "Printed on 4 July 2025"])(
    "%s",
    async (line) => {
      const [table] = await tablesOf(`Area,Seen\nEssex,27\nKent,22\n${line}\n`);
      expect([table?.rows.length, table?.notes.map(({ text }) => text)]).toEqual([2, [line]]);
    },
  );
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

  it.each(["£000", "thousand"])("may be a scale: %s", async (unit) => {
    const [table] = await tablesOf(`Area,2018,2019\n,${unit},${unit}\nEssex,5,6\nKent,7,8\n`);
    expect([table?.rows.length, table?.columns[1]?.header]).toEqual([2, "2018"]);
    expect(table?.columns[1]?.unit).toBe(unit === "£000" ? "£k" : "thousands");
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
