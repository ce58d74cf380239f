import * as React from "react";
import { Button } from "../ui/Button";
import type { Insert } from "./useInsert";

/** What came of putting a formula into a cell, or the question whether what the cell holds may go. */
export function InsertNotice({ insert }: { readonly insert: Insert }): JSX.Element {
  const { outcome } = insert;
  const box = React.useRef<HTMLDivElement>(null);
  const asking = outcome?.kind === "filled";
  React.useEffect(() => {
    if (asking) box.current?.focus();
  }, [asking]);
  return (
    <div role="status">
      {outcome === null ? null : outcome.kind === "filled" ? (
        <div className="questions asking" tabIndex={-1} ref={box}>
          <p>
            {outcome.at} is not empty. It holds “{outcome.holds}”. Replace it?
          </p>
          <div className="actions">
            <Button kind="other" words="Replace it" onClick={() => insert.replace(outcome.formula, outcome.at)} />
            <Button kind="other" words="Leave it" onClick={insert.leave} />
          </div>
        </div>
      ) : (
        <p className={outcome.kind === "fault" ? "fault" : "chosen"}>{outcome.words}</p>
      )}
    </div>
  );
}
