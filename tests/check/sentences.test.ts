import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/check/catalogue";
import { describeFinding } from "../../src/check/describeFinding";
import { FINDING_CODES, type Finding, type FindingCode } from "../../src/domain/finding";
import { assessTexts } from "../support/sampleFiles";
import { PLAN } from "./findings";

const ACTIONS =
  "\nActions\nAction ID,Action\n1.1,Recruit more Special Constables\n1.2,Train the new recruits\n1.3,Buy new cars\n";
const PLAN_OF_MANY = `${PLAN}M5,Better value,Sickness,days,lower,,
M6,Better value,Robbery,number,lower,90,
M7,Better value,Calls answered,%,sideways,90,
M7,Better value,Complaints,number,lower,9,
M8,Better value,Fraud,number,lower,40,
M9,Better value,Arson,number,lower,10,
`;
const EXTRACT = `Measure,Target,Actual,Period,Last year,Last year period,Change,RAG
Happy people,64%,65.4,2009/10,61.6%,2008/09,,
BURGLARY,380,355,2009/10,400,nine months to end March 2009,-44,Red
Burglary,360,355,2009/10,400,2008/09,,
Savings made,,lots,2009/10,£3m,2008/09,,Purple
All crime,,-120%,2009/10,,,,G
Sickness,8,9,2009/10,10,2008/09,,
Robbery,,..,2009/10,100,2008/09,,
Fraud,,41,2009/10,,2008/09,,
Burglaries,,3,2009/10,4,2008/09,,
Knives seized,,12,2009/10,10,2008/09,,

No.,Action,RAG
1.1,Recruit more Special Constables,Orange
1.2,Train the new recruits,
1.1,Recruit more Special Constables,Green
1.4,Train all recruits,Green
1.5,Paint the cells,Green

Station,Opened
Abbey Road,1 May 2009
Mill Lane,2 June 2009
`;

type ByHand = readonly [
  FindingCode,
  item: string | null,
  found: string | null,
  expected: string | null,
  evidence?: Finding["evidence"],
];

