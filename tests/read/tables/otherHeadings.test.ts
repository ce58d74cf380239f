import { describe, expect, it } from "vitest";
import { codes, outlines, tablesOf } from "../support/readOf";

/** The headings of each table of a CSV file, and how many rows stand under them. */
const headed = async (text: string): Promise<[string, number][]> =>
  (await outlines(text)).map(({ headers, rows }) => [headers, rows.length]);

describe("headings that come again for other columns, right under rows of data", () => {
  const first = "Indicator,Goal,June 2024,June 2025\nBins emptied,90%,91%,93%\nPotholes mended,50,40,60\n";
  const rows = "Trees planted,100,120,80\nParks open,9,8,7\n";
  const before: [string, number] = ["Indicator | Goal | June 2024 | June 2025", 2];

  it.each([
    ["in another order", "Indicator,Goal,June 2025,June 2024"],
    ["for another period", "Indicator,Goal,March 2024,March 2025"],
    ["for a forecast", "Indicator,Goal,June 2024,Likely 2025/26"],
    ["with the rows’ names under another word", "Measure,Goal,June 2025,June 2024"],
    ["with a section’s name in the corner", "Parks,Goal,June 2025,June 2024"],
    ["without a word in the corner", ",Goal,June 2025,June 2024"],
    ["in capitals and another order", "INDICATOR,GOAL,JUNE 2025,JUNE 2024"],
    ["with the goal last", "Indicator,June 2024,June 2025,Goal"],
  ])("begin a table of their own %s", async (_, again) => {
    expect(await headed(`${first}${again}\n${rows}`)).toEqual([before, [again.replace(/,/g, " | "), 2]]);
    expect(await codes(`${first}${again}\n${rows}`)).not.toContain("headerUnclear");
  });

  it("begin one after a single row, and over a single one", async () => {
    expect(await headed("Ward,Goal,May 2025\nElm,5,6\nWard,Goal,April 2025\nAsh,5,7\n")).toEqual([
      ["Ward | Goal | May 2025", 1],
      ["Ward | Goal | April 2025", 1],
    ]);
  });

  it("begin one for each page", async () => {
    const page = (heads: string, name: string): string => `Ward,${heads}\n${name} north,1,2\n${name} south,3,4\n`;
    const pages = page("Cats,Dogs", "Elm") + page("Dogs,Cats", "Ash") + page("Cats,Dogs", "Oak");
    expect((await headed(pages)).map(([headers]) => headers)).toEqual([
      "Ward | Cats | Dogs",
      "Ward | Dogs | Cats",
      "Ward | Cats | Dogs",
    ]);
  });

  it("begin one where only the unit is another", async () => {
    const text =
      'Scheme,Budget (£000),Spent (£000)\nRoads,"1,200","1,150"\nScheme,Budget (£m),Spent (£m)\nSchool,4.5,4.4\n';
    const tables = await tablesOf(text);
    expect(tables.map(({ columns }) => columns[1]?.unit)).toEqual(["£k", "£m"]);
  });

  it("begin one where a band above them is another", async () => {
    const bands = ",2023/24,,2024/25,\nWard,Homes,Shops,Homes,Shops\nElm,1,2,3,4\nAsh,5,6,7,8\n";
    const other = ",2024/25,,2023/24,\nWard,Homes,Shops,Homes,Shops\nOak,3,4,1,2\n";
    expect(await headed(bands + other)).toEqual([
      ["Ward | 2023/24 Homes | 2023/24 Shops | 2024/25 Homes | 2024/25 Shops", 2],
      ["Ward | 2024/25 Homes | 2024/25 Shops | 2023/24 Homes | 2023/24 Shops", 1],
    ]);
  });

  it("keep the title and the key of the table above", async () => {
    const text = "Wards in June 2025\nWard,Cats,Dogs\nElm,1,2\nWard,Dogs,Cats\nAsh,3,x\nx = not counted\n";
    const tables = await tablesOf(text);
    expect(tables.map(({ titles }) => titles.map(({ text: title }) => title))).toEqual([
      ["Wards in June 2025"],
      ["Wards in June 2025"],
    ]);
    expect(tables.map(({ key }) => key?.has("x"))).toEqual([true, true]);
  });
});

describe("rows of words among figures", () => {
  it.each([
    ["words for missing figures", "Ash,Not held,Not held"],
    ["two words for missing figures", "Ash,Not held,Refused"],
    ["a milestone with its dates", "Open the library,March 2025,June 2025"],
    ["a word where the target is", "Open the library,Spring,Opened"],
    ["the same headings with a blank", "Ward,Goal,"],
    ["a name alone", "Schools,,"],
    ["a name and a word", "Schools,see note,"],
    ["a total of words", "Total,n/a,n/a"],
  ])("are rows of the table: %s", async (_, row) => {
    const text = `Ward,Goal,Result\nElm,1,2\nOak,3,4\n${row}\nFir,5,6\nYew,7,8\n`;
    expect((await headed(text)).map(([headers]) => headers)).toEqual(["Ward | Goal | Result"]);
  });
});
