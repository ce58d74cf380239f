import * as React from "react";
import { Button } from "../ui/Button";
import { FILE_ENDINGS } from "../../src/index";
import { FilePicker } from "../ui/FilePicker";

export interface PreviousExtractProps {
  /** What was chosen, in words; null before anything is. */
  readonly chosen: string | null;
  readonly fault: string | null;
  readonly onPick: (file: File) => void;
  readonly onRemove: () => void;
}

const ID = "previous-file";

/** An earlier extract to compare with. Nobody has to give one, so it stays out of the way until it is asked for. */
export function PreviousExtract({ chosen, fault, onPick, onRemove }: PreviousExtractProps): JSX.Element {
  const [wasChosen] = React.useState(chosen !== null);
  const remove = (): void => {
    // The button goes with what it takes away.
    document.getElementById(ID)?.focus();
    onRemove();
  };
  return (
    <details className="choices" open={wasChosen}>
      <summary>Compare with last period’s extract (optional)</summary>
      <FilePicker
        id={ID}
        label="Last period’s extract"
        hint={
          "The findings then say which of its figures are restated, and which measures came or went. " +
          "A report’s workbook does as well: its past figures are kept."
        }
        chosen={chosen}
        fault={fault}
        endings={FILE_ENDINGS.join(",")}
        onPick={onPick}
      >
        {chosen === null && fault === null ? null : (
          <Button
            kind="other"
            text="Do not compare"
            label="Do not compare with last period’s extract"
            onClick={remove}
          />
        )}
      </FilePicker>
    </details>
  );
}
