import * as React from "react";
import { LAMBDA_NAMES, lambdaFormula } from "../../src/index";
import type { Host } from "../host/isExcel";
import type { NamesAdded } from "../host/names";
import type { Task } from "../state/useTask";
import { listWords } from "../state/listWords";
import { Button } from "../ui/Button";

interface Said {
  readonly fault: boolean;
  readonly words: string;
}

/** Some functions as plain formulas that go with the workbook, for people who do not have the add-in. */
export function PlainFormulas({ host, task }: { readonly host: Host; readonly task: Task }): JSX.Element {
  const [said, setSaid] = React.useState<Said | null>(null);
  const add = (): void => {
    if (host !== "excel") {
      setSaid({ fault: true, words: "This needs Excel. Open Outturn in Excel, then try again." });
      return;
    }
    task.run("Adding the names", async () => {
      const { addNames } = await import("../host/names");
      const asked = await addNames(
        LAMBDA_NAMES.map((one) => ({ name: one.name, formula: lambdaFormula(one), comment: one.comment })),
      );
      setSaid(asked.ok ? addedWords(asked.value) : { fault: true, words: asked.fault.sentence });
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
        words={`Add plain formulas to this workbook${host === "excel" ? "" : " (needs Excel)"}`}
        onClick={add}
      />
      <div role="status">{said === null ? null : <p className={said.fault ? "fault" : "chosen"}>{said.words}</p>}</div>
    </section>
  );
}

function addedWords(answer: NamesAdded): Said {
  if (answer.kind === "refused") {
    return {
      fault: true,
      words:
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
  return { fault: taken.length > 0, words: parts.join(" ") };
}
