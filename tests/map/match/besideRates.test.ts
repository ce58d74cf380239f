import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const plan = (measure: string): string =>
  "Settings\nSetting,Value\nRule,achieved\nPeriod,Q3 2025/26\n\n" +
  `Measures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation,Aliases\n${measure}\n`;
const BOTH = "Measure,Actual\nPressure ulcers,44\nPressure ulcers per 1000 bed days,2.3\n";

async function actual(measure: string, extract = BOTH): Promise<string | null> {
  const { measures } = await assessTexts(extract, plan(measure));
  const figure = measures[0]?.row?.figures.actual;
  return figure?.value.kind === "number" ? figure.text : null;
}

describe("a number beside its rate", () => {
  it("is never the figure of a measure that is the rate, whatever that is called", async () => {
    for (const measure of [
      "M1,Pressure ulcers,per 1000 bed days,lower,2.5,latest,",
      "M1,Pressure ulcers rate,rate,lower,2.5,latest,",
      "M1,Rate of pressure ulcers,,lower,2.5,latest,",
      "M1,Harm in bed,per 1000,lower,2.5,latest,Pressure ulcers",
    ])
      expect(await actual(measure)).toBe("2.3");
  });

  it("is the figure of a measure that is the number", async () => {
    expect(await actual("M1,Pressure ulcers,number,lower,50,latest,")).toBe("44");
  });

  it("is told by %, before the name or behind it", async () => {
    const share = "M1,Complaints answered in time,%,higher,90%,latest,";
    expect(
      await actual(share, "Measure,Actual\nComplaints answered in time,144\n% complaints answered in time,93%\n"),
    ).toBe("93%");
    const count = "M1,Complaints answered in time,number,higher,90,latest,";
    expect(
      await actual(count, "Measure,Actual\nComplaints answered in time (%),93\nComplaints answered in time,144\n"),
    ).toBe("144");
  });

  it("leaves two rates of one thing to a person: per 1,000 bed days and per 1,000 admissions", async () => {
    const two = `${BOTH}Pressure ulcers per 1000 admissions,4.1\n`;
    expect(await actual("M1,Pressure ulcers,per 1000,lower,2.5,latest,", two)).toBeNull();
    // The plan's own unit tells which.
    expect(await actual("M1,Pressure ulcers,per 1000 bed days,lower,2.5,latest,", two)).toBe("2.3");
    expect(await actual("M1,Pressure ulcers,per 1000 admissions,lower,2.5,latest,", two)).toBe("4.1");
  });
});
