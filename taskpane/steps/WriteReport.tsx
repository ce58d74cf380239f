import * as React from "react";
import { plural } from "../state/plural";
import { Button } from "../ui/Button";
import { DownloadReport } from "./DownloadReport";
import { PackOfWorkbook } from "./pack/PackOfWorkbook";
import { ReportInWorkbook } from "./refresh/ReportInWorkbook";
import type { StepProps } from "./stepProps";

/** Where does the report go? */
export function WriteReport(props: StepProps<"built"> | StepProps<"written">): JSX.Element {
  const { job, dispatch, host, task } = props;
  return (
    <>
      <p>
        {job.model.title}: {plural(job.model.sheets.length, "sheet")}.
      </p>
      {host === "excel" ? <ReportInWorkbook {...props} /> : <DownloadReport {...props} />}
      {job.stage === "written" ? (
        <div className="written" role="status">
          <h3>Done</h3>
          <ul>
            {job.places.map((place, index) => (
              <li key={index}>{place}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {host === "excel" && job.stage === "written" ? <PackOfWorkbook task={task} /> : null}
      <div className="actions">
        <Button kind="other" text="Back" onClick={() => dispatch({ kind: "wentBack", to: "preview" })} />
        {job.stage === "written" ? (
          <Button kind="other" text="Start another report" onClick={() => dispatch({ kind: "startedAgain" })} />
        ) : null}
      </div>
    </>
  );
}
