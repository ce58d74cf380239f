import * as React from "react";
import { chartsOnDemand, hasCharts, refreshingOnDemand } from "../../../src/index";
import type { WorkbookSeen } from "../../host/refresh/lookAtWorkbook";
import { refreshedModel } from "../../state/refresh/refreshedModel";
import { ErrorSummary, type Problem } from "../../ui/ErrorSummary";
import { WriteToExcel } from "../WriteToExcel";
import type { StepProps } from "../stepProps";
import { RefreshReport, type Seen } from "./RefreshReport";
import { UndoRefresh } from "./UndoRefresh";

const NO_PROBLEMS: readonly Problem[] = [];

/** The report goes into the open workbook: in place of what it says now, or on new sheets. */
export function ReportInWorkbook(props: StepProps<"built"> | StepProps<"written">): JSX.Element {
  const { job, task } = props;
  const [seen, setSeen] = React.useState<Seen | null>(null);
  const [problems, setProblems] = React.useState(NO_PROBLEMS);
  const here = React.useRef(true);
  const { queue } = task;
  const jobNow = React.useRef(job);
  jobNow.current = job;

  const look = React.useCallback(
    (notice: string | null): void => {
      queue("Looking at the workbook", async () => {
        const [{ lookAtWorkbook }, { refreshReport }, { measureCharts }] = await Promise.all([
          import("../../host/refresh/lookAtWorkbook"),
          refreshingOnDemand(),
          chartsOnDemand(),
        ]);
        const looked = await lookAtWorkbook();
        if (!here.current) return;
        if (looked.ok) {
          // Charts are drawn by the command line; those that stand in a workbook are kept up to date.
          const { state } = looked.value;
          const charts = state.kind === "state" && hasCharts(state.state.report) ? measureCharts : undefined;
          const made = refreshedModel(jobNow.current, looked.value.past, charts);
          setSeen({ workbook: looked.value, ...made, refreshReport, notice });
        } else setProblems([{ sentence: looked.fault.sentence, target: null }]);
      });
    },
    [queue],
  );
  React.useEffect(() => {
    here.current = true;
    look(null);
    return () => {
      here.current = false;
    };
  }, [look]);

  if (problems.length > 0)
    return (
      <>
        <ErrorSummary problems={problems} />
        <WriteToExcel {...props} />
      </>
    );
  if (seen === null) return <p>Looking at what is in this workbook.</p>;
  const { state } = seen.workbook;
  switch (state.kind) {
    case "state":
      return (
        <>
          <RefreshReport {...props} seen={seen} state={state.state} lookAgain={look} />
          <UndoRefresh {...props} seen={seen} state={state.state} lookAgain={look} />
          <details className="choices">
            <summary>Write new sheets instead</summary>
            <WriteToExcel {...props} />
          </details>
        </>
      );
    case "newer":
      return (
        <p className="note">
          A later version of Outturn wrote the report in this workbook, so this version only reads it. Update Outturn to
          refresh the report, or open another workbook to write a new one.
        </p>
      );
    case "none":
      return (
        <>
          <Unknown workbook={seen.workbook} props={props} />
          <WriteToExcel {...props} />
        </>
      );
  }
}

/** A report whose state has gone, because other software saved the workbook or its sheets were copied. */
function Unknown({
  workbook,
  props,
}: {
  readonly workbook: WorkbookSeen;
  readonly props: StepProps<"built"> | StepProps<"written">;
}): JSX.Element | null {
  if (props.job.stage === "written") return null;
  const ours = new Set(props.job.model.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const there = workbook.found.sheets.filter(({ tables }) => tables.some(({ name }) => ours.has(name)));
  if (there.length === 0) return null;
  return (
    <p className="note">
      There is a report in this workbook, on {there.map(({ name }) => name).join(", ")}, but the workbook no longer
      knows what Outturn wrote in it and what people typed. Other software may have saved it. So it cannot be refreshed:
      what you write now stands beside it or, where nobody has worked on it, in its place.
    </p>
  );
}
