import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

describe("a row of the plan's measures without a name", () => {
  it("is an error where it has an ID and a target, and none where it is a heading over the rows below", async () => {
    const { plan, findings } = planFrom(
      await sourceOf(
        "Measure ID,Measure,Unit,Polarity,Target\nSafer streets,,,,\nM1,Burglary,number,lower,360\n" +
          "M2,,number,lower,50\n",
        "plan.csv",
      ),
    );
    expect(plan.measures.map(({ id }) => id)).toEqual(["M1"]);
    expect(findings.map(describeFinding)).toEqual([
      "B4 of the plan: M2 has no name, and was not read. Write its name there, or delete the row.",
    ]);
  });
});
