import * as React from "react";
import { CATALOGUE } from "../../src/check/catalogue";
import { describeFinding } from "../../src/check/describeFinding";
import type { FindingGroup } from "../../src/check/groupFindings";
import { address, type CellRef } from "../../src/domain/cell";
import type { Finding } from "../../src/domain/finding";
import type { LabelShift } from "../../src/map/shiftedLabels";
import { SEVERITY_NAMES } from "../../src/report/statusLooks";
import { Button } from "../ui/Button";
import { ShiftOffer } from "./ShiftOffer";
import { StatusTag } from "./StatusTag";

/** A long group starts with so many, the rest on asking. */
const AT_FIRST = 5;

export interface FindingGroupListProps {
  readonly group: FindingGroup;
  readonly canShow: (finding: Finding) => boolean;
  readonly onShow: (at: CellRef) => void;
  /** Tables whose labels stand off their figures, for the findings that say so. */
  readonly shifts: readonly LabelShift[];
}

/** The findings of one kind. */
export function FindingGroupList({ group, canShow, onShow, shifts }: FindingGroupListProps): JSX.Element {
  const [all, setAll] = React.useState(false);
  const { code, findings } = group;
  const { title, severity } = CATALOGUE[code];
  const shown = all ? findings : findings.slice(0, AT_FIRST);
  const more = findings.length - shown.length;
  return (
    <section className="finding-group" aria-labelledby={`finding-${code}`}>
      <h4 id={`finding-${code}`}>
        <StatusTag word={SEVERITY_NAMES[severity]} /> {title} ({findings.length})
      </h4>
      <ul>
        {shown.map((finding, index) => (
          <li key={index}>
            <p>{describeFinding(finding)}</p>
            {finding.at === null ? null : <p className="hint">{placeWords(finding.at)}</p>}
            {finding.code === "labelsShifted" ? <ShiftOffer shift={shiftOf(finding, shifts)} /> : null}
            {finding.at !== null && canShow(finding) ? <ShowCell at={finding.at} onShow={onShow} /> : null}
          </li>
        ))}
      </ul>
      {more > 0 ? <Button kind="other" words={`Show ${more} more`} label={`Show ${more} more: ${title}`} onClick={() => setAll(true)} /> : null}
    </section>
  );
}

function ShowCell({ at, onShow }: { readonly at: CellRef; readonly onShow: (at: CellRef) => void }): JSX.Element {
  return <Button kind="other" words="Show the cell" label={`Show the cell ${address(at)}`} onClick={() => onShow(at)} />;
}

/** The shift that a finding is about: it names the first of its figures. */
function shiftOf({ at }: Finding, shifts: readonly LabelShift[]): LabelShift | null {
  const isAt = ({ figuresAt }: LabelShift["rows"][number]): boolean =>
    at !== null && figuresAt.sheet === at.sheet && figuresAt.row === at.row && figuresAt.column === at.column;
  return shifts.find(({ rows }) => rows.some(isAt)) ?? null;
}

function placeWords(at: CellRef): string {
  return `${at.file}${at.sheet === "" ? "" : `, sheet ${at.sheet}`}, cell ${address(at)}`;
}
