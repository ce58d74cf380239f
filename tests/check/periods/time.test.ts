import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessTexts } from "../../support/sampleFiles";
import { check, checkAgainst, codes, GOOD, PLAN } from "../findings";

const planFor = (period: string, table = PLAN): string => `Settings\nSetting,Value\nPeriod,${period}\n\n${table}`;
const SUMS =
  "Measures\nMeasure ID,Measure,Polarity,Target,Target Q1,Target Q2,Target Q3,Target " +
  "Q4,Aggregation\nM1,Burglary,lower,400,100,200,300,400,sum\nM2,Fines,lower,40,10,20,30,40,sum\n";
const TO_DATE = SUMS.replace("Aggregation", "Aggregation,Figures").replaceAll(",sum", ",sum,to date");
const NO_TARGETS =
  "Settings\nSetting,Value\nRule,Comparison\n\nMeasures\nMeasure ID,Measure,Polarity,Aggregation\n" +
  "M1,Burglary,lower,sum\nM2,Officers,higher,latest\n";

describe("periodMismatch", () => {
  const rows = (period: string): string =>
    `Measure,Actual,Period\nPublic satisfaction,65.4%,${period}\nBurglary,355,${period}\n`;

  it("is raised where the heading of the actual is another quarter than the plan's", async () => {
    const { briefs } = await check(
      "periodMismatch",
      "Measure,Q2\nBurglary,355\nPublic satisfaction,65%\n",
      planFor("Q3 2009/10"),
    );
    expect(briefs).toEqual([{ item: null, at: "B1", found: "Q2", expected: "Quarter 3 2009/10" }]);
    expect(
      (
        await check(
          "periodMismatch",
          "Measure,Actual Q3 2008/09\nBurglary,355\nPublic satisfaction,65%\n",
          planFor("Q3 2009/10"),
        )
      ).briefs,
    ).toHaveLength(1);
  });

  it("is not raised by last year’s table below the report’s own", async () => {
    const extract =
      "Report for Quarter 3 2009/10\n\nMeasure,Actual\nBurglary,355\nPublic satisfaction,65%\n\n" +
      "Last year,Q3 2008/09\nBurglary,400\nPublic satisfaction,61%\n";
    expect((await check("periodMismatch", extract, planFor("Q3 2009/10"))).briefs).toEqual([]);
    expect((await check("periodMismatch", extract, planFor("Q1 2009/10"))).briefs).toHaveLength(1);
  });

  it("is raised once where most rows are about another period, and for the one row that runs late", async () => {
    expect((await check("periodMismatch", rows("Q2 2009/10"), planFor("Q3 2009/10"))).briefs).toEqual([
      { item: null, at: "C2", found: "Q2 2009/10", expected: "Quarter 3 2009/10" },
    ]);
    const late = rows("Q3 2009/10").replace("Q3", "Q2");
    // A single row that runs late is named, and its figure alone is not used.
    expect((await check("periodMismatch", late, planFor("Q3 2009/10"))).briefs).toEqual([]);
    expect((await check("otherPeriod", late, planFor("Q3 2009/10"))).briefs).toEqual([
      { item: "M1", at: "B2", found: "65.4%", expected: "Quarter 3 2009/10" },
    ]);
  });

  it("says that the sheet's name says it, and is not raised where another sheet says nothing", async () => {
    const rows = [
      ["Measure", "Actual"],
      ["Burglary", 355],
      ["Public satisfaction", 0.65],
    ];
    const found = async (...sheets: readonly string[]): Promise<unknown> => {
      const workbook = new Workbook();
      for (const name of sheets) workbook.addWorksheet(name).addRows(rows);
      const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
      const { findings } = await assessTexts(bytes, planFor("Q3 2009/10"));
      return findings.filter(({ code }) => code === "periodMismatch").map((finding) => describeFinding(finding));
    };
    expect(await found("Q2")).toEqual([expect.stringContaining("The sheet’s name says “Q2”.")]);
    expect(await found("Data", "Q2")).toEqual([]);
    expect(await found("This quarter", "Last quarter")).toEqual([]);
  });

  it("is raised where the words above the table give another year", async () => {
    const { briefs } = await check("periodMismatch", `Performance report 2008/09\n${GOOD}`, planFor("2009/10"));
    expect(briefs).toEqual([{ item: null, at: "A1", found: "2008/09", expected: "2009/10" }]);
  });

  it("is raised for last quarter's extract where the plan is for the year to date", async () => {
    const { briefs } = await check(
      "periodMismatch",
      `Performance to the end of Q2 2009/10\n${GOOD}`,
      planFor("April to December 2009"),
    );
    expect(briefs).toHaveLength(1);
    expect(
      (
        await check(
          "periodMismatch",
          `Performance to the end of Q3 2009/10\n${GOOD}`,
          planFor("April to December 2009"),
        )
      ).briefs,
    ).toEqual([]);
  });

  it("is not raised for the month in the report's own title", async () => {
    const plan = planFor("2005/06").replace("Period,2005/06", "Period,2005/06\nTitle,Baseline Assessment October 2006");
    expect((await check("periodMismatch", `Baseline Assessment October 2006\n${GOOD}`, plan)).briefs).toEqual([]);
    expect((await check("periodMismatch", `Baseline Assessment October 2007\n${GOOD}`, plan)).briefs).toHaveLength(1);
  });

  it.each([
    ["Q3 2009/10", `Report for 2009/10\n${GOOD}`],
    ["Q3 2009/10", `April to December 2009\n${GOOD}`],
    ["Q4 2009/10", `Position at 31 March 2010\n${GOOD}`],
    ["Q4 2009/10", `Board meeting of 12 May 2010\n${GOOD}`],
    ["Q3 2009/10", rows("April to December 2009")],
    ["Q3 2009/10", "Measure,Q3\nBurglary,355\nPublic satisfaction,65%\n"],
    ["2009/10", "Measure,Q3\nBurglary,355\nPublic satisfaction,65%\n"],
    ["Q3 2009/10", GOOD],
  ])("is not raised where the plan is for %s and the extract says: %s", async (period, extract) => {
    expect((await check("periodMismatch", extract, planFor(period))).briefs).toEqual([]);
  });
});

