import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nRule,achieved\nOrganisation,Oxmoor\nPeriod,2024/25\n\nMeasures\n" +
  "Measure ID,Measure,Unit,Polarity,Target,Aggregation\nM1,Exclusions,number,lower,10,latest\n";
const actual = async (extract: string): Promise<string | null> => {
  const { measures } = await assessTexts(extract, PLAN);
  const figure = measures[0]?.row?.figures.actual;
  return figure?.value.kind === "number" ? figure.text : null;
};

describe("a blank name in a column of councils", () => {
  const national = "Year,Level,LA name,Exclusions\n2023/24,National,,9400\n2023/24,Local authority,Oxmoor,5\n";

  it("is the nation’s row where the first row has none: 9,900 are not Oxmoor’s", async () => {
    expect(await actual(`${national}2024/25,National,,9900\n2024/25,Local authority,Hythe,8\n`)).toBeNull();
    expect(await actual(`${national}2024/25,National,,9900\n2024/25,Local authority,Oxmoor,8\n`)).toBe("8");
  });

  it("is the nation’s row beside another level", async () => {
    const down = "Year,Level,LA name,Exclusions\n2023/24,Local authority,Oxmoor,5\n2024/25,National,,9900\n";
    expect(await actual(down)).toBeNull();
    const long = "Level,LA name,Measure,Period,Value\nLocal authority,Oxmoor,Exclusions,2023/24,5\n";
    expect(await actual(`${long}National,,Exclusions,2024/25,9900\n`)).toBeNull();
  });

  it("repeats the name above where each council is named on its first row", async () => {
    const first = "LA name,Year,Exclusions\nOxmoor,2023/24,5\n,2024/25,8\nHythe,2023/24,7\n,2024/25,6\n";
    expect(await actual(first)).toBe("8");
  });
});