/** Findings that take a file or a plan of their own to raise: their evidence as the readers and checks give it. */
const BY_HAND: readonly ByHand[] = [
  ["encodingGuessed", null, "windows-1252", null],
  ["mixedLineEndings", null, null, null],
  ["raggedRow", null, "7", "8"],
  ["duplicateHeader", null, "Actual", null],
  ["blankHeader", null, null, null],
  ["hiddenData", null, "Row 4 of Actuals", null],
  ["hiddenData", null, "The sheet Workings", null],
  ["formulaWithoutValue", null, null, null],
  ["cellError", null, "#DIV/0!", null],
  ["unreadableDate", null, "31 Smarch", null],
  ["strayColumn", null, "see note", null],
  ["tableNotFound", null, null, null],
  ["tableNotFound", null, "Cover", null],
  ["repairNotMade", null, "46", "45*", { by: "A. Singh", repair: "Take “*” off 45*, which leaves 45." }],
  ["repairNotMade", null, "45*", "45*", { by: "A. Singh", repair: "Take “*” off 45*, which leaves 45." }],
  ["repairNotMade", null, null, "Orange", { by: "A. Singh", repair: "Map “Orange” to Amber." }],
  ["ruleMissing", null, null, "a rule, or targets", { file: "plan" }],
  ["polarityMissing", null, null, null, { file: "plan", names: "M1 “Satisfaction”, M2 “Burglary”", measures: "2" }],
  ["polarityDiffers", "M2", "High", "lower", { name: "Burglary" }],
  ["polarityConflictsWithName", "M2", "higher", "lower", { file: "plan", name: "Reduce burglary" }],
  ["absurdTarget", "M3", "£350", null, { file: "plan", actual: "£5,326,149", times: "15217" }],
  ["absurdTarget", "M2", "0", null, { file: "plan" }],
  ["organisationUnknown", null, "Kent Police", "Thames Valley Police", { rows: "1", used: "yes" }],
  ["organisationUnknown", null, "Kent, Surrey, Sussex and 9 more", "Essex", { rows: "48", used: "no" }],
  ["objectiveMoved", "M2", "Better value", "Safer streets", { what: "objective", name: "Burglary" }],
  ["objectiveMoved", "1.2", "1.3", "1.2", { what: "number", name: "Train the new recruits" }],
  ["taskRepeated", "1.2", "Recruit new constables", null, { file: "plan", other: "1.1" }],
  ["ownerDiffers", "1.2", "ACC Local Poling", "ACC Local Policing"],
  [
    "wordsRepeated",
    "1.2",
    "The campaign reached 40 schools and raised applications by a third",
    null,
    { other: "1.1", first: "D8" },
  ],
  ["wordsRepeated", "1.2", "The campaign reached 40 schools and raised applications by a third", null],
  ["periodMismatch", null, "Q2 2009/10", "Quarter 3 2009/10"],
  [
    "periodNotUnderstood",
    null,
    "Second bit of the year",
    "Q3 2025/26, December 2025, April to December 2025 or 2025/26",
    { file: "plan" },
  ],
  ["periodAssumed", null, "2009/10 Q3", "Quarter 3 2009/10"],
  ["aggregationUnknown", "M2", "355", null, { name: "Burglary" }],
  ["spanUnknown", "M2", "355", null, { name: "Burglary", likely: "" }],
  ["spanUnknown", "M2", "355", null, { name: "Burglary", likely: "inPeriod" }],
  ["periodsMissing", "M2", "355", "Quarter 1 2009/10", { name: "Burglary" }],
  ["otherPeriod", "M2", "355", "Quarter 3 2009/10", { name: "Burglary", period: "Quarter 2 2009/10" }],
  ["twoFigures", "M2", "355", "365", { name: "Burglary", other: "D6" }],
  ["periodMissing", "M2", null, "a period", { name: "Burglary" }],
  ["yearToDateFell", "M2", "90", "100", { now: "April to September 2009", before: "Quarter 1 2009/10" }],
  ["quartersDoNotSum", "M2", "400", "410"],
  ["impossibleValue", "M1", "6820.0%", "no more than 100%", { readings: "68.2% as typed, or 6,820% as held" }],
  ["impossibleValue", "M1", "6820%", "no more than 100%"],
  [
    "valueNotNumeric",
    "M2",
    "none",
    "a number",
    { readings: "0 if there are none, or no figure ([x]) if it is not known" },
  ],
  ["shownDiffers", "M3", "£3.2m", "£3.2 as held, or £3,200,000 as shown", { held: "3.2" }],
  ["restated", "M2", "410", "400", { period: "2008/09", difference: "+10" }],
  ["coverageChanged", "M2", null, "400", { name: "Burglary" }],
  ["coverageChanged", "M2", "410", null, { name: "Burglary" }],
  ["statedVarianceDiffers", "M2", "+5", "-5"],
  ["precisionDiffers", "M1", "65%", "65.4%"],
  ["rankOutOfRange", "M1", "9", "a whole number from 1 to 8"],
  ["percentageDiffersFromCounts", "M1", "10.4%", "10.6%", { numerator: "377", denominator: "3,555" }],
  ["totalDiffers", null, "100", "99", { label: "Total", heading: "Actual", parts: "3" }],
  ["rollUpDiffers", null, "92", "91", { word: "Y", label: "" }],
  ["rollUpDiffers", null, "3", "2", { word: "Green", label: "Safer streets" }],
  ["outlier", "M2", "900", "290 to 420", { points: "13" }],
  ["jump", "M2", "415", "300", { step: "+115" }],
  ["constantSeries", "M2", "355", null, { periods: "12" }],
  ["copiedForward", "M2", "355", "355", { period: "February 2010" }],
  ["labelsShifted", null, null, null, { last: "Actuals!C12", label: "Arson", figures: "12 against 14" }],
  ["headingGuessed", null, "This time", "actual"],
  ["unknownItem", null, "Fire safety", null, { kind: "judgement" }],
  ["unknownItem", null, "Answer calls", "Answer 999 calls", { kind: "assertion" }],
  ["missingItem", "J3", null, "Tackling crime", { kind: "judgement" }],
  ["answerMissing", "A7", null, null],
  ["targetInWords", "TC17", "3% reduction", "-3.0%", { polarity: "lower" }],
  ["gradeNotOnScale", "J3", "Middling", "Poor, Fair, Good, Excellent"],
  ["distributionTotalDiffers", "J3", "42", "43"],
  ["partsDoNotSum", "M1", "98", "100", { parts: "M2 and M3", figure: "this year" }],
  ["narrativeValueDiffers", "M2", "increased by 767", "+776", { figure: "in its row the change" }],
  ["narrativeValueDiffers", null, "rose by 23%", "23 percentage points", { figure: "the change from 64% to 87%" }],
  ["narrativeDirectionDiffers", "M2", "fell by 776", "a rise from 3,555 to 4,331"],
  ["narrativeDirectionDiffers", null, "fell from 371 to 377", "a rise"],
  ["narrativeValueDiffers", "1.2", "98%", "99%", { figure: "328 of 332" }],
  ["narrativeValueDiffers", "M2", "stands at 92%", "no percentage", { figure: "a number" }],
  ["narrativeDirectionDiffers", "1.2", "stable and around 5.8% higher", "a change of 5.8%"],
  ["narrativePeriodConflict", "M1", "In 2008/09 8.1%", "2009/10", { kind: "figure" }],
  ["narrativePeriodConflict", "M2", "by March 2009", "March 2010", { kind: "label" }],
  ["narrativePeriodConflict", "1.2", "From April to February 2010", "Quarter 4 2009/10", { kind: "account" }],
  [
    "narrativeStatusDiffers",
    "M1",
    "achieving the target",
    "23.9% against 25%, so the target was missed",
    { kind: "target" },
  ],
  ["narrativeStatusDiffers", "1.2", "Amber", "Green", { kind: "status" }],
  ["narrativeStatusDiffers", "A7", "will commence", "Y", { kind: "done" }],
  ["valueConflict", "M2", "stands at 407", "408", { name: "Special Constables", other: "G8" }],
  ["valueConflict", "M2", "stands at 407", "408", { name: "Special Constables", other: "" }],
];

