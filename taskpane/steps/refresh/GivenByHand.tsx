import * as React from "react";
import { withoutAcceptance, type Acceptance, type CheckedExtract, type Finding } from "../../../src/index";
import { accept } from "../../state/acceptances";
import { whoReviews } from "../../state/reportJob";
import { FindingGroupList } from "../FindingGroupList";
import type { StepProps } from "../stepProps";

type GivenByHandProps = Pick<StepProps<"built"> | StepProps<"written">, "job" | "dispatch" | "task" | "acceptances"> & {
  /** With what people gave by hand in the workbook, as findings. */
  readonly checkedExtract: CheckedExtract;
};

/** Findings that are known only once a report and its workbook are put together. */
const CODES = ["givenByHand", "rowsUnclear", "idReused", "formulaTakesAnother", "formulaMayTakeAnother"] as const;

/** What people gave by hand in the report, and rows in doubt, as findings that can be accepted: known only here. */
export function GivenByHand({
  job,
  dispatch,
  task,
  acceptances,
  checkedExtract,
}: GivenByHandProps): JSX.Element | null {
  const [name, setName] = React.useState(whoReviews(job) ?? "");
  const [notKept, setNotKept] = React.useState(false);
  const groups = CODES.map((code) => ({ code, findings: checkedExtract.findings.filter((one) => one.code === code) }));
  if (groups.every(({ findings }) => findings.length === 0)) return null;
  const change = (accepted: readonly Acceptance[]): void =>
    task.run("Keeping what is accepted", async () => {
      dispatch({ kind: "acceptancesChanged", accepted });
      setNotKept(!(await acceptances.save(accepted)));
    });
  const accepting = {
    of: (finding: Finding) => checkedExtract.accepted.find((one) => one.finding === finding) ?? null,
    name,
    onAccept(accepted: readonly Finding[], by: string, reason: string) {
      setName(by);
      change(accept(job.accepted, accepted, by, reason));
    },
    onReopen: (finding: Finding) => change(withoutAcceptance(job.accepted, finding)),
  };
  return (
    <>
      {groups
        .filter(({ findings }) => findings.length > 0)
        .map((group) => (
          <FindingGroupList
            key={group.code}
            group={group}
            canShow={() => false}
            onShow={() => undefined}
            repairOffered={false}
            accepting={accepting}
          />
        ))}
      <div role="status">
        {notKept ? (
          <p className="fault">
            Excel would not keep what is accepted in this workbook. It counts for this report only.
          </p>
        ) : null}
      </div>
    </>
  );
}
