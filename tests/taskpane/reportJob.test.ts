import { beforeAll, describe, expect, it } from "vitest";
import { assessExtract } from "../../src/assessExtract";
import type { Finding } from "../../src/check/registry";
import type { ReadPlan } from "../../src/map/plan/readPlan";
import type { Source } from "../../src/read/source";
import { buildReport } from "../../src/report/buildReport";
import { accept, joinAcceptances } from "../../taskpane/state/acceptances";
import { checkJob } from "../../taskpane/state/checkJob";
import { EMPTY_JOB, stepOf, type ReportJob } from "../../taskpane/state/jobStages";
import { valueOf } from "../support/valueOf";
import { after, filesOfSample, mappedJob, once } from "./support/jobOfSample";

let plan: ReadPlan;
let extract: Source;
beforeAll(async () => {
  ({ plan, extract } = await filesOfSample());
});

const mapped = once(() => mappedJob({ plan, extract }));

const checked = once((): ReportJob => {
  const job = mapped();
  if (job.stage !== "mapped") throw new Error(`at ${job.stage}`);
  const result = checkJob(assessExtract, job.plan, job.work);
  return after(job, { kind: "checked", labels: {}, checkedExtract: valueOf(result), compared: null, accepted: [] });
});

const built = once(() =>
  after(checked(), { kind: "findingsReviewed", readAt: "22 November 2026, 14:05", buildReport }),
);

describe("a report job", () => {
  it("goes through its five stages in order", () => {
    const written = after(built(), { kind: "previewAccepted" }, { kind: "wrote", place: "a.xlsx" });
    expect([EMPTY_JOB, mapped(), checked(), built(), written].map(({ stage }) => stage)).toEqual([
      "chosen",
      "mapped",
      "checked",
      "built",
      "written",
    ]);
  });

  it("is at one step in each of them, and writes from the fifth before anything is written", () => {
    const writing = after(built(), { kind: "previewAccepted" });
    expect([EMPTY_JOB, mapped(), checked(), built(), writing].map(stepOf)).toEqual([
      "chooseFiles",
      "confirmMapping",
      "reviewFindings",
      "preview",
      "write",
    ]);
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
    expect(after(built(), { kind: "wentBack", to: "chooseFiles" })).toEqual({
      stage: "chosen",
      plan,
      extract,
      previous: null,
      accepted: [],
      planFile: null,
      remembered: null,
    });
    expect(stepOf(after(built(), { kind: "wentBack", to: "reviewFindings" }))).toBe("reviewFindings");
    const job = mapped();
    expect(after(job, { kind: "wentBack", to: "preview" })).toBe(job);
  });

  it("makes the report anew when it is to be made in another way", () => {
    const job = after(built(), {
      kind: "choicesChanged",
      choices: { template: "performance-report", profile: "publication", formulas: "values" },
      buildReport,
    });
    if (job.stage !== "built") throw new Error(`at ${job.stage}`);
    expect(job.model.profile).toBe("publication");
    expect(
      job.model.sheets
        .flatMap(({ rows }) => rows)
        .flatMap(({ cells }) => cells)
        .filter(({ formula }) => formula !== null),
    ).toEqual([]);
  });

  it("lists every place that the report was written to, and starts again empty", () => {
    const twice = after(
      built(),
      { kind: "previewAccepted" },
      { kind: "wrote", place: "a.xlsx" },
      { kind: "wrote", place: "a.html" },
    );
    expect(twice).toMatchObject({ places: ["a.xlsx", "a.html"] });
    expect(after(twice, { kind: "startedAgain" })).toBe(EMPTY_JOB);
  });
});

describe("the repairs of a job", () => {
  const repaired = (): ReportJob => {
    const job = checked();
    if (job.stage !== "checked") throw new Error(`at ${job.stage}`);
    const repairs = job.checkedExtract.repairsOffered.map((repair) => ({ ...repair, by: "A. Singh", reason: null }));
    const result = checkJob(assessExtract, job.plan, { ...job.work, repairs });
    return after(job, { kind: "repairsChanged", repairs, checkedExtract: valueOf(result) });
  };

  it("are none until a person confirms one, although one is offered", () => {
    expect(checked()).toMatchObject({
      work: { repairs: [] },
      checkedExtract: { repairs: [], repairsOffered: [{ kind: "mapStatusWord" }] },
    });
  });

  it("are in the outcome once confirmed, and are kept on going back to the mapping", () => {
    const job = repaired();
    expect(job).toMatchObject({
      stage: "checked",
      checkedExtract: { repairs: [{ kind: "mapStatusWord", by: "A. Singh" }], repairsOffered: [] },
    });
    expect(after(job, { kind: "wentBack", to: "confirmMapping" })).toMatchObject({
      work: { repairs: [{ by: "A. Singh" }] },
    });
  });

  it("are forgotten with the extract that they are for", () => {
    const anew = after(repaired(), { kind: "wentBack", to: "chooseFiles" }, { kind: "filesConfirmed", saved: null });
    expect(anew).toMatchObject({ stage: "mapped", work: { repairs: [] } });
  });
});

describe("what a job holds beside its files", () => {
  const finding = (): Finding => {
    const job = checked();
    const [first] = job.stage === "checked" ? job.checkedExtract.findings : [];
    if (first === undefined) throw new Error("no finding");
    return first;
  };

  it("accepts a finding and opens it again, and the report that is made says so", () => {
    const accepted = accept([], [finding()], "A. Singh", "Agreed.");
    const job = after(checked(), { kind: "acceptancesChanged", accepted });
    expect(job).toMatchObject({
      checkedExtract: { accepted: [{ finding: finding(), by: "A. Singh", reason: "Agreed." }] },
    });
    const made = after(job, { kind: "findingsReviewed", readAt: "today", buildReport });
    if (made.stage !== "built") throw new Error(`at ${made.stage}`);
    expect(made.model.sheets.flatMap(({ tables }) => tables).map(({ name }) => name)).toContain("AcceptedFindings");
    expect(after(made, { kind: "wentBack", to: "reviewFindings" })).toMatchObject({ accepted });
    expect(after(job, { kind: "acceptancesChanged", accepted: [] })).toMatchObject({
      checkedExtract: { accepted: [] },
    });
  });

  it("keeps what is accepted for the same plan read again, and forgets it with another plan", () => {
    const accepted = accept([], [finding()], "A. Singh", "Agreed.");
    const back = after(checked(), { kind: "acceptancesChanged", accepted }, { kind: "wentBack", to: "chooseFiles" });
    expect(after(back, { kind: "planRead", plan })).toMatchObject({ accepted });
    expect(
      after(back, { kind: "planRead", plan: { ...plan, plan: { ...plan.plan, title: "Another plan" } } }),
    ).toMatchObject({ accepted: [] });
  });

  it("accepts a finding again for another reason, once", () => {
    const first = accept([], [finding()], "A. Singh", "Agreed.");
    expect(accept(first, [finding()], "B. Jones", "Looked at again.")).toMatchObject([{ by: "B. Jones" }]);
    expect(joinAcceptances(first, first)).toEqual(first);
  });

  it("has last period's extract until it is taken out", () => {
    const given = after(EMPTY_JOB, { kind: "previousRead", previous: extract });
    expect(given).toMatchObject({ previous: extract });
    expect(after(given, { kind: "previousRead", previous: null })).toEqual(EMPTY_JOB);
    expect(after(mapped(), { kind: "previousRead", previous: extract })).toBe(mapped());
  });
});