describe("periodMissing", () => {
  it("is raised once where quarterly targets need a period and nobody gives one", async () => {
    const { briefs } = await check("periodMissing", "Measure,Actual\nBurglary,355\nFines,39\n", SUMS);
    expect(briefs).toEqual([{ item: "M1", at: null, found: null, expected: "a period" }]);
  });

  it("is not raised with a period, or where no target is by the quarter", async () => {
    expect((await check("periodMissing", "Measure,Q4\nBurglary,355\nFines,39\n", SUMS)).briefs).toEqual([]);
    expect(
      (await check("periodMissing", "Measure,Actual\nBurglary,355\nFines,39\n", planFor("2009/10", SUMS))).briefs,
    ).toEqual([]);
    expect((await check("periodMissing", GOOD)).briefs).toEqual([]);
  });
});

describe("yearToDateFell", () => {
  it("is not raised for a surplus or deficit: one of 210, then of 310, against a target below 0", async () => {
    const deficit = TO_DATE.replace("lower,400,100,200,300,400", "higher,-400,-100,-200,-300,-400");
    const of = (quarter: string, left: number): string => `${quarter}\nMeasure,Actual\nBurglary,${left}\nFines,9\n`;
    const fell = async (now: number, before: number) =>
      (await checkAgainst("yearToDateFell", of("Q3 2009/10", now), of("Q2 2009/10", before), deficit)).briefs;
    expect(await fell(-310, -210)).toEqual([]);
    expect(await fell(90, 150)).toEqual([]);
  });

  const long = (q1: string, q2: string, q3: string): string =>
    `Measure,Period,Actual\nBurglary,April to June 2009,${q1}\n` +
    `Burglary,April to September 2009,${q2}\nBurglary,April to December 2009,${q3}\n` +
    "Fines,April to December 2009,9\n";

  it("is raised where 90 to September follows 100 to June", async () => {
    const { briefs } = await check("yearToDateFell", long("100", "90", "150"), SUMS);
    expect(briefs).toEqual([{ item: "M1", at: "C3", found: "90", expected: "100" }]);
  });

  it(
    "is raised in columns of quarters that are to date, and not where they are in the period or it " + "is not known",
    async () => {
      const extract = "Measure,Q1,Q2,Q3\nBurglary,100,200,190\nFines,9,9,20\n";
      expect((await check("yearToDateFell", extract, TO_DATE)).briefs).toEqual([
        { item: "M1", at: "D2", found: "190", expected: "200" },
      ]);
      expect((await check("yearToDateFell", extract, TO_DATE.replaceAll("to date", "in period"))).briefs).toEqual([]);
      expect(codes(await check("yearToDateFell", extract, SUMS))).toEqual(["spanUnknown", "periodAssumed"]);
    },
  );

  it("is not raised where the latest quarter stands first, and is where the quarters fall all the same", async () => {
    const fell = (extract: string) => check("yearToDateFell", extract, TO_DATE);
    expect((await fell("Measure,Q3,Q2,Q1\nBurglary,300,200,100\nFines,20,9,9\n")).briefs).toEqual([]);
    expect((await fell("Measure,Q3,Q2,Q1\nBurglary,190,200,100\nFines,20,9,9\n")).briefs).toEqual([
      { item: "M1", at: "B2", found: "190", expected: "200" },
    ]);
  });

  it("is raised against the previous extract of the same year, and not of the year before", async () => {
    const of = (quarter: string, burglary: number): string =>
      `${quarter}\nMeasure,Actual\nBurglary,${burglary}\nFines,9\n`;
    expect(
      (await checkAgainst("yearToDateFell", of("Q3 2009/10", 190), of("Q2 2009/10", 200), TO_DATE)).briefs,
    ).toEqual([{ item: "M1", at: "B3", found: "190", expected: "200" }]);
    expect(
      (await checkAgainst("yearToDateFell", of("Q3 2009/10", 200), of("Q2 2009/10", 200), TO_DATE)).briefs,
    ).toEqual([]);
    expect((await checkAgainst("yearToDateFell", of("Q1 2009/10", 90), of("Q4 2008/09", 200), TO_DATE)).briefs).toEqual(
      [],
    );
  });

  it(
    "is not raised where it rose or stood, for quarters of their own, or for a measure that does not " + "add up",
    async () => {
      expect((await check("yearToDateFell", long("100", "100", "150"), SUMS)).briefs).toEqual([]);
      expect(
        (
          await check(
            "yearToDateFell",
            "Measure,Q1,Q2,Q3,Q4,Full year\nBurglary,100,90,80,90,360\nFines,9,8,9,8,34\n",
            SUMS,
          )
        ).briefs,
      ).toEqual([]);
      expect(
        (
          await check(
            "yearToDateFell",
            "Measure,Period,Actual\nBurglary,Q1 2009/10,100\nBurglary,Q2 2009/10,90\nOfficers,Q2 2009/10,5\n",
            NO_TARGETS,
          )
        ).briefs,
      ).toEqual([]);
      const officers =
        "Measure,Period,Actual\nOfficers,April to June 2009,100\nOfficers,April to September 2009,90\n" +
        "Burglary,2009/10,1\n";
      expect((await check("yearToDateFell", officers, NO_TARGETS)).briefs).toEqual([]);
    },
  );
});

