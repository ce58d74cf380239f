import * as React from "react";
import type { Result, Source } from "../../src/index";
import { refused } from "../../src/index";
import type { Task } from "../state/useTask";
import { Button } from "../ui/Button";
import { Tick } from "../ui/Tick";

export interface SheetPickerProps {
  readonly what: "plan" | "extract";
  readonly task: Task;
  readonly onRead: (source: Result<Source>) => void;
}

/** In Excel a plan or an extract may be on sheets of the open workbook. */
export function SheetPicker({ what, task, onRead }: SheetPickerProps): JSX.Element {
  const [sheets, setSheets] = React.useState<readonly string[] | null>(null);
  const [ticked, setTicked] = React.useState<readonly string[]>([]);
  const list = React.useRef<HTMLFieldSetElement>(null);

  const open = (): void =>
    task.run("Looking at the workbook", async () => {
      const { listSheets } = await import("../host/readSheet");
      const asked = await listSheets();
      if (!asked.ok) {
        onRead(asked);
        return;
      }
      setSheets(asked.value);
      setTicked((ticked) => asked.value.filter((sheet) => ticked.includes(sheet)));
      list.current?.focus();
    });
  const use = (): void => {
    if (ticked.length === 0) {
      onRead(refused(`Choose at least one sheet for the ${what}.`));
      return;
    }
    task.run("Reading the sheets", async () => {
      const { readSheets } = await import("../host/readSheet");
      const asked = await readSheets(ticked);
      if (asked.ok) setSheets(null);
      onRead(asked);
    });
  };

  if (sheets === null)
    return (
      <Button
        kind="other"
        text="Use a sheet of this workbook"
        label={`Use a sheet of this workbook as the ${what}`}
        onClick={open}
      />
    );
  return (
    <fieldset className="sheets" tabIndex={-1} ref={list}>
      <legend>Which sheets hold the {what}?</legend>
      {sheets.length === 0 ? <p>This workbook has no sheet of its own that is in sight.</p> : null}
      {sheets.map((sheet) => (
        <Tick
          key={sheet}
          label={sheet}
          ticked={ticked.includes(sheet)}
          onTick={(now) => setTicked(sheets.filter((name) => (name === sheet ? now : ticked.includes(name))))}
        />
      ))}
      <div className="actions">
        <Button kind="other" text="Use these sheets" label={`Use these sheets as the ${what}`} onClick={use} />
        <Button
          kind="other"
          text="Cancel"
          label={`Cancel choosing sheets for the ${what}`}
          onClick={() => setSheets(null)}
        />
      </div>
    </fieldset>
  );
}
