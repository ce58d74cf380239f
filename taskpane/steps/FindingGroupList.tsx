import * as React from "react";
import { CATALOGUE } from "../../src/check/catalogue";
import { describeFinding } from "../../src/check/describeFinding";
import type { FindingGroup } from "../../src/check/groupFindings";
import { address, type CellRef } from "../../src/domain/cell";
import type { Finding } from "../../src/domain/finding";
import { SEVERITY_NAMES } from "../../src/report/statusLooks";
import { Button } from "../ui/Button";
import { JumpLink } from "../ui/ErrorSummary";
import { REPAIRS_HEADING } from "./Repairs";
import { StatusTag } from "./StatusTag";

/** A long group starts with so many, the rest on asking. */
const AT_FIRST = 5;

export interface FindingGroupListProps {
  readonly group: FindingGroup;
  readonly canShow: (finding: Finding) => boolean;
  readonly onShow: (at: CellRef) => void;
  /** Whether a repair is offered for findings of this kind. */
  readonly repairOffered: boolean;
}

/** The findings of one kind. */
export function FindingGroupList({ group, canShow, onShow, repairOffered }: FindingGroupListProps): JSX.Element {
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
            {finding.at !== null && canShow(finding) ? <ShowCell at={finding.at} onShow={onShow} /> : null}
          </li>
        ))}
      </ul>
      {repairOffered ? (
        <p>
          <JumpLink words="A repair is offered" target={REPAIRS_HEADING} />
        </p>
      ) : null}
      {more > 0 ? <Button kind="other" words={`Show ${more} more`} label={`Show ${more} more: ${title}`} onClick={() => setAll(true)} /> : null}
    </section>
  );
}

function ShowCell({ at, onShow }: { readonly at: CellRef; readonly onShow: (at: CellRef) => void }): JSX.Element {
  return <Button kind="other" words="Show the cell" label={`Show the cell ${address(at)}`} onClick={() => onShow(at)} />;
}

function placeWords(at: CellRef): string {
  return `${at.file}${at.sheet === "" ? "" : `, sheet ${at.sheet}`}, cell ${address(at)}`;
}
