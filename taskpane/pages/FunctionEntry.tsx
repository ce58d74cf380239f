import * as React from "react";
import type { Host } from "../host/isExcel";
import { answerWords, FUNCTION_EXAMPLES } from "../state/functionExamples";
import { signature, type FunctionHelp } from "../state/functionList";
import type { Task } from "../state/useTask";
import { Button } from "../ui/Button";
import { FillIn } from "./FillIn";
import { InsertNotice } from "./InsertNotice";
import { useInsert } from "./useInsert";

export interface FunctionEntryProps {
  readonly help: FunctionHelp;
  readonly host: Host;
  readonly task: Task;
}

/** One function: its name and what it does and, on request, everything else about it. */
export function FunctionEntry({ help, host, task }: FunctionEntryProps): JSX.Element {
  const [open, setOpen] = React.useState(false);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="function-name">{help.name}</span>
          <span className="hint">{firstSentence(help.description)}</span>
        </summary>
        {open ? <FunctionDetails help={help} host={host} task={task} /> : null}
      </details>
    </li>
  );
}

function FunctionDetails({ help, host, task }: FunctionEntryProps): JSX.Element {
  const insert = useInsert(host, task);
  const [filling, setFilling] = React.useState(false);
  const example = FUNCTION_EXAMPLES[help.name];
  const rest = help.description.slice(firstSentence(help.description).length).trim();
  const needs = host === "excel" ? "" : " (needs Excel)";
  return (
    <div className="function">
      {rest === "" ? null : <p>{rest}</p>}
      <p>
        <code>{signature(help)}</code>
      </p>
      <dl>
        {help.arguments.map(({ name, description, optional }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
              {optional ? " (can be left out)" : ""}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      {example === undefined ? null : (
        <p>
          For example <code>{example.formula}</code> gives{" "}
          <strong>{answerWords(example.answer).replace(/\.$/, "")}</strong>. {example.because}
        </p>
      )}
      <div className="actions">
        {example === undefined ? null : (
          <Button
            kind="other"
            text={`Put an example in the selected cell${needs}`}
            label={`Put an example in the selected cell${needs}: ${help.name}`}
            onClick={() => insert.put(example.formula)}
          />
        )}
        {filling ? null : (
          <Button
            kind="other"
            text={`Fill in from the sheet${needs}`}
            label={`Fill in from the sheet${needs}: ${help.name}`}
            onClick={() => (host === "excel" ? setFilling(true) : insert.sayNeedsExcel())}
          />
        )}
      </div>
      {filling ? <FillIn help={help} task={task} onPut={insert.put} /> : null}
      <InsertNotice insert={insert} />
    </div>
  );
}

function firstSentence(text: string): string {
  return /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text;
}
