import { describe, expect, it } from "vitest";
import { doubts, mapped, roles } from "../mapped";
import { assessTexts } from "../../support/sampleFiles";

const row = "Public satisfaction,64%,65.4%,61.6%\nBurglary,360,355,400\nSickness,8.5,8,9\n";

describe("a column is known by its heading", () => {
  it.each([
    [
      "Measure,Target,Actual,Last year",
      ["Measure: measure", "Target: target", "Actual: actual", "Last year: lastYear"],
    ],
    [
      "Performance Indicator,Annual target,Outturn,Prior Year",
      ["Performance Indicator: measure", "Annual target: target", "Outturn: actual", "Prior Year: lastYear"],
    ],
    [
      "KPI,YTD Target,YTD Actual,Same period last year",
      ["KPI: measure", "YTD Target: target", "YTD Actual: actual", "Same period last year: lastYear"],
    ],
    [
      "INDICATOR,Target (%),Actual (%),Baseline",
      ["INDICATOR: measure", "Target (%): target", "Actual (%): actual", "Baseline: lastYear"],
    ],
    [
      "Measure,Tarrget,Actuals,Previous years",
      ["Measure: measure", "Tarrget: target", "Actuals: actual", "Previous years: lastYear"],
    ],
  ])("%s", async (header, expected) => {
    expect(await roles(`${header}\n${row}`)).toEqual(expected);
    expect(await doubts(`${header}\n${row}`)).toEqual([]);
  });

  it("2025 to 2026 - outcome is the actual of that year; limits of confidence are left alone", async () => {
    const heads = "Measure,2024 to 2025 - outcome,2025 to 2026 - outcome,95% CI lower,95% CI upper";
    const extract = `${heads}\nPublic satisfaction,64%,65.4%,60%,70%\nBurglary,360,355,340,370\n`;
    expect(await roles(extract)).toEqual([
      "Measure: measure",
      "2024 to 2025 - outcome: lastYear",
      "2025 to 2026 - outcome: actual",
    ]);
    expect(await doubts(extract)).toEqual([]);
    // Over words an outcome is what a measure serves.
    expect(await roles("Outcome,Measure,Actual\nSafer streets,Burglary,355\n")).toContain("Outcome: objective");
  });

  it.each([
    ["Comment on extent to which achieved in April 2008 to March 2009", "commentary"],
    ["Q4 performance commentary", "commentary"],
    ["Officer comments", "commentary"],
    ["Comments received", "nothing"],
  ])("%s holds the %s", async (heading, role) => {
    const columns = await roles(`Measure,Actual,${heading}\nPublic satisfaction,65%,Up.\nBurglary,355,Down.\n`);
    expect(columns[2] ?? "nothing").toBe(role === "nothing" ? role : `${heading}: ${role}`);
  });

  it("gives the reason for each", async () => {
    const { mapping } = await mapped(`Thing,Tarrget,Actuals,Last year\n${row}`);
    expect(mapping.tables[0]?.columns.map(({ claim }) => claim.reason)).toEqual([
      "100% of its cells are measures of the plan",
      "close to “target”",
      "known wording for actual",
      "known wording for lastYear",
    ]);
  });

  it("tells the change from the percent change", async () => {
    const columns = await roles(
      "Measure,Actual,Last year,Change,% change\nBurglary,355,400,-45,-11%\nSickness,8,9,-1,-11%\n",
    );
    expect(columns.slice(3)).toEqual(["Change: statedChange", "% change: statedChangePercent"]);
  });

  it("knows a table by its labels or its IDs where the headings are odd, and asks for the actual", async () => {
    const byName = "What,How much\nPublic satisfaction,65%\nBurglary,355\n";
    const asked = "Is “How much” the actual? It is the only column of figures that says nothing else.";
    expect(await roles(byName)).toEqual(["What: measure", "How much: actual"]);
    expect(await doubts(byName)).toEqual([asked]);
    const byId = "Thing,How much\nM1,65%\nM2,355\n";
    expect(await roles(byId)).toEqual(["Thing: measureId", "How much: actual"]);
    expect(await doubts(byId)).toEqual([asked]);
  });

  it("asks nothing of figures under Measure Values, Data, or Measure beside KPI, nor of East", async () => {
    const rows = "Public satisfaction,65%,60%\nBurglary,355,360\n";
    for (const heading of ["Measure Values", "Data", "Values"])
      expect(await doubts(`Measure,${heading}\nPublic satisfaction,65%\nBurglary,355\n`)).toEqual([]);
    expect(await roles(`KPI,Measure,Mean\n${rows}`)).toEqual(["KPI: measure", "Measure: actual"]);
    expect(await doubts(`Measure,Actual,East\n${rows}`)).toEqual([]);
  });

  it("takes the share that two columns beside it make where all measures are shares: 88 of 100 is 88%", async () => {
    const shares =
      "Measure ID,Measure,Unit,Polarity,Target\nM1,Majors decided,%,higher,60%\nM2,Minors decided,%,higher,60%\n";
    const rows = "Majors decided,100,88,88%,60%\nMinors decided,200,150,75%,60%\n";
    expect(
      (await assessTexts(`Measure,Decisions,Within time,% within time,Target\n${rows}`, shares)).measures.map(
        ({ actual }) => (actual.kind === "number" ? actual.number : null),
      ),
    ).toEqual([0.88, 0.75]);
  });

  it("takes the rate beside Numerator and Denominator for the actual, and No beside Yes for no number", async () => {
    const rate = "Measure,Numerator,Denominator,Rate %,Last year\nPublic satisfaction,65,100,65.0,61.0\n";
    expect(await roles(rate)).toEqual(["Measure: measure", "Rate %: actual", "Last year: lastYear"]);
    const answers = "Measure,Yes,No,Actual\nPublic satisfaction,65,35,65%\nBurglary,5,7,355\n";
    expect(await roles(answers)).toEqual(["Measure: measure", "Actual: actual"]);
    expect(await roles(answers.replace("Yes,No", "No,Yes"))).toEqual(["Measure: measure", "Actual: actual"]);
  });

  it("takes no column of small numbers for IDs", async () => {
    const plan = "Measures\nMeasure ID,Measure,Target\n1,Burglary,360\n2,Robbery,90\n";
    const { mapping } = await mapped("Station,Rank\nAbbey Road,1\nMill Lane,2\n", plan);
    expect(mapping.tables[0]?.holds).toBe("nothing");
  });
});

