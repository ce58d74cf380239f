import * as React from "react";
import { formulaText } from "../state/formulaText";
import type { FunctionHelp } from "../state/functionList";
import type { Task } from "../state/useTask";
import { Button } from "../ui/Button";
import { ErrorSummary, type Problem } from "../ui/ErrorSummary";
import { TextField } from "../ui/TextField";

export interface FillInProps {
  readonly help: FunctionHelp;
  readonly task: Task;
  readonly onPut: (formula: string) => void;
}

const NO_PROBLEMS: readonly Problem[] = [];

/** The arguments of a function, each from what is selected in the sheet or typed. */
export function FillIn({ help, task, onPut }: FillInProps): JSX.Element {
  const [values, setValues] = React.useState<Readonly<Record<string, string>>>({});
  const [problems, setProblems] = React.useState(NO_PROBLEMS);
  const first = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => first.current?.focus(), []);
  const idOf = (argument: string): string => `${help.id}-${argument}`;
  const give = (argument: string, value: string): void => setValues((before) => ({ ...before, [argument]: value }));
  const formula = formulaText(
    help.name,
    help.arguments.map(({ name }) => values[name] ?? ""),
  );

  const takeSelection = (argument: string): void =>
    task.run("Looking at the selection", async () => {
      const { selectedAddress } = await import("../host/insertFormula");
      const selected = await selectedAddress();
      if (!selected.ok) setProblems([{ sentence: selected.fault.sentence, target: null }]);
      else {
        setProblems(NO_PROBLEMS);
        give(argument, selected.value);
      }
    });
  const put = (): void => {
    const lacking = help.arguments.filter(({ name, optional }) => !optional && (values[name] ?? "").trim() === "");
    setProblems(lacking.map(({ name }) => ({ sentence: `Give the argument ${name}.`, target: idOf(name) })));
    if (lacking.length === 0) onPut(formula);
  };

  return (
    <div className="fill-in" role="group" aria-label={`Arguments of ${help.name}`} tabIndex={-1} ref={first}>
      <ErrorSummary problems={problems} />
      <p>For each argument, select its cells in the sheet and press Use the selection, or type a figure or a word.</p>
      {help.arguments.map(({ name, optional }) => (
        <div key={name} className="argument">
          <TextField
            id={idOf(name)}
            label={optional ? `${name} (can be left out)` : name}
            value={values[name] ?? ""}
            onChange={(value) => give(name, value)}
          />
          <Button
            kind="other"
            text="Use the selection"
            label={`Use the selection for ${name}`}
            onClick={() => takeSelection(name)}
          />
        </div>
      ))}
      <p>Then select the cell for the answer.</p>
      <p>
        <code>{formula}</code>
      </p>
      <Button kind="main" text="Put the formula in the selected cell" onClick={put} />
    </div>
  );
}
