import * as React from "react";
import { chartsOnDemand, refreshingOnDemand } from "../../../src/index";
import type { FoundReport, ReportModel } from "../../../src/index";
import { adopt } from "../../state/refresh/refreshedModel";
import { ErrorSummary, type Problem } from "../../ui/ErrorSummary";
import { WriteToExcel } from "../WriteToExcel";
import type { StepProps } from "../stepProps";
import { RefreshReport, type Seen } from "./RefreshReport";
import type { Place } from "./StrippedReport";
import { UndoRefresh } from "./UndoRefresh";

const NO_PROBLEMS: readonly Problem[] = [];
const StrippedReport = React.lazy(() => import("./StrippedReport"));

/** The report goes into the open workbook: in place of what it says now, or on new sheets. */
export function ReportInWorkbook(props: StepProps<"built"> | StepProps<"written">): JSX.Element {
  const { job, task } = props;
  const [place, setPlace] = React.useState<Place>("beside");
  const [seen, setSeen] = React.useState<Seen | null>(null);
  const [problems, setProblems] = React.useState(NO_PROBLEMS);
  const here = React.useRef(true);
  const { queue } = task;
  const jobNow = React.useRef(job);
  jobNow.current = job;

  const look = React.useCallback(
    (notice: string | null): void => {
      queue("Looking at the workbook", async () => {
        const [{ lookAtWorkbook }, { nextReport }, { measureCharts }] = await Promise.all([
          import("../../host/refresh/lookAtWorkbook"),
          refreshingOnDemand(),
          chartsOnDemand(),
        ]);
        const looked = await lookAtWorkbook();
        if (!here.current) return;
        if (looked.ok) {
          const stripped = looked.value.state.kind === "none";
          const adopted = stripped ? await adopt(jobNow.current, looked.value, measureCharts) : null;
          setSeen({ workbook: looked.value, refreshing: { nextReport, measureCharts }, notice, adopted });
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
    case "none": {
      const sheets = strippedSheets(seen.workbook.found, job.model);
      if (sheets.length === 0 || job.stage === "written") return <WriteToExcel {...props} />;
      const madeOf = seen.adopted === null ? null : (job.previous?.file ?? null);
      return (
        <>
          <React.Suspense fallback={null}>
            <StrippedReport sheets={sheets} madeOf={madeOf} place={place} onPlace={setPlace} />
          </React.Suspense>
          {place === "beside" ? <WriteToExcel {...props} /> : null}
          {place === "inPlace" && seen.adopted !== null ? (
            <RefreshReport {...props} seen={seen} state={seen.adopted} lookAgain={look} />
          ) : null}
        </>
      );
    }
  }
}

/** Names of the sheets with tables of a report that the workbook knows nothing more of. */
function strippedSheets({ sheets }: FoundReport, model: ReportModel): readonly string[] {
  const ours = new Set(model.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  return sheets.filter(({ tables }) => tables.some(({ name }) => ours.has(name.toLowerCase()))).map(({ name }) => name);
}
