import * as React from "react";
import { LAMBDA_NAMES, lambdaFormula } from "../../src/index";
import type { Host } from "../host/isExcel";
import type { NamesAdded } from "../host/names";
import type { Task } from "../state/useTask";
import { listWords } from "../state/listWords";
import { Button } from "../ui/Button";

interface Outcome {
  readonly fault: boolean;
  readonly sentence: string;
}

/** Some functions as plain formulas that go with the workbook, for people who do not have the add-in. */
export function PlainFormulas({ host, task }: { readonly host: Host; readonly task: Task }): JSX.Element {
  const [outcome, setOutcome] = React.useState<Outcome | null>(null);
  const add = (): void => {
    if (host !== "excel") {
      setOutcome({ fault: true, sentence: "This needs Excel. Open Outturn in Excel, then try again." });
      return;
    }
    task.run("Adding the names", async () => {
      const { addNames } = await import("../host/names");
      const answer = await addNames(
        LAMBDA_NAMES.map((lambda) => ({ name: lambda.name, formula: lambdaFormula(lambda), comment: lambda.comment })),
      );
      setOutcome(answer.ok ? addedWords(answer.value) : { fault: true, sentence: answer.fault.sentence });
    });
  };
  return (
    <section className="aside" aria-labelledby="plain-heading">
      <h3 id="plain-heading">For people without Outturn</h3>
      <p>
        {listWords(LAMBDA_NAMES.map(({ name }) => name))} can go with the workbook as plain formulas, under names of the
        same words. They need Microsoft 365 or Excel 2024. Names that are there already are left as they are.
      </p>
      <Button
        kind="other"
        text={`Add plain formulas to this workbook${host === "excel" ? "" : " (needs Excel)"}`}
        onClick={add}
      />
      <div role="status">
        {outcome === null ? null : <p className={outcome.fault ? "fault" : "chosen"}>{outcome.sentence}</p>}
      </div>
    </section>
  );
}

function addedWords(answer: NamesAdded): Outcome {
  if (answer.kind === "refused") {
    return {
      fault: true,
      sentence:
        "Nothing was added: in this Excel these functions come from Outturn, and names of " +
        "the same words would stand in their way. Open the workbook in an Excel where " +
        "Outturn’s functions are not installed, or take the formulas from the command line: " +
        "outturn functions --lambda.",
    };
  }
  const { added, there, taken } = answer;
  const parts = [
    added.length === 0 ? "Nothing was added." : `Added: ${listWords(added)}.`,
    ...(there.length === 0 ? [] : [`There already: ${listWords(there)}.`]),
    ...(taken.length === 0
      ? []
      : [
          `Left as ${taken.length === 1 ? "it is" : "they are"}, because this workbook uses the name for ` +
            `something else: ${listWords(taken)}.`,
        ]),
  ];
  return { fault: taken.length > 0, sentence: parts.join(" ") };
}
