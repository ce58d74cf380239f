import * as React from "react";
import { Button } from "../ui/Button";
import type { Insert } from "./useInsert";

/** What came of putting a formula into a cell, or the question whether what the cell holds may go. */
export function InsertNotice({ insert }: { readonly insert: Insert }): JSX.Element {
  const { answer } = insert;
  const box = React.useRef<HTMLDivElement>(null);
  const asking = answer?.kind === "filled";
  React.useEffect(() => {
    if (asking) box.current?.focus();
  }, [asking]);
  return (
    <div role="status">
      {answer === null ? null : answer.kind === "filled" ? (
        <div className="questions asking" tabIndex={-1} ref={box}>
          <p>
            {answer.at} is not empty. It holds “{answer.holds}”. Replace it?
          </p>
          <div className="actions">
            <Button kind="other" text="Replace it" onClick={() => insert.replace(answer.formula, answer.at)} />
            <Button kind="other" text="Leave it" onClick={insert.leave} />
          </div>
        </div>
      ) : (
        <p className={answer.kind === "fault" ? "fault" : "chosen"}>{answer.sentence}</p>
      )}
    </div>
  );
}
