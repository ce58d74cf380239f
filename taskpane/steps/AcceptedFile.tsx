import * as React from "react";
import type { Acceptance } from "../../src/index";
import { readAcceptances, writeAcceptances } from "../../src/index";
import { Button } from "../ui/Button";
import { FilePicker } from "../ui/FilePicker";
import { saveFile } from "../ui/saveFile";

const FILE_NAME = "accepted-findings.json";

export interface AcceptedFileProps {
  readonly accepted: readonly Acceptance[];
  /** Acceptances read from a file that was picked. */
  readonly onRead: (accepted: readonly Acceptance[]) => void;
}

/** Without a workbook to keep accepted findings in, a file keeps them: the same that the command line reads. */
export function AcceptedFile({ accepted, onRead }: AcceptedFileProps): JSX.Element {
  const [fault, setFault] = React.useState<string | null>(null);
  const [chosen, setChosen] = React.useState<string | null>(null);
  const read = async (file: File): Promise<void> => {
    // A file that has gone reads as one without a list.
    const acceptances = readAcceptances(await file.text().catch(() => ""), file.name);
    setFault(acceptances.ok ? null : acceptances.fault.sentence);
    setChosen(acceptances.ok ? `Used: ${file.name}, with ${acceptances.value.length} accepted` : null);
    if (acceptances.ok) onRead(acceptances.value);
  };
  return (
    <details className="choices">
      <summary>Keep accepted findings for next time</summary>
      <p>
        What you accept is forgotten when you close this page or start another report. Download it, and choose the file
        here next time.
      </p>
      {accepted.length === 0 ? null : (
        <div className="actions">
          <Button
            kind="other"
            text="Download the accepted findings"
            onClick={() => saveFile(FILE_NAME, "application/json", writeAcceptances(accepted))}
          />
        </div>
      )}
      <FilePicker
        id="accepted-file"
        label="Accepted findings"
        hint={`A file such as ${FILE_NAME}, downloaded here or used with the command line.`}
        chosen={chosen}
        fault={fault}
        endings=".json"
        onPick={(file) => void read(file)}
      />
    </details>
  );
}
