import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nRule,achieved\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target\n" +
  "M1,Rent collected,%,higher,98%\nM2,Relet time,days,lower,30\nM3,Burglary,% change,lower,-2%\n" +
  "M4,Net migration,number,higher,5\nM5,Cost per visit,pence,lower,50\nM6,Fare,£,lower,£0.60\n" +
  "M7,Visits,number,higher,9\n";
const NAMES: Readonly<Record<string, string>> = {
  M1: "Rent collected",
  M2: "Relet time",
  M3: "Burglary",
  M4: "Net migration",
  M5: "Cost per visit",
  M6: "Fare",
  M7: "Visits",
};

/** The actual of a measure, the mark that is kept with it and the findings, for a cell and the notes below it. */
async function read(id: string, cell: string, note = "", target = ""): Promise<unknown> {
  const below = note === "" ? "" : `\n"${note}"\n`;
  const extract = `Measure,Actual,Target\n${NAMES[id] ?? ""},"${cell}","${target}"\n${below}`;
  const { measures, findings } = await assessTexts(extract, PLAN);
  const actual = measures.find(({ measure }) => measure.id === id)?.row?.figures.actual;
  return [
    actual?.value.kind === "number" ? actual.value.number : null,
    actual?.marker ?? null,
    ...findings.filter(({ item }) => item === id).map(({ code }) => code),
  ];
}

describe("a figure with a sign that the table explains", () => {
  it.each([
    ["98.4%*", "* Provisional figure", [0.984, "p"]],
    ["98.4% *", "* Figures are unaudited", [0.984, "p"]],
    ["98.4%**", "** Subject to audit", [0.984, "p"]],
    ["98.4%†", "† Estimate", [0.984, "e"]],
    ["98.4%#", "# = revised", [0.984, "r"]],
    ["98.4% (provisional)", "", [0.984, "p"]],
    ["98.4% (est.)", "", [0.984, "e"]],
    // The note is a finding of its table, noteLeavesOut.
    ["98.4%*", "* Excludes garages", [0.984, null]],
  ])("is used, and is provisional, estimated or revised: %s with %s", async (cell, note, answer) => {
    expect(await read("M1", cell, note)).toEqual(answer);
  });

  it.each([
    ["98.4%*", ""],
    ["98.4%*", "* Provisional figure for Q1"],
    ["98.4%*", "* Last year’s figure"],
    ["98.4%*", "* Forecast"],
    ["98.4%**", "* Provisional"],
  ])(
    "is not used where nothing explains the sign, or it says more than how sure it is: %s with %s",
    async (cell, note) => {
      expect(await read("M1", cell, note)).toEqual([null, null, "valueNotNumeric"]);
    },
  );
});

describe("an arrow after a figure", () => {
  it("is the direction of a level and no part of it, in an actual and in a target", async () => {
    expect(await read("M1", "98.4% ↑", "", "98% ↑")).toEqual([0.984, null]);
    expect(await read("M2", "27▼")).toEqual([27, null]);
  });

  it("may be the sign of a change, or stand before a figure for one: a person says", async () => {
    expect(await read("M3", "8.5% ↓")).toEqual([null, null, "valueNotNumeric"]);
    expect(await read("M4", "12 ↓")).toEqual([null, null, "valueNotNumeric"]);
    expect(await read("M2", "▼ 27")).toEqual([null, null, "valueNotNumeric"]);
  });
});

describe("brackets after a figure", () => {
  it.each([
    ["M1", "80% (12/15)", 0.8],
    ["M1", "97.2% (£4.5m of £4.63m)", 0.972],
    ["M1", "66.7% (2 out of 3)", 0.667],
    ["M1", "82% (n=410)", 0.82],
    ["M1", "98.4% (97.1 - 99.2)", 0.984],
    ["M1", "98% (95% CI 97-99)", 0.98],
    ["M2", "27 (n = 40)", 27],
  ])(
    "are no second figure where they give what it is made from, its base or its interval: %s %s",
    async (id, cell, answer) => {
      expect(await read(id, cell)).toEqual([answer, null]);
    },
  );

  it.each([
    ["M1", "80% (12/16)"],
    ["M1", "80% (79%)"],
    ["M1", "80% (81.5 - 85.5)"],
    ["M1", "80% (75 - 85)"],
    ["M7", "7 (12/15)"],
    ["M2", "27 (12 lets)"],
  ])("leave it unread where they do not make it, or may be another figure: %s %s", async (id, cell) => {
    expect(await read(id, cell)).toEqual([null, null, "valueNotNumeric"]);
  });
});

describe("an amount in pence", () => {
  it("is 47 in pence and 0.47 in pounds, and nothing in a count, where the letter may say provisional", async () => {
    expect(await read("M5", "47p", "", "50p")).toEqual([47, null]);
    expect(await read("M6", "47p", "", "60p")).toEqual([0.47, null]);
    expect(await read("M7", "47p")).toEqual([null, null, "valueNotNumeric"]);
    expect(await read("M5", "47 p")).toEqual([null, null, "valueNotNumeric"]);
  });
});

describe("a target in the extract that leaves out its own figure", () => {
  it.each(["> 98%", "above 98%", "98% (min)"])("says the plan’s 98%%: %s", async (target) => {
    expect(await read("M1", "98.4%", "", target)).toEqual([0.984, null]);
  });

  it.each(["below 30", "<30", "Less than 30 days", "fewer than 30"])("says the plan’s 30 days: %s", async (target) => {
    expect(await read("M2", "27", "", target)).toEqual([27, null]);
  });

  it("is another than the plan’s where its figure is, and is not read against the polarity", async () => {
    expect(await read("M2", "27", "", "below 32")).toEqual([27, null, "targetDiffers"]);
    expect(await read("M2", "27", "", "above 30")).toEqual([27, null, "valueNotNumeric"]);
  });

  it("is not what a measure that adds up is rated by: 5 is not below 5", async () => {
    const plan =
      "Settings\nSetting,Value\nRule,achieved\nPeriod,Q2 2025/26\n\nMeasures\n" +
      "Measure ID,Measure,Unit,Polarity,Target,Aggregation,Figures\nM1,Deaths,number,lower,10,sum,to date\n";
    const { measures } = await assessTexts("Measure,Actual to date,Target to date\nDeaths,5,below 5\n", plan);
    expect(measures[0]?.rating.status).toBe("Not rated");
  });
});
