import { describeFinding } from "../../../src/check/describeFinding";
import type { FindingCode } from "../../../src/check/registry";
import { readHistory } from "../../../src/history/readHistory";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { sourceOf } from "../../support/sampleFiles";

/** Burglary adds up over the year; Satisfaction does not. */
export const PLAN = `Measure ID,Measure,Unit,Polarity,Target,Aggregation,Figures,Aliases
M1,Satisfaction,%,higher,64%,latest,,
M2,Burglary,number,lower,360,sum,in period,Break-ins
`;

/** What Quarter 1 and Quarter 2 of 2009/10, and Quarter 3 of the year before, were reported with. */
export const PAST = `ID,Measure,Unit,Period,Months,Figure for,Actual,Status,Read at
M1,Satisfaction,%,Quarter 3 2008/09,2008-10 to 2008-12,2008-10 to 2008-12,61.6%,Amber,2009-01-20 09:00
M2,Burglary,number,Quarter 3 2008/09,2008-10 to 2008-12,2008-04 to 2008-12,400,Amber,2009-01-20 09:00
M2,Burglary,number,Quarter 1 2009/10,2009-04 to 2009-06,2009-04 to 2009-06,90,Amber,2009-07-20 09:00
M2,Burglary,number,Quarter 2 2009/10,2009-07 to 2009-09,2009-04 to 2009-09,170,Green,2009-10-20 09:00
`;

/** An extract by this plan, held against past figures. */
export async function assessWithPast(extract: string, past = PAST, plan = PLAN): Promise<CheckedExtract> {
  const read = planFrom(await sourceOf(plan, "plan.csv"));
  return assessExtract(
    read,
    mapExtract(await sourceOf(extract, "extract.csv"), read.plan),
    {},
    {
      past: readHistory(await sourceOf(past, "report.csv")),
    },
  );
}

/** The sentences of one kind of finding. */
export function sentences({ findings }: CheckedExtract, code: FindingCode): string[] {
  return findings.filter((finding) => finding.code === code).map(describeFinding);
}
