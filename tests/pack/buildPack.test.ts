import { describe, expect, it } from "vitest";
import { buildPack } from "../../src/pack/buildPack";
import { packFactsOf } from "../../src/pack/facts/packFactsOf";
import type { PackModel } from "../../src/pack/packModel";
import { assessTexts } from "../support/sampleFiles";
import { EXTRACT, hospital, packOf, PLAIN, PLAN } from "./hospital";
import { sectionLines } from "./packText";

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

  it("say in one line that the annex is left out by the plan’s sections, and whose words are untold", () => {
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
    const plan =
      `${PLAN}\nGrades\nGrade,Kind\nPoor,grade\nFair,grade\nGood,grade\n` +
      `\nJudgements\nID,Domain,Judgement\nJ1,Care,Wards\nJ2,Care,Clinics\n`;
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
