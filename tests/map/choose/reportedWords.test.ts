import { describe, expect, it } from "vitest";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const SETTINGS = 'Settings\nSetting,Value\nOrganisation,Oxmoor\nPeriod,Q2 2025/26\nGrades,"Poor, Fair, Good"\n\n';
const ACTIONS = `${SETTINGS}Actions\nAction ID,Objective,Action\nA1,One,Open the depot\nA2,One,Publish the plan\n`;
const GRADES = `${SETTINGS}Judgements\nJudgement ID,Domain,Judgement\nJ1,Serving,Answering calls\nJ2,Serving,Visits\n`;
const ANSWERS =
  `${SETTINGS}Assertions\nAssertion ID,Section,Assertion,Target,Unit,Polarity\n` +
  "T1,Crime,Open a call centre,,,\nT2,Crime,Publish a map,,,\n";

/** What is asked; else the words of each action, judgement or assertion. */
async function words(extract: string, plan: string): Promise<unknown[]> {
  const read = planFrom(await sourceOf(plan, "plan.csv"));
  const mapped = mapExtract(await sourceOf(extract, "extract.csv"), read.plan);
  const asked = mapped.mapping.doubts.map(({ question }) => question);
  if (asked.length > 0) return asked;
  const { actions, judgements, assertions } = assessExtract(read, mapped);
  return [
    ...actions.map(({ status }) => status),
    ...judgements.map(({ row }) => row?.grade?.text),
    ...assertions.map(({ row }) => row?.achieved?.text),
  ];
}

describe("statuses of actions for several quarters, where the report is for quarter 2", () => {
  it.each([
    "Action,Status Q1,Status Q2\nOpen the depot,Red,Green\nPublish the plan,Green,Amber\n",
    "Action,Q1,Q2,Q3\nOpen the depot,R,G,\nPublish the plan,G,A,\n",
    "Action,Status at 30 June 2025,Status at 30 September 2025\n" +
      "Open the depot,Red,Green\nPublish the plan,Green,Amber\n",
    "Quarter 1\nAction,Status\nOpen the depot,Red\nPublish the plan,Green\n\nQuarter 2\nAction,Status\n" +
      "Open the depot,Green\nPublish the plan,Amber\n",
    "Period,Action,Status\nQ1 2025/26,Open the depot,Red\nQ1 2025/26,Publish the plan,Green\n" +
      "Q2 2025/26,Open the depot,Green\nQ2 2025/26,Publish the plan,Amber\n",
  ])("are those of quarter 2: Green and Amber, never Red and Green: %s", async (extract) => {
    expect(await words(extract, ACTIONS)).toEqual(["Green", "Amber"]);
  });

  it("are not those of quarter 1 where quarter 2 is blank", async () => {
    const blank = "Action,Status Q1,Status Q2\nOpen the depot,Red,\nPublish the plan,Green,\n";
    expect(await words(blank, ACTIONS)).toEqual(["Not stated", "Not stated"]);
  });

  it("are those of the latest quarter that has any, where nobody says the period", async () => {
    const extract = "Action,Status Q1,Status Q2,Status Q3\nOpen the depot,Red,Green,\nPublish the plan,Green,Amber,\n";
    expect(await words(extract, ACTIONS.replace("Period,Q2 2025/26\n", ""))).toEqual(["Green", "Amber"]);
  });

  it("are asked about where two columns of statuses stand beside each other: Budget RAG and Delivery RAG", async () => {
    const two = "Action,Budget RAG,Delivery RAG\nOpen the depot,Red,Green\nPublish the plan,Green,Amber\n";
    expect(await words(two, ACTIONS)).toEqual([
      "Both “Budget RAG” and “Delivery RAG” could be the action status. Which is it?",
    ]);
  });
});

describe("words of several bodies", () => {
  it("are the plan's own where one action stands under two councils, else each may be a lead", async () => {
    const two = "Council,Action,Status\nFenmarch,Open the depot,Red\nOxmoor,Open the depot,Green\n";
    expect(await words(`${two}Oxmoor,Publish the plan,Amber\n`, ACTIONS)).toEqual(["Green", "Amber"]);
    const leads = "Organisation,Action,Status\nPolice,Open the depot,Red\nOxmoor,Publish the plan,Amber\n";
    expect(await words(leads, ACTIONS)).toEqual(["Red", "Amber"]);
  });

  it("are the plan's own for grades and answers, and those of the report's period", async () => {
    const forces =
      "Force,Question,Grade\nFenmarch,Answering calls,Fair\nFenmarch,Visits,Poor\nOxmoor,Answering calls,Good\n";
    expect(await words(`${forces}Oxmoor,Visits,Fair\n`, GRADES)).toEqual(["Good", "Fair"]);
    const years = "Question,Grade 2022/23,Grade 2025/26\nAnswering calls,Fair,Good\nVisits,Poor,Fair\n";
    expect(await words(years, GRADES)).toEqual(["Good", "Fair"]);
    const answers = "Assertion,Achieved Q1,Achieved Q2\nOpen a call centre,N,Y\nPublish a map,Y,N\n";
    expect(await words(answers, ANSWERS)).toEqual(["Y", "N"]);
  });
});
