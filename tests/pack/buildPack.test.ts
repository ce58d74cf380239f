import { describe, expect, it } from "vitest";
import { buildPack, type PackOptions } from "../../src/pack/buildPack";
import { packFactsOf } from "../../src/pack/facts/packFactsOf";
import type { PackModel } from "../../src/pack/packModel";
import type { CheckedExtract } from "../../src/report/checkedExtract";
import { assessTexts } from "../support/sampleFiles";
import { EXTRACT, hospital, PAST, PLAIN, PLAN } from "./hospital";
import { sectionLines } from "./packText";

function packOf(checked: CheckedExtract, options: PackOptions = {}): PackModel {
  return buildPack(packFactsOf(checked, { readAt: "20 January 2032, 09:00", template: PLAIN }), options);
}

const checked = await hospital();
const pack = packOf(checked);

/** Charts of a section, by what each shows. */
function chartTitles({ sections }: PackModel, kind: string): string[] {
  return sections
    .filter((section) => section.kind === kind)
    .flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks))
    .flatMap((block) => (block.kind === "chart" ? [block.chart] : block.kind === "charts" ? block.charts : []))
    .map(({ title }) => title);
}

describe("page 1", () => {
  const lines = sectionLines(pack, "answer");

  it("answers in two lines: 1 of 3 rated measures is Green, and how many moved", () => {
    expect(lines.slice(0, 2)).toEqual([
      "1 of 3 rated measures is Green, 1 Amber and 1 Red: Seen within four hours. 1 could not be rated.",
      "Since Quarter 2 2031/32, 1 is worse and 1 is better.",
    ]);
  });

  it("counts now, the last report and a year ago, and says not known where there was none", async () => {
    expect(lines).toContain("Now: Quarter 3 2031/32 | 1 | 1 | 1 | 1 | 2");
    expect(lines).toContain(
      "Last report: Quarter 2 2031/32 (without 1 measure no longer in the plan) | 2 | 0 | 1 | 0 | 0",
    );
    expect(lines).toContain("A year ago: Quarter 3 2030/31 | 1 | 0 | 1 | 0 | 0");
    const alone = sectionLines(packOf(await hospital({ past: null })), "answer");
    expect(alone).toContain("Last report | not known | not known | not known | not known | not known");
    expect(alone[1]).toBe("What the last report said is not known, so no movement can be told.");
  });

  it("calls a figure that is missing now no longer rated, and one that is back newly rated; neither is a movement", async () => {
    const past = PAST.replace(/(Quarter 2 2031\/32.*1.70.*),Green,/, "$1,Not rated,");
    const extract = EXTRACT.replace("93.8%", "[x]");
    const moved = sectionLines(packOf(await hospital({ past, extract })), "answer");
    expect(moved[1]).toBe(
      "Since Quarter 2 2031/32, 1 is worse, none is better, 1 is newly rated and 1 is no longer rated.",
    );
    expect(moved).toContain("Newly rated: Infections per 1000 days (Green, was Not rated in Quarter 2 2031/32).");
    expect(moved).toContain("No longer rated: Beds in use (Not rated, was Red in Quarter 2 2031/32).");
  });

  it("counts a word of somebody’s own as Not rated, of the last report as of now", async () => {
    const past = PAST.replace(/(Quarter 2 2031\/32.*),Green,/, "$1,On course,");
    const counted = sectionLines(packOf(await hospital({ past })), "answer");
    expect(counted).toContain(
      "Last report: Quarter 2 2031/32 (without 1 measure no longer in the plan) | 1 | 0 | 1 | 1 | 0",
    );
  });

  it("names exceptions with their figures, status, direction and owner; of a range how far outside it is", () => {
    expect(lines).toContain("Seen within four hours | 73.1% | 75.0% | −1.9 pp | Red | Improved | Medical director");
    expect(lines).toContain("Beds in use | 93.8% | 85.0% to 92.0% | +1.8 pp | Amber | [z] | Chief operating officer");
  });

  it("prints a milestone alike in table and words: 5% below 6,623 is 6,291.85, and 6,866 is 574.15 over", async () => {
    const plan = "Measure ID,Measure,Unit,Polarity,Milestone,Rule\nM1,Burglary,number,lower,-5%,milestone\n";
    const extract = "Report for Q3 2031/32\nMeasure,Actual,Last year\nBurglary,6866,6623\n";
    const facts = packFactsOf(await hospital({ plan, extract, past: null }), { readAt: "", template: PLAIN });
    expect(facts.measures[0]).toMatchObject({
      target: { text: "6,291.85" },
      variance: "+574.15",
      reason: "missed 6,291.85, worse than last year’s 6,623",
    });
  });

  it("prints the limits that decide in place of a target: Amber at 4.8%, for Green ends at 4.5%", async () => {
    const plan =
      "Measure ID,Measure,Unit,Polarity,Rule,Thresholds\n" +
      "S1,Sickness,%,lower,thresholds,Green <= 4.5%; Amber <= 5%; Red > 5%\n";
    const sick = packOf(
      await hospital({ plan, extract: "Report for Q3 2031/32\nMeasure,Actual\nSickness,4.8%\n", past: null }),
    );
    expect(sectionLines(sick, "scorecard").join("\n")).toContain("Sickness | ≤ 4.5% | 4.8%");
    expect(sectionLines(sick, "exceptions")).toContain("Target: Green ≤ 4.5%, Amber ≤ 5.0%, Red > 5.0%");
    expect(sectionLines(sick, "annex")).toContain("Sickness: Green ≤ 4.5%, Amber ≤ 5.0%, Red > 5.0%");
  });

  it("names last year’s figure that is given anew, and that nobody has confirmed it: 71.0% then and 69.0% now", async () => {
    const anew = sectionLines(packOf(await hospital({ extract: EXTRACT.replace("71.0%", "69.0%") })), "answer");
    expect(anew).toContain(
      "Seen within four hours: Quarter 3 2030/31 is given anew: 69.0%, was 71.0%, which nobody has confirmed.",
    );
  });

  it("projects 33 falls in nine months to 44 in the year, which misses 40", () => {
    expect(lines).toContain(
      "Forecast at year end: 1 would miss the year’s target (Falls with harm) and none would reach it. " +
        "Of 3 measures it cannot be told.",
    );
  });

  it("projects by the plan’s profile where it has one: 100 in nine months, with 95 of 100 due, are 105 and not 133", async () => {
    const plan = PLAN.replace(/^ID,.*$/m, "$&,Profile").replace(
      /^(H4,.*)40,(.*),,$/m,
      '$1120,$2,,,"40%, 30%, 25%, 5%"',
    );
    const facts = packFactsOf(await hospital({ plan, extract: EXTRACT.replace(",33,31,", ",100,99,") }), {
      readAt: "",
      template: PLAIN,
    });
    expect(facts.measures.find(({ id }) => id === "H4")?.forecast).toEqual({
      text: "105",
      from: "the 9 months so far by the plan’s profile",
      reaches: true,
      target: "120",
    });
  });

  it("tells two measures of one name apart by their objectives", async () => {
    const plan =
      "ID,Objective,Measure,Unit,Polarity,Target\nA1,Homes,Residents satisfied,%,higher,80%\n" +
      "A2,Streets,Residents satisfied,%,higher,90%\n";
    const extract =
      "Report for Q3 2031/32\nID,Measure,Actual,Last year\nA1,Residents satisfied,71%,75% [r]\n" +
      "A2,Residents satisfied,88%,84%\n";
    const facts = packFactsOf(await hospital({ plan, extract, past: null }), { readAt: "", template: PLAIN });
    expect(facts.measures.map(({ name }) => name)).toEqual([
      "Residents satisfied (Homes)",
      "Residents satisfied (Streets)",
    ]);
    // A last year that was revised keeps its mark.
    expect(facts.measures[0]?.lastYear.text).toMatch(/^75(?:\.0)?% \[r\]$/);
  });

  it("says how far a count below 0 is from its target: 9 more than -49 makes -40", async () => {
    const plan = "ID,Measure,Unit,Polarity,Target,Rule\nN1,Net change in officers,number,higher,-40,achieved\n";
    const extract = "Report for Q3 2031/32\nMeasure,Actual\nNet change in officers,-49\n";
    const net = packOf(await hospital({ plan, extract, past: null }));
    expect(sectionLines(net, "exceptions")).toContain("To a better status: 9 more makes Green");
  });

  it("tells a changed target, what came and what left", () => {
    expect(lines).toContain("Infections per 1000 days: Target 1.80, was 1.90 in Quarter 2 2031/32.");
    expect(lines).toContain("Complaints: No longer in the plan; last reported for Quarter 2 2031/32.");
  });

  it("is whole with marking and standing, and signed off only while no error is open", () => {
    const by = { by: "A. Singh", on: "21 January 2032", changes: [] };
    expect(pack).toMatchObject({ marking: "OFFICIAL – Provisional", standing: "Draft" });
    expect(packOf(checked, { signedOff: by }).standing).toBe("Signed off by A. Singh, 21 January 2032");
  });

  it("stays a draft with an error open, whoever signs it off", async () => {
    const wrong = packOf(await hospital({ extract: EXTRACT.replace("73.1%", "£731") }), {
      signedOff: { by: "A. Singh", on: "21 January 2032", changes: [] },
    });
    expect(wrong.standing).toBe("Draft");
  });
});

