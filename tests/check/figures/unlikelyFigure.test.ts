import { describe, expect, it } from "vitest";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { chosen, type ConfirmedRepair } from "../../../src/repair/repair";
import { assessTexts, sourceOf } from "../../support/sampleFiles";
import { brief } from "../findings";

const MEASURES = [
  "M1,Homes let,number,higher,400,latest",
  "M2,Visits,number,higher,20000,latest",
  "M3,Rent collected,%,higher,98%,latest",
  "M4,Serious incidents,number,lower,2,latest",
];
const planOf = (measures: readonly string[]): string =>
  "Settings\nSetting,Value\nRule,achieved\nPeriod,Q3 2025/26\n\n" +
  `Measures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\n${measures.join("\n")}\n`;
const check = (extract: string, measures: readonly string[] = MEASURES): Promise<CheckedExtract> =>
  assessTexts(extract, planOf(measures));
const statuses = ({ measures }: CheckedExtract): string[] => measures.map(({ rating }) => rating.status);
const doubted = ({ findings }: CheckedExtract): unknown[] =>
  brief(findings, "unlikelyFigure").map(({ item, found, expected }) => [item, found, expected]);

const quarters = (...third: readonly string[]): string =>
  "Measure,Q1,Q2,Q3\n" +
  ["Homes let,390,400", "Visits,20000,20100", "Rent collected,98.1%,98.2%", "Serious incidents,1,0"]
    .map((row, at) => `${row},${third[at] ?? "0"}\n`)
    .join("");

describe("a quarter of noughts after quarters of figures", () => {
  it("is not rated: nobody has filled it in yet", async () => {
    const checked = await check(quarters());
    expect(statuses(checked)).toEqual(["Not rated", "Not rated", "Not rated", "Not rated"]);
    expect(doubted(checked)).toEqual([
      ["M1", "0", "400"],
      ["M2", "0", "20100"],
      ["M3", "0", "98.2%"],
      ["M4", "0", "400"],
    ]);
  });

  it("is found in rows, and by last year's figures", async () => {
    const rows = quarters()
      .split("\n")
      .slice(1, -1)
      .flatMap((row) => {
        const [name = "", ...figures] = row.split(",");
        return figures.map((figure, at) => `${name},Q${at + 1} 2025/26,${figure}`);
      });
    expect(statuses(await check(`Measure,Period,Value\n${rows.join("\n")}\n`))).not.toContain("Red");
    const before = "Measure,Last year,Actual\nHomes let,390,0\nVisits,20000,0\nRent collected,98.1%,0%\n";
    expect(doubted(await check(before))).toHaveLength(3);
  });

  it("leaves noughts alone of measures that were near 0 before: 0 incidents after 1 and 0 are Green", async () => {
    const checked = await check(quarters("410", "20300", "98.4%", "0"));
    expect([statuses(checked), doubted(checked)]).toEqual([["Green", "Green", "Green", "Green"], []]);
  });

  it("doubts one nought in a full column only beside figures far from it", async () => {
    expect(doubted(await check(quarters("410", "0", "98.4%", "0")))).toEqual([["M2", "0", "20100"]]);
    const few = ["M1,Complaints,number,lower,20,latest", "M2,Visits,number,higher,20000,latest"];
    const complaints = "Measure,Q1,Q2,Q3\nComplaints,12,14,0\nVisits,20000,20100,20200\n";
    expect(doubted(await check(complaints, few))).toEqual([]);
  });

  it("is no quarter that the figures go to, where nobody names the period", async () => {
    const plan = planOf(MEASURES).replace("Period,Q3 2025/26\n", "");
    const { measures } = await assessTexts(quarters(), plan);
    expect(measures.map(({ row }) => row?.figures.actual?.text)).toEqual(["400", "20100", "98.2%", "0"]);
  });

  it("says nothing of the quarter of noughts after it: 390, 400, 0, 0 goes to quarter 2", async () => {
    const four = quarters().replace("Q3", "Q3,Q4").replaceAll(",0\n", ",0,0\n");
    expect(doubted(await check(four))).toHaveLength(4);
    const unnamed = await assessTexts(four, planOf(MEASURES).replace("Period,Q3 2025/26\n", ""));
    expect(unnamed.measures.slice(0, 2).map(({ row }) => row?.figures.actual?.text)).toEqual(["400", "20100"]);
  });

  it("is used once somebody says that it is 0, and is no figure once they say so", async () => {
    const read = planFrom(await sourceOf(planOf(MEASURES), "plan.csv"));
    const mapped = mapExtract(await sourceOf(quarters("410", "0", "98.4%", "0"), "extract.csv"), read.plan);
    const [offer] = assessExtract(read, mapped).repairsOffered;
    const made = (as: "zero" | "missing"): string[] => {
      const repairs = (offer?.choices ?? []).flatMap((choice): ConfirmedRepair[] =>
        offer === undefined || choice.as !== as ? [] : [{ ...chosen(offer, choice), by: "A. Singh", reason: null }],
      );
      return statuses(assessExtract(read, mapped, {}, { repairs }));
    };
    expect([made("zero")[1], made("missing")[1]]).toEqual(["Red", "Not rated"]);
  });
});

describe("a figure of another scale than its target", () => {
  const money = ["M1,Savings,£,higher,£3m,latest", "M2,Spend,£,lower,£45000,latest"];

  it("is not used where nothing says its scale: 2.9 beside £3m, and 44.1 beside £45,000", async () => {
    const checked = await check("Measure,Actual\nSavings,2.9\nSpend,44.1\n", money);
    expect(statuses(checked)).toEqual(["Not rated", "Not rated"]);
    const readings = checked.findings.flatMap((finding) =>
      finding.code === "unlikelyFigure" ? [finding.evidence.readings] : [],
    );
    expect(readings).toEqual([
      "£2.9 as printed, or £2,900,000 if it is in millions",
      "£44.1 as printed, or £44,100 if it is in thousands",
    ]);
  });

  it("is used where the heading or the figure says it, and where it is small and not in another scale", async () => {
    expect(statuses(await check("Measure,Actual (£m)\nSavings,2.9\n", money.slice(0, 1)))).toEqual(["Red"]);
    expect(statuses(await check("Measure,Actual\nSavings,£2.9m\nSpend,£44.1k\n", money))).toEqual(["Red", "Green"]);
    expect(statuses(await check("Measure,Actual\nSavings,£112000\nSpend,£1210\n", money))).toEqual(["Red", "Green"]);
  });

  it("is not used where it is a million times the target: £1,300,000 beside £2", async () => {
    const checked = await check("Measure,Actual\nSpend,£1300000\n", ["M1,Spend,£,lower,2,latest"]);
    expect(statuses(checked)).toEqual(["Not rated"]);
  });

  it("leaves few of something alone: 5 complaints where 3,000 would be too many", async () => {
    const checked = await check("Measure,Actual\nComplaints,5\n", ["M1,Complaints,number,lower,3000,latest"]);
    expect([statuses(checked), doubted(checked)]).toEqual([["Green"], []]);
  });
});
