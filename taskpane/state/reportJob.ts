import type {
  Acceptance,
  CheckedExtract,
  ColumnRole,
  ConfirmedRepair,
  FigureSpan,
  Holds,
  KeptPlan,
  Mapping,
  Plan,
  ReadPlan,
  SavedMapping,
  Source,
  Table,
  Template,
} from "../../src/index";
import {
  acceptFindings,
  type reportOnDemand,
  rowsReported,
  sayFigures,
  sayHolds,
  sayRole,
  templateById,
  TEMPLATES,
  withRows,
} from "../../src/index";
import { startMapping, withPeriod, withReading } from "./mapping/mappedAnew";
import type { Answer, Question } from "./mapping/questions";
import type { ReadingSaid } from "./mapping/tableReading";
import { withRemembered, type RememberedReport } from "./refresh/rememberedReport";
import { isBefore, type Step } from "../ui/steps";
import {
  type ReportChoices,
  type ChosenJob,
  type ReportJob,
  stepOf,
  EMPTY_JOB,
  type MappingWork,
  type Confirmed,
  type Made,
  type Files,
} from "./jobStages";

/** What makes a report, which is fetched once there is one to make. */
type BuildReport = Awaited<ReturnType<typeof reportOnDemand>>["buildReport"];

export type JobAction =
  | { readonly kind: "planRead"; readonly plan: ReadPlan; readonly file?: KeptPlan | null }
  | { readonly kind: "workbookRemembered"; readonly remembered: RememberedReport | null }
  | { readonly kind: "extractRead"; readonly extract: Source }
  | { readonly kind: "previousRead"; readonly previous: Source | null }
  | { readonly kind: "filesConfirmed"; readonly saved: SavedMapping | null; readonly work?: MappingWork }
  | { readonly kind: "savedPutAside" }
  | { readonly kind: "tableSaid"; readonly table: number; readonly holds: Holds }
  | {
      readonly kind: "figuresSaid";
      readonly table: number;
      readonly figures: FigureSpan | null;
      readonly key: string;
      readonly answer: string;
    }
  | { readonly kind: "periodSaid"; readonly period: string }
  | { readonly kind: "readingSaid"; readonly table: number; readonly said: ReadingSaid }
  | { readonly kind: "columnSaid"; readonly table: number; readonly column: number; readonly role: ColumnRole | null }
  | { readonly kind: "questionAnswered"; readonly question: Question; readonly answer: Answer }
  | { readonly kind: "layoutChecked"; readonly key: string; readonly checked: boolean }
  | { readonly kind: "labelSaid"; readonly label: string; readonly id: string }
  | {
      readonly kind: "repairsChanged";
      readonly repairs: readonly ConfirmedRepair[];
      readonly checkedExtract: CheckedExtract;
    }
  | {
      readonly kind: "checked";
      /** As they were confirmed. */
      readonly labels: Readonly<Record<string, string>>;
      readonly checkedExtract: CheckedExtract;
      readonly compared: CheckedExtract | null;
      readonly accepted: readonly Acceptance[];
    }
  | { readonly kind: "acceptancesChanged"; readonly accepted: readonly Acceptance[] }
  | { readonly kind: "findingsReviewed"; readonly readAt: string; readonly buildReport: BuildReport }
  | { readonly kind: "choicesChanged"; readonly choices: ReportChoices; readonly buildReport: BuildReport }
  | { readonly kind: "previewAccepted" }
  | { readonly kind: "wrote"; readonly place: string }
  | { readonly kind: "wentBack"; readonly to: Step }
  | { readonly kind: "startedAgain" };

/**
 * The job after something happened. What does not belong to the present stage changes nothing: a file may finish
 * reading after the person has moved on.
 */
