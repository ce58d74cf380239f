import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { planFrom } from "../../src/pipeline";
import { assessExtract } from "../../src/assessExtract";
import type { SavedMapping } from "../../src/map/saved/savedMapping";
import { checkJob } from "../../taskpane/state/checkJob";
import { confirmedMapping } from "../../taskpane/state/mapping/confirmedMapping";
import { EMPTY_JOB, type ReportJob } from "../../taskpane/state/jobStages";
import { layoutChecks } from "../../taskpane/state/mapping/layoutChecks";
import { joinMappings } from "../../taskpane/state/mapping/mappingMemory";
import { questionsOf } from "../../taskpane/state/mapping/questions";
import { reportJob, type JobAction } from "../../taskpane/state/reportJob";
import {
  readTypedRows,
  tableReadings,
  type ReadingSaid,
  type TableReading,
} from "../../taskpane/state/mapping/tableReading";
import { sourceOf } from "../support/sampleFiles";
import { sharedBrowser } from "../support/sharedBrowser";
import { valueOf } from "../support/valueOf";
import { axeFindings, openPane, press } from "./support/paneBrowser";

type Mapped = ReportJob & { stage: "mapped" };

const PLAN =
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\n" +
  "M1,Public satisfaction,%,higher,64%,latest\nM2,Burglary,number,lower,360,latest\n";
/** Two rows that could both be its headings. */
const BANDED = "Board,Approved,Reported\nMeasure,Target,Actual\nPublic satisfaction,64%,65%\nBurglary,360,355\n";
const NEXT = "Board,Agreed,Reported\nMeasure,Target,Actual\nPublic satisfaction,64%,66%\nBurglary,360,351\n";
/** A second table, of which it is asked which column is the actual. */
const ASKED = "Measure,Actual,Outturn\nPublic satisfaction,65%,66%\nBurglary,355,356\n";
const AREAS = "Force,Public satisfaction,Burglary\nKent,65%,355\nEssex,61%,401\n";

function after(job: ReportJob, ...actions: readonly JobAction[]): Mapped {
  const now = actions.reduce(reportJob, job);
  if (now.stage !== "mapped") throw new Error(`at ${now.stage}`);
  return now;
}
async function mapped(extract: string, saved: SavedMapping | null = null): Promise<Mapped> {
  return after(
    EMPTY_JOB,
    { kind: "planRead", plan: planFrom(await sourceOf(PLAN, "plan.csv")) },
    { kind: "extractRead", extract: await sourceOf(extract, "extract.csv") },
    { kind: "filesConfirmed", saved },
  );
}
const saying = (job: Mapped, said: ReadingSaid, table = 0): Mapped => after(job, { kind: "readingSaid", table, said });
const readings = ({ plan, work }: Mapped): TableReading[] => tableReadings(work.mapped, plan.plan);
const headings = ({ work }: Mapped): string[][] =>
  work.mapped.tables.map(({ columns }) => columns.map(({ header }) => header));
const asked = ({ work }: Mapped): string[] =>
  questionsOf(work.questions, work.mapped.mapping).map(({ sentence }) => sentence);
const actuals = ({ plan, work }: Mapped): unknown[] =>
  valueOf(checkJob(assessExtract, plan, work)).measures.map(({ row }) => row?.figures.actual?.text ?? null);
const remembered = (job: Mapped): SavedMapping => confirmedMapping(job.plan, job.work);

