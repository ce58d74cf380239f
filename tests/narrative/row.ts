import type { FindingCode } from "../../src/check/registry";
import { findingsByRow } from "./fewExtracts";

const CODES: readonly FindingCode[] = [
  "narrativeValueDiffers",
  "narrativeDirectionDiffers",
  "narrativePeriodConflict",
  "narrativeStatusDiffers",
  "valueConflict",
];

const PLAN = `Measures
Measure ID,Objective,Measure,Unit,Polarity,Target,Rule
M1,Safer streets,Agreement that local issues are dealt with,%,higher,64%,
M2,Safer streets,Increase the number of Special Constables by March 2010,number,higher,400,
M3,Safer streets,Residential burglary,number,lower,3600,
M4,Safer streets,Serious acquisitive crime,% change,lower,-2%,
M5,Better value,Value of confiscation orders,£,higher,"£3,500,000",
M6,Better value,New police staff from minority ethnic backgrounds,%,higher,10%,
M7,Safer streets,People killed or seriously injured,number,lower,360,
M8,Better value,Hours lost to sickness for each officer,hours,lower,59.5,
M9,Safer streets,Sanction detection rate for sexual offences,%,higher,25%,
M10,Safer streets,Total recorded crime,number,lower,,comparison
M11,Safer streets,Attended calls for service,number,lower,,comparison

Actions
Action ID,Action
1.4,Improve recruitment and retention
4.2,Use the Proceeds of Crime Act
`;

/** Each row's figures as an extract prints them: target, actual, last year, and the two periods. */
const ROWS: Readonly<Record<string, string>> = {
  M1: `64%,65.4%,61.6%,2009/10,2008/09`,
  M2: `400,408,371,2009/10,2008/09`,
  M3: `3600,"4,331","3,555",2009/10,2008/09`,
  M4: `-2%,-8.5%,,2009/10,2008/09`,
  M5: `"£3,500,000","£5,326,149","£2,700,000",2009/10,2008/09`,
  M6: `10%,8.1%,8.3%,2009/10,2008/09`,
  M7: `360,368,388,2009/10,2008/09`,
  M8: `59.5,50.8,61.2,2009/10,2008/09`,
  M9: `25%,23.9%,21.4%,2009/10,2008/09`,
  M10: `,"115,245","114,287",2009/10,2008/09`,
  M11: `,"199,363","215,183",2009/10,2008/09`,
};

const NAMES = new Map([...PLAN.matchAll(/^(M\d+),[^,]*,([^,]*),/gm)].map(([, id, name]) => [id ?? "", name ?? ""]));

/** An extract of every row of the plan, with words beside the rows and actions that are given some. */
export function extractOf(words: Readonly<Record<string, string>>, { actionStatus = "Green" } = {}): string {
  const quoted = (text: string | undefined): string => `"${(text ?? "").replaceAll('"', '""')}"`;
  const rows = Object.entries(ROWS).map(
    ([id, figures]) => `${id},${NAMES.get(id) ?? ""},${figures},${quoted(words[id])}`,
  );
  const actions = ["1.4,Improve recruitment and retention", "4.2,Use the Proceeds of Crime Act"].map(
    (action) => `${action},${actionStatus},${quoted(words[action.slice(0, 3)])}`,
  );
  return [
    "Annual delivery plan 2009/10",
    "",
    "Measure ID,Measure,Target,Actual,Last year,Period,Last year period,Commentary",
    ...rows,
    "",
    "No.,Action,RAG,Commentary",
    ...actions,
    "",
  ].join("\n");
}

/** The narrative findings in words beside rows, by row. */
export function findingsBesideRows(words: Readonly<Record<string, string>>): ReturnType<typeof findingsByRow> {
  return findingsByRow(extractOf(words), PLAN, CODES);
}
