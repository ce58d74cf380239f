import { describe, expect, it } from "vitest";
import { check, codes } from "../findings";

/** A plan of one measure with one more column, and a setting. */
function planWith(column: string, words: string, setting = ""): string {
  return (
    `Settings\nSetting,Value\nTitle,A report\n${setting}\nMeasures\n` +
    `Measure ID,Measure,Unit,Target,${column}\nM1,Satisfaction,%,64%,"${words}"\n` +
    "M2,Burglary,number,360,\n"
  );
}
const EXTRACT = "Measure,Actual\nSatisfaction,65%\nBurglary,400\n";

describe("planWordUnknown", () => {
  it.each([
    ["Polarity", "sideways", "higher, lower, range, none"],
    ["Rule", "gut feeling", "target then last year; tolerance; range; thresholds; achieved; milestone; comparison"],
    ["Aggregation", "median", "sum, mean, latest"],
    ["When unchanged", "blue", "red, amber"],
    ["Tolerance", "a bit", "5% (of the target), 2 points"],
    ["Tolerance", "5", "5% (of the target), 2 points"],
    ["Profile", "30%, 30%, 30%, 30%", "straight line, or four shares that add to 100%, such as 30%, 25%, 20%, 25%"],
    ["Thresholds", "Green at 95 or so", "limits such as Green >= 95%; Amber >= 90%; Red < 90%, in the measure’s unit"],
    [
      "Thresholds",
      "Green >= 95; Red < 95",
      "limits such as Green >= 95%; Amber >= 90%; Red < 90%, in the measure’s unit",
    ],
  ])("is raised for a %s of “%s”, with the words that are known", async (column, words, expected) => {
    const { briefs } = await check("planWordUnknown", EXTRACT, planWith(column, words));
    expect(briefs).toEqual([{ item: "M1", at: "E7", found: words, expected }]);
  });

  it.each([
    ["Polarity", "High is good"],
    ["Rule", "Target, then last year"],
    ["Aggregation", "SUM"],
    ["When unchanged", "Amber"],
    ["Tolerance", "5%"],
    ["Tolerance", "±2 percentage points"],
    ["Profile", "Straight line"],
    ["Thresholds", "Green >= 95%; Amber ≥ 90%; Red < 90%"],
  ])("is not raised for a %s of “%s”", async (column, words) => {
    expect((await check("planWordUnknown", EXTRACT, planWith(column, words))).briefs).toEqual([]);
  });

  it.each([
    ["Rule", "gut feeling"],
    ["When unchanged", "blue"],
    ["Profile", "spiky"],
    ["Year starts", "Spring"],
    ["Year starts", "13"],
    ["Years named", "by the moon"],
  ])("is raised for the setting %s of “%s”, which is not passed over", async (name, words) => {
    const { briefs } = await check("planWordUnknown", EXTRACT, planWith("Owner", "", `${name},${words}\n`));
    expect(briefs).toMatchObject([{ item: null, at: "B4", found: words }]);
  });

  it("keeps the rest of the row, and does not rate by a polarity that was not understood", async () => {
    const checkedExtract = await check("planWordUnknown", EXTRACT, planWith("Polarity", "sideways"));
    expect(codes(checkedExtract)).toEqual(["planWordUnknown", "polarityMissing"]);
    expect(checkedExtract.measures[0]?.rating).toEqual({ status: "Not rated", grounds: "polarityUnknown" });
  });
});