describe("the rows of headings of a table", () => {
  it("are said by hand, and again where the first were wrong; the doubt is then settled", async () => {
    const first = await mapped(BANDED);
    expect(readings(first)[0]).toMatchObject({
      headerRows: "1",
      doubt: "It can be read in two ways. Say which rows are its headings.",
    });
    expect(readings(first)[0]?.headerWords).toMatch(/^Row 1 is the header because .*; or the rows are data from row/);
    const none = saying(first, { headerRows: "none" });
    expect([readings(none)[0]?.headerRows, headings(none)]).toEqual(["none", [["", "", ""]]]);
    const second = saying(none, { headerRows: "2" });
    expect(headings(second)).toEqual([["Measure", "Target", "Actual"]]);
    expect(readings(second)[0]).toMatchObject({
      headerWords: "Row 2 is the header because you said so.",
      asksHeader: false,
      doubt: null,
      notFollowed: [],
    });
    expect([actuals(second), asked(second)]).toEqual([["65%", "355"], []]);
  });

  it("are remembered by the layout: next quarter nothing is asked", async () => {
    const next = await mapped(NEXT, remembered(saying(await mapped(BANDED), { headerRows: "2" })));
    expect([headings(next), asked(next), actuals(next)]).toEqual([
      [["Measure", "Target", "Actual"]],
      [],
      ["66%", "351"],
    ]);
    expect(readings(next)[0]).toMatchObject({ headerRows: "2", doubt: null });
  });

  it("are remembered as they were said last, whatever was said before, also once all was put aside", async () => {
    const { year } = planFrom(await sourceOf(PLAN, "plan.csv")).plan;
    const next = await sourceOf(NEXT, "extract.csv");
    const one = remembered(saying(await mapped(BANDED), { headerRows: "1" }));
    const two = remembered(saying(await mapped(BANDED), { headerRows: "2" }));
    for (const [earlier, later, rows] of [
      [one, two, "2"],
      [two, one, "1"],
      [two, remembered(await mapped(BANDED)), "1"],
    ] as const) {
      const job = await mapped(NEXT, joinMappings(earlier, later, next, year));
      expect(readings(job).map(({ headerRows }) => headerRows)).toEqual([rows]);
    }
  });

  it("leave what was asked, answered and chosen of another table as it was", async () => {
    const start = await mapped(`${ASKED}\n${BANDED}`);
    const [question] = questionsOf(start.work.questions, start.work.mapped.mapping);
    const answer = question?.answers.find(({ label }) => label === "Outturn");
    if (question === undefined || answer === undefined) throw new Error("no question");
    const unanswered = saying(start, { headerRows: "6" }, 1);
    expect(asked(unanswered)).toEqual([question.sentence]);
    expect(unanswered.work.mapped.mapping.tables[0]).toEqual(start.work.mapped.mapping.tables[0]);
    const job = saying(after(start, { kind: "questionAnswered", question, answer }), { headerRows: "6" }, 1);
    expect(headings(job)).toEqual([
      ["Measure", "Actual", "Outturn"],
      ["Measure", "Target", "Actual"],
    ]);
    expect(job.work.answers).toEqual({ [question.key]: answer.key });
    expect(job.work.mapped.mapping.tables[0]?.columns.map(({ role }) => role)).toEqual(["measure", null, "actual"]);
  });

  it("of a table that is read anew take its answers with them, and those of a table like it stand", async () => {
    const start = await mapped(`${ASKED}\nPartners\n${ASKED}`);
    const questions = questionsOf(start.work.questions, start.work.mapped.mapping);
    expect(new Set(questions.map(({ key }) => key)).size).toBe(2);
    const answered = questions.reduce((job, question) => {
      const answer = question.answers.find(({ label }) => label === "Outturn");
      return answer === undefined ? job : after(job, { kind: "questionAnswered", question, answer });
    }, start);
    const job = saying(answered, { headerRows: "6" }, 1);
    expect(job.work.answers).toEqual({ [questions[0]?.key ?? ""]: "column-2" });
    expect(asked(job)).toHaveLength(2);
  });

  it("that have no row of the table below them are told of, and nothing is changed", async () => {
    const job = saying(await mapped(ASKED), { headerRows: "3" });
    expect(headings(job)).toEqual([["Measure", "Actual", "Outturn"]]);
    expect(readings(job)[0]).toMatchObject({
      notFollowed: [expect.stringMatching(/^The headings of A1:C3 were said to be row 3, /)],
    });
  });

  it.each([
    ["2", "2", null],
    [" Rows 2 to 3 ", "2-3", null],
    ["2–3", "2-3", null],
    ["None", "none", null],
    ["2 and 3", "2 and 3", "Write the rows of the sheet like 2, or 2-3, or none."],
    ["", "", "Write the rows of the sheet like 2, or 2-3, or none."],
    ["9", "9", "Rows of headings stand above other rows of the table, which ends in row 9."],
  ])("are typed as a person writes them: %j", (text, headerRows, fault) => {
    expect(readTypedRows(text, 9)).toEqual({ headerRows, fault });
  });
});

