import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { APRIL_YEAR } from "../../src/domain/time/year";
import { asSaved } from "../../src/map/saved/savedTable";
import { assessExtract, mapExtract, planFrom } from "../../src/pipeline";
import type { CheckedExtract } from "../../src/report/checkedExtract";
import { brief } from "../check/findings";
import { folderForEach, run } from "../cli/run";
import { assessTexts, sourceOf } from "../support/sampleFiles";

const settings = (more: string): string => `Settings\nSetting,Value\nTitle,Services\nRule,achieved\n${more}\n`;
const LATEST =
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\n" +
  "T1,Late trains,number,lower,200,latest\nT2,Lost parcels,number,lower,30,latest\n";
const sums = (figures: string): string =>
  `${settings("Period,Q3 2026/27")}Measures\n` +
  "Measure ID,Measure,Unit,Polarity,Target,Profile,Aggregation,Figures\n" +
  `T1,Ticket sales,£,higher,"£800,000",straight line,sum,${figures}\n` +
  `T2,Lost parcels,number,lower,80,straight line,sum,${figures}\n`;

/** Each measure's actual as printed, and its status. */
const rated = ({ measures }: CheckedExtract): unknown[] =>
  measures.map(({ row, rating }) => [
    row?.figures.actual?.value.kind === "number" ? row.figures.actual.value.number : null,
    rating.status,
  ]);
const lastYears = ({ measures }: CheckedExtract): unknown[] =>
  measures.map(({ row }) => row?.figures.lastYear?.text ?? null);

describe("last year's outturn before the quarters", () => {
  const extract =
    "Service indicators - Quarter 3 2026/27\nIndicator,2025/26 outturn,2026/27 target,Q1,Q2,Q3,Q4\n" +
    "Late trains,190,200,180,195,210,\nLost parcels,28,30,25,26,27,\n";

  it("is never the actual: quarter 3 is, and the outturn is compared as a whole year's", async () => {
    const checkedExtract = await assessTexts(extract, settings("") + LATEST);
    expect(rated(checkedExtract)).toEqual([
      [210, "Red"],
      [27, "Green"],
    ]);
    expect(lastYears(checkedExtract)).toEqual(["190", "28"]);
    expect(checkedExtract.period).toEqual({ start: "2026-10", end: "2026-12" });
    expect(brief(checkedExtract.findings, "unlikePeriods").map(({ item }) => item)).toEqual(["T1", "T2"]);
  });
});

describe("a mapping that was confirmed on quarter 3", () => {
  const extract = (q4: string): string =>
    `Measure,2026/27 result Q1,2026/27 result Q2,2026/27 result Q3,2026/27 result Q4\nLost parcels,22,24,27,${q4}\n`;
  const plan = (period: string): string => `${settings(`Period,${period}`)}${LATEST}`;

  it("reads quarter 4 from quarter 4's column: 41 against 30 is Red", async () => {
    const before = planFrom(await sourceOf(plan("Q3 2026/27"), "plan.csv"));
    const mapped = mapExtract(await sourceOf(extract(""), "q3.csv"), before.plan);
    expect(rated(assessExtract(before, mapped))[1]).toEqual([27, "Green"]);
    const saved = asSaved(mapped.mapping, mapped.tables, APRIL_YEAR);
    const now = planFrom(await sourceOf(plan("Q4 2026/27"), "plan.csv"));
    const next = mapExtract(await sourceOf(extract("41"), "q4.csv"), now.plan, saved);
    expect(next.mapping.doubts).toEqual([]);
    expect(rated(assessExtract(now, next))[1]).toEqual([41, "Red"]);
  });
});

describe("quarters of a measure that adds up", () => {
  const extract =
    "Measure,Target,2026/27 Q1,2026/27 Q2,2026/27 Q3\n" +
    'Ticket sales,"£800,000","£190,000","£205,000","£210,000"\nLost parcels,80,30,35,40\n';

  it("are asked about where nothing says whether they are to date, and nothing is rated", async () => {
    const checkedExtract = await assessTexts(extract, sums(""));
    expect(rated(checkedExtract)).toEqual([
      [null, "Not rated"],
      [null, "Not rated"],
    ]);
    expect(brief(checkedExtract.findings, "spanUnknown").map(({ item, found }) => [item, found])).toEqual([
      ["T1", "£210,000"],
      ["T2", "40"],
    ]);
  });

  it(
    "are added up where the plan says that they are in the period: £605,000 of £600,000, and 105 " + "against 60",
    async () => {
      expect(rated(await assessTexts(extract, sums("in period")))).toEqual([
        [605_000, "Green"],
        [105, "Red"],
      ]);
    },
  );

  it(
    "are taken as they stand where the plan says that they are to date: £210,000 of £600,000, and 40 " + "against 60",
    async () => {
      expect(rated(await assessTexts(extract, sums("to date")))).toEqual([
        [210_000, "Red"],
        [40, "Green"],
      ]);
    },
  );
});

