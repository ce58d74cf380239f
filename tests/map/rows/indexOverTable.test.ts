import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const actual = async (measure: string, unit: string, extract: string): Promise<number | string | undefined> => {
  const plan = `Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,${measure},${unit},higher,90\n`;
  const { measures, findings } = await assessTexts(extract, plan);
  const [first] = measures;
  return first?.actual.kind === "number" ? first.actual.number : findings.find(({ item }) => item === "M1")?.code;
};

describe("an index", () => {
  it.each([
    ["House price index Q2 2025/26", "£"],
    ["House prices (2015 = 100)", "number"],
    ["House prices indexed to 2019", "per 1000 homes"],
  ])("is no figure of a measure that is none: %s over one in %s", async (title, unit) => {
    expect(await actual("House prices", unit, `${title},\nMeasure,Actual\nHouse prices,112\n`)).toBe("unitMismatch");
  });

  it.each(["All figures are index numbers (2019/20 = 100)", "2019/20 = 100"])(
    "is told by a note below: %s",
    async (note) => {
      expect(await actual("Bus journeys", "number", `Measure,Actual\nBus journeys,104\n\n${note}\n`)).toBe(
        "unitMismatch",
      );
    },
  );

  it("is told by the row’s unit and by its heading", async () => {
    const extract = "Measure,Unit,Actual\nBus journeys,Index 2015=100,104\n";
    expect(await actual("Bus journeys", "number", extract)).toBe("unitMismatch");
    expect(await actual("Bus journeys", "number", "Measure,Actual (index)\nBus journeys,104\n")).toBe("unitMismatch");
  });

  it.each([
    ["Retail sales index", "number", "Index (2015=100)"],
    ["Retail sales", "index", "Index (2015=100)"],
    ["Retail sales", "£", "Sales adjusted by the consumer price index"],
    ["Retail sales", "number", "Index of tables"],
    ["Retail sales", "number", "Survey of shops (n = 100)"],
  ])("is not seen where the measure is one, or the words are about something else: %s in %s, %s", async (...given) => {
    const [measure, unit, title] = given;
    expect(await actual(measure, unit, `${title},\nMeasure,Actual\n${measure},97\n`)).toBe(97);
  });
});
