import { describe, expect, it } from "vitest";
import { packDefinition } from "../../../src/pack/packDefinition";
import { planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const MEASURES = "Measures\nMeasure ID,Measure,Unit,Target\nM1,Burglary,number,360\n";

async function planWith(rows: string) {
  return planFrom(await sourceOf(`${MEASURES}\nPack\nItem,Value\n${rows}`, "plan.csv"));
}

describe("a plan's table Pack", () => {
  it("gives scope, sections in their order, colours, font and decisions", async () => {
    const { plan, findings } = await planWith(
      'Scope,All wards\nSections,"annex, answer"\nColour,#4a148c\nSecond colour,0B6E4F\nFont,Source Sans 3\n' +
        "Decision,Fund the ward\nDecision,Close the bay\n",
    );
    expect(findings).toEqual([]);
    expect(packDefinition(plan)).toEqual({
      scope: "All wards",
      sections: ["annex", "answer"],
      style: { strong: "4A148C", accent: "0B6E4F", font: "Source Sans 3", logo: null },
      decisions: ["Fund the ward", "Close the bay"],
    });
  });

  it("refuses a colour on which white is not read, a section that is none, and styles in a font's name", async () => {
    const { plan, findings } = await planWith(
      'Colour,#FFEE00\nSecond colour,#FFEE00\nSections,"answer, page 9"\nFont,"Arial; }"\nSize,12\n',
    );
    expect(findings.map(({ code, found }) => [code, found])).toEqual(
      ["#FFEE00", "#FFEE00", "answer, page 9", "Arial; }", "Size"].map((found) => ["planWordUnknown", found]),
    );
    expect(packDefinition(plan)).toEqual(packDefinition((await planWith("Scope,\n")).plan));
  });

  it("is not needed, and a plan without it has all sections", async () => {
    const { plan } = planFrom(await sourceOf(MEASURES, "plan.csv"));
    expect(packDefinition(plan).sections).toHaveLength(9);
    expect(packDefinition(plan).style.strong).toBe("17365D");
  });
});
