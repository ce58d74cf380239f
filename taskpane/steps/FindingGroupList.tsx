import * as React from "react";
import type { CellRef, Finding } from "../../src/index";
import { address, CATALOGUE, SEVERITY_NAMES } from "../../src/index";
import type { Accepting } from "../state/acceptances";
import type { FindingsOfKind } from "../state/findingsByKind";
import { Button } from "../ui/Button";
import { JumpLink } from "../ui/ErrorSummary";
import { AcceptFindings } from "./AcceptFindings";
import { FindingItem } from "./FindingItem";
import { REPAIRS_HEADING } from "./Repairs";
import { StatusTag } from "./StatusTag";

/** How many of a long group are shown at first; the rest on request. */
const AT_FIRST = 5;

export interface FindingGroupListProps {
  readonly group: FindingsOfKind;
  readonly canShow: (finding: Finding) => boolean;
  readonly onShow: (at: CellRef) => void;
  /** Whether a repair is offered for findings of this kind. */
  readonly repairOffered: boolean;
  readonly accepting: Accepting;
}

/** The findings of one kind. */
export function FindingGroupList({
  group,
  canShow,
  onShow,
  repairOffered,
  accepting,
}: FindingGroupListProps): JSX.Element {
  const [all, setAll] = React.useState(false);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const { code, findings } = group;
  // Those accepted before come last, so that what is open is in sight. One accepted now stays where it was.
  const [last] = React.useState(() => new Set(findings.filter((finding) => accepting.of(finding) !== null)));
  const ordered = [
    ...findings.filter((finding) => !last.has(finding)),
    ...findings.filter((finding) => last.has(finding)),
  ];
  const open = findings.filter((finding) => accepting.of(finding) === null);
  const { title, severity } = CATALOGUE[code];
  const shown = all ? ordered : ordered.slice(0, AT_FIRST);
  const more = ordered.length - shown.length;
  return (
    <section className="finding-group" aria-labelledby={`finding-${code}`}>
      <h4 id={`finding-${code}`} tabIndex={-1} ref={heading}>
        <StatusTag word={SEVERITY_NAMES[severity]} /> {title} ({findings.length}
        {open.length === findings.length ? "" : `, ${findings.length - open.length} accepted`})
      </h4>
      <ul>
        {shown.map((finding, index) => (
          <FindingItem key={index} id={`accept-${code}-${index}`} finding={finding} accepting={accepting}>
            {finding.at !== null && canShow(finding) ? <ShowCell at={finding.at} onShow={onShow} /> : null}
          </FindingItem>
        ))}
      </ul>
      {repairOffered ? (
        <p>
          <JumpLink text="A repair is offered" target={REPAIRS_HEADING} />
        </p>
      ) : null}
      {more > 0 ? (
        <Button
          kind="other"
          text={`Show ${more} more`}
          label={`Show ${more} more: ${title}`}
          onClick={() => setAll(true)}
        />
      ) : null}
      {open.length > 1 ? (
        <AcceptFindings
          id={`accept-${code}`}
          text={`Accept all ${open.length}`}
          about={title}
          name={accepting.name}
          onAccept={(by, reason) => {
            heading.current?.focus();
            accepting.onAccept(open, by, reason);
          }}
        />
      ) : null}
    </section>
  );
}

function ShowCell({ at, onShow }: { readonly at: CellRef; readonly onShow: (at: CellRef) => void }): JSX.Element {
  return <Button kind="other" text="Show the cell" label={`Show the cell ${address(at)}`} onClick={() => onShow(at)} />;
}
