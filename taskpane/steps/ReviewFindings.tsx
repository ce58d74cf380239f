import * as React from "react";
import type { Acceptance, CellRef, Finding, FindingCode, Severity } from "../../src/index";
import { answeredBy, CATALOGUE, countsOf, reportOnDemand, SEVERITIES, withoutAcceptance } from "../../src/index";
import { accept, joinAcceptances } from "../state/acceptances";
import { nothingToAsk } from "../state/mapping/nothingToAsk";
import { whoReviews } from "../state/reportJob";
import { findingsByKind } from "../state/findingsByKind";
import { plural } from "../state/plural";
import { isPasted } from "../state/readPastedTable";
import { spokenTime } from "../state/spokenTime";
import { Button } from "../ui/Button";
import { LinkButton } from "../ui/LinkButton";
import { Tick } from "../ui/Tick";
import { AcceptedFile } from "./AcceptedFile";
import { FindingGroupList } from "./FindingGroupList";
import { Repairs } from "./Repairs";
import { StatusCounts } from "./StatusCounts";
import type { StepProps } from "./stepProps";

const PLURALS: Readonly<Record<Severity, string>> = { error: "Errors", warning: "Warnings", note: "Notes" };

function totalOf(counts: Readonly<Record<Severity, number>>): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}

/** What is wrong or odd, and does it matter? */
export function ReviewFindings({ job, dispatch, task, host, acceptances }: StepProps<"checked">): JSX.Element {
  const { checkedExtract } = job;
  const counts = countsOf(checkedExtract);
  const found = totalOf(counts.findings);
  const accepted = totalOf(counts.accepted);
  const [shown, setShown] = React.useState<readonly Severity[]>(SEVERITIES);
  const [acceptedShown, setAcceptedShown] = React.useState(true);
  const [name, setName] = React.useState(whoReviews(job) ?? "");
  const asConfirmed = React.useMemo(() => job.remembered !== null && nothingToAsk(job, job.work), [job]);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [notKept, setNotKept] = React.useState(false);
  const acceptedOf = React.useMemo(
    () => new Map(checkedExtract.accepted.map((acceptance) => [acceptance.finding, acceptance])),
    [checkedExtract.accepted],
  );
  const groups = findingsByKind(
    checkedExtract.findings.filter(
      (finding) => shown.includes(CATALOGUE[finding.code].severity) && (acceptedShown || !acceptedOf.has(finding)),
    ),
  );
  const offeredFor = new Set<FindingCode>(checkedExtract.repairsOffered.map(answeredBy));
  const [notThere, setNotThere] = React.useState<string | null>(null);

  const show = (at: CellRef): void =>
    task.run("Going to the cell", async () => {
      const { selectCell } = await import("../host/selectCell");
      const selected = await selectCell(at);
      setNotThere(selected.ok ? null : selected.fault.sentence);
    });
  const change = (accepted: readonly Acceptance[]): void =>
    task.run("Keeping what is accepted", async () => {
      dispatch({ kind: "acceptancesChanged", accepted });
      setNotKept(!(await acceptances.save(accepted)));
    });
  const accepting = {
    of: (finding: Finding) => acceptedOf.get(finding) ?? null,
    name,
    onAccept(findings: readonly Finding[], by: string, reason: string) {
      setName(by);
      // What is accepted then goes out of sight, and the focus with it.
      if (!acceptedShown) heading.current?.focus();
      change(accept(job.accepted, findings, by, reason));
    },
    onReopen: (finding: Finding) => change(withoutAcceptance(job.accepted, finding)),
  };
  // Only a cell of a sheet can be gone to; a CSV file has none, nor has what was pasted.
  const canShow = ({ at }: Finding): boolean =>
    host === "excel" && at !== null && at.sheet !== "" && !isPasted(at.file);

  return (
    <>
      {asConfirmed ? (
        <p>
          The columns of {job.extract.file} are read as they were confirmed for the report before.{" "}
          <LinkButton
            text="Check the columns"
            label="Check the columns"
            onClick={() => dispatch({ kind: "wentBack", to: "confirmMapping" })}
          />
        </p>
      ) : null}
      <StatusCounts checkedExtract={checkedExtract} counts={counts} />
      <h3 tabIndex={-1} ref={heading}>
        {found === 0 ? "Nothing to look at" : plural(found, "finding")}
      </h3>
      <p>
        {counts.open.error > 0
          ? `${plural(counts.open.error, "error")} must be put right or accepted before sign-off. You can ` +
            "still make the report, as a draft."
          : "Nothing stops sign-off."}
        {accepted > 0 ? ` ${plural(accepted, "finding")} ${accepted === 1 ? "is" : "are"} accepted.` : ""}
      </p>
      {found === 0 ? null : (
        <fieldset className="filter">
          <legend>Show</legend>
          {SEVERITIES.map((severity) => (
            <Tick
              key={severity}
              label={`${PLURALS[severity]} (${counts.findings[severity]})`}
              ticked={shown.includes(severity)}
              onTick={(ticked) =>
                setShown(
                  SEVERITIES.filter((shownSeverity) =>
                    shownSeverity === severity ? ticked : shown.includes(shownSeverity),
                  ),
                )
              }
            />
          ))}
          {accepted > 0 ? (
            <Tick label={`Accepted (${accepted})`} ticked={acceptedShown} onTick={setAcceptedShown} />
          ) : null}
        </fieldset>
      )}
      <div role="status">
        {notThere === null ? null : <p className="fault">{notThere}</p>}
        {notKept ? (
          <p className="fault">
            Excel would not keep what is accepted in this workbook. It counts for this report only.
          </p>
        ) : null}
      </div>
      {groups.length === 0 && found > 0 ? <p>No findings to show.</p> : null}
      {groups.map((group) => (
        <FindingGroupList
          key={group.code}
          group={group}
          canShow={canShow}
          onShow={show}
          repairOffered={offeredFor.has(group.code)}
          accepting={accepting}
        />
      ))}
      <Repairs job={job} dispatch={dispatch} task={task} />
      {host === "browser" && found > 0 ? (
        <AcceptedFile
          accepted={job.accepted}
          onRead={(acceptances) => change(joinAcceptances(job.accepted, acceptances))}
        />
      ) : null}
      {checkedExtract.passed.length === 0 ? null : (
        <details className="passed">
          <summary>{plural(checkedExtract.passed.length, "check")} passed</summary>
          <ul>
            {checkedExtract.passed.map(({ statement }) => (
              <li key={statement}>{statement}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="actions">
        <Button
          kind="main"
          text="Continue"
          onClick={() =>
            task.run("Making the report", async () => {
              const { buildReport } = await reportOnDemand();
              dispatch({ kind: "findingsReviewed", readAt: spokenTime(new Date()), buildReport });
            })
          }
        />
        <Button kind="other" text="Back" onClick={() => dispatch({ kind: "wentBack", to: "confirmMapping" })} />
      </div>
    </>
  );
}