describe("two columns for one role are a question", () => {
  it("asks which of two is the actual, and uses neither without an answer", async () => {
    const extract = "Measure,Actual,Outturn\nPublic satisfaction,65%,66%\nBurglary,355,356\n";
    expect(await doubts(extract)).toEqual(["Both “Actual” and “Outturn” could be the actual. Which is it?"]);
  });

  it("asks which of two headings for the same year is the actual", async () => {
    const extract = "Measure,Q4 2009/10,2009/10\nPublic satisfaction,65%,66%\nBurglary,85,356\n";
    expect(await doubts(extract)).toEqual(["Both “Q4 2009/10” and “2009/10” could be the actual. Which is it?"]);
  });

  it("does not ask about words, where nothing is printed wrong by a guess", async () => {
    expect(await doubts("Measure,Actual,Notes,Comments\nPublic satisfaction,65%,a,b\nBurglary,355,c,d\n")).toEqual([]);
  });
});

describe("headings that are periods", () => {
  it.each([
    ["Measure,2008/09,2009/10", ["2008/09: lastYear", "2009/10: actual"]],
    ["Measure,Actual 2009/10,Actual 2008/09", ["Actual 2009/10: actual", "Actual 2008/09: lastYear"]],
    ["Measure,2009/10 outturn,2008/09 outturn", ["2009/10 outturn: actual", "2008/09 outturn: lastYear"]],
    ["Measure,Apr-Dec 2016,Apr-Dec 2017", ["Apr-Dec 2016: lastYear", "Apr-Dec 2017: actual"]],
    ["Measure,Q3 2009/10,Q4 2009/10", ["Q4 2009/10: actual"]],
    ["Measure,Q3,Q4", ["Q4: actual"]],
    ["Measure,Q4 Target,Q4 Actual", ["Q4 Target: target", "Q4 Actual: actual"]],
    ["Measure,Target 2010/11,Actual 2009/10", ["Actual 2009/10: actual"]],
    ["Measure,Target 2009/10,Q3 2009/10", ["Target 2009/10: target", "Q3 2009/10: actual"]],
    ["Measure,December,January", ["January: actual"]],
  ])("%s", async (header, expected) => {
    expect((await roles(`${header}\nPublic satisfaction,60%,65%\nBurglary,350,355\n`)).slice(1)).toEqual(expected);
    expect(await doubts(`${header}\nPublic satisfaction,60%,65%\nBurglary,350,355\n`)).toEqual([]);
  });

  it.each(["", "-", ".."])("takes the latest quarter with figures where Q4 holds “%s”", async (blank) => {
    const extract = `Measure,Q1,Q2,Q3,Q4\nPublic satisfaction,60%,62%,65%,${blank}\nBurglary,80,170,255,${blank}\n`;
    expect((await roles(extract)).slice(1)).toEqual(["Q3: actual"]);
  });

  it("takes last year's figure from a year before, not from the quarter before", async () => {
    const extract = "Measure,Q4 2008/09,Q3 2009/10,Q4 2009/10\nPublic satisfaction,60%,62%,65%\nBurglary,350,355,356\n";
    expect((await roles(extract)).slice(1)).toEqual(["Q4 2008/09: lastYear", "Q4 2009/10: actual"]);
  });
});

