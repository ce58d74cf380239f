import { beforeAll, describe, expect, it } from "vitest";
import { ok } from "../../src/domain/result";
import { APRIL_YEAR } from "../../src/domain/time/year";
import type { SavedMapping } from "../../src/map/saved/savedMapping";
import { asSaved } from "../../src/map/saved/savedTable";
import { mapExtract, planFrom } from "../../src/pipeline";
import { assessExtract } from "../../src/assessExtract";
import type { ReadPlan } from "../../src/map/plan/readPlan";
import type { Source } from "../../src/read/source";
import { noAcceptanceMemory } from "../../taskpane/state/acceptances";
import { checkFiles } from "../../taskpane/state/mapping/checkFiles";
import { checkPrevious } from "../../taskpane/state/checkJob";
import { confirmedMapping } from "../../taskpane/state/mapping/confirmedMapping";
import { layoutChecks, type LayoutCheck } from "../../taskpane/state/mapping/layoutChecks";
import { EMPTY_JOB, type ReportJob } from "../../taskpane/state/jobStages";
import { PAST, PLAN as PAST_PLAN, sentences } from "../check/past/assessWithPast";
import { sourceOf } from "../support/sampleFiles";
import { sentenceOf, valueOf } from "../support/valueOf";
import { after, filesOfSample, mappedJob, once } from "./support/jobOfSample";

let plan: ReadPlan;
let extract: Source;
beforeAll(async () => {
  ({ plan, extract } = await filesOfSample());
});

const mapped = once(() => mappedJob({ plan, extract }));

describe("the past figures of the open workbook", () => {
  it("are held against the extract without an earlier one: 400 burglaries were reported, now 410", async () => {
    const own = planFrom(await sourceOf(PAST_PLAN, "plan.csv"));
    const figures = "Report for Q3 2009/10\nMeasure,Q1 2009/10,Q2 2009/10,Q3 2009/10,Last year to date\n";
    const job = mappedJob({ plan: own, extract: await sourceOf(`${figures}Burglary,90,80,100,410\n`, "extract.csv") });
    if (job.stage !== "mapped") throw new Error(`at ${job.stage}`);
    const past = await sourceOf(PAST, "report.csv");
    const checked = await checkFiles(job, job.work, {
      memory: { load: () => Promise.resolve(null), save: () => Promise.resolve() },
      acceptances: noAcceptanceMemory,
      past: () => Promise.resolve(ok(past)),
    });
    expect(sentences(valueOf(checked).checkedExtract, "contradictsHistory")).toEqual([
      expect.stringContaining("M2 for April to December 2008 is 410, and G3 of report.csv has 400 (+10)."),
    ]);
  });
});

describe("a changed layout", () => {
  const PLAN =
    "Measure ID,Measure,Unit,Polarity,Target\nM1,Burglary detection rate,%,higher,18%\n" +
    "M2,Working days lost,number,lower,8\n";
  const TABLE = "Burglary detection rate,18%,19%,a\nWorking days lost,8,7,b\n";

  it(
    "is to be looked at once for all tables of one layout, until a table is left out or the job " + "starts afresh",
    async () => {
      const own = planFrom(await sourceOf(PLAN, "plan.csv"));
      const before = mapExtract(
        await sourceOf(`Measure,Target,Actual\n${TABLE.replaceAll(/,[ab]\n/g, "\n")}`, "extract.csv"),
        own.plan,
      );
      const now = await sourceOf(
        `Measure,Target,Actual,Notes\n${TABLE}\nMeasure,Target,Actual,Notes\n${TABLE}`,
        "extract.csv",
      );
      const start = (saved: SavedMapping): ReportJob =>
        after(
          EMPTY_JOB,
          { kind: "planRead", plan: own },
          { kind: "extractRead", extract: now },
          { kind: "filesConfirmed", saved },
        );
      const checksOf = (job: ReportJob): LayoutCheck[] =>
        job.stage === "mapped" ? layoutChecks(job.work.mapped.mapping) : [];
      const job = start(asSaved(before.mapping, before.tables, APRIL_YEAR));
      const key = "measure|target|actual|notes/layout";
      expect(checksOf(job)).toEqual([{ key, tables: [0, 1], changes: ["Column “Notes” is new."] }]);
      expect(after(job, { kind: "layoutChecked", key, checked: true })).toMatchObject({
        work: { answers: { [key]: "checked" } },
      });
      expect(
        after(job, { kind: "layoutChecked", key, checked: true }, { kind: "layoutChecked", key, checked: false }),
      ).toMatchObject({ work: { answers: {} } });
      expect(checksOf(after(job, { kind: "tableSaid", table: 0, holds: "nothing" }))).toMatchObject([{ tables: [1] }]);
      expect(checksOf(after(job, { kind: "savedPutAside" }))).toEqual([]);
      const leftOut = asSaved(before.mapping, before.tables, APRIL_YEAR);
      expect(
        checksOf(start({ ...leftOut, tables: leftOut.tables.map((table) => ({ ...table, holds: "nothing" })) }))[0]
          ?.changes,
      ).toContain("You left this table out before.");
    },
  );
});

