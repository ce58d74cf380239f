import { expect, it } from "vitest";
import { questions } from "./shaped";

const PLAN =
  "Settings\nSetting,Value\nPeriod,Q2 2025/26\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target\n" +
  "M1,Visits,number,higher,60000\nM2,Loans,number,higher,99000\nM3,Events,number,higher,200\n";

it("Figures beside names of their own are asked about: 60,000 beside Visits target", async () => {
  const pairs =
    'Contact,J Brown,,Status,Final\n,,,,\nVisits,"61,220",,Visits target,"60,000"\n' +
    'Loans,"101,400",,Loans target,"99,000"\nEvents,212,,Events target,200\n';
  expect(await questions(`Service,Libraries,,Period,Q2 2025/26\n${pairs}`, PLAN)).toEqual([
    "“Visits target” stands beside the figures under “Q2 2025/26”. Are they the actuals of the names under " +
      "“Service”? If not, leave the table out, or put each figure beside its name under two headings.",
  ]);
  const plain = "Measure,Description,Q2 2025/26\nVisits,Visits in person,61220\nLoans,Books lent,101400\n";
  expect(await questions(plain, PLAN)).toEqual([]);
});
