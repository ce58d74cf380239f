import { describe, expect, it } from "vitest";
import { brief, check, codes, GOOD, PLAN } from "../findings";
import { assessSample } from "../../support/sampleFiles";

describe("totalDiffers", () => {
  const plan =
    "Measures\nMeasure ID,Measure,Polarity,Target\nM1,Burglary,lower,360\nM2,Robbery,lower,40\nM3,Fraud,lower,50\n";
  const rows = (total: string): string =>
    `Measure,Actual,Last year\nBurglary,350,400\nRobbery,38,41\nFraud,49,47\n${total}\n`;

  it("is raised where 350, 38 and 49 are said to make 436", async () => {
    const { briefs, findings } = await check("totalDiffers", rows("Total,436,488"), plan);
    expect(briefs).toEqual([{ item: null, at: "B5", found: "436", expected: "437" }]);
    expect(findings.find(({ code }) => code === "totalDiffers")?.evidence).toEqual({
      label: "Total",
      heading: "Actual",
      parts: "rows 2 to 4",
    });
  });

  it("takes a subtotal for the rows above it and a grand total for all of them", async () => {
    const two = (sub: number, grand: number): string =>
      `Measure,Actual\nBurglary,350\nRobbery,38\nSub-total,${sub}\nFraud,49\nGrand total,${grand}\n`;
    expect((await check("totalDiffers", two(388, 437), plan)).briefs).toEqual([]);
    expect((await check("totalDiffers", two(389, 437), plan)).briefs).toMatchObject([
      { at: "B4", found: "389", expected: "388" },
    ]);
    expect((await check("totalDiffers", two(388, 438), plan)).briefs).toMatchObject([
      { at: "B6", found: "438", expected: "437" },
    ]);
  });

  it("is not raised where it sums, within rounding, for percentages, or where a part is missing", async () => {
    const money = "Measures\nMeasure ID,Measure,Unit,Target\nM1,Pay,£,£9m\nM2,Cars,£,£2m\n";
    expect((await check("totalDiffers", rows("Total,437,488"), plan)).briefs).toEqual([]);
    expect((await check("totalDiffers", "Measure,Actual\nPay,£8.4m\nCars,£1.4m\nTotal,£9.9m\n", money)).briefs).toEqual(
      [],
    );
    expect(
      (await check("totalDiffers", "Measure,Actual\nPay,£8.4m\nCars,£1.4m\nTotal,£10.4m\n", money)).briefs,
    ).toHaveLength(1);
    expect((await check("totalDiffers", rows("Total,97%,90%"), plan)).briefs).toEqual([]);
    expect((await check("totalDiffers", rows("Total,436,488").replace("38,41", "[c],41"), plan)).briefs).toEqual([]);
  });
});

describe("percentageDiffersFromCounts", () => {
  const plan =
    "Measures\nMeasure ID,Measure,Unit,Target,Numerator,Denominator\n" +
    "M1,Detection rate,%,10%,M2,Burglaries\nM2,Detected,number,300,,\nM3,Burglaries,number,4000,,\n";
  const rows = (rate: string): string => `Measure,Actual\nDetection rate,${rate}\nDetected,371\nBurglaries,"3,555"\n`;

  it("is raised where 371 of 3,555 is said to be 10.6%", async () => {
    const { briefs, findings } = await check("percentageDiffersFromCounts", rows("10.6%"), plan);
    expect(briefs).toEqual([{ item: "M1", at: "B2", found: "10.6%", expected: "10.4%" }]);
    expect(findings.find(({ code }) => code === "percentageDiffersFromCounts")?.evidence).toMatchObject({
      numerator: "371",
      denominator: "3,555",
    });
  });

  it("is not raised as printed, 10.4% or 10%, where a count is missing, or where the plan names none", async () => {
    expect((await check("percentageDiffersFromCounts", rows("10.4%"), plan)).briefs).toEqual([]);
    expect((await check("percentageDiffersFromCounts", rows("10%"), plan)).briefs).toEqual([]);
    expect((await check("percentageDiffersFromCounts", rows("50%").replace("371", ".."), plan)).briefs).toEqual([]);
    expect((await check("percentageDiffersFromCounts", rows("50%").replace('"3,555"', "0"), plan)).briefs).toEqual([]);
    expect(
      (await check("percentageDiffersFromCounts", rows("50%"), plan.replace("M2,Burglaries", ","))).briefs,
    ).toEqual([]);
  });
});

