import { describe, expect, it } from "vitest";
import { findingsByRow, inFewExtracts } from "./fewExtracts";

const PLAN = `Settings
Setting,Value
Organisation,Thames Valley Police
Period,April to December 2017
Rule,"Target, then last year"

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target
M1,A,Residential burglary,number,lower,3500
M2,A,Rural crime,number,lower,1075
M3,A,Prosecution rate for residential burglary,%,higher,10%
M4,A,Rape investigations resulting in prosecution,number,higher,95
M5,A,Total calls for service,number,lower,440000
M6,A,Victim satisfaction,%,higher,84%
M7,A,Confiscation orders,£,higher,3500000
M8,A,Average response time,minutes,lower,15
`;

/** Target, actual and last year of each row, for nine months of 2017 and of 2016. */
const ROWS: Readonly<Record<string, string>> = {
  M1: "Residential burglary,3500,4331,3555",
  M2: "Rural crime,1075,1068,1075",
  M3: "Prosecution rate for residential burglary,10%,8.7%,10.4%",
  M4: "Rape investigations resulting in prosecution,95,96,94",
  M5: "Total calls for service,440000,440301,439862",
  M6: "Victim satisfaction,84%,84.3%,84.1%",
  M7: "Confiscation orders,3500000,5326149,4100000",
  M8: "Average response time,15,14.2,15.6",
};

const CODES = [
  "narrativeValueDiffers",
  "narrativeDirectionDiffers",
  "narrativePeriodConflict",
  "narrativeStatusDiffers",
  "valueConflict",
];

function findingsBesideRows(words: Readonly<Record<string, string>>): ReturnType<typeof findingsByRow> {
  const lines = Object.entries(ROWS).map(
    ([id, figures]) => `${id},${figures},April to December 2016,"${words[id] ?? ""}"`,
  );
  const extract =
    "April to December 2017\nMeasure ID,Measure,Target,Actual,Last year,Last year period,Commentary\n" +
    `${lines.join("\n")}\n`;
  return findingsByRow(extract, PLAN, CODES);
}

