import { describe, expect, it } from "vitest";
import { ROWS } from "./fieldRows";
import { findingsByRow, inFewExtracts } from "./fewExtracts";

const CODES = [
  "narrativeValueDiffers",
  "narrativeDirectionDiffers",
  "narrativePeriodConflict",
  "narrativeStatusDiffers",
];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const PLAN = [
  "Settings\nSetting,Value\nPeriod,2024/25\n",
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target",
  ...ROWS.map(({ name, unit, better, target }, at) => `R${String(at)},${name},${unit},${better},${quoted(target)}`),
  "",
].join("\n");

function findingsBeside(words: Readonly<Record<string, string>>): ReturnType<typeof findingsByRow> {
  const lines = ROWS.map(
    ({ name, actual, lastYear }, at) =>
      `R${String(at)},${name},2024/25,${quoted(actual)},${quoted(lastYear)},${quoted(words[`R${String(at)}`] ?? "")}`,
  );
  return findingsByRow(`Measure ID,Measure,Period,Actual,Last year,Commentary\n${lines.join("\n")}\n`, PLAN, CODES);
}

const cases = (of: "trueOnes" | "falseOnes"): (readonly [row: string, words: string])[] =>
  ROWS.flatMap((row, at) => row[of].map((words) => [`R${String(at)}`, words] as const));

describe("words of every field", () => {
  const ofTrue = inFewExtracts(cases("trueOnes"), findingsBeside);
  const ofFalse = inFewExtracts(cases("falseOnes"), findingsBeside);

  it.each(cases("trueOnes"))(
    "raise nothing beside %s where they are true, or of somebody else: %s",
    async (row, words) => {
      expect(await ofTrue(row, words)).toEqual([]);
    },
  );

  it.each(cases("falseOnes"))("are found beside %s where they are false: %s", async (row, words) => {
    expect(await ofFalse(row, words)).not.toEqual([]);
  });
});
