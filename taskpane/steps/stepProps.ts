import type { Dispatch } from "react";
import type { JobAction } from "../state/reportJob";
import type { ReportJob } from "../state/jobStages";
import type { Memories } from "../state/mapping/checkFiles";
import type { Task } from "../state/useTask";
import type { Host } from "../host/isExcel";

/** What every step is given. */
export interface StepProps<Stage extends ReportJob["stage"]> extends Memories {
  readonly job: Extract<ReportJob, { readonly stage: Stage }>;
  readonly dispatch: Dispatch<JobAction>;
  readonly task: Task;
  readonly host: Host;
}
