import type {
  Acceptance,
  CheckedExtract,
  ConfirmedRepair,
  FormulaMode,
  KeptPlan,
  MappedExtract,
  Profile,
  ReadPlan,
  ReportModel,
  SavedMapping,
  Source,
} from "../../src/index";
import type { RememberedReport } from "./refresh/rememberedReport";
import type { OrganisationsAsked, Question } from "./mapping/questions";
import type { Step } from "../ui/steps";

/** How a report is made, beyond what is in its files. */
export interface ReportChoices {
  readonly template: string;
  readonly profile: Profile;
  readonly formulas: FormulaMode;
}

/** What an extract may be held against, besides its plan. */
interface Beside {
  /** Last period's extract; null where none was given. */
  readonly previous: Source | null;
  /** Findings that somebody has accepted, now or before. */
  readonly accepted: readonly Acceptance[];
  /** The plan as a workbook keeps it; null where it is too large for that. */
  readonly planFile: KeptPlan | null;
  /** What the open workbook remembers of the report in it; null where it has none. */
  readonly remembered: RememberedReport | null;
}

export interface Files extends Beside {
  readonly plan: ReadPlan;
  readonly extract: Source;
}

/** The mapping of a table's columns as it stands, with what a person has said about it. */
export interface MappingWork {
  /** What was confirmed in an earlier period; null where nothing was, or where it was put aside. */
  readonly saved: SavedMapping | null;
  readonly mapped: MappedExtract;
  /** What the mapping was in doubt about when it was proposed. */
  readonly questions: readonly Question[];
  /** The tables of which it was to be said whose figures are meant, when the mapping was proposed. */
  readonly organisations: readonly OrganisationsAsked[];
  /** The answer to each question that has one, by their keys. */
  readonly answers: Readonly<Record<string, string>>;
  /** Labels matched by hand to an item of the plan, by its id. */
  readonly labels: Readonly<Record<string, string>>;
  /** Repairs of the extract that a person has confirmed. */
  readonly repairs: readonly ConfirmedRepair[];
}

export interface Confirmed extends Files {
  readonly work: MappingWork;
  readonly checkedExtract: CheckedExtract;
  /** What was made of last period's extract; null where none was given. */
  readonly compared: CheckedExtract | null;
}

export interface Made extends Confirmed {
  readonly choices: ReportChoices;
  /** When the files were read, in words. */
  readonly readAt: string;
  readonly model: ReportModel;
  /** The same without the past figures, which a page does not print. */
  readonly page: ReportModel;
}

/** Where a report stands: each stage holds what was made so far and nothing that is still to come. */
export type ReportJob =
  | ({ readonly stage: "chosen"; readonly plan: ReadPlan | null; readonly extract: Source | null } & Beside)
  | ({ readonly stage: "mapped"; readonly work: MappingWork } & Files)
  | ({ readonly stage: "checked" } & Confirmed)
  | ({ readonly stage: "built"; readonly looking: "preview" | "write" } & Made)
  | ({ readonly stage: "written"; readonly places: readonly string[] } & Made);

export type ChosenJob = Extract<ReportJob, { readonly stage: "chosen" }>;

export const EMPTY_JOB: ReportJob = {
  stage: "chosen",
  plan: null,
  extract: null,
  previous: null,
  accepted: [],
  planFile: null,
  remembered: null,
};

/** The step that a job is at. */
export function stepOf(job: ReportJob): Step {
  switch (job.stage) {
    case "chosen":
      return "chooseFiles";
    case "mapped":
      return "confirmMapping";
    case "checked":
      return "reviewFindings";
    case "built":
      return job.looking;
    case "written":
      return "write";
  }
}
