import { describe, expect, it } from "vitest";
import { statusReason } from "../../../src/assess/statusReason";
import { describeFinding } from "../../../src/check/describeFinding";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { repaired } from "../../repair/repairing";

const PLAN = `Measures
Measure ID,Objective,Measure,Unit,Polarity,Target,Rule
M1,Service,Visits made,number,higher,10,
M2,Service,Calls answered,%,higher,90%,
`;

/** What is made of a figure for each measure, with words below the table. */
async function of(visits: string, calls: string, ...notes: string[]): Promise<CheckedExtract> {
  const rows = [
    "Measure ID,Measure,Actual,Last year",
    `M1,Visits made,${visits},8`,
    `M2,Calls answered,${calls},80%`,
    "",
    ...notes,
  ];
  return repaired(`${rows.join("\n")}\n`, PLAN, []);
}

/** Each measure’s status with its reason. */
const statuses = ({ measures }: CheckedExtract): string[] =>
  measures.map((measure) => `${measure.rating.status}: ${statusReason(measure)}`);

describe("A mark that the table’s own key explains", () => {
  it("is no figure, and the measure is Not rated for the table’s own reason", async () =>
    expect(statuses(await of("x", "~", "x = CV over 20%", "~ = not collected in summer"))).toEqual([
      "Not rated: no actual figure (CV over 20%)",
      "Not rated: no actual figure (not collected in summer)",
    ]));

  it("is suppressed where the key says so", async () =>
    expect(statuses(await of("~", "k", "~ fewer than 5", "k = withheld"))).toEqual([
      "Not rated: suppressed (fewer than 5)",
      "Not rated: suppressed (withheld)",
    ]));

  it("is nought where the key says nil", async () => {
    const { measures } = await of("-", "-", "- nil");
    expect(measures.map(({ actual }) => actual)).toEqual([
      { kind: "number", number: 0 },
      { kind: "number", number: 0 },
    ]);
    expect(measures.map(({ rating }) => rating.status)).toEqual(["Red", "Red"]);
  });

  it("is never nought without a key, and no other cell is read by it", async () => {
    expect(statuses(await of("-", "95%"))).toEqual([
      "Not rated: no actual figure ([x])",
      "Green: met the target of 90%",
    ]);
    expect((await of("20", "95%", "- nil")).measures.map(({ actual }) => actual)).toEqual([
      { kind: "number", number: 20 },
      { kind: "number", number: 0.95 },
    ]);
  });

  it("is named with its meaning in the finding that there is no figure", async () => {
    const { findings } = await of("x", "95%", "x = CV over 20%");
    expect(findings.filter(({ code }) => code === "valueMissing").map(describeFinding)).toEqual([
      "C2: there is no actual figure for M1 “Visits made”: “x” is “CV over 20%” by the table’s key. It is shown as " +
        "[x]. Add the figure if there is one.",
    ]);
  });

  it("is no figure that cannot be read", async () => {
    const codes = async (...notes: string[]): Promise<string[]> =>
      (await of("~", "95%", ...notes)).findings.map(({ code }) => code);
    expect(await codes("~ fewer than 5")).not.toContain("valueNotNumeric");
    expect(await codes()).toContain("valueNotNumeric");
  });
});
