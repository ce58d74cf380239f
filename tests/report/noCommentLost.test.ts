import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/buildReport";
import { TEMPLATES } from "../../src/report/templates/template";
import { assessTexts } from "../support/sampleFiles";

const PLAN = `Settings
Setting,Value
Grades,Poor; Good

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target
M1,Safer streets,Burglary,number,lower,360

Actions
Action ID,Objective,Action
1.1,Safer streets,Recruit more Special Constables

Judgements
Judgement ID,Domain,Judgement
1A,Citizen focus,Fairness

Assertions
Assertion ID,Section,Assertion
A1,Crime,Open a new police station.
`;
const WORDS = [
  "Words beside the measure.",
  "Words beside the action.",
  "News of the action.",
  "Words beside the judgement.",
  "Words beside the assertion.",
];
const EXTRACT = `Measure ID,Measure,Target,Actual,Commentary
M1,Burglary,360,355,${WORDS[0]}

No.,Action,RAG,Commentary,Update
1.1,Recruit more Special Constables,Green,${WORDS[1]},${WORDS[2]}

Ref,Framework,Grade,Direction of travel,Commentary
1A,Fairness,Good,Stable,${WORDS[3]}

Ref,Assertion,Achieved,Comment
A1,Open a new police station.,Y,${WORDS[4]}
`;

describe("no built-in report loses a comment", () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    "%s shows the words beside every kind of row that it has a sheet for",
    async (_, template) => {
      const report = buildReport(await assessTexts(EXTRACT, PLAN), {
        template,
        profile: "board",
        mode: "values",
        readAt: "today",
        past: null,
      });
      const shown = JSON.stringify(report);
      const kinds = template.sheets.map(({ kind }): string => kind);
      const wanted = [
        kinds.includes("measures") ? WORDS.slice(0, 1) : [],
        kinds.includes("actions") ? WORDS.slice(1, 3) : [],
        kinds.includes("judgements") ? WORDS.slice(3, 4) : [],
        kinds.includes("assertions") ? WORDS.slice(4) : [],
      ].flat();
      expect(wanted.filter((words) => !shown.includes(words))).toEqual([]);
    },
  );
});
