import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { check } from "../findings";

const plan = (...rows: readonly string[]): string =>
  ["Actions", "Action ID,Action,Owner,Frequency", ...rows, ""].join("\n");
const EXTRACT = "No.,Action,Status\n1,Recruit constables,Green\n2,Train recruits,Green\n3,Buy new cars,Green\n";

describe("leadMissing", () => {
  it("is raised once for every action without a lead, where as many have one", async () => {
    const actions = plan(
      "1,Recruit constables,A. Singh,Monthly",
      "2,Train recruits,,Monthly",
      "3,Buy new cars,TBC,Monthly",
      "4,Open the new station,B. Jones,Monthly",
    );
    const { findings } = await check("leadMissing", EXTRACT, actions);
    expect(findings.filter(({ code }) => code === "leadMissing").map(describeFinding)).toEqual([
      "B4 of the plan: 2 “Train recruits” and 3 have no lead, and 2 of the plan’s actions have one. Put it in the " +
        "column Owner.",
    ]);
  });

  it("is raised for an action that says not how often it is reported, where the others do", async () => {
    const actions = plan(
      "1,Recruit constables,A. Singh,Monthly",
      "2,Train recruits,A. Singh,",
      "3,Buy new cars,A. Singh,Monthly",
    );
    const { findings } = await check("leadMissing", EXTRACT, actions);
    expect(findings.filter(({ code }) => code === "leadMissing").map(describeFinding)).toEqual([
      "B4 of the plan: 2 “Train recruits” has no reporting cadence, and 2 of the plan’s actions have one. Put it in " +
        "the column Frequency.",
    ]);
  });

  it("is not raised where the extract names the lead, where few actions have one, or none", async () => {
    const none = plan("1,Recruit constables,,", "2,Train recruits,,", "3,Buy new cars,,");
    const few = plan("1,Recruit constables,A. Singh,", "2,Train recruits,,", "3,Buy new cars,,");
    const leads = "No.,Action,Lead\n1,Recruit constables,A. Singh\n2,Train recruits,B. Jones\n3,Buy new cars,C. Bo\n";
    expect((await check("leadMissing", EXTRACT, none)).briefs).toEqual([]);
    expect((await check("leadMissing", EXTRACT, few)).briefs).toEqual([]);
    expect((await check("leadMissing", leads, few)).briefs).toEqual([]);
  });
});
