import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nRule,achieved\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target\n" +
  "F1,Staff costs,£,lower,2500000\nF2,Sickness days,number,lower,8\nF3,Cost per case,£,lower,50\n";
const rated = async (extract: string): Promise<unknown[]> =>
  (await assessTexts(`All figures in £000 unless stated\n\n${extract}`, PLAN)).measures.map(({ actual, rating }) => [
    actual.kind === "number" ? actual.number : null,
    rating.status,
  ]);
/** £2.4m against £2.5m, 7.5 days against 8, £45 against £50. */
const RIGHT = [
  [2_400_000, "Green"],
  [7.5, "Green"],
  [45, "Green"],
];

describe("a table in thousands of pounds unless a row says otherwise", () => {
  it("takes the unit that a row's own column gives", async () => {
    const rows = 'Measure,Unit,Actual\nStaff costs,,"2,400"\nSickness days,days,7.5\nCost per case,£,45\n';
    expect(await rated(rows)).toEqual(RIGHT);
  });

  it("takes the unit that a row's name ends in", async () => {
    const rows = 'Measure,Actual\nStaff costs,"2,400"\nSickness days (days),7.5\n';
    expect(await rated(`${rows}Cost per case (£),45\n`)).toEqual(RIGHT);
    expect(await rated(`${rows}"Cost per case, £",45\n`)).toEqual(RIGHT);
    expect(await rated(rows.replace("(days)", "(number)") + "Cost per case (£),45\n")).toEqual(RIGHT);
  });

  it("does not rate £45.00 beside 2,400 or £2,400, which may be £45 or £45,000", async () => {
    const rows = 'Measure,Actual\nStaff costs,"2,400"\nSickness days (days),7.5\nCost per case,£45.00\n';
    const asked = [...RIGHT.slice(0, 2), [null, "Not rated"]];
    expect(await rated(rows)).toEqual(asked);
    expect(await rated(rows.replace('"2,400"', '"£2,400"'))).toEqual(asked);
    const { findings } = await assessTexts(`All figures in £000 unless stated\n\n${rows}`, PLAN);
    expect(findings.map(({ code, item, expected }) => [code, item, expected])).toEqual([
      ["unitMismatch", "F3", "£45 or £45,000"],
    ]);
  });

  it("reads a pound sign before every amount as a way of writing", async () => {
    const rows = 'Measure,Actual\nStaff costs,"£2,400"\nSickness days (days),7.5\nCost per case (£),£45\n';
    expect(await rated(rows)).toEqual(RIGHT);
  });
});
