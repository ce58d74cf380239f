import * as React from "react";
import type { Choice, ConfirmedRepair, Repair } from "../../src/index";
import { assessingOnDemand, chosen, describeRepair, readingWords, repairKey } from "../../src/index";
import { checkJob } from "../state/checkJob";
import { whoReviews } from "../state/reportJob";
import { Button } from "../ui/Button";
import { ErrorSummary, type Problem } from "../ui/ErrorSummary";
import { TextField } from "../ui/TextField";
import { RepairTable } from "./RepairTable";
import type { StepProps } from "./stepProps";

/** Where the repairs begin, for links to them. */
export const REPAIRS_HEADING = "repairs-heading";
const NAME = "repair-name";

const NO_PROBLEMS: readonly Problem[] = [];

/** Repairs that the extract calls for, each made only on request, and those made already, each with its undoing. */
export function Repairs({
  job,
  dispatch,
  task,
}: Pick<StepProps<"checked">, "job" | "dispatch" | "task">): JSX.Element | null {
  const { plan, work, checkedExtract } = job;
  const [name, setName] = React.useState(whoReviews(job) ?? "");
  const [problems, setProblems] = React.useState(NO_PROBLEMS);
  const [outcome, setOutcome] = React.useState("");
  const heading = React.useRef<HTMLHeadingElement>(null);
  if (checkedExtract.repairsOffered.length === 0 && work.repairs.length === 0) return null;

  const change = (repairs: readonly ConfirmedRepair[], done: string): void =>
    task.run("Checking the extract", async () => {
      const { assessExtract } = await assessingOnDemand();
      const checked = checkJob(
        assessExtract,
        plan,
        { ...work, repairs },
        {
          previous: job.compared,
          past: checkedExtract.past,
          accepted: job.accepted,
        },
      );
      if (!checked.ok) {
        setProblems([{ sentence: checked.fault.sentence, target: null }]);
        return;
      }
      setProblems(NO_PROBLEMS);
      dispatch({ kind: "repairsChanged", repairs, checkedExtract: checked.value });
      setOutcome(done);
      // The button that was pressed goes with its repair.
      heading.current?.focus();
    });

  const make = (repair: Repair, reason: string): void => {
    const by = name.trim();
    if (by === "") setProblems([{ sentence: "Enter your name. It is recorded with the repair.", target: NAME }]);
    else
      change(
        [...work.repairs, { ...repair, by, reason: reason.trim() === "" ? null : reason.trim() }],
        `Repair made: ${describeRepair(repair)}`,
      );
  };

  const undo = (repair: ConfirmedRepair): void =>
    change(
      work.repairs.filter((made) => repairKey(made) !== repairKey(repair)),
      `Repair undone: ${describeRepair(repair)}`,
    );

  const made = new Set(checkedExtract.repairs.map(repairKey));
  return (
    <section aria-labelledby={REPAIRS_HEADING} className="repairs">
      <h3 id={REPAIRS_HEADING} tabIndex={-1} ref={heading}>
        Repairs
      </h3>
      <p>
        A repair is made only if you make it. Your file stays as it is: it is read as repaired, and the report lists
        each cell before and after.
      </p>
      <p role="status" className="chosen">
        {outcome}
      </p>
      <ErrorSummary problems={problems} />
      {checkedExtract.repairsOffered.length === 0 ? null : (
        <>
          <TextField
            id={NAME}
            label="Your name"
            hint="Recorded with each repair you make"
            value={name}
            onChange={setName}
          />
          {checkedExtract.repairsOffered.map((repair, index) => (
            <RepairOffer key={repairKey(repair)} repair={repair} number={index + 1} onMake={make} />
          ))}
        </>
      )}
      {work.repairs.length === 0 ? null : (
        <>
          <h4>Confirmed</h4>
          <ul>
            {work.repairs.map((repair) => (
              <li key={repairKey(repair)}>
                <ConfirmedOne repair={repair} made={made.has(repairKey(repair))} onUndo={undo} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface RepairOfferProps {
  readonly repair: Repair;
  /** Its place among the offers, for the ids of its controls. */
  readonly number: number;
  readonly onMake: (repair: Repair, reason: string) => void;
}

function RepairOffer({ repair, number, onMake }: RepairOfferProps): JSX.Element {
  const [reason, setReason] = React.useState("");
  const sentence = describeRepair(repair);
  return (
    <section aria-labelledby={`repair-${number}`} className="repair">
      <h4 id={`repair-${number}`}>Offered: {sentence}</h4>
      <RepairTable repair={repair} />
      <TextField id={`repair-reason-${number}`} label="Reason (optional)" value={reason} onChange={setReason} />
      {repair.choices === undefined ? (
        <Button
          kind="other"
          text="Make this repair"
          label={`Make this repair: ${sentence}`}
          onClick={() => onMake(repair, reason)}
        />
      ) : (
        repair.choices.map((choice) => {
          const reading = chosen(repair, choice);
          return (
            <Button
              key={choice.as}
              kind="other"
              text={choiceButton(choice)}
              label={`${choiceButton(choice)}: ${sentence}`}
              onClick={() => onMake(reading, reason)}
            />
          );
        })
      )}
    </section>
  );
}

/** A button for one reading, named by the first figure: `Read as £3.2 as held`. */
function choiceButton({ as, edits }: Choice): string {
  return `Read as ${readingWords({ as, text: edits[0]?.after ?? "" })}`;
}

interface ConfirmedOneProps {
  readonly repair: ConfirmedRepair;
  readonly made: boolean;
  readonly onUndo: (repair: ConfirmedRepair) => void;
}

function ConfirmedOne({ repair, made, onUndo }: ConfirmedOneProps): JSX.Element {
  const sentence = describeRepair(repair);
  return (
    <>
      <p>
        {made ? "Made" : "Not made, because the file or its mapping no longer calls for it"}: {sentence}
      </p>
      <p className="hint">
        {repair.by}
        {repair.reason === null ? "" : `: ${repair.reason}`}
      </p>
      <details>
        <summary>Before and after</summary>
        <RepairTable repair={repair} />
      </details>
      <Button
        kind="other"
        text={made ? "Undo" : "Remove"}
        label={`${made ? "Undo" : "Remove"}: ${sentence}`}
        onClick={() => onUndo(repair)}
      />
    </>
  );
}
