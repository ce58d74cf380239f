import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor, questions } from "./shaped";

const WASTE = "W,Household waste recycled,%,higher,45%,latest\n";
const TWO = `${WASTE}F,Fly-tips cleared,number,higher,90,latest\n`;

describe("areas down and periods across, the measure named in the title", () => {
  const extract =
    "Household waste recycled (%)\nLocal authority,2022/23,2023/24\nAshcombe,43.1,43.0\nKestrel Vale,54.0,53.7\n";

  it("reports the organisation’s figure of the period, and the year before as last year’s", async () => {
    const checked = await assessTexts(extract, planFor("Kestrel Vale Council", WASTE, "Period,2023/24\n"));
    expect(figures(checked)).toEqual([["W", "53.7%", "C4"]]);
    expect(checked.measures[0]?.row?.figures.lastYear?.text).toBe("54.0%");
    expect(checked.measures[0]?.row?.figures.actual?.value).toEqual({ kind: "number", number: 0.537 });
  });

  it("asks whose figures are meant where the plan names nobody", async () => {
    expect(await questions(extract, planFor("", WASTE))).toEqual([
      "It is about Ashcombe and Kestrel Vale. Whose figures are to be reported?",
    ]);
  });
});

describe("periods down and areas across, the measure named in the title", () => {
  const extract = "Fly-tips cleared\nQuarter,Ashcombe,Millhaven\nQ1 2025/26,80,70\nQ2 2025/26,95,75\n";

  it("reports the organisation’s column", async () => {
    const checked = await assessTexts(extract, planFor("Millhaven", TWO, "Period,Q2 2025/26\n"));
    expect(figures(checked)).toEqual([
      ["W", null, null],
      ["F", "75", "C4"],
    ]);
  });

  it("asks where none of the headings is the plan’s organisation", async () => {
    expect(await questions(extract, planFor("Thornley", TWO))).toEqual([
      "It is about Ashcombe and Millhaven. Which of them is Thornley?",
    ]);
  });
});

describe("measures down and areas across", () => {
  it("reports the organisation’s column, in each measure’s own unit", async () => {
    const extract = "Measure,Ashcombe,Millhaven\nHousehold waste recycled,43.1%,32.2%\nFly-tips cleared,95,75\n";
    const checked = await assessTexts(extract, planFor("Millhaven", TWO));
    expect(figures(checked)).toEqual([
      ["W", "32.2%", "C2"],
      ["F", "75", "C3"],
    ]);
    expect(checked.extract.measures.map(({ organisation }) => organisation?.text)).toEqual(["Millhaven", "Millhaven"]);
  });
});

describe("one measure with its periods down", () => {
  it("takes the title’s name for every row", async () => {
    const extract = "Fly-tips cleared\nQuarter,Actual,Target\nQ1 2025/26,80,85\nQ2 2025/26,95,90\n";
    expect(figures(await assessTexts(extract, planFor("", TWO, "Period,Q2 2025/26\n")))).toEqual([
      ["W", null, null],
      ["F", "95", "B4"],
    ]);
  });
});

describe("one figure a row, of several organisations", () => {
  const long =
    "Area,Measure,Period,Value\nAshcombe,Fly-tips cleared,Q2 2025/26,95\nMillhaven,Fly-tips cleared,Q2 2025/26,75\n";
  const named = long.replace("Area,", "Council,");

  it("reports the rows of the plan’s organisation", async () => {
    expect(figures(await assessTexts(named, planFor("Millhaven", TWO, "Period,Q2 2025/26\n")))[1]).toEqual([
      "F",
      "75",
      "D3",
    ]);
  });

  it("asks whose rows are meant where the plan names nobody, or nobody of the table", async () => {
    expect(await questions(named, planFor("", TWO))).toEqual([
      "It is about Ashcombe and Millhaven. Whose figures are to be reported?",
    ]);
    expect(await questions(named, planFor("Thornley", TWO))).toEqual([
      "It is about Ashcombe and Millhaven. Which of them is Thornley?",
    ]);
  });

  it("knows the areas under a heading that could be anything by the plan’s own name in it", async () => {
    expect(figures(await assessTexts(long, planFor("Millhaven", TWO, "Period,Q2 2025/26\n")))[1]).toEqual([
      "F",
      "75",
      "D3",
    ]);
    expect(await questions(long, planFor("", TWO))).toEqual([
      "It is about Ashcombe and Millhaven. Whose figures are to be reported?",
    ]);
  });

  it("takes a name that stands on its first row only for the rows below it", async () => {
    const sparse =
      "Council,Measure,Actual\nAshcombe,Fly-tips cleared,95\n,Household waste recycled,43%\n" +
      "Millhaven,Fly-tips cleared,75\n,Household waste recycled,32%\n";
    expect(figures(await assessTexts(sparse, planFor("Millhaven", TWO)))).toEqual([
      ["W", "32%", "C5"],
      ["F", "75", "C4"],
    ]);
  });

  it("asks nothing where each organisation has measures of its own", async () => {
    const leads = "Authority,Measure,Actual\nAshcombe,Fly-tips cleared,95\nMillhaven,Household waste recycled,43%\n";
    expect(await questions(leads, planFor("", TWO))).toEqual([]);
  });
});