describe("a column of statuses under a heading of somebody's own", () => {
  const table = (statuses: readonly string[], heading = "Performance"): string =>
    `Measure,Target,Actual,${heading}\nPublic satisfaction,64%,65.4%,${statuses[0]}\n` +
    `Burglary,360,355,${statuses[1]}\nSickness,8.5,8,${statuses[2]}\n`;

  it.each([[["Exceeds", "Below", "Data not yet available"]], [["🟢", "🔴", "🟡"]], [["On track", "Off track", ""]]])(
    "is known by its cells: %j",
    async (statuses) => {
      expect((await roles(table(statuses))).at(-1)).toBe("Performance: statedStatus");
    },
  );

  it.each([
    ["A", "A", "A"],
    ["A", "B", "C"],
    ["A", "A", "C"],
    ["G", "", "G"],
  ])("is none where its letters may be any: %s, %s, %s", async (...letters) => {
    expect((await roles(table(letters, "Band"))).at(-1)).toBe("Actual: actual");
  });

  it.each([
    ["R", "A", "G"],
    ["G", "G", "A"],
    ["R", "G", "B"],
  ])("is known by two letters of colours: %s, %s, %s", async (...letters) => {
    expect((await roles(table(letters, "Band"))).at(-1)).toBe("Band: statedStatus");
  });

  it("is known by one where the words about the table say so", async () => {
    const ofOne = table(["G", "G", "G"], "Band");
    expect((await roles(`RAG ratings at quarter 4,,,\n${ofOne}`)).at(-1)).toBe("Band: statedStatus");
    expect((await roles(`${ofOne}\n"G = on target, R = missed",,,\n`)).at(-1)).toBe("Band: statedStatus");
  });

  it("is none where its cells are arrows, whatever its heading says, or where it rates something else", async () => {
    expect((await roles(table(["▲", "▼", "▲"], "Status"))).at(-1)).toBe("Actual: actual");
    expect((await roles(table(["Red", "Green", "Amber"], "Risk"))).at(-1)).toBe("Actual: actual");
  });
});