describe("rollUpDiffers", () => {
  const plan =
    "Settings\nSetting,Value\nRule,Achieved\n\nAssertions\nAssertion ID,Section,Assertion\n" +
    "A1,Safety,Answer every call\nA2,Safety,Train all drivers\nA3,Value,Sell the old cars\n";
  const rows = (counts: string): string =>
    "Ref,Assertion,Achieved\nA1,Answer every call,Y\nA2,Train all drivers,N\nA3,Sell the old cars,Y\n" +
    `\nRoll-up\n${counts}`;

  it("is raised where a section with 1 Y is said to have 2", async () => {
    const { briefs, findings } = await check(
      "rollUpDiffers",
      rows("Section,Y,N\nSafety,2,1\nValue,1,0\nTotal,2,1\n"),
      plan,
    );
    expect(briefs).toEqual([{ item: null, at: "B8", found: "2", expected: "1" }]);
    expect(findings.find(({ code }) => code === "rollUpDiffers")?.evidence).toEqual({ word: "Y", label: "Safety" });
  });

  it("is raised for the colours of measures, as the figures give them", async () => {
    const { briefs } = await check(
      "rollUpDiffers",
      `${GOOD}\nObjective,Green,Amber,Red\nSafer streets,1,1,0\nAll,4,0,0\n`,
    );
    expect(briefs.map(({ at, found, expected }) => [at, found, expected])).toEqual([
      ["B8", "1", "2"],
      ["C8", "1", "0"],
    ]);
  });

  it(
    "is not raised where the counts are right, for sections nobody knows, or for a table of anything " + "else",
    async () => {
      const checkedExtract = await check(
        "rollUpDiffers",
        rows("Section,Y,N\nSafety,1,1\nValue,1,0\nTotal,2,1\n"),
        plan,
      );
      expect(codes(checkedExtract)).toEqual([]);
      expect((await check("rollUpDiffers", rows("Section,Y,N\nElsewhere,7,7\n"), plan)).briefs).toEqual([]);
      expect(
        (await check("rollUpDiffers", `${GOOD}\nObjective,Green,Amber,Red\nSafer streets,50%,25%,25%\n`)).briefs,
      ).toEqual([]);
    },
  );

  it("is not raised where measures are counted by the words that the extract states", async () => {
    const stated = GOOD.replace("355,400,Green", "355,400,Red");
    expect(
      (await check("rollUpDiffers", `${stated}\nObjective,Green,Amber,Red\nSafer streets,1,0,1\n`)).briefs,
    ).toEqual([]);
  });
});

