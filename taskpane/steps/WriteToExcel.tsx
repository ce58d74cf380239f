import * as React from "react";
import type { ReportModel } from "../../src/index";
import { firstStateText, packFactsIn } from "../state/refresh/refreshedModel";
import { Button } from "../ui/Button";
import { CancelWriting } from "../ui/CancelWriting";
import { ErrorSummary, type Problem } from "../ui/ErrorSummary";
import type { Swapped } from "../host/swapSheets";
import { NoCharts } from "./NoCharts";
import type { StepProps } from "./stepProps";

interface Writing {
  readonly done: number;
  readonly stop: AbortController;
}

const NO_PROBLEMS: readonly Problem[] = [];

/** In Excel the report becomes sheets of the open workbook. */
export function WriteToExcel({ job, dispatch, task }: StepProps<"built"> | StepProps<"written">): JSX.Element {
  const [writing, setWriting] = React.useState<Writing | null>(null);
  const [problems, setProblems] = React.useState(NO_PROBLEMS);
  const [stopped, setStopped] = React.useState(false);
  const section = React.useRef<HTMLElement>(null);
  const stop = React.useRef<AbortController | null>(null);
  // A person who leaves the step while it is being written cancels it.
  React.useEffect(() => () => stop.current?.abort(), []);

  const write = (): void => {
    const control = new AbortController();
    stop.current = control;
    setProblems(NO_PROBLEMS);
    setStopped(false);
    task.run("Writing the report", async () => {
      setWriting({ done: 0, stop: control });
      // The button that was pressed gives way to the one that cancels.
      section.current?.focus();
      const [{ writeReport }, facts] = await Promise.all([
        import("../host/writeReport"),
        packFactsIn(job, job.checkedExtract),
      ]);
      const stateOf = (written: ReportModel): string => firstStateText(job, written, facts);
      const onProgress = (done: number): void => {
        if (!control.signal.aborted) setWriting({ done, stop: control });
      };
      const result = await writeReport(job.model, { signal: control.signal, onProgress, stateOf });
      if (section.current === null) return;
      setWriting(null);
      section.current.focus();
      if (!result.ok) setProblems([{ sentence: result.fault.sentence, target: null }]);
      else if (result.value.kind === "cancelled") setStopped(true);
      else dispatch({ kind: "wrote", place: placeWords(result.value) });
    });
  };

  return (
    <>
      <ErrorSummary problems={problems} />
      <section className="output" aria-labelledby="sheets-heading" tabIndex={-1} ref={section}>
        <h3 id="sheets-heading">Sheets in this workbook</h3>
        <p>
          Sheets that an earlier report wrote are replaced. If somebody has worked on them since, or something points at
          them, they are kept under another name. Your own sheets are left as they are.
        </p>
        <NoCharts />
        {writing === null ? (
          <Button kind="main" text="Write the sheets" onClick={write} />
        ) : (
          <CancelWriting label="Writing the report" {...writing} />
        )}
        <div role="status">{stopped ? <p>Cancelled. The workbook is as it was.</p> : null}</div>
      </section>
    </>
  );
}

function placeWords({ sheets, earlier, leftOver }: Swapped): string {
  const written = `Written to this workbook: ${sheets.join(", ")}`;
  if (earlier.length > 0) {
    return (
      `${written}. The earlier report is kept as ${earlier.join(", ")}, because somebody has worked on it or ` +
      "something in this workbook points at it"
    );
  }
  return leftOver.length === 0
    ? written
    : `${written}. Excel would not delete the earlier report, now called ${leftOver.join(", ")}: delete it yourself`;
}
