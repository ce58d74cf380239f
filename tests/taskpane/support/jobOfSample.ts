import type { ReadPlan } from "../../../src/map/plan/readPlan";
import { planFrom } from "../../../src/pipeline";
import type { Source } from "../../../src/read/source";
import { EMPTY_JOB, type ReportJob } from "../../../taskpane/state/jobStages";
import { reportJob, type JobAction } from "../../../taskpane/state/reportJob";
import { sampleBytes, sourceOf } from "../../support/sampleFiles";

/** The sample that jobs are made of. */
export const SAMPLE = "thames-valley-2009-10-q4";

/** The files of a job. */
export interface JobFiles {
  readonly plan: ReadPlan;
  readonly extract: Source;
}

/** The sample's plan and extract, read. */
export async function filesOfSample(): Promise<JobFiles> {
  return {
    plan: planFrom(await sourceOf(sampleBytes(SAMPLE, "plan.csv"), "plan.csv")),
    extract: await sourceOf(sampleBytes(SAMPLE, "extract.csv"), "extract.csv"),
  };
}

/** A job after what was done in it, in order. */
export function after(job: ReportJob, ...actions: readonly JobAction[]): ReportJob {
  return actions.reduce(reportJob, job);
}

/** A job whose files are confirmed. */
export function mappedJob({ plan, extract }: JobFiles): ReportJob {
  return after(
    EMPTY_JOB,
    { kind: "planRead", plan },
    { kind: "extractRead", extract },
    { kind: "filesConfirmed", saved: null },
  );
}

/** Jobs never change, so each stage is made once. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly is: Made } | null = null;
  return () => (made ??= { is: make() }).is;
}