describe("an exception", () => {
  const lines = sectionLines(pack, "exceptions");

  it("says that three more patients of 160 make Green: 120 of 160 is 75%", () => {
    expect(lines).toContain("Actual: 73.1% (117 of 160)");
    expect(lines).toContain("To a better status: 3 more of “Patients seen within four hours” makes Green");
    expect(lines).toContain("To a better status: 1.8 points lower makes Green");
  });

  it("has this period's words beside the last one's, and says what is missing", () => {
    expect(lines).toContain("Why: Two cubicles were shut for repair in November. They opened on 1 December.");
    expect(lines).toContain("Said in Quarter 2 2031/32: Repairs are due.");
    expect(lines).toContain("Action: No action or date was given. Owner of the measure: Medical director.");
    expect(lines).toContain("Forecast: not known");
  });

  it("is one of 20 in full; the 21st stands in a table with its words", async () => {
    const numbers = Array.from({ length: 22 }, (_, index) => index + 1);
    const rows = numbers.map((n) => `R${n},Count ${n},number,higher,${100 + n},achieved\n`);
    const plan = `Measure ID,Measure,Unit,Polarity,Target,Rule\n${rows.join("")}`;
    const figures = numbers.map((n) => `Count ${n},50,Words ${n}.\n`);
    const extract = `Report for Q3 2031/32\nMeasure,Actual,Commentary\n${figures.join("")}`;
    const many = packOf(await hospital({ plan, extract, past: null }));
    const [section] = many.sections.filter(({ kind }) => kind === "exceptions");
    expect(section?.parts.map(({ title }) => title)).toEqual([
      // The furthest from its target first: 50 of 122.
      ...numbers
        .slice(2)
        .map((n) => `Count ${n}`)
        .reverse(),
      "Other exceptions",
    ]);
    expect(sectionLines(many, "exceptions").slice(-2)).toEqual([
      "Count 2 | 50 | 102 | Red | 52 more makes Green | Words 2.",
      "Count 1 | 50 | 101 | Red | 51 more makes Green | Words 1.",
    ]);
    expect(sectionLines(many, "answer")).toContain("16 more exceptions (16 Red) under Exceptions.");
  });

  it("prints a commentary of 91 words whole, with a warning", async () => {
    const words = Array.from({ length: 91 }, () => "word").join(" ");
    const extract = EXTRACT.replace("The winter ward opens on 15 December.", words);
    const said = sectionLines(packOf(await hospital({ extract })), "exceptions");
    expect(said).toContain(`Why: ${words}`);
    expect(said).toContain("This commentary has 91 words; 90 can be read at a glance.");
  });
});

