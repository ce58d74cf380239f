import * as React from "react";
import { ok } from "../../src/index";
import { workbookAcceptances, workbookMemory } from "../host/settings";
import { noAcceptanceMemory } from "../state/acceptances";
import { browserMemory } from "../state/mapping/mappingMemory";
import { reportJob, type JobAction } from "../state/reportJob";
import { EMPTY_JOB, stepOf, type ReportJob } from "../state/jobStages";
import { STEP_NAMES } from "../ui/steps";
import { useTask } from "../state/useTask";
import { ChooseFiles } from "../steps/ChooseFiles";
import type { StepProps } from "../steps/stepProps";
import { FaultBoundary } from "../ui/FaultBoundary";
import { StepList } from "../ui/StepList";
import { TaskStatus } from "../ui/TaskStatus";
import type { PageProps } from "./PageFrame";

/** The next two steps come while the first files are chosen; the sentences of every kind of finding with the second. */
const fetchReview = () => import("../steps/ReviewFindings");
const fetchConfirm = () => import("../steps/confirm/ConfirmMapping");
const ConfirmMapping = React.lazy(async () => ({ default: (await fetchConfirm()).ConfirmMapping }));
const ReviewFindings = React.lazy(async () => ({ default: (await fetchReview()).ReviewFindings }));
/** What shows and writes reports stands on no page before the last two steps. */
const Preview = React.lazy(async () => ({ default: (await import("../steps/Preview")).Preview }));
const WriteReport = React.lazy(async () => ({ default: (await import("../steps/WriteReport")).WriteReport }));

type Rest = Omit<StepProps<"chosen">, "job">;

/** A report, a step at a time. */
export function ReportPage({ host, shown }: PageProps): JSX.Element {
  const [job, dispatch] = React.useReducer<React.Reducer<ReportJob, JobAction>>(reportJob, EMPTY_JOB);
  const task = useTask();
  const step = stepOf(job);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const before = React.useRef({ step, shown });
  React.useEffect(() => {
    // One that cannot be fetched yet is asked for again when it is needed, and said then.
    Promise.all([fetchConfirm(), fetchReview()]).catch(() => undefined);
  }, []);
  // During render, so that a key pressed at once reaches the new step.
  React.useLayoutEffect(() => {
    // Each new step is announced by its heading, and so is the page on coming back to it; at the start it is simply
    // there.
    if (shown && (before.current.step !== step || !before.current.shown)) {
      heading.current?.focus();
      window.scrollTo(0, 0);
    }
    before.current = { step, shown };
  }, [step, shown]);
  const memory = host === "excel" ? workbookMemory : browserMemory;
  const acceptances = host === "excel" ? workbookAcceptances : noAcceptanceMemory;

  return (
    <>
      <StepList at={step} onGoBack={(to) => dispatch({ kind: "wentBack", to })} />
      <main>
        <h2 tabIndex={-1} ref={heading}>
          {STEP_NAMES[step].heading}
        </h2>
        <TaskStatus busy={task.busy} fault={task.fault} inExcel={host === "excel"} />
        <FaultBoundary keepsJob at={step}>
          <React.Suspense fallback={<p>Making the report ready.</p>}>
            {stepFor(job, {
              dispatch,
              task,
              host,
              memory,
              acceptances,
              past: host === "excel" ? workbookPast : noPast,
            })}
          </React.Suspense>
        </FaultBoundary>
      </main>
    </>
  );
}

/** What the open workbook says of the past. */
async function workbookPast(): ReturnType<Rest["past"]> {
  return (await import("../host/refresh/reportMemory")).loadPast();
}

function noPast(): ReturnType<Rest["past"]> {
  return Promise.resolve(ok(null));
}

function stepFor(job: ReportJob, rest: Rest): JSX.Element {
  switch (job.stage) {
    case "chosen":
      return <ChooseFiles job={job} {...rest} />;
    case "mapped":
      return <ConfirmMapping job={job} {...rest} />;
    case "checked":
      return <ReviewFindings job={job} {...rest} />;
    case "built":
      return job.looking === "preview" ? <Preview job={job} {...rest} /> : <WriteReport job={job} {...rest} />;
    case "written":
      return <WriteReport job={job} {...rest} />;
  }
}