it("A table in an extract of which nothing is known may be read wrongly, and that is said", async () => {
  const doubts = readings(await mapped("Station,Opened\nAbbey Road,1 May 2009\nMill Lane,2 June 2009\n"));
  expect(doubts.map(({ doubt }) => doubt)).toEqual(["Nothing in it is known from the plan. It may be read wrongly."]);
});

describe("the shape of a table", () => {
  it("is said by hand and remembered, and one that it cannot have is told of", async () => {
    const first = await mapped(AREAS);
    expect(readings(first)[0]).toMatchObject({
      shape: "areasDownMeasuresAcross",
      organisation: null,
      organisations: ["Kent", "Essex"],
    });
    const kent = saying(first, { organisation: "Kent" });
    expect(actuals(kent)).toEqual(["65%", "355"]);
    const down = saying(kent, { shape: "measuresDown" });
    expect(headings(down)).toEqual([["Force", "Public satisfaction", "Burglary"]]);
    expect(readings(await mapped(AREAS, remembered(down)))[0]?.shape).toBe("measuresDown");
    const back = saying(down, { shape: "areasDownMeasuresAcross" });
    expect([actuals(back), readings(back)[0]?.organisation]).toEqual([["65%", "355"], "Kent"]);
    const impossible = saying(back, { shape: "areasDownPeriodsAcross" });
    expect(readings(impossible)[0]?.notFollowed).toHaveLength(1);
  });

  it("that was said by hand stands when the table is left out and taken back later", async () => {
    const start = await mapped(`${AREAS}\n${ASKED}`);
    expect(readings(start)[0]?.shape).toBe("measuresDown");
    const turned = saying(start, { shape: "areasDownMeasuresAcross" });
    const leftOut = after(turned, { kind: "tableSaid", table: 0, holds: "nothing" });
    const later = after(leftOut, { kind: "periodSaid", period: "Q3 2025/26" });
    expect(later.work.mapped.mapping.tables.map(({ holds, leftOut: out }) => [holds, out])).toEqual([
      ["nothing", true],
      ["measures", false],
    ]);
    const back = after(later, { kind: "tableSaid", table: 0, holds: "measures" });
    expect([readings(back)[0]?.shape, headings(back)[0]]).toEqual(["areasDownMeasuresAcross", headings(turned)[0]]);
    expect(back.work.mapped.mapping.tables[0]?.holds).toBe("measures");
  });

  it("of rows with a column of organisations is read for the one that is said", async () => {
    const list = "Force,Measure,Actual\nKent,Burglary,355\nEssex,Burglary,401\n";
    const job = saying(await mapped(list), { organisation: "Essex" });
    expect(readings(job)[0]).toMatchObject({ organisation: "Essex", organisations: ["Kent", "Essex"] });
    expect(actuals(job)).toEqual([null, "401"]);
  });
});

it("Columns that have changed since they were confirmed are still asked about once the period is said", async () => {
  const saved = remembered(await mapped("Measure,Actual,Target\nPublic satisfaction,65%,64%\nBurglary,355,360\n"));
  const changed = await mapped(
    "Measure,Actual,Target,Remarks\nPublic satisfaction,66%,64%,a\nBurglary,351,360,b\n",
    saved,
  );
  expect(layoutChecks(changed.work.mapped.mapping)).toHaveLength(1);
  const said = after(changed, { kind: "periodSaid", period: "Q3 2025/26" });
  expect(layoutChecks(said.work.mapped.mapping)).toHaveLength(1);
});