describe("statedVarianceDiffers", () => {
  const rows = (happy: string, burglary: string): string =>
    `Measure,Target,Actual,Variance\nPublic satisfaction,64%,65.4%,${happy}\nBurglary,360,355,${burglary}\n`;

  it("is raised where 355 against 360 is said to be -6", async () => {
    const { briefs } = await check("statedVarianceDiffers", rows("1.4 pp", "-6"));
    expect(briefs).toEqual([{ item: "M2", at: "D3", found: "-6", expected: "-5" }]);
  });

  it("is raised where 355 against 360 is said to be -2.4%, and not -1.4%", async () => {
    const { briefs, findings } = await check("statedVarianceDiffers", rows("1.4 pp", "-2.4%"));
    expect(briefs).toEqual([{ item: "M2", at: "D3", found: "-2.4%", expected: "-1.4%" }]);
    expect(findings.filter(({ code }) => code === "unitMismatch")).toEqual([]);
  });

  it(
    "is raised for a row against the sign that the others have: actual less target gives +1.4 pp, -5 " + "and -4",
    async () => {
      const plan = `${PLAN}M5,Better value,Robbery,number,lower,90,\n`;
      const { briefs } = await check("statedVarianceDiffers", `${rows("1.4 pp", "5")}Robbery,90,86,-4\n`, plan);
      expect(briefs).toEqual([{ item: "M2", at: "D3", found: "5", expected: "-5" }]);
    },
  );

  it.each([
    ["actual less target", "1.4 pp", "-5"],
    ["target less actual", "-1.4 pp", "5"],
    ["better is plus", "1.4 pp", "5"],
    ["no decimals", "1 pp", "-5"],
    ["a share of the target", "2.2%", "-5"],
    ["a share of a count's target", "1.4 pp", "-1.4%"],
    ["nothing stated", "", ""],
  ])("is not raised for %s", async (_, happy, burglary) => {
    expect((await check("statedVarianceDiffers", rows(happy, burglary))).briefs).toEqual([]);
  });

  it(
    "is not raised for the unsigned variances of the West Midlands report, 574, 901 and 21, but is " + "for 574 as 584",
    async () => {
      expect(brief((await assessSample("west-midlands-board-2014-12")).findings, "statedVarianceDiffers")).toEqual([]);
      const plan =
        "Settings\nSetting,Value\nTemplate,milestones\nPercent rounding,up\n\nMeasures\n" +
        "Measure ID,Measure,Polarity,Milestone\nM1,Burglary,lower,-2%\nM2,Violence,lower,-5%\n";
      const extract = (variance: number): string =>
        `Measure,Last Year,This Year,Milestone,Variance\nBurglary,"8,045","7,310",-2 %,${variance}\n` +
        `Violence,"6,623","7,192",-5 %,901\n`;
      expect((await check("statedVarianceDiffers", extract(574), plan)).briefs).toEqual([]);
      expect((await check("statedVarianceDiffers", extract(584), plan)).briefs).toMatchObject([
        { item: "M1", found: "584", expected: "574" },
      ]);
    },
  );
});

describe("precisionDiffers", () => {
  const of = async (now: string, before: string, more = ""): Promise<unknown[]> =>
    (
      await check(
        "precisionDiffers",
        `Measure,Actual,Last year\nPublic satisfaction,${now},${before}\n${more}Burglary,355,400\n`,
      )
    ).briefs;

  it("is raised where rounding could be all of the change: 65% against 65.4%", async () => {
    expect(await of("65%", "65.4%")).toEqual([{ item: "M1", at: "B2", found: "65%", expected: "65.4%" }]);
    expect(await of("65.5%", "65%")).toHaveLength(1);
  });

  it(
    "is not raised where the change is plain, the places are the same, or other figures of the " + "column have them",
    async () => {
      expect(await of("66%", "65.4%")).toEqual([]);
      expect(await of("65.0%", "65.4%")).toEqual([]);
      expect(await of("65%", "65.4%", "All crime,-8.5%,\n")).toEqual([]);
      expect((await check("precisionDiffers", GOOD.replace("355,400", "355,355.4"))).briefs).toEqual([]);
    },
  );
});

describe("rankOutOfRange", () => {
  const of = async (rank: string, size: string): Promise<unknown[]> =>
    (
      await check(
        "rankOutOfRange",
        `Measure,Actual,MSG rank,MSG size\nPublic satisfaction,65%,${rank},${size}\nBurglary,355,2,8\n`,
      )
    ).briefs;

  it.each([
    ["9", "8"],
    ["0", "8"],
    ["1.5", "8"],
    ["0", ""],
  ])("is raised for rank %s of %s", async (rank, size) => {
    expect(await of(rank, size)).toMatchObject([{ item: "M1", at: "C2", found: rank }]);
  });

  it.each([
    ["8", "8"],
    ["1", "8"],
    ["20", ""],
    ["", "8"],
  ])("is not raised for rank %s of %s", async (rank, size) => {
    expect(await of(rank, size)).toEqual([]);
  });
});
