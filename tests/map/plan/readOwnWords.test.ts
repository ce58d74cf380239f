import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const EXTRACT = `Measure ID,Measure,Actual,Last year,Commentary
M1,Library visits,214,198,WORDS
`;

async function findings(words: string, own: string): Promise<string[]> {
  const plan = `Settings
Setting,Value
Period,2024/25

Measures
Measure ID,Measure,Unit,Polarity,Target
M1,Library visits,number,higher,200

Words
Words,Means
${own}
`;
  const { findings: all } = await assessTexts(EXTRACT.replace("WORDS", words), plan);
  return all
    .filter(({ code }) => /^narrative|^planWord/.test(code))
    .map(({ code, found }) => `${code}: ${found ?? ""}`);
}

describe("a plan’s own words", () => {
  it("are understood in commentary as the plan says: 214 after 198 did not fall, and met 200", async () => {
    expect(await findings("Visits went through the floor on last year.", "went through the floor,fall")).toEqual([
      "narrativeDirectionDiffers: went through the floor",
    ]);
    expect(await findings("Visits went through the floor on last year.", "went through the roof,rise")).toEqual([]);
    expect(await findings("We missed our north star.", "north star,target")).toEqual([
      "narrativeStatusDiffers: missed our north star",
    ]);
  });

  it("are said to be unknown where they mean nothing that is known", async () => {
    expect(await findings("Visits rose.", "north star,a wish")).toEqual(["planWordUnknown: a wish"]);
  });
});
