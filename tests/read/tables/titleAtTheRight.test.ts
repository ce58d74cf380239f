import { describe, expect, it } from "vitest";
import { findTables } from "../../../src/read/tables/findTables";
import { outlines, sourceOf } from "../support/readOf";

describe("One cell alone over the last column", () => {
  it.each([
    [",,,Published July 2025\nArea,2018,2019,2020\nEssex,1,2,3\nKent,4,5,6\n", "Area | 2018 | 2019 | 2020"],
    [",,,Table 1: Homes\nArea,2018,2019,2020\nEssex,1,2,3\nKent,4,5,6\n", "Area | 2018 | 2019 | 2020"],
    [",,,Forecast\nArea,2018,2019,2020\nEssex,1,2,3\nKent,4,5,6\n", "Area | 2018 | 2019 | Forecast 2020"],
    [",,,Change\nArea,2018,2019,%\nEssex,1,2,3\nKent,4,5,6\n", "Area | 2018 | 2019 | Change %"],
    [",,,Comment\nArea,2018,2019,\nEssex,1,2,Late\nKent,4,5,\n", "Area | 2018 | 2019 | Comment"],
    [",,,Table 1: Homes\nArea,Men,Men,RAG\n,2018,2019,\nEssex,1,2,G\nKent,4,5,R\n", "Area | Men 2018 | Men 2019 | RAG"],
    [
      ",,,,,Key facts so far\nArea,Men,Men,Men,Men,RAG\n,2018,2018,2019,2019,\n,Let,Sold,Let,Sold,\nKent,1,2,3,4,G\n",
      "Area | Men 2018 Let | Men 2018 Sold | Men 2019 Let | Men 2019 Sold | RAG",
    ],
    [
      ",,,,Homes by type\n,Men,Men,Men,RAG\n,2018,2019,2020,\nEssex,1,2,3,G\nKent,4,5,6,R\n",
      " | Men 2018 | Men 2019 | Men 2020 | RAG",
    ],
    [",,,Year to March 2025\nArea,2018,2019,\nEssex,1,2,p\nKent,4,5,\n", "Area | 2018 | 2019 | "],
    [",,,Year to March 2025\nArea,2018,2019,\nEssex,1,2,3\nKent,4,5,6\n", "Area | 2018 | 2019 | Year to March 2025"],
  ])("is a title or that column’s heading by its words: %s", async (text, header) => {
    expect((await outlines(text)).map(({ headers }) => headers)).toEqual([header]);
  });

  it.each([
    ",,,Northdale Council\nArea,2018,2019,2020\nEssex,1,2,3\nKent,4,5,6\n",
    ",,,Northdale Council\nArea,2018,2019,\nEssex,1,2,p\nKent,4,5,\n",
    ",,,Staff by rank or grade\nArea,0-17,18-64,65+\nEssex,1,2,3\nKent,4,5,6\n",
  ])("is asked about where it may be either: %s", async (text) => {
    const { findings } = findTables(await sourceOf(text));
    const [finding] = findings.filter(({ code }) => code === "headerUnclear");
    const rows = [finding?.evidence["headingsFrom"], finding?.evidence["headingsMayBeFrom"]];
    expect(rows.sort()).toEqual(["1", "2"]);
  });

  it("is the headings' where they come again under each of its words", async () => {
    const text = ",2024,,2025,\nMeasure,Q1,Q2,Q1,Q2\nBurglary,1609,1612,1608,1611\nTheft,881,1872,975,1921\n";
    const { tables, findings } = findTables(await sourceOf(text));
    expect(tables[0]?.columns.map(({ header }) => header)).toEqual([
      "Measure",
      "2024 Q1",
      "2024 Q2",
      "2025 Q1",
      "2025 Q2",
    ]);
    expect(findings).toEqual([]);
  });
});
