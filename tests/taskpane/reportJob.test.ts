import { beforeAll, describe, expect, it } from "vitest";
import { planFrom } from "../../src/pipeline";
import type { ReadPlan } from "../../src/map/readPlan";
import type { Source } from "../../src/read/source";
import { checkJob, confirmedMapping } from "../../taskpane/state/checkJob";
import { EMPTY_JOB, reportJob, stepOf, type JobAction, type ReportJob } from "../../taskpane/state/reportJob";
import { sampleBytes, sourceOf } from "../support/sampleFiles";

const SAMPLE = "thames-valley-2009-10-q4";
let plan: ReadPlan;
let extract: Source;
beforeAll(async () => {
  plan = planFrom(await sourceOf(sampleBytes(SAMPLE, "plan.csv"), "plan.csv"));
  extract = await sourceOf(sampleBytes(SAMPLE, "extract.csv"), "extract.csv");
});

const after = (job: ReportJob, ...actions: readonly JobAction[]): ReportJob => actions.reduce(reportJob, job);

/** Jobs never change, so each stage is made once. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly is: Made } | null = null;
  return () => (made ??= { is: make() }).is;
}

const mapped = once(() => after(EMPTY_JOB, { kind: "planRead", plan }, { kind: "extractRead", extract }, { kind: "filesConfirmed", saved: null }));

const checked = once((): ReportJob => {
  const job = mapped();
  if (job.stage !== "mapped") throw new Error(`at ${job.stage}`);
  const result = checkJob(job.plan, job.work);
  if ("fault" in result) throw new Error(result.fault);
  return after(job, { kind: "checked", outcome: result.outcome });
});

const built = once(() => after(checked(), { kind: "findingsReviewed", readAt: "22 November 2026, 14:05" }));

describe("a report job", () => {
  it("goes through its five stages in order", () => {
    const written = after(built(), { kind: "previewAccepted" }, { kind: "wrote", place: "a.xlsx" });
    expect([EMPTY_JOB, mapped(), checked(), built(), written].map(({ stage }) => stage)).toEqual(["chosen", "mapped", "checked", "built", "written"]);
  });

  it("is at one step in each of them, and writes from the fifth before anything is written", () => {
    const writing = after(built(), { kind: "previewAccepted" });
    expect([EMPTY_JOB, mapped(), checked(), built(), writing].map(stepOf)).toEqual(["chooseFiles", "confirmMapping", "reviewFindings", "preview", "write"]);
    expect(writing.stage).toBe("built");
  });

  it("stays where it is until both files are there", () => {
    const halfway = after(EMPTY_JOB, { kind: "planRead", plan });
    expect(after(halfway, { kind: "filesConfirmed", saved: null })).toBe(halfway);
  });

  it("is not changed by a file that finishes reading too late", () => {
    const job = checked();
    expect(after(job, { kind: "extractRead", extract })).toBe(job);
  });

  it("goes back to any step taken, keeping what was chosen before it, and never forward", () => {
    expect(after(built(), { kind: "wentBack", to: "chooseFiles" })).toEqual({ stage: "chosen", plan, extract });
    expect(stepOf(after(built(), { kind: "wentBack", to: "reviewFindings" }))).toBe("reviewFindings");
    const job = mapped();
    expect(after(job, { kind: "wentBack", to: "preview" })).toBe(job);
  });

  it("makes the report anew when it is to be made in another way", () => {
    const job = after(built(), { kind: "choicesChanged", choices: { template: "performance-report", profile: "publication", formulas: "values" } });
    if (job.stage !== "built") throw new Error(`at ${job.stage}`);
    expect(job.model.profile).toBe("publication");
    expect(job.model.sheets.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells).filter(({ formula }) => formula !== null)).toEqual([]);
  });

  it("lists every place that the report was written to, and starts again empty", () => {
    const twice = after(built(), { kind: "previewAccepted" }, { kind: "wrote", place: "a.xlsx" }, { kind: "wrote", place: "a.html" });
    expect(twice).toMatchObject({ places: ["a.xlsx", "a.html"] });
    expect(after(twice, { kind: "startedAgain" })).toBe(EMPTY_JOB);
  });
});

describe("the repairs of a job", () => {
  const repaired = (): ReportJob => {
    const job = checked();
    if (job.stage !== "checked") throw new Error(`at ${job.stage}`);
    const repairs = job.outcome.repairsOffered.map((repair) => ({ ...repair, by: "A. Singh", reason: null }));
    const result = checkJob(job.plan, { ...job.work, repairs });
    if ("fault" in result) throw new Error(result.fault);
    return after(job, { kind: "repairsChanged", repairs, outcome: result.outcome });
  };

  it("are none until a person confirms one, although one is offered", () => {
    expect(checked()).toMatchObject({ work: { repairs: [] }, outcome: { repairs: [], repairsOffered: [{ kind: "mapStatusWord" }] } });
  });

  it("are in the outcome once confirmed, and are kept on going back to the mapping", () => {
    const job = repaired();
    expect(job).toMatchObject({ stage: "checked", outcome: { repairs: [{ kind: "mapStatusWord", by: "A. Singh" }], repairsOffered: [] } });
    expect(after(job, { kind: "wentBack", to: "confirmMapping" })).toMatchObject({ work: { repairs: [{ by: "A. Singh" }] } });
  });

  it("are forgotten with the extract that they are for", () => {
    const anew = after(repaired(), { kind: "wentBack", to: "chooseFiles" }, { kind: "filesConfirmed", saved: null });
    expect(anew).toMatchObject({ stage: "mapped", work: { repairs: [] } });
  });
});

describe("the mapping of a job", () => {
  it("gives a role to one column, and takes it from the column that had it", () => {
    const job = after(mapped(), { kind: "columnSaid", table: 0, column: 6, role: "actual" });
    if (job.stage !== "mapped") throw new Error(`at ${job.stage}`);
    const roles = job.work.mapped.mapping.tables[0]?.columns.map(({ role }) => role);
    expect(roles).toEqual(["measure", "target", null, "period", "lastYear", "comparatorPeriod", "actual"]);
  });

  it("forgets a match by hand that is taken back", () => {
    const matched = after(mapped(), { kind: "labelSaid", label: "Calls", id: "M1" });
    expect(matched).toMatchObject({ work: { labels: { Calls: "M1" } } });
    expect(after(matched, { kind: "labelSaid", label: "Calls", id: null })).toMatchObject({ work: { labels: {} } });
  });

  it("is proposed from what was confirmed before, unless that is put aside", () => {
    const job = after(mapped(), { kind: "columnSaid", table: 0, column: 6, role: null });
    if (job.stage !== "mapped") throw new Error(`at ${job.stage}`);
    const again = after(EMPTY_JOB, { kind: "planRead", plan }, { kind: "extractRead", extract }, { kind: "filesConfirmed", saved: confirmedMapping(job.work) });
    expect(again).toMatchObject({ work: { mapped: { mapping: { tables: [{ columns: { 6: { role: null, reason: "confirmed before" } } }, {}] } } } });
    expect(after(again, { kind: "savedPutAside" })).toMatchObject({ work: { saved: null, mapped: { mapping: { tables: [{ columns: { 6: { role: "commentary" } } }, {}] } } } });
  });
});
