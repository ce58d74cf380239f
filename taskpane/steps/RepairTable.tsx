import * as React from "react";
import type { Repair, RepairKind } from "../../src/index";
import { cellName, shownText } from "../../src/index";
import { Button } from "../ui/Button";

/** How many cells of a long repair are shown at first; the rest on request. */
const AT_FIRST = 12;

/** What stands beside the cells of each kind of repair. */
const BESIDE: Readonly<Record<RepairKind, string>> = {
  moveLabelsUp: "Figures",
  readAsPercentage: "Row",
  mapStatusWord: "Row",
  stripMark: "Row",
  chooseReading: "Row",
};

/** The cells of a repair, before and after. */
export function RepairTable({ repair }: { readonly repair: Repair }): JSX.Element {
  const [all, setAll] = React.useState(false);
  const shown = all ? repair.edits : repair.edits.slice(0, AT_FIRST);
  const more = repair.edits.length - shown.length;
  return (
    <>
      <div className="offer">
        <table>
          <caption>Before and after</caption>
          <thead>
            <tr>
              <th scope="col">Cell</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col">{BESIDE[repair.kind]}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ at, before, after, beside }) => (
              <tr key={cellName(at)}>
                <td>{cellName(at)}</td>
                <td>{shownText(before)}</td>
                <td>{shownText(after)}</td>
                <td>{shownText(beside)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? (
        <Button
          kind="other"
          text={`Show ${more} more`}
          label={`Show ${more} more cells of this repair`}
          onClick={() => setAll(true)}
        />
      ) : null}
    </>
  );
}
