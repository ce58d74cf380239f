import { describe, expect, it } from "vitest";
import { planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

/** A wide table of measures, most cells of its last columns blank, with an objective called as a plan's table is. */
const WIDE = `Measures
ID,Objective,Measure,Unit,Polarity,Target,Rule,Tolerance,Owner
H1,Urgent care,Seen within four hours,%,higher,75%,achieved,,Medical director
Actions,,,,,,,,
H2,Actions,Falls with harm,number,lower,40,tolerance,10%,Chief nurse
H3,Flow,Beds in use,number,none,,comparison,,
`;

async function planOf(text: string) {
  return planFrom(await sourceOf(text, "plan.csv"));
}

describe("small tables of words below a wide one", () => {
  it("are tables of their own, each by its name and headings, and no measures", async () => {
    const { plan, findings } = await planOf(
      `${WIDE}\nPack\nItem,Value\nScope,All wards\n\nGlossary\nTerm,Meaning\nHarm,An injury\n`,
    );
    expect(plan.measures.map(({ id }) => id)).toEqual(["H1", "H2", "H3"]);
    expect([plan.pack.scope, plan.glossary, plan.objectives.map(({ name }) => name)]).toEqual([
      "All wards",
      [{ term: "Harm", meaning: "An injury" }],
      ["Urgent care", "Actions", "Flow"],
    ]);
    expect(findings).toEqual([]);
  });

  it("say where what is wrong in them stands", async () => {
    const { findings } = await planOf(`${WIDE}\nPack\nItem,Value\nColour,#FFEE00\n`);
    expect(findings).toMatchObject([{ code: "planWordUnknown", found: "#FFEE00", at: { row: 9, column: 1 } }]);
  });
});