export function reportJob(job: ReportJob, action: JobAction): ReportJob {
  switch (action.kind) {
    case "planRead":
      return job.stage === "chosen"
        ? { ...job, plan: action.plan, planFile: action.file ?? null, accepted: acceptedOf(job, action.plan) }
        : job;
    case "workbookRemembered":
      return job.stage === "chosen" ? withRemembered(job, action.remembered) : job;
    case "extractRead":
      return job.stage === "chosen" ? { ...job, extract: action.extract } : job;
    case "previousRead":
      return job.stage === "chosen" ? { ...job, previous: action.previous } : job;
    case "filesConfirmed":
      if (job.stage !== "chosen" || job.plan === null || job.extract === null) return job;
      return {
        ...job,
        stage: "mapped",
        plan: job.plan,
        extract: job.extract,
        work: action.work ?? startMapping(job.plan, job.extract, action.saved),
      };
    case "savedPutAside":
      return job.stage === "mapped" ? { ...job, work: startMapping(job.plan, job.extract, null) } : job;
    case "tableSaid":
      return editColumns(job, (...current) => sayHolds(...current, action.table, action.holds));
    case "figuresSaid":
      return editMapping(
        editColumns(job, (...current) => sayFigures(...current, action.table, action.figures)),
        (work) => ({ ...work, answers: withAnswer(work.answers, action.key, action.answer) }),
      );
    case "periodSaid":
      return job.stage === "mapped" ? withPeriod(job, action.period) : job;
    case "readingSaid":
      return job.stage === "mapped" ? withReading(job, action.table, action.said) : job;
    case "columnSaid":
      return editColumns(job, (...current) => sayRole(...current, action.table, action.column, action.role));
    case "questionAnswered":
      return editMapping(
        editColumns(job, (...current) =>
          sayRole(...current, action.question.table, action.answer.column, action.answer.role),
        ),
        (work) => ({
          ...work,
          answers: { ...work.answers, [action.question.key]: action.answer.key },
        }),
      );
    case "layoutChecked":
      return editMapping(job, (work) => ({
        ...work,
        answers: withAnswer(work.answers, action.key, action.checked ? "checked" : null),
      }));
    case "labelSaid":
      return editMapping(job, (work) => ({ ...work, labels: withAnswer(work.labels, action.label, action.id) }));
    case "checked":
      if (job.stage !== "mapped") return job;
      return {
        ...files(job),
        stage: "checked",
        work: { ...job.work, labels: action.labels },
        checkedExtract: action.checkedExtract,
        compared: action.compared,
        accepted: action.accepted,
      };
    case "repairsChanged":
      return job.stage === "checked"
        ? { ...job, work: { ...job.work, repairs: action.repairs }, checkedExtract: action.checkedExtract }
        : job;
    case "acceptancesChanged":
      if (job.stage === "built" || job.stage === "written") return { ...job, accepted: action.accepted };
      return job.stage === "checked"
        ? { ...job, accepted: action.accepted, checkedExtract: withAccepted(job.checkedExtract, action.accepted) }
        : job;
    case "findingsReviewed":
      return job.stage === "checked" ? reviewed(job, action.readAt, action.buildReport) : job;
    case "choicesChanged":
      return job.stage === "built" || job.stage === "written"
        ? built(job, action.choices, job.readAt, action.buildReport)
        : job;
    case "previewAccepted":
      return job.stage === "built" ? { ...job, looking: "write" } : job;
    case "wrote":
      if (job.stage === "built" && job.looking === "write")
        return { ...made(job), stage: "written", places: [action.place] };
      return job.stage === "written" ? { ...job, places: [...job.places, action.place] } : job;
    case "wentBack":
      return isBefore(action.to, stepOf(job)) ? goBack(job, action.to) : job;
    case "startedAgain":
      return EMPTY_JOB;
  }
}

function editMapping(job: ReportJob, edit: (work: MappingWork) => MappingWork): ReportJob {
  return job.stage === "mapped" ? { ...job, work: edit(job.work) } : job;
}

function editColumns(
  job: ReportJob,
  edit: (mapping: Mapping, tables: readonly Table[], plan: Plan) => Mapping,
): ReportJob {
  if (job.stage !== "mapped") return job;
  const { mapped } = job.work;
  return {
    ...job,
    work: { ...job.work, mapped: { ...mapped, mapping: edit(mapped.mapping, mapped.tables, job.plan.plan) } },
  };
}

