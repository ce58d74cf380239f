import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planFrom } from "../../src/pipeline";
import { assessExtract } from "../../src/assessExtract";
import { checkJob } from "../../taskpane/state/checkJob";
import { confirmedMapping } from "../../taskpane/state/mapping/confirmedMapping";
import { EMPTY_JOB, type ReportJob } from "../../taskpane/state/jobStages";
import { organisationsAsked } from "../../taskpane/state/mapping/questions";
import { reportJob, type JobAction } from "../../taskpane/state/reportJob";
import { sourceOf } from "../support/sampleFiles";
import { valueOf } from "../support/valueOf";
import { axeFindings, openPane, press } from "./support/paneBrowser";

const PLAN =
  "Settings\nSetting,Value\nTitle,Crime\nRule,achieved\n\n" +
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\n" +
  'C,Total recorded crime,number,lower,"60,000",latest\nH,Homicide,number,lower,25,latest\n';
const EXTRACT = "Area,Total recorded crime,Homicide\nLincolnshire,60038,16\nKent,190000,20\n";
const NEXT = "Area,Total recorded crime,Homicide\nKent,180000,30\nLincolnshire,50000,10\n";
const QUESTION = "It is about Lincolnshire and Kent. Whose figures are to be reported?";

const after = (job: ReportJob, ...actions: readonly JobAction[]): ReportJob => actions.reduce(reportJob, job);

async function mapped(extract: string, ...actions: readonly JobAction[]): Promise<ReportJob & { stage: "mapped" }> {
  const job = after(
    EMPTY_JOB,
    { kind: "planRead", plan: planFrom(await sourceOf(PLAN, "plan.csv")) },
    { kind: "extractRead", extract: await sourceOf(extract, "extract.csv") },
    ...(actions.length === 0 ? [{ kind: "filesConfirmed", saved: null } as const] : actions),
  );
  if (job.stage !== "mapped") throw new Error(`at ${job.stage}`);
  return job;
}

describe("an extract of several organisations", () => {
  it("is asked about, and reports the figures of the one that is chosen", async () => {
    const job = await mapped(EXTRACT);
    expect(organisationsAsked(job.work.mapped.mapping)).toEqual([
      { table: 0, sentence: QUESTION, organisations: ["Lincolnshire", "Kent"] },
    ]);
    const said = after(job, { kind: "readingSaid", table: 0, said: { organisation: "Kent" } });
    if (said.stage !== "mapped") throw new Error(`at ${said.stage}`);
    expect(organisationsAsked(said.work.mapped.mapping)).toEqual([]);
    const { measures } = valueOf(checkJob(assessExtract, said.plan, said.work));
    expect(measures.map(({ row, rating }) => [row?.figures.actual?.text, rating.status])).toEqual([
      ["190000", "Red"],
      ["20", "Green"],
    ]);
  });

  it("is read by the same choice next quarter, whichever row it stands in", async () => {
    const said = after(await mapped(EXTRACT), { kind: "readingSaid", table: 0, said: { organisation: "Kent" } });
    if (said.stage !== "mapped") throw new Error(`at ${said.stage}`);
    const next = await mapped(NEXT, { kind: "filesConfirmed", saved: confirmedMapping(said.plan, said.work) });
    expect(organisationsAsked(next.work.mapped.mapping)).toEqual([]);
    const { measures } = valueOf(checkJob(assessExtract, next.plan, next.work));
    expect(measures.map(({ row }) => row?.figures.actual?.text)).toEqual(["180000", "30"]);
  });
});

describe("the pane", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "outturn-"));
    await writeFile(join(folder, "plan.csv"), PLAN);
    await writeFile(join(folder, "extract.csv"), EXTRACT);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("goes no further until somebody says whose figures are meant, and axe-core finds nothing", async () => {
    const { page, errors, close } = await openPane({ width: 380 });
    await page.getByLabel("Plan", { exact: true }).setInputFiles(join(folder, "plan.csv"));
    await page.getByLabel("Extract", { exact: true }).setInputFiles(join(folder, "extract.csv"));
    await page.getByText("Chosen: extract.csv").waitFor();
    await press(page, "Continue");
    await page.getByRole("heading", { name: "Whose figures" }).waitFor();
    await press(page, "Confirm and continue");
    await page.getByRole("link", { name: QUESTION }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("combobox", { name: "Organisation in table 1" }).click();
    await page.getByRole("option", { name: "Kent" }).click();
    await press(page, "Confirm and continue");
    await page.getByRole("heading", { name: "Review the findings", level: 2 }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