describe("last period's extract", () => {
  const NOTHING: SavedMapping = { version: 2, tables: [], labels: {} };
  const previous = async (text: string): Promise<ReturnType<typeof checkPrevious>> =>
    checkPrevious(assessExtract, plan, await sourceOf(text, "last.csv"), NOTHING);

  it("is read by the same plan", async () => {
    expect(await previous("Measure,Actual\nCashable efficiency savings,4.3%\n")).toMatchObject({
      ok: true,
      value: { extract: { file: "last.csv" } },
    });
  });

  it("cannot be compared where a column of it is in doubt, and says what to do", async () => {
    expect(sentenceOf(await previous("Measure,Actual,Outturn\nCashable efficiency savings,4.3%,4%\n"))).toBe(
      "Last period’s extract cannot be compared. last.csv A1:C2: Both “Actual” and “Outturn” could be " +
        "the actual. Which is it? " +
        "Make its own report first, so that its columns are confirmed, or go back and take it out.",
    );
  });

  it("cannot be compared where it belongs to another plan", async () => {
    expect(sentenceOf(await previous("Station,Opened\nAbbey Road,1 May 2009\n"))).toBe(
      "No row of last.csv is a measure or action of the plan plan.csv: the table A1:B2 has the headings " +
        "“Station” and “Opened”, and nothing in its cells is like “Increase the % of people who agree that the " +
        "police and local…” or “Increase the number of Special constables by March 2010”. Choose the extract that " +
        "belongs to this plan, or the plan that belongs to this extract.",
    );
  });
});

describe("the mapping of a job", () => {
  it("gives a role to one column, and takes it from the column that had it", () => {
    const job = after(mapped(), { kind: "columnSaid", table: 0, column: 6, role: "actual" });
    if (job.stage !== "mapped") throw new Error(`at ${job.stage}`);
    const roles = job.work.mapped.mapping.tables[0]?.columns.map(({ role }) => role);
    expect(roles).toEqual(["measure", "target", null, "period", "lastYear", "comparatorPeriod", "actual"]);
  });

  it("keeps that a match by hand was taken back, so that an earlier one does not return", () => {
    const matched = after(mapped(), { kind: "labelSaid", label: "Calls", id: "M1" });
    expect(matched).toMatchObject({ work: { labels: { Calls: "M1" } } });
    expect(after(matched, { kind: "labelSaid", label: "Calls", id: "" })).toMatchObject({
      work: { labels: { Calls: "" } },
    });
  });

  it("is proposed from what was confirmed before, unless that is put aside", () => {
    const job = after(mapped(), { kind: "columnSaid", table: 0, column: 6, role: null });
    if (job.stage !== "mapped") throw new Error(`at ${job.stage}`);
    const again = after(
      EMPTY_JOB,
      { kind: "planRead", plan },
      { kind: "extractRead", extract },
      { kind: "filesConfirmed", saved: confirmedMapping(plan, job.work) },
    );
    expect(again).toMatchObject({
      work: {
        mapped: {
          mapping: { tables: [{ columns: { 6: { role: null, claim: { reason: "confirmed before" } } } }, {}] },
        },
      },
    });
    expect(after(again, { kind: "savedPutAside" })).toMatchObject({
      work: { saved: null, mapped: { mapping: { tables: [{ columns: { 6: { role: "commentary" } } }, {}] } } },
    });
  });
});