/** True of their row, or of a part of it, another place, another time or another count. */
const TRUE: readonly (readonly [row: string, words: string])[] = [
  ["M1", "Burglary was up by more than a fifth on the same nine months of 2016."],
  ["M1", "We recorded 4,331 burglaries, 776 more than last year and 831 over the target."],
  ["M1", "Burglaries have risen from 3,555 to 4,331, a rise of 21.8%."],
  ["M1", "An increase of nearly 22% on last year. The target was missed."],
  ["M1", "Recorded burglary stands some 24% above target."],
  [
    "M1",
    "Up 21.8%; partly due to a change in recording rules introduced in April 2017, which added about 300 offences.",
  ],
  ["M1", "There were over 4,300 burglaries between April and December 2017."],
  ["M1", "The number of burglaries increased in every month except August, when it fell by 3%."],
  ["M1", "Burglary in Slough fell by 4% while the force as a whole saw an increase of 21.8%."],
  ["M1", "Following an increase in the first half, performance is now stabilising, with 412 offences in December."],
  ["M2", "Rural crime is broadly unchanged: 7 fewer offences than last year (0.7%)."],
  ["M2", "A slight fall of under 1%, and just inside the target of 1,075."],
  ["M2", "1,068 offences, down from 1,075."],
  ["M2", "Rural crime fell marginally. The campaign launched on 4 December reached 2,000 farms."],
  ["M3", "The prosecution rate was 8.7%, a reduction from 10.4%, although the number prosecuted rose from 371 to 377."],
  ["M3", "Down 1.7 percentage points, and 1.3 points short of the target of 10%."],
  ["M3", "377 of 4,331 burglaries (8.7%) resulted in prosecution or caution."],
  ["M3", "The rate has dropped below the 10% target for the first time since 2014."],
  ["M3", "Fewer than one in ten burglaries led to a prosecution."],
  [
    "M4",
    "96 occurrences led to a charge, two more than in the same period of 2016/17, while offences " +
      "recorded rose from 1,177 to 1,337.",
  ],
  ["M4", "Target met: 96 against 95."],
  ["M4", "Up by 2.1%, exceeding the target by one."],
  ["M4", "The rate of prosecution fell to 7.2% from 8.0%."],
  ["M5", "Calls rose by 439, or 0.1%, to 440,301, and missed the target by 301."],
  ["M5", "Demand remained stable at around 440,000 calls."],
  ["M5", "Calls for service increased slightly, by 0.1%."],
  ["M6", "Satisfaction improved from 84.1% to 84.3% and is above the target."],
  ["M6", "Almost 85% of victims were satisfied."],
  ["M6", "Up 0.2 points. Satisfaction with follow-up alone is 76%, down from 78%."],
  ["M6", "More than four in five victims were satisfied with the service."],
  ["M7", "Orders worth £5.3m were made, well above the £3.5m target; one order alone was for over £4m."],
  ["M7", "Up by just under 30% on last year, and £1.8 million above target."],
  ["M7", "The value of orders reached £5,326,149."],
  [
    "M8",
    "The average response was 14.2 minutes, 0.8 minutes inside the target and 1.4 minutes quicker than last year.",
  ],
  ["M8", "Response times improved by 9%."],
  ["M8", "Down from 15.6 to 14.2 minutes. The target for next year is 14 minutes."],
  ["M1", "Burglary has increased significantly over the last three years."],
  ["M1", "There were 462 burglaries in October, 471 in November and 412 in December."],
  ["M1", "Three of our eleven areas account for half of the increase."],
  ["M1", "Burglary rose by 21.8% compared with a national increase of 32%."],
  ["M1", "The detection of burglary fell to 8.7%."],
  ["M1", "We have visited 95% of victims within 24 hours."],
  ["M1", "If the current trend continues there will be about 5,800 burglaries by March 2018."],
  ["M1", "This is the highest figure since 2012."],
  ["M1", "An increase, as in all forces of the region."],
  ["M2", "No significant change."],
  ["M2", "Rural crime has not increased, in spite of a rise in heating oil theft of 12%."],
  ["M2", "Reported thefts of quad bikes fell by a third."],
  ["M2", "The target is a fall, which was achieved by 7 offences."],
  ["M3", "Performance is below target. A review by 31 January 2018 will report on the 54 undetected series."],
  ["M3", "The rate for all burglary (including business) was 9.1%."],
  ["M3", "The rate fell because of the rise in offences: prosecutions rose by 1.6%."],
  ["M4", "Slightly up on last year."],
  ["M4", "96 is a record for the force."],
  ["M4", "Recorded rape rose 13.6% to 1,337."],
  ["M5", "Of the 440,301 calls, 199,363 were attended, 7.4% fewer than last year."],
  ["M5", "101 calls rose by 4% and 999 calls fell by 6%."],
  ["M5", "Slightly above target, by less than 0.1%."],
  ["M6", "Satisfaction remains high at 84.3%, with whites at 85.1% and others at 81.0%."],
  ["M6", "84.3% were satisfied, based on 2,140 interviews (confidence interval ±1.6 points)."],
  ["M6", "Satisfaction is up, and we expect to reach 85% next year."],
  ["M6", "Performance is 0.3 percentage points above the target."],
  ["M7", "Orders were made against 178 people, worth £5,326,149.19 in all."],
  ["M7", "Cash forfeitures came to £267,139.79."],
  ["M7", "The figure is £1.23m up on the same period last year."],
  ["M8", "A response within 15 minutes was given in 71% of cases."],
  ["M8", "Average response improved by 1.4 minutes; the slowest area averaged 17.2 minutes."],
  ["M8", "The average fell in nine of the eleven areas."],
];