describe("the pane", () => {
  const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  async function toColumns(page: Page, extract: string): Promise<void> {
    await page.getByLabel("Plan", { exact: true }).setInputFiles(file("plan.csv", PLAN));
    await page.getByLabel("Extract", { exact: true }).setInputFiles(file("extract.csv", extract));
    await page.getByText("Chosen: extract.csv").waitFor();
    await press(page, "Continue");
    await page.getByText("How this table is read").first().waitFor();
  }

  it("shows in a narrow pane how an unclear table is read, takes rows and shape, and remembers them", async () => {
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 320, height: 800 } });
    const first = await openPane({ context });
    const { page } = first;
    await toColumns(page, BANDED);
    const rows = page.getByRole("textbox", { name: "Rows of headings in table 1" });
    await page.getByText("It can be read in two ways. Say which rows are its headings.").waitFor();
    await page.getByText("How this table is read").click();
    await press(page, "Confirm and continue");
    await page.getByRole("link", { name: "Say which rows are the headings of table 1." }).click();
    expect(await rows.evaluate((field) => field === document.activeElement)).toBe(true);
    await rows.fill("4");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("which ends in row 4.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await rows.fill("2");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Row 2 is the header because you said so.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe("Use these rows of headings in table 1");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "Confirm and continue");
    await page.getByRole("heading", { name: "Review the findings", level: 2 }).waitFor();
    await first.close();
    const next = await openPane({ context });
    await toColumns(next.page, NEXT);
    expect(await next.page.getByRole("textbox", { name: "Rows of headings in table 1" }).isVisible()).toBe(false);
    await press(next.page, "Confirm and continue");
    await next.page.getByRole("heading", { name: "Review the findings", level: 2 }).waitFor();
    expect([first.errors, next.errors]).toEqual([[], []]);
    await context.close();
  });

  it("takes headings, shape and organisation by hand, and asks for none of them next quarter", async () => {
    const extract = (satisfied: string, agreed: string): string =>
      `Board,${agreed},Reported\nForce,Public satisfaction,Burglary\nKent,${satisfied},355\nEssex,61%,401\n`;
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 380, height: 900 } });
    const first = await openPane({ context });
    const { page } = first;
    await toColumns(page, extract("65%", "Approved"));
    await page.getByRole("textbox", { name: "Rows of headings in table 1" }).fill("2");
    await page.getByRole("button", { name: "Use these rows of headings in table 1" }).click();
    await page.getByText("Row 2 is the header because you said so.").waitFor();
    for (const shape of ["Measures down", "Areas down, measures across"]) {
      await page.getByRole("combobox", { name: "Rows and headings of table 1" }).click();
      await page.getByRole("option", { name: shape, exact: true }).click();
    }
    await page.getByRole("combobox", { name: "Organisation in table 1" }).click();
    await page.getByRole("option", { name: "Kent" }).click();
    await press(page, "Confirm and continue");
    await page.getByRole("heading", { name: "Review the findings", level: 2 }).waitFor();
    await first.close();
    const next = await openPane({ context });
    await toColumns(next.page, extract("66%", "Agreed"));
    await next.page.getByText("It has areas in its rows").waitFor({ state: "attached" });
    expect(await next.page.getByText("The figures are those of Kent.").count()).toBe(1);
    expect(await next.page.getByRole("heading", { name: "Whose figures" }).count()).toBe(0);
    await press(next.page, "Confirm and continue");
    await next.page.getByRole("heading", { name: "Review the findings", level: 2 }).waitFor();
    expect([first.errors, next.errors]).toEqual([[], []]);
    await context.close();
  });
});
