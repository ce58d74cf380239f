import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor, questions } from "./shaped";

const BINS = planFor("Oxmoor City Council", "B,Missed bins,number,lower,500,latest\n", "Period,Q3 2025/26");
const VICTIMS = planFor("Eastmoor Police", "V,Victim satisfaction,%,higher,70%,latest\n", "Period,Q3 2025/26");

/** The figures of an extract, the questions that it raises and the codes of what is found. */
async function read(extract: string, plan: string): Promise<unknown> {
  const checked = await assessTexts(extract, plan);
  return [figures(checked), await questions(extract, plan), checked.findings.map(({ code }) => code)];
}

describe("a row for the whole among rows of parts", () => {
  it.each(["Area", "Type", "Channel", "Priority", ""])(
    "is the measure’s where the counts under “%s” add up to it: 120 and 180 to 300",
    async (heading) => {
      const rows = "Missed bins,North,120\nMissed bins,South,180\nMissed bins,Total,300\n";
      const extract = `Measure,${heading},Q3 2025/26\n${rows}`;
      const [found, asked, codes] = (await read(extract, BINS)) as [unknown, unknown, string[]];
      expect([found, asked, codes.filter((code) => code !== "blankHeader")]).toEqual([[["B", "300", "C4"]], [], []]);
    },
  );

  it("is a rate’s where it lies among those of the parts: 71.2% between 68% and 74%", async () => {
    const extract =
      "Measure,Sex,Q3 2025/26\nVictim satisfaction,Male,74%\nVictim satisfaction,Female,68%\n" +
      "Victim satisfaction,All,71.2%\n";
    expect(await read(extract, VICTIMS)).toEqual([[["V", "71.2%", "C4"]], [], []]);
  });

  it("is asked about where 120 and 180 are said to make 290, or 68% and 74% to make 79%", async () => {
    const bins = "Measure,Area,Q3 2025/26\nMissed bins,North,120\nMissed bins,South,180\nMissed bins,Total,290\n";
    const victims =
      "Measure,Sex,Q3 2025/26\nVictim satisfaction,Male,74%\nVictim satisfaction,Female,68%\n" +
      "Victim satisfaction,All,79%\n";
    expect(await questions(bins, BINS)).toEqual([
      "It is about North, South and Total. Which of these is to be reported?",
    ]);
    expect(await questions(victims, VICTIMS)).toEqual([
      "It is about Male, Female and All. Which of these is to be reported?",
    ]);
  });

  it("is none that only adds up: Green 120, Blue 180 and Mixed 300 are given again", async () => {
    const extract = "Measure,Round,Q3 2025/26\nMissed bins,First,120\nMissed bins,Second,180\nMissed bins,Mixed,300\n";
    const [, , codes] = (await read(extract, BINS)) as [unknown, unknown, string[]];
    expect(codes).toContain("duplicateMeasure");
  });

  it("is taken of a body whose rows a further column parts, its measures in the headings", async () => {
    const rows = "Council,Ward,Missed bins\nOxmoor,Abbey,110\nOxmoor,Park,120\nOxmoor,All wards,";
    const plan = planFor("Oxmoor City Council", "B,Missed bins,number,lower,500,latest\n", "");
    expect(await read(`${rows}230\n`, plan)).toMatchObject([[["B", "230", "C4"]], [], []]);
    const [, , codes] = (await read(`${rows}231\n`, plan)) as [unknown, unknown, string[]];
    expect(codes).toContain("duplicateMeasure");
  });
});
