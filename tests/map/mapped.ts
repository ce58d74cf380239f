import { mapExtract, planFrom, type MappedExtract } from "../../src/pipeline";
import { sourceOf } from "../support/sampleFiles";

export const PLAN = `Measures
Measure ID,Objective,Measure,Unit,Polarity,Target,Aliases
M1,Safer streets,Public satisfaction,%,higher,64%,Happy people
M2,Safer streets,Burglary,number,lower,360,
M3,Better value,Sickness,days,lower,8.5,
`;

/** The tables and the proposed mapping of an extract, read against the plan. */
export async function mapped(extract: string, plan = PLAN): Promise<MappedExtract> {
  return mapExtract(await sourceOf(extract, "extract.csv"), planFrom(await sourceOf(plan, "plan.csv")).plan);
}

/** What each column of the first table was taken for, as `heading: role`; unused columns are left out. */
export async function roles(extract: string): Promise<string[]> {
  const { mapping } = await mapped(extract);
  return (mapping.tables[0]?.columns ?? []).flatMap(({ header, role }) =>
    role === null ? [] : [`${header}: ${role}`],
  );
}

/** The questions that the mapping asks. */
export async function doubts(extract: string): Promise<string[]> {
  return (await mapped(extract)).mapping.doubts.map(({ question }) => question);
}
