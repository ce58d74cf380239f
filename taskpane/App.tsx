import * as React from "react";
import { workbookMemory } from "./host/settings";
import type { Host } from "./host/isExcel";
import { browserMemory } from "./state/mappingMemory";
import { EMPTY_JOB, reportJob, stepOf, type JobAction, type ReportJob } from "./state/reportJob";
import { STEP_NAMES } from "./state/steps";
import { useTask } from "./state/useTask";
import { ChooseFiles } from "./steps/ChooseFiles";
import { ConfirmMapping } from "./steps/ConfirmMapping";
import { Preview } from "./steps/Preview";
import { ReviewFindings } from "./steps/ReviewFindings";
import { WriteReport } from "./steps/WriteReport";
import type { StepProps } from "./steps/stepProps";
import { StepList } from "./ui/StepList";

type Rest = Omit<StepProps<"chosen">, "job">;

/** The task pane: a report, a step at a time. */
export function App({ host }: { readonly host: Host }): JSX.Element {
  const [job, dispatch] = React.useReducer<React.Reducer<ReportJob, JobAction>>(reportJob, EMPTY_JOB);
  const task = useTask();
  const step = stepOf(job);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const before = React.useRef(step);
  // With the drawing, not after it: a key pressed at once must not land in a step that has gone.
  React.useLayoutEffect(() => {
    // Each new step is announced by its heading; the first one is simply there.
    if (before.current !== step) {
      heading.current?.focus();
      window.scrollTo(0, 0);
    }
    before.current = step;
  }, [step]);
  const memory = host === "excel" ? workbookMemory : browserMemory;

  return (
    <>
      <header className="top">
        <h1>Outturn</h1>
      </header>
      <StepList at={step} onGoBack={(to) => dispatch({ kind: "wentBack", to })} />
      <main>
        <h2 tabIndex={-1} ref={heading}>
          {STEP_NAMES[step].heading}
        </h2>
        <p role="status" className={task.busy === null ? "status" : "status busy"}>
          {task.busy === null ? "" : `${task.busy}…`}
        </p>
        {stepFor(job, { dispatch, task, host, memory })}
      </main>
    </>
  );
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