describe("quartersDoNotSum", () => {
  it("is raised where 100, 90, 80 and 90 are said to make 370", async () => {
    const { briefs } = await check(
      "quartersDoNotSum",
      "Measure,Q1,Q2,Q3,Q4,Full year\nBurglary,100,90,80,90,370\nFines,9,8,9,8,34\n",
      SUMS,
    );
    expect(briefs).toEqual([{ item: "M1", at: "F2", found: "370", expected: "360" }]);
  });

  it("is raised where the year stands in a row of its own", async () => {
    const rows = (year: number): string =>
      "Measure,Period," +
      `Actual\n${[1, 2, 3, 4].map((quarter) => `Burglary,Q${quarter} 2009/10,10`).join("\n")}\n` +
      `Burglary,2009/10,${year}\nOfficers,2009/10,5\n`;
    expect((await check("quartersDoNotSum", rows(41), NO_TARGETS)).briefs).toMatchObject([
      { item: "M1", found: "41", expected: "40" },
    ]);
    expect((await check("quartersDoNotSum", rows(40), NO_TARGETS)).briefs).toEqual([]);
  });

  it("is not raised within rounding: 1.2, 1.3, 1.2 and 1.3 make 5.0 and may be printed 5.1", async () => {
    const plan = SUMS.replace("Measure,Polarity", "Measure,Unit,Polarity")
      .replace("Burglary,", "Burglary,days,")
      .replace("Fines,", "Fines,number,");
    const rows = (year: string): string =>
      `Measure,Q1,Q2,Q3,Q4,Full year\nBurglary,1.2,1.3,1.2,1.3,${year}\nFines,9,8,9,8,34\n`;
    expect((await check("quartersDoNotSum", rows("5.1"), plan)).briefs).toEqual([]);
    expect((await check("quartersDoNotSum", rows("5.9"), plan)).briefs).toMatchObject([
      { item: "M1", found: "5.9", expected: "5.0" },
    ]);
  });

  it(
    "is not raised for quarters that run from April on, where one is missing, or for a measure that " +
      "does not add up",
    async () => {
      expect(
        (
          await check(
            "quartersDoNotSum",
            "Measure,Q1,Q2,Q3,Q4,Full year\nBurglary,100,190,270,360,360\nFines,9,8,9,8,34\n",
            SUMS,
          )
        ).briefs,
      ).toEqual([]);
      expect(
        (
          await check(
            "quartersDoNotSum",
            "Measure,Q1,Q2,Q3,Q4,Full year\nBurglary,100,..,80,90,360\nFines,9,8,9,8,34\n",
            SUMS,
          )
        ).briefs,
      ).toEqual([]);
      expect(
        (
          await check(
            "quartersDoNotSum",
            "Measure,Q1,Q2,Q3,Q4,Full year\nOfficers,100,90,80,90,90\nBurglary,9,8,9,8,34\n",
            NO_TARGETS,
          )
        ).briefs,
      ).toEqual([]);
    },
  );
});