function byHand([code, item, found, expected, evidence = {}]: ByHand): Finding {
  return { code, item, at: { file: "extract.xlsx", sheet: "Actuals", row: 6, column: 2 }, found, expected, evidence };
}

const { findings } = await assessTexts(EXTRACT, `${PLAN_OF_MANY}${ACTIONS}1.2,Paint the cells\n`);
const all = [...BY_HAND.map(byHand), ...findings];
const inOrder = FINDING_CODES.flatMap((code) => all.filter((finding) => finding.code === code));
const sentences = inOrder.map((finding) => ({ code: finding.code, sentence: describeFinding(finding) }));

describe("the sentence of each finding", () => {
  it("reads as tests/golden/findings.txt says: severity, title, then what is wrong, where and what to do", async () => {
    const lines = sentences.map(
      ({ code, sentence }) => `${CATALOGUE[code].severity}\t${CATALOGUE[code].title}\t${sentence}`,
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../golden/findings.txt");
  });

  it("is the example of its code in docs/findings.md, which `npm run golden` writes", async () => {
    const examples = FINDING_CODES.flatMap((code) => sentences.find((one) => one.code === code) ?? []);
    const rows = examples.map(({ code, sentence }) => {
      const { severity, title } = CATALOGUE[code];
      return `| \`${code}\` | ${severity} | ${title} | ${sentence.replaceAll("|", "\\|")} |`;
    });
    const page = [
      "# Findings",
      "",
      "Everything that can be found in a plan and an extract, in the order of the work: file, plan, " +
        "extract, figures, statuses. An error must be put right or accepted before sign-off and makes " +
        "the exit code 1; a warning should be looked at; a note is for the record. A finding can be " +
        "[accepted](json.md) with a name and a reason.",
      "",
      "This page is made from the same words that the report prints.",
      "",
      "| Code | Severity | Title | Example |",
      "|---|---|---|---|",
      ...rows,
    ];
    await expect(`${page.join("\n")}\n`).toMatchFileSnapshot("../../docs/findings.md");
  });

  it("is there for every code", () => {
    expect(FINDING_CODES.filter((code) => !sentences.some((one) => one.code === code))).toEqual([]);
  });

  it.each(sentences)("$code: $sentence", ({ sentence }) => {
    expect(sentence).toMatch(/^[A-Z\d“].*\.$/);
    expect(sentence.split(/\. (?=[A-Z“])/).length).toBeGreaterThan(1);
    expect(sentence).not.toMatch(/!(?![A-Z]+\d|\.)|undefined|null|NaN|“”|\s\s|\.\.(?!”)/);
  });
});
