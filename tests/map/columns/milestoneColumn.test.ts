import { describe, expect, it } from "vitest";
import { mapped, roles } from "../mapped";

const PLAN = "Actions\nAction ID,Objective,Action\nA1,Homes,Build flats\n";
const KEY = '"Key: A = Achieved, N = Not achieved"';

describe("A column headed Milestone", () => {
  it("names actions where words stand in it, a status beside each and no figures", async () => {
    expect(await roles("Milestone,Due,Status\nOpen care home,Q1,Complete\n")).toEqual([]);
    const { mapping } = await mapped(`Milestone,Due,Result\nSell land,Q1,A\nBuy land,Q2,N\n${KEY}\n`, PLAN);
    expect(mapping.tables[0]?.columns.map(({ role }) => role)).toEqual(["action", null, "actionStatus"]);
  });

  it("names none beside a column of actions, and none where it is a change", async () => {
    const beside = await mapped("Milestone,Action,Status\nSpring,Build flats,Green\n", PLAN);
    expect(beside.mapping.tables[0]?.columns.map(({ role }) => role)).toEqual([null, "action", "actionStatus"]);
    expect(await roles("Measure,Actual,Milestone\nBurglary,355,-5%\nSickness,8,-1%\n")).toContain(
      "Milestone: milestone",
    );
  });
});