/** Each wrong in one way. */
const FALSE: readonly (readonly [row: string, words: string, code: string])[] = [
  ["M1", "Burglary was down by a fifth on last year.", "narrativeDirectionDiffers"],
  ["M1", "We recorded 4,313 burglaries.", "narrativeValueDiffers"],
  ["M1", "Burglaries have risen from 3,555 to 4,331, a rise of 28.1%.", "narrativeValueDiffers"],
  ["M1", "The target has been met.", "narrativeStatusDiffers"],
  ["M1", "776 fewer burglaries than last year.", "narrativeDirectionDiffers"],
  ["M1", "Below the target of 3,500.", "narrativeStatusDiffers"],
  ["M2", "Rural crime rose by 7 offences.", "narrativeDirectionDiffers"],
  ["M2", "A fall of 7%.", "narrativeValueDiffers"],
  ["M2", "1,068 offences, down from 1,175.", "narrativeValueDiffers"],
  ["M3", "The prosecution rate improved to 8.7%.", "narrativeDirectionDiffers"],
  ["M3", "A reduction of 2.7 percentage points.", "narrativeValueDiffers"],
  ["M3", "8.7% is above the target of 10%.", "narrativeStatusDiffers"],
  ["M3", "The rate was 8.7% in 2016/17.", "narrativePeriodConflict"],
  ["M4", "96 were prosecuted, four more than last year.", "narrativeValueDiffers"],
  ["M4", "Target missed by one.", "narrativeStatusDiffers"],
  ["M5", "Calls fell by 0.1%.", "narrativeDirectionDiffers"],
  ["M5", "Calls rose by 1%.", "narrativeValueDiffers"],
  ["M6", "Satisfaction fell to 84.3%.", "narrativeDirectionDiffers"],
  ["M6", "Satisfaction is 83.4%, above the target of 84%.", "narrativeValueDiffers"],
  ["M7", "The value of orders reached £5,236,149.", "narrativeValueDiffers"],
  ["M8", "The average was 12.4 minutes.", "narrativeValueDiffers"],
  ["M8", "Two minutes quicker than last year.", "narrativeValueDiffers"],
  ["M1", "Burglary decreased by 776 offences.", "narrativeDirectionDiffers"],
  ["M1", "The increase of 876 is disappointing.", "narrativeValueDiffers"],
  ["M1", "The target of 3,500 was achieved.", "narrativeStatusDiffers"],
  ["M2", "Rural crime increased slightly.", "narrativeDirectionDiffers"],
  ["M2", "The target was narrowly missed.", "narrativeStatusDiffers"],
  ["M3", "The prosecution rate rose from 8.7% to 10.4%.", "narrativeDirectionDiffers"],
  ["M3", "Down from 12.4%.", "narrativeValueDiffers"],
  ["M3", "Target exceeded.", "narrativeStatusDiffers"],
  ["M4", "A fall of two on last year.", "narrativeDirectionDiffers"],
  ["M5", "Calls for service fell from 439,862 to 440,301.", "narrativeDirectionDiffers"],
  ["M5", "We met the target.", "narrativeStatusDiffers"],
  ["M6", "Satisfaction has fallen since last year.", "narrativeDirectionDiffers"],
  ["M6", "Satisfaction is 1.3 percentage points above the target.", "narrativeValueDiffers"],
  ["M7", "A decrease of £1.2m on last year.", "narrativeDirectionDiffers"],
  ["M8", "Response times worsened.", "narrativeDirectionDiffers"],
  ["M8", "The target of 15 minutes was missed.", "narrativeStatusDiffers"],
];

describe("the words of a report for nine months", () => {
  const ofTrue = inFewExtracts(TRUE, findingsBesideRows);
  const ofFalse = inFewExtracts(FALSE, findingsBesideRows);

  it.each(TRUE)("raise nothing beside %s where they are true: %s", async (row, words) => {
    expect(await ofTrue(row, words)).toEqual([]);
  });

  it.each(FALSE)("raise one finding beside %s where they are false: %s", async (row, words, code) => {
    expect((await ofFalse(row, words)).map((finding) => finding.code)).toEqual([code]);
  });
});