function withAnswer(
  answers: Readonly<Record<string, string>>,
  key: string,
  answer: string | null,
): Readonly<Record<string, string>> {
  const others = Object.entries(answers).filter(([other]) => other !== key);
  return Object.fromEntries(answer === null ? others : [...others, [key, answer]]);
}

/** What was accepted stays for the same plan read again; of another plan it says nothing. */
function acceptedOf({ plan, accepted }: ChosenJob, now: ReadPlan): readonly Acceptance[] {
  return plan === null || plan.plan.title === now.plan.title ? accepted : [];
}

function withAccepted(checkedExtract: CheckedExtract, accepted: readonly Acceptance[]): CheckedExtract {
  return { ...checkedExtract, accepted: acceptFindings(checkedExtract.findings, accepted) };
}

/** A report in the workbook keeps its template and whom it is for: others have other tables. */
function firstChoices({ plan }: CheckedExtract, remembered: RememberedReport | null): ReportChoices {
  const template = chosenTemplate(remembered?.template ?? plan.template).id;
  return { template, profile: remembered?.profile ?? "board", formulas: remembered?.formulas ?? "portable" };
}

/** The report once its findings were seen. Where it goes into an earlier one, what will change is what is looked at. */
function reviewed(job: Confirmed, readAt: string, buildReport: BuildReport): ReportJob {
  const { remembered, checkedExtract } = job;
  const made = built(job, firstChoices(checkedExtract, remembered), readAt, buildReport);
  return made.stage === "built" && remembered !== null ? { ...made, looking: "write" } : made;
}

/** The template with this id, or the plain one where a plan names one that we do not have. */
function chosenTemplate(id: string | null): Template {
  const template = templateById(id) ?? TEMPLATES[0];
  if (template === undefined) throw new Error("missing template");
  return template;
}

function built(job: Confirmed, choices: ReportChoices, readAt: string, buildReport: BuildReport): ReportJob {
  const options = {
    template: templateOf(choices),
    profile: choices.profile,
    mode: choices.formulas,
    readAt,
  };
  const { past: known, plan } = job.checkedExtract;
  const own = rowsReported(job.checkedExtract, { readAt, by: whoAnswered(job) });
  const past = withRows(known?.rows ?? [], own, plan.year);
  const model = buildReport(job.checkedExtract, { ...options, past });
  const page = buildReport(job.checkedExtract, { ...options, past: null });
  return { ...confirmed(job), stage: "built", looking: "preview", choices, readAt, model, page };
}

/** The template of a report. */
export function templateOf({ template }: ReportChoices): Template {
  return chosenTemplate(template);
}

/** The name that was put to what was accepted or repaired last; null where nobody gave one. */
export function whoAnswered({ accepted, work }: Pick<Confirmed, "accepted" | "work">): string | null {
  return accepted.at(-1)?.by ?? work.repairs.at(-1)?.by ?? null;
}

/** Who reviews reports in this workbook, as far as anybody ever said. */
export function whoReviews(job: Pick<Confirmed, "accepted" | "work" | "remembered">): string | null {
  return whoAnswered(job) ?? job.remembered?.by ?? null;
}

function made({ choices, readAt, model, page, ...job }: Made): Made {
  return { ...confirmed(job), choices, readAt, model, page };
}

function confirmed({ work, checkedExtract, compared, ...job }: Confirmed): Confirmed {
  return { ...files(job), work, checkedExtract, compared };
}

function files({ plan, extract, previous, accepted, planFile, remembered }: Files): Files {
  return { plan, extract, previous, accepted, planFile, remembered };
}

function goBack(job: ReportJob, to: Step): ReportJob {
  if (job.stage === "chosen") return job;
  const { work } = job;
  switch (to) {
    case "chooseFiles":
      return { ...files(job), stage: "chosen" };
    case "confirmMapping":
      return { ...files(job), stage: "mapped", work };
    case "reviewFindings":
      return job.stage === "mapped" ? job : { ...confirmed(job), stage: "checked" };
    case "preview":
      return job.stage === "built" || job.stage === "written"
        ? { ...made(job), stage: "built", looking: "preview" }
        : job;
    case "write":
      return job;
  }
}
