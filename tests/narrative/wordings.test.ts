import { describe, expect, it } from "vitest";
import { inFewExtracts } from "./fewExtracts";
import { findingsBesideRows } from "./row";

/** What is true of a row, in pieces that wordings put together. */
interface True {
  readonly row: string;
  readonly subject: string;
  readonly now: string;
  readonly before: string;
  readonly by: string;
  readonly rose: boolean;
  readonly near: string;
}

const ROWS: readonly True[] = [
  {
    row: "M1",
    subject: "Agreement",
    now: "65.4%",
    before: "61.6%",
    by: "3.8 points",
    rose: true,
    near: "just over 65%",
  },
  {
    row: "M2",
    subject: "The number of Special Constables",
    now: "408",
    before: "371",
    by: "37",
    rose: true,
    near: "more than 400",
  },
  {
    row: "M3",
    subject: "Residential burglary",
    now: "4,331",
    before: "3,555",
    by: "21.8%",
    rose: true,
    near: "about 4,300",
  },
  {
    row: "M6",
    subject: "The share of new police staff from minority ethnic backgrounds",
    now: "8.1%",
    before: "8.3%",
    by: "0.2 points",
    rose: false,
    near: "just over 8%",
  },
  {
    row: "M7",
    subject: "The number of people killed or seriously injured",
    now: "368",
    before: "388",
    by: "20",
    rose: false,
    near: "fewer than 370",
  },
  {
    row: "M8",
    subject: "Hours lost to sickness for each officer",
    now: "50.8 hours",
    before: "61.2 hours",
    by: "10.4 hours",
    rose: false,
    near: "almost 51 hours",
  },
  {
    row: "M9",
    subject: "The sanction detection rate for sexual offences",
    now: "23.9%",
    before: "21.4%",
    by: "2.5 percentage points",
    rose: true,
    near: "nearly 24%",
  },
  {
    row: "M10",
    subject: "Total recorded crime",
    now: "115,245",
    before: "114,287",
    by: "0.8%",
    rose: true,
    near: "around 115,000",
  },
  {
    row: "M11",
    subject: "Attended calls for service",
    now: "199,363",
    before: "215,183",
    by: "15,820",
    rose: false,
    near: "just under 200,000",
  },
];

/** Ways to say what is true; none of them is a fault in any row. */
const WORDINGS: readonly ((of: True) => string)[] = [
  ({ subject, now, before, rose }) => `${subject} ${rose ? "rose" : "fell"} from ${before} to ${now}.`,
  ({ subject, now, before, rose }) =>
    `${subject} ${rose ? "increased" : "decreased"} to ${now} in 2009/10 from ${before} in 2008/09.`,
  ({ subject, by, rose }) => `${subject} ${rose ? "went up" : "went down"} by ${by} on last year.`,
  ({ by, rose }) => `${rose ? "An increase" : "A reduction"} of ${by} compared with the previous year.`,
  ({ by, rose }) => `${rose ? "Up" : "Down"} ${by} on 2008/09.`,
  ({ subject, now }) => `${subject}: ${now} for the year.`,
  ({ now, before }) => `${now}, against ${before} the year before.`,
  ({ now, before, rose }) => `At ${now}, this is ${rose ? "higher" : "lower"} than the ${before} of last year.`,
  ({ near }) => `The figure stands at ${near}.`,
  ({ subject, now, before }) => `${subject} was ${before} in 2008/09; in 2009/10 it was ${now}.`,
  ({ now, before, by, rose }) => `${now} (2008/09: ${before}), ${rose ? "a rise" : "a fall"} of ${by}.`,
  ({ subject, rose }) =>
    `${subject} ${rose ? "has risen" : "has fallen"} since last year. Elsewhere, complaints ` +
    `${rose ? "fell" : "rose"} by 14% and overtime came to £120,000.`,
  ({ now }) => `By March 2010 it had reached ${now}. We expect a further change of 3% by March 2011.`,
  ({ now }) =>
    `The year’s figure is ${now}. In the three months to December 2009 it was half of that, and 22 in Reading.`,
  ({ now, before, rose }) =>
    `Compared with ${before} last year, it is ${rose ? "up" : "down"} at ${now} (see page 12 and section 3.4).`,
  ({ now }) => `${now}. The national average is 41.7, and the best of eight similar forces has 77.3%.`,
];

const CASES = ROWS.flatMap((of) => WORDINGS.map((wording) => [of.row, wording(of)] as const));

describe("the same truth in many wordings", () => {
  const ofCases = inFewExtracts(CASES, findingsBesideRows);

  it.each(CASES)("raises nothing beside %s: %s", async (row, words) => {
    expect(await ofCases(row, words)).toEqual([]);
  });
});