describe("months in rows, of which only some are given", () => {
  const plan = (figures: string): string =>
    "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Target Q1,Target Q2,Target Q3,Target " +
    `Q4,Aggregation,Figures\nT1,Ticket sales,number,higher,400,100,200,300,400,sum,${figures}\n` +
    `T2,Lost parcels,number,lower,400,100,200,300,400,sum,${figures}\n`;
  const extract =
    "Measure ID,Month,Actual\nT1,Oct 2026,39\nT1,Nov 2026,41\nT1,Dec 2026,40\nT2,Oct 2026,39\n" +
    "T2,Nov 2026,41\nT2,Dec 2026,40\n";

  it(
    "are not held against a target to date: April to September are missing, or it is asked what they " + "are",
    async () => {
      const asked = await assessTexts(extract, plan(""));
      expect(rated(asked)).toEqual([
        [null, "Not rated"],
        [null, "Not rated"],
      ]);
      expect(brief(asked.findings, "spanUnknown")).toHaveLength(2);
      const told = await assessTexts(extract, plan("in period"));
      expect(rated(told)).toEqual([
        [null, "Not rated"],
        [null, "Not rated"],
      ]);
      expect(brief(told.findings, "periodsMissing").map(({ expected }) => expected)).toEqual([
        "April to September 2026",
        "April to September 2026",
      ]);
    },
  );
});

describe("a sheet for each quarter", () => {
  it("is read from the plan's quarter, and the others are history", async () => {
    const workbook = new Workbook();
    for (const [name, trains, parcels] of [
      ["Q1", 150, 20],
      ["Q2", 170, 25],
      ["Q3", 220, 35],
    ] as const) {
      workbook.addWorksheet(name).addRows([
        ["Measure", "Actual"],
        ["Late trains", trains],
        ["Lost parcels", parcels],
      ]);
    }
    const plan = planFrom(await sourceOf(`${settings("Period,Q3 2026/27")}${LATEST}`, "plan.csv"));
    const mapped = mapExtract(
      await sourceOf(new Uint8Array(await workbook.xlsx.writeBuffer()), "sheets.xlsx"),
      plan.plan,
    );
    const checkedExtract = assessExtract(plan, mapped);
    expect(rated(checkedExtract)).toEqual([
      [220, "Red"],
      [35, "Red"],
    ]);
    expect(
      checkedExtract.findings.filter(
        ({ code }) => code === "duplicateMeasure" || code === "valueConflict" || code === "twoFigures",
      ),
    ).toEqual([]);
  });

  it.each([
    ["Q1", "Q3", []],
    ["Q1", "Q2", ["Q3!A1"]],
  ])(
    "may have titles of their own, and one that is not its tab's is pointed at: %s and %s",
    async (first, last, mismatches) => {
      const workbook = new Workbook();
      for (const [name, title, trains] of [
        ["Q1", first, 150],
        ["Q3", last, 220],
      ] as const) {
        workbook.addWorksheet(name).addRows([[`${title} 2026/27`], ["Measure", "Actual"], ["Late trains", trains]]);
      }
      const plan = planFrom(await sourceOf(`${settings("Period,Q3 2026/27")}${LATEST}`, "plan.csv"));
      const mapped = mapExtract(
        await sourceOf(new Uint8Array(await workbook.xlsx.writeBuffer()), "sheets.xlsx"),
        plan.plan,
      );
      const { findings } = assessExtract(plan, mapped);
      expect(
        findings.flatMap(({ code, at }) =>
          code === "periodMismatch" && at !== null ? [`${at.sheet}!A${at.row + 1}`] : [],
        ),
      ).toEqual(mismatches);
    },
  );
});

describe("a RAG column beside each quarter", () => {
  it("is compared for the report's quarter alone: Green is stated for 240 against 200, and Red is right", async () => {
    const extract =
      "Measure,2025/26,Target 2026/27,Q1,RAG,Q2,RAG,Q3,RAG\nLate trains,230,200,150,R,170,R,240,G\n" +
      "Lost parcels,28,30,20,G,25,G,35,R\n";
    const checkedExtract = await assessTexts(extract, `${settings("Period,Q3 2026/27")}${LATEST}`);
    expect(rated(checkedExtract)).toEqual([
      [240, "Red"],
      [35, "Red"],
    ]);
    expect(lastYears(checkedExtract)).toEqual(["230", "28"]);
    expect(brief(checkedExtract.findings, "statedStatusDiffers").map(({ item, at }) => [item, at])).toEqual([
      ["T1", "I2"],
    ]);
  });
});

