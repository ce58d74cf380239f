import * as React from "react";
import { CATALOGUE } from "../../src/check/catalogue";
import { groupFindings } from "../../src/check/groupFindings";
import { SEVERITIES, type Finding, type Severity } from "../../src/domain/finding";
import { REPAIR_ANSWERS } from "../../src/repair/repair";
import { countOutcome } from "../../src/report/counts";
import type { CellRef } from "../../src/domain/cell";
import { plural } from "../state/plural";
import { spokenTime } from "../state/spokenTime";
import { Button } from "../ui/Button";
import { Tick } from "../ui/Tick";
import { FindingGroupList } from "./FindingGroupList";
import { Repairs } from "./Repairs";
import { StatusCounts } from "./StatusCounts";
import type { StepProps } from "./stepProps";

const PLURALS: Readonly<Record<Severity, string>> = { error: "Errors", warning: "Warnings", note: "Notes" };

/** What is wrong or odd, and does it matter? */
export function ReviewFindings({ job, dispatch, task, host }: StepProps<"checked">): JSX.Element {
  const { outcome } = job;
  const counts = countOutcome(outcome);
  const [shown, setShown] = React.useState<readonly Severity[]>(SEVERITIES);
  const groups = groupFindings(outcome.findings.filter(({ code }) => shown.includes(CATALOGUE[code].severity)));
  const offeredFor = new Set(outcome.repairsOffered.map(({ kind }) => REPAIR_ANSWERS[kind]));
  const [notThere, setNotThere] = React.useState<string | null>(null);

  const show = (at: CellRef): void =>
    task.run("Going to the cell", async () => {
      const { selectCell } = await import("../host/selectCell");
      setNotThere(await selectCell(at));
    });
  // Only a cell of a sheet can be gone to; a CSV file has none.
  const canShow = (finding: Finding): boolean => host === "excel" && finding.at !== null && finding.at.sheet !== "";

  return (
    <>
      <StatusCounts outcome={outcome} counts={counts} />
      <h3>{plural(outcome.findings.length, "finding")}</h3>
      <p>{counts.findings.error > 0 ? "Errors stop sign-off. You can still make the report, as a draft." : "Nothing stops sign-off."}</p>
      <fieldset className="filter">
        <legend>Show</legend>
        {SEVERITIES.map((severity) => (
          <Tick
            key={severity}
            label={`${PLURALS[severity]} (${counts.findings[severity]})`}
            ticked={shown.includes(severity)}
            onTick={(ticked) => setShown(SEVERITIES.filter((one) => (one === severity ? ticked : shown.includes(one))))}
          />
        ))}
      </fieldset>
      <div role="status">{notThere === null ? null : <p className="fault">{notThere}</p>}</div>
      {groups.length === 0 ? <p>No findings to show.</p> : null}
      {groups.map((group) => (
        <FindingGroupList key={group.code} group={group} canShow={canShow} onShow={show} repairOffered={offeredFor.has(group.code)} />
      ))}
      <Repairs job={job} dispatch={dispatch} task={task} />
      {outcome.passed.length === 0 ? null : (
        <details className="passed">
          <summary>{plural(outcome.passed.length, "check")} passed</summary>
          <ul>
            {outcome.passed.map(({ statement }) => (
              <li key={statement}>{statement}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="actions">
        <Button kind="main" words="Continue" onClick={() => dispatch({ kind: "findingsReviewed", readAt: spokenTime(new Date()) })} />
        <Button kind="other" words="Back" onClick={() => dispatch({ kind: "wentBack", to: "confirmMapping" })} />
      </div>
    </>
  );
}
