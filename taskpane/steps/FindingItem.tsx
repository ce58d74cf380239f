import * as React from "react";
import type { CellRef, Finding } from "../../src/index";
import { address, CATALOGUE, describeFinding } from "../../src/index";
import type { Accepting } from "../state/acceptances";
import { LinkButton } from "../ui/LinkButton";
import { AcceptFindings } from "./AcceptFindings";

export interface FindingItemProps {
  /** Of its own on the page. */
  readonly id: string;
  readonly finding: Finding;
  readonly accepting: Accepting;
}

/** One finding: what it says and where, further things to do about it, and who has accepted it or the way to do so. */
export function FindingItem({
  id,
  finding,
  accepting,
  children,
}: React.PropsWithChildren<FindingItemProps>): JSX.Element {
  const item = React.useRef<HTMLLIElement>(null);
  const accepted = accepting.of(finding);
  const about = [
    CATALOGUE[finding.code].title,
    finding.item,
    finding.at === null ? null : `cell ${address(finding.at)}`,
  ]
    .filter((sentence) => sentence !== null)
    .join(", ");
  // The control that was pressed goes: what it was about stays, and says how it stands now.
  const stay = (): void => item.current?.focus();
  return (
    <li ref={item} tabIndex={-1} className={accepted === null ? "open" : "accepted"}>
      <p>{describeFinding(finding)}</p>
      {finding.at === null ? null : <p className="hint">{placeWords(finding.at)}</p>}
      {children}
      {accepted === null ? (
        <AcceptFindings
          id={id}
          text="Accept"
          about={about}
          name={accepting.name}
          onAccept={(by, reason) => {
            stay();
            accepting.onAccept([finding], by, reason);
          }}
        />
      ) : (
        <>
          <p className="acceptance">
            Accepted by {accepted.by}: {accepted.reason}
          </p>
          <LinkButton
            text="Undo"
            label={`Undo accepting: ${about}`}
            onClick={() => {
              stay();
              accepting.onReopen(finding);
            }}
          />
        </>
      )}
    </li>
  );
}

function placeWords(at: CellRef): string {
  return `${at.file}${at.sheet === "" ? "" : `, sheet ${at.sheet}`}, cell ${address(at)}`;
}