describe("the plan's Period", () => {
  const plan = (period: string): string =>
    `${settings(`Period,${period}`)}Measures\n` +
    "Measure ID,Measure,Unit,Polarity,Target,Target Q1,Target Q2,Target Q3,Target " +
    "Q4,Aggregation,Figures\nT1,Trees planted,number,higher,400,100,200,300,400,sum,to date\n";

  it.each(["Q2 (Jul-Sep) 2026/27", "H1 2026/27", "Half year 2026/27", "FY27 Q2", "Q2 26-27", "September 2026"])(
    "is understood as %s: 210 against 200 to date is Green",
    async (words) => {
      const checkedExtract = await assessTexts("Measure,Actual\nTrees planted,210\n", plan(words));
      expect(rated(checkedExtract)).toEqual([[210, "Green"]]);
    },
  );

  it("is an error where it is not understood, and nothing is held against the year's target", async () => {
    const checkedExtract = await assessTexts("Measure,Actual\nTrees planted,210\n", plan("Second bit of the year"));
    expect(brief(checkedExtract.findings, "periodNotUnderstood").map(({ found }) => found)).toEqual([
      "Second bit of the year",
    ]);
    expect(rated(checkedExtract)).toEqual([[210, "Not rated"]]);
  });
});

describe("budget and actual to date beside the year's", () => {
  const extract =
    "Budget monitoring Q3 2026/27 (£m),,,,,\n" +
    "Service,Full year budget,Budget to date,Actual to date,Forecast outturn,Variance\n" +
    "Libraries,£40.4m,£30.3m,£32.3m,£43.1m,£2.7m\nParks,£8.4m,£6.3m,£6.0m,£8.2m,(£0.2m)\n";
  const plan =
    `${settings("Period,Q3 2026/27")}Measures\n` +
    "Measure ID,Measure,Unit,Polarity,Target,Rule,Tolerance,Aggregation\n" +
    "B1,Libraries,£,lower,40.4m,tolerance,2%,sum\nB2,Parks,£,lower,8.4m,tolerance,2%,sum\n";

  it(
    "are paired with each other and never crosswise: £32.3m against £30.3m is Red, £6.0m against " + "£6.3m Green",
    async () => {
      const checkedExtract = await assessTexts(extract, plan);
      expect(checkedExtract.measures.map(({ target }) => target)).toEqual([
        { kind: "number", number: 30_300_000 },
        { kind: "number", number: 6_300_000 },
      ]);
      expect(rated(checkedExtract)).toEqual([
        [32_300_000, "Red"],
        [6_000_000, "Green"],
      ]);
      expect(checkedExtract.measures.map(({ row }) => row?.figures.forecast?.text)).toEqual(["£43.1m", "£8.2m"]);
      expect(brief(checkedExtract.findings, "statedVarianceDiffers")).toEqual([]);
    },
  );
});

describe("a column that says which way is better", () => {
  const folder = folderForEach();

  it("gives a drafted plan its polarity", async () => {
    const extract = folder.file(
      "extract.csv",
      "Measure,Good to be,Target,Actual\nFaults per train,Low,20,26\nSprocket index,High,60,72\n",
    );
    const out = folder.path("plan.csv");
    expect((await run("plan", extract, "--out", out)).exit).toBe(0);
    const { plan } = planFrom(await sourceOf(new Uint8Array(readFileSync(out)), "plan.csv"));
    expect(plan.measures.map(({ polarity }) => polarity)).toEqual(["lower", "higher"]);
  });
});

describe("years as columns", () => {
  it("are this year's and last year's by their names, and statuses in other words are kept", async () => {
    const extract =
      "Measure,FY2025 Actual,FY2026 Target,FY2026 Actual,Status\n" +
      "Days to mend a lamp,5.1,4,3.6,On Track\nBuses on time,91.0%,92.0%,90.4%,Off Track\n" +
      'Market stalls let,"1,040","1,100","1,180",Exceeds\n';
    const plan =
      `${settings("Period,FY2026")}Measures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\n` +
      "Y1,Days to mend a lamp,days,lower,4,latest\nY2,Buses on time,%,higher,92%,latest\n" +
      `Y3,Market stalls let,number,higher,"1,100",sum\n`;
    const checkedExtract = await assessTexts(extract, plan);
    expect(rated(checkedExtract)).toEqual([
      [3.6, "Green"],
      [0.904, "Red"],
      [1180, "Green"],
    ]);
    expect(lastYears(checkedExtract)).toEqual(["5.1", "91.0%", "1,040"]);
    expect(checkedExtract.measures.map(({ row }) => row?.statedStatus?.text)).toEqual([
      "On Track",
      "Off Track",
      "Exceeds",
    ]);
  });
});