describe("the other sections", () => {
  it("give the scorecard with objectives as headings of its rows", () => {
    expect(sectionLines(pack, "scorecard").filter((line) => !line.includes("|"))).toEqual([
      "1 of 3 rated measures is Green, 1 Amber and 1 Red.",
      "Urgent care",
      "Safety",
      "Flow",
      "Notes",
      "For April to December 2031: Falls with harm.",
    ]);
  });

  it("put actions first that were due by the end of December 2031 and are not Green", async () => {
    const actions = (rows: string): string => `\nActions\n${rows}`;
    const withActions = packOf(
      await hospital({
        plan:
          PLAN + actions("No,Action,Owner,Due\n1.1,Open a ward,Matron,31/12/2031\n1.2,Close a bay,Porter,Jan 2032\n"),
        extract: EXTRACT + actions("No,Action,RAG\n1.1,Open a ward,Amber\n1.2,Close a bay,Red\n"),
      }),
    );
    expect(sectionLines(withActions, "actions")).toEqual([
      "0 of 2 actions are Green; Red: 1.2.",
      "Due by the end of Quarter 3 2031/32 and not Green",
      "1.1 | Open a ward | Matron | 31/12/2031 | Amber",
      "Red",
      "1.2 | Close a bay | Porter | Jan 2032 | Red",
    ]);
  });

  it("leave one line where the annex is left out, and nothing of another section", () => {
    const short = packOf(checked, { without: ["annex", "objectives"] });
    expect(short.sections.map(({ kind }) => kind)).toEqual(["answer", "exceptions", "scorecard", "annex"]);
    expect(sectionLines(short, "annex")).toEqual([
      "Open findings: 0 errors, 1 warning, 0 notes. The annex with each finding, the rules and the source of every " +
        "figure is left out of this copy; it can be made again from extract.csv and plan.csv.",
    ]);
  });

  it("say in one line that the annex is left out where the plan’s sections have none, and whose words are untold", () => {
    const facts = packFactsOf(checked, { readAt: "", template: PLAIN });
    const bare = buildPack({ ...facts, definition: { ...facts.definition, sections: ["answer", "scorecard"] } });
    const lines = sectionLines(bare, "annex").join("\n");
    expect(lines).toContain("Open findings: 0 errors, 1 warning, 0 notes.");
    expect(lines).toContain("leaves out the commentary of 2 measures: Seen within four hours and Beds in use.");
  });

  it("print what was said of a measure that could not be rated with the reason", async () => {
    const extract = EXTRACT.replace("93.8%", "[x]");
    const said = sectionLines(packOf(await hospital({ extract })), "exceptions").join("\n");
    expect(said).toContain("The winter ward opens on 15 December.");
  });

  it("name the worst of the judgements, and have it first", async () => {
    const plan = `${PLAN}\nGrades\nGrade,Kind\nPoor,grade\nFair,grade\nGood,grade\n\nJudgements\nID,Domain,Judgement\nJ1,Care,Wards\nJ2,Care,Clinics\n`;
    const extract = `${EXTRACT}\nJudgements\nID,Judgement,Grade\nJ1,Wards,Good\nJ2,Clinics,Poor\n`;
    const graded = packOf(await hospital({ plan, extract }));
    expect(sectionLines(graded, "answer").join("\n")).toContain("2 judgements: 1 Poor (Clinics), 1 Good.");
    const rows = sectionLines(graded, "judgements").filter((line) => line.includes("|"));
    expect(rows.map((row) => row.split(" | ")[0])).toEqual(["Clinics", "Wards"]);
  });

  it("mark a provisional figure in its row, and say on page 1 that it is not final", async () => {
    const marked = packOf(await hospital({ extract: EXTRACT.replace("1.65", "1.65 [p]"), plan: PLAN }));
    expect(sectionLines(marked, "scorecard").join("\n")).toContain("| 1.65 [p] |");
    expect(sectionLines(marked, "answer")).toContain("Not final: Infections per 1000 days: provisional.");
  });

  it("name no year where nobody does", async () => {
    const plan = "Measures\nMeasure ID,Measure,Unit,Polarity,Target\nF1,Spend,£,lower,£500\n";
    const undated = await assessTexts("Measure ID,Actual,Last year\nF1,£480,£450\n", plan);
    expect(JSON.stringify(packOf(undated))).not.toMatch(/1000\/01|0999|999\/00/);
  });

  it("are the same for the same extract, and plain JSON", async () => {
    expect(packOf(await hospital())).toEqual(JSON.parse(JSON.stringify(pack)));
  });
});

