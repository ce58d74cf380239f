import { describe, expect, it } from "vitest";
import { standsBeside, withLogo } from "../../../../src/map/plan/pack/packLogo";
import { packDefinition } from "../../../../src/pack/packDefinition";
import { planFrom } from "../../../../src/pipeline";
import { LOGO } from "../../../support/logo";
import { sourceOf } from "../../../support/sampleFiles";

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

  it("names a logo, which a pack has once its picture was read, told by whose it is or the plan’s words", async () => {
    const read = await planWith("Logo,crest.png\n");
    expect(read.findings).toEqual([]);
    expect(packDefinition(read.plan).style.logo).toBeNull();
    const { plan, findings } = withLogo(read, LOGO);
    expect([packDefinition(plan).style.logo, findings]).toEqual([
      { picture: LOGO, alt: "Logo of the organisation" },
      [],
    ]);
    const told = withLogo(await planWith("Logo,crest.png\nLogo description,Crest of Northmoor\n"), LOGO).plan;
    expect(packDefinition(told).style.logo?.alt).toBe("Crest of Northmoor");
  });

  it("says why packs are without a logo, at the cell that names it; a plan without one is as it was", async () => {
    const { plan, findings } = withLogo(await planWith("Logo,crest.png\n"), "notPicture");
    expect(packDefinition(plan).style.logo).toBeNull();
    expect(findings).toMatchObject([{ code: "logoLeftOut", found: "crest.png", evidence: { why: "notPicture" } }]);
    expect(findings[0]?.at).toMatchObject({ row: 6, column: 1 });
    const none = await planWith("Scope,All\n");
    expect(withLogo(none, "noFile")).toBe(none);
  });

  it("looks for a logo beside the plan and below it alone", () => {
    expect(
      ["crest.png", "art/crest.png", "art\\crest.png", "our..crest.png"].filter((name) => !standsBeside(name)),
    ).toEqual([]);
    const away = [
      "/etc/crest.png",
      "..\\crest.png",
      "art/../../crest.png",
      "C:\\crest.png",
      "\\\\host\\crest.png",
      "https://x.org/crest.png",
    ];
    expect(away.filter(standsBeside)).toEqual([]);
  });

  it("is not needed, and a plan without it has all sections", async () => {
    const { plan } = planFrom(await sourceOf(MEASURES, "plan.csv"));
    expect(packDefinition(plan).sections).toHaveLength(9);
    expect(packDefinition(plan).style.strong).toBe("17365D");
  });
});
