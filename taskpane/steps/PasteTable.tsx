import * as React from "react";
import type { Result, Source } from "../../src/index";
import { PASTED_NAMES, readPastedTable } from "../state/readPastedTable";
import type { Task } from "../state/useTask";
import { Button } from "../ui/Button";
import { PasteField } from "../ui/PasteField";

export interface PasteTableProps {
  readonly what: "plan" | "extract";
  readonly task: Task;
  readonly onRead: (source: Result<Source>) => void;
}

/** A plan or an extract may be a table on the clipboard. */
export function PasteTable({ what, task, onRead }: PasteTableProps): JSX.Element {
  const [open, setOpen] = React.useState(false);
  // The control that shows what was chosen: it stays, and is there to go on from.
  const close = (): void => {
    document.getElementById(`${what}-file`)?.focus();
    setOpen(false);
  };
  const read = (text: string, html: string | null): void =>
    task.run("Reading what was pasted", async () => {
      const pasted = await readPastedTable({ text, html }, PASTED_NAMES[what]);
      if (pasted.ok) close();
      onRead(pasted);
    });

  if (!open)
    return (
      <Button kind="other" text="Paste a table" label={`Paste a table as the ${what}`} onClick={() => setOpen(true)} />
    );
  return (
    <div className="paste">
      <PasteField
        id={`${what}-paste`}
        label={`Paste the ${what} here`}
        hint={
          "Copy the table in Excel, Word, a web page or a PDF. " +
          "Then press Ctrl and V in the box, or Command and V on a Mac."
        }
        onPaste={read}
      />
      <Button kind="other" text="Cancel" label={`Cancel pasting the ${what}`} onClick={close} />
    </div>
  );
}
