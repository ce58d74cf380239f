import { describe, expect, it } from "vitest";
import { headerUnit, unitAlone } from "../../../src/read/cells/headerUnit";
import { readValue } from "../../../src/read/cells/readValue";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nPeriod,Q2 2025/26\nRule,achieved\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target\n" +
  "C,Care,£,lower,1300\nR,Roads,£,lower,900\n";

async function actuals(extract: string, plan = PLAN): Promise<unknown[]> {
  const { measures } = await assessTexts(extract, plan);
  return measures.map(({ actual }) => (actual.kind === "number" ? actual.number : null));
}

describe("GBP", () => {
  it.each([
    ["1,234.50 GBP", 1234.5],
    ["(1,234.50 GBP)", -1234.5],
    ["1,234.50- GBP", -1234.5],
    ["GBP (12)", -12],
    ["1.2m GBP", 1_200_000],
  ])("after a figure is pounds: %s is %d", (text, number) => {
    expect(readValue(text)).toMatchObject({ kind: "number", money: true, number });
  });

  it("after another currency or a share is no figure", () => {
    expect([readValue("12% GBP").kind, readValue("€12 GBP").kind]).toEqual(["unreadable", "unreadable"]);
  });

  it("is a unit under a heading or in it, with its scale", () => {
    expect(["GBP", "GBP m", "GBP '000"].map(unitAlone)).toEqual(["£", "£m", "£k"]);
    expect(headerUnit("Spend (GBP k)")).toBe("£k");
  });

  it("is the unit of an export with codes before names and a total below: 1,250.40 and 870", async () => {
    const extract =
      'Group,,Budget,Actual\n,,GBP,GBP\nA1,Care,"1,300.00 GBP","1,250.40 GBP"\n' +
      'A2,Roads,900.00 GBP,870.00 GBP\nOverall Result,,"2,200.00 GBP","2,120.40 GBP"\n';
    expect(await actuals(extract)).toEqual([1250.4, 870]);
    expect(await actuals(extract.replace("Overall Result", "Total"))).toEqual([1250.4, 870]);
  });

  it("is scaled by its heading as a pound sign is: 1.2 GBP m is £1,200,000", async () => {
    const plan = PLAN.replace("1300", "1300000").replace("900", "900000");
    expect(await actuals("Measure,Actual (GBP m)\nCare,1.2\nRoads,0.8\n", plan)).toEqual([1_200_000, 800_000]);
  });
});

describe("per cent in the name of a column", () => {
  it("says that 6.9 is 6.9%, as % does", async () => {
    const plan = PLAN.replace("C,Care,£,lower,1300", "A,absent_percent,%,lower,7%").replace(
      "R,Roads,£,lower,900",
      "L,late_pct,%,lower,20%",
    );
    const { measures } = await assessTexts("body,absent_percent,late_pct\nOxmoor,6.9,19.8\n", plan);
    expect(measures.map(({ actual }) => actual)).toEqual([
      { kind: "number", number: 0.069 },
      { kind: "number", number: 0.198 },
    ]);
  });

  it("in a title is of the shares alone: 1,120 requests stay a number beside 61.5%", async () => {
    const plan = PLAN.replace("C,Care,£,lower,1300", "Q,Requests,number,lower,2000").replace(
      "R,Roads,£,lower,900",
      "G,Granted,%,higher,60%",
    );
    const rows = "Body,Requests,Granted\nOxmoor City Council,1120,61.5\n";
    const { measures, findings } = await assessTexts(
      `Requests by outcome, percentages\n${rows}`.replace(", p", " - p"),
      plan,
    );
    expect(measures.map(({ actual }) => (actual.kind === "number" ? actual.number : null))).toEqual([1120, 0.615]);
    expect(findings.map(({ code }) => code)).toEqual([]);
    const few = await assessTexts(`Requests by outcome - percentages\n${rows.replace("1120", "112")}`, plan);
    expect(few.measures[0]?.actual.kind).toBe("missing");
  });
});
