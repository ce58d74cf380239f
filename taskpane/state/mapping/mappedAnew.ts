import type {
  MappedExtract,
  Mapping,
  Plan,
  ReadPlan,
  SavedMapping,
  SaidOfTable,
  Source,
  TableMapping,
} from "../../../src/index";
import { layoutAsFound, mapExtract, sayHolds } from "../../../src/index";
import { confirmedMapping } from "./confirmedMapping";
import type { MappingWork, ReportJob } from "../jobStages";
import { organisationsAsked, placeKeyOf, questionsProposed } from "./questions";
import { saidAnew, type ReadingSaid } from "./tableReading";

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
  const { questions, answers } = job.work;
  const plan = { ...job.plan, plan: { ...job.plan.plan, period } };
  const work = { ...job.work, questions: questions.filter(({ key }) => answers[key] !== undefined) };
  return mappedAnew({ ...job, plan, work }, null);
}

/**
 * The job with a table read as a person says: by other rows of headings, in another shape, or with the figures of
 * another organisation. What was said of the other tables stands, and of its own columns too, where only the
 * organisation is another.
 */
export function withReading(job: MappedJob, table: number, said: ReadingSaid): MappedJob {
  const { mapped, questions, organisations, answers } = job.work;
  const before = mapped.tables[table];
  const mapping = mapped.mapping.tables[table];
  if (before === undefined || mapping === undefined) return job;
  const anew = saidAnew(said, () => layoutAsFound(job.extract, before, job.plan.plan.year));
  const isReadAnew = !("organisation" in said);
  const work = {
    ...job.work,
    questions: questions.filter((question) => !isReadAnew || question.table !== table),
    organisations: organisations.filter((asked) => !isReadAnew || asked.table !== table),
    answers: isReadAnew ? withoutAnswersOf(mapping, answers) : answers,
  };
  return mappedAnew({ ...job, work }, { table, anew });
}

/** The answers but for those about one table, whose columns are proposed anew. */
function withoutAnswersOf(table: TableMapping, answers: MappingWork["answers"]): MappingWork["answers"] {
  const ofTable = `${placeKeyOf(table)}/`;
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith(ofTable)));
}

/** The extract mapped anew by what has been said of it; what else was said, asked and answered stands. */
function mappedAnew(job: MappedJob, said: SaidOfTable | null): MappedJob {
  const before = job.work;
  const leftOut = leftOutAndTurned(before.mapped).filter(({ table }) => table !== said?.table);
  const allSaid = [...(said === null ? [] : [said]), ...leftOut];
  const mapped = startMapping(job.plan, job.extract, confirmedMapping(job.plan, before, allSaid));
  const work = { ...mapped, mapped: withoutTables(mapped.mapped, before.mapped.mapping, leftOut, job.plan.plan) };
  const { tables } = work.mapped.mapping;
  const placeOf = (table: number): number | null => placeNow(before.mapped.mapping.tables[table], tables);
  const stillThere = <Asked extends { readonly table: number }>(asked: readonly Asked[]): Asked[] =>
    asked.flatMap((one) => {
      const table = placeOf(one.table);
      return table === null ? [] : [{ ...one, table }];
    });
  const questions = stillThere(before.questions);
  const organisations = stillThere(before.organisations);
  return {
    ...job,
    work: {
      ...before,
      mapped: withReasons(withLayoutDoubts(work.mapped, before.mapped.mapping, said), before.mapped.mapping),
      questions: [...questions, ...work.questions.filter(({ key }) => !questions.some((asked) => asked.key === key))],
      organisations: [
        ...organisations,
        ...work.organisations.filter(({ table }) => !organisations.some((asked) => asked.table === table)),
      ],
    },
  };
}

/** Tables that were turned by hand and then left out, as if they were used: only so are they turned again. */
function leftOutAndTurned({ mapping, tables }: MappedExtract): SaidOfTable[] {
  return mapping.tables.flatMap(({ holds, shape }, table) =>
    holds === "nothing" && tables[table]?.turned !== undefined
      ? [{ table, anew: { holds: "measures" as const, shape } }]
      : [],
  );
}

/** The extract without the tables that were left out before. */
function withoutTables(
  mapped: MappedExtract,
  before: Mapping,
  leftOut: readonly SaidOfTable[],
  plan: Plan,
): MappedExtract {
  const mapping = leftOut.reduce((current, { table }) => {
    const place = placeNow(before.tables[table], current.tables);
    return place === null ? current : sayHolds(current, mapped.tables, plan, place, "nothing");
  }, mapped.mapping);
  return { ...mapped, mapping };
}

/** The number of a table among those of now; null where it is none of them. */
function placeNow(table: TableMapping | undefined, tables: readonly TableMapping[]): number | null {
  const place = tables.findIndex(({ sheet, address }) => sheet === table?.sheet && address === table.address);
  return place < 0 ? null : place;
}

/** What was proposed and is not confirmed yet is still said to be no more than that. */
function withReasons(mapped: MappedExtract, before: Mapping): MappedExtract {
  const tables = mapped.mapping.tables.map((table): TableMapping => {
    const place = placeNow(table, before.tables);
    const columnsBefore = place === null ? [] : (before.tables[place]?.columns ?? []);
    return {
      ...table,
      columns: table.columns.map((column, index) => {
        const was = columnsBefore[index];
        if (was === undefined || was.header !== column.header || was.claim.role !== column.claim.role) return column;
        const { score, reason, guessed } = was.claim;
        return { ...column, claim: { ...column.claim, score, reason, guessed } };
      }),
    };
  });
  return { ...mapped, mapping: { ...mapped.mapping, tables } };
}

/** What a table's columns were when they were confirmed is still to be looked at, unless it is read anew. */
function withLayoutDoubts(mapped: MappedExtract, before: Mapping, said: SaidOfTable | null): MappedExtract {
  const readAnew = said === null || said.anew.columns === undefined ? undefined : before.tables[said.table];
  const doubts = before.doubts.filter(
    ({ table: { sheet, address }, layout }) =>
      layout !== null && (sheet !== readAnew?.sheet || address !== readAnew.address),
  );
  return { ...mapped, mapping: { ...mapped.mapping, doubts: [...doubts, ...mapped.mapping.doubts] } };
}
