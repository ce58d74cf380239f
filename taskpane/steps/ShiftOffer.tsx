import * as React from "react";
import { address } from "../../src/domain/cell";
import type { LabelShift } from "../../src/map/shiftedLabels";

/** The rows of a table as printed, and as they would read with each label moved up a row. */
export function ShiftOffer({ shift }: { readonly shift: LabelShift | null }): JSX.Element | null {
  if (shift === null) return null;
  return (
    <>
      <div className="offer">
        <table>
          <caption>The rows before and after</caption>
          <thead>
            <tr>
              <th scope="col">Cell</th>
              <th scope="col">Figures</th>
              <th scope="col">Label now</th>
              <th scope="col">Label moved up</th>
            </tr>
          </thead>
          <tbody>
            {shift.rows.map(({ figuresAt, figures, printedLabel, label }) => (
              <tr key={address(figuresAt)}>
                <td>{address(figuresAt)}</td>
                <td>{figures.join(" to ")}</td>
                <td>{printedLabel === "" ? "None" : printedLabel}</td>
                <td>{label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>This repair is offered, not made: the figures are left out. If it is right, move the labels up in the extract and choose it again.</p>
    </>
  );
}
