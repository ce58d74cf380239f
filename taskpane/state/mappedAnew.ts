import type { MappedExtract, ReadPlan, SavedMapping, Source } from "../../src/index";
import { mapExtract } from "../../src/index";
import { confirmedMapping } from "./confirmedMapping";
import type { MappingWork, ReportJob } from "./jobStages";
import { organisationsAsked, questionsProposed, type Question } from "./questions";

type MappedJob = Extract<ReportJob, { readonly stage: "mapped" }>;

/** The work of mapping an extract, before anything is said of it. */
export function startMapping(plan: ReadPlan, extract: Source, saved: SavedMapping | null): MappingWork {
  const mapped = mapExtract(extract, plan.plan, saved);
  return {
    saved,
    mapped,
    questions: questionsProposed(mapped.mapping),
    organisations: organisationsAsked(mapped.mapping),
    answers: {},
    labels: saved?.labels ?? {},
    repairs: [],
  };
}

/** The job with the report's period as a person said it: what the columns hold stands, and is chosen from anew. */
export function withPeriod(job: MappedJob, period: string): MappedJob {
  const { mapped, questions, answers } = job.work;
  const plan = { ...job.plan, plan: { ...job.plan.plan, period } };
  return mappedAnew(
    { ...job, plan },
    mapped,
    questions.filter(({ key }) => answers[key] !== undefined),
  );
}

/** The job with whose figures of a table are meant: its rows are theirs, and what was said of columns stands. */
export function withOrganisation(job: MappedJob, said: number, organisation: string): MappedJob {
  const { mapped, questions } = job.work;
  const tables = mapped.mapping.tables.map((table, index) => (index === said ? { ...table, organisation } : table));
  return mappedAnew(job, { ...mapped, mapping: { ...mapped.mapping, tables } }, questions);
}

/** The extract mapped anew by what has been said of it; the answers that have been given stand. */
function mappedAnew(job: MappedJob, mapped: MappedExtract, questions: readonly Question[]): MappedJob {
  const { saved, organisations, answers, labels } = job.work;
  const work = startMapping(job.plan, job.extract, confirmedMapping(job.plan, { mapped, labels }));
  return {
    ...job,
    work: {
      ...work,
      saved,
      questions,
      organisations: organisations.length === 0 ? work.organisations : organisations,
      answers,
      labels,
    },
  };
}