describe("charts of one period", () => {
  it("set an exception’s figure against its target: 9,400 tonnes are above 9,000", async () => {
    const plan =
      "Measure ID,Measure,Unit,Polarity,Target,Aggregation,Part of\nW1,Waste,tonnes,lower,9000,latest,\n" +
      "W2,Recycled,tonnes,higher,4000,latest,W1\nW3,Burned,tonnes,lower,6000,latest,W1\n";
    const extract =
      "Report for Q3 2031/32\nMeasure,Actual,Last year\nWaste,9400,9100\nRecycled,4700,4000\nBurned,4700,5000\n";
    const waste = packOf(await hospital({ plan, extract, past: null }));
    expect(chartTitles(waste, "exceptions")).toEqual([
      "Waste rose from 9,100 to 9,400 tonnes, up 300 tonnes (3.3%), above the target of 9,000 tonnes",
    ]);
    expect(chartTitles(waste, "objectives")).toEqual(["Recycled makes up 50% of Waste, 4,700 tonnes of 9,400 tonnes"]);
  });

  it("stand small on one scale with those of their unit, and the objective says which: 60% to 90%", async () => {
    const plan =
      "Measure ID,Objective,Measure,Unit,Polarity,Target\nR1,Care,Seen in time,%,higher,60%\n" +
      "R2,Care,Answered in time,%,higher,70%\nR3,Care,Falls,number,lower,9\n";
    const extract =
      "Report for Q3 2031/32\nMeasure,Actual,Last year\nSeen in time,78%,62%\nAnswered in time,88%,72%\nFalls,4,6\n";
    const earlier = (id: string, name: string, unit: string, figures: readonly string[]): string[] =>
      figures.map((figure, index) => {
        const months = `2031-0${1 + 3 * index} to 2031-0${3 + 3 * index}`;
        const quarter = ["Quarter 4 2030/31", "Quarter 1 2031/32", "Quarter 2 2031/32"][index] ?? "";
        return `${id},${name},${unit},${quarter},${months},${figure},,Green,,2031-10-20 09:00`;
      });
    const past = [
      "ID,Measure,Unit,Period,Months,Actual,Target,Status,Commentary,Read at",
      ...earlier("R1", "Seen in time", "%", ["62%", "66%", "70%"]),
      ...earlier("R2", "Answered in time", "%", ["72%", "80%", "84%"]),
      ...earlier("R3", "Falls", "number", ["6", "5", "5"]),
      "",
    ].join("\n");
    const care = packOf(await hospital({ plan, extract, past }));
    expect(sectionLines(care, "objectives").join("\n")).toContain(
      "3 measures: 3 Green. On one scale, 60% to 90%: Seen in time and Answered in time.",
    );
    const blocks = care.sections.find(({ kind }) => kind === "objectives")?.parts[0]?.blocks ?? [];
    const scales = blocks.flatMap((block) => (block.kind === "charts" ? block.charts.map(({ values }) => values) : []));
    expect(scales.map(({ from, to }) => [from, to])).toEqual([
      [0.6, 0.9],
      [0.6, 0.9],
      [0, 10],
    ]);
  });

  it("set it among other bodies: 48% is second of three, and of 50% and 40% the average is 45%", async () => {
    const plan =
      "Setting,Value\nOrganisation,Oxmoor Council\nPeriod,2031/32\n\n" +
      "Measure ID,Measure,Unit,Polarity,Target\nW1,Recycled,%,higher,50%\n";
    const rows = ["Fenham Council,Recycled,50%", "Oxmoor Council,Recycled,48%", "Harlow Council,Recycled,40%"];
    const extract = ["Council,Measure,Actual", ...rows, "Average,Recycled,46%", ""].join("\n");
    const pack = packOf(await hospital({ plan, extract, past: null }));
    expect(chartTitles(pack, "peers")).toEqual([
      "Oxmoor Council ranks 2 of 3 on Recycled: 48.0%, the others’ average 45.0%",
    ]);
    expect(sectionLines(pack, "peers").join("\n")).toContain("2 of 3 | +3.0 pp");
    const wards = extract.replace("Council,Measure", "Ward,Measure");
    expect(chartTitles(packOf(await hospital({ plan, extract: wards, past: null })), "peers")).toEqual([]);
  });
});
