import * as React from "react";
import { tableNumbers, type LayoutCheck } from "../../state/mapping/layoutChecks";
import { Tick } from "../../ui/Tick";

export interface LayoutChangesProps {
  readonly checks: readonly LayoutCheck[];
  readonly isChecked: (check: LayoutCheck) => boolean;
  readonly onCheck: (check: LayoutCheck, checked: boolean) => void;
}

/** Id of the box that says a changed layout was looked at. */
export function layoutTickId(index: number): string {
  return `layout-${index}`;
}

/** Tables that are not laid out as they were confirmed: what has changed, to be looked at before they are used. */
export function LayoutChanges({ checks, isChecked, onCheck }: LayoutChangesProps): JSX.Element | null {
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="layout-heading" className="questions">
      <h3 id="layout-heading">The columns have changed</h3>
      <p>They are not the ones you confirmed before. What you confirmed is filled in below where it still fits.</p>
      {checks.map((check, index) => (
        <div key={check.key} className="question">
          <p>In {tableNumbers(check.tables)}:</p>
          <ul>
            {check.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <Tick
            id={layoutTickId(index)}
            label={`I have checked the columns of ${tableNumbers(check.tables)}`}
            ticked={isChecked(check)}
            onTick={(ticked) => onCheck(check, ticked)}
          />
        </div>
      ))}
    </section>
  );
}
