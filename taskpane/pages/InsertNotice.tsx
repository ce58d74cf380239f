import * as React from "react";
import { Button } from "../ui/Button";
import type { Insert } from "./useInsert";

/** What came of putting a formula into a cell, or the question whether what the cell holds may go. */
export function InsertNotice({ insert }: { readonly insert: Insert }): JSX.Element {
  const { checkedExtract } = insert;
  const box = React.useRef<HTMLDivElement>(null);
  const asking = checkedExtract?.kind === "filled";
  React.useEffect(() => {
    if (asking) box.current?.focus();
  }, [asking]);
  return (
    <div role="status">
      {checkedExtract === null ? null : checkedExtract.kind === "filled" ? (
        <div className="questions asking" tabIndex={-1} ref={box}>
          <p>
            {checkedExtract.at} is not empty. It holds “{checkedExtract.holds}”. Replace it?
          </p>
          <div className="actions">
            <Button
              kind="other"
              words="Replace it"
              onClick={() => insert.replace(checkedExtract.formula, checkedExtract.at)}
            />
            <Button kind="other" words="Leave it" onClick={insert.leave} />
          </div>
        </div>
      ) : (
        <p className={checkedExtract.kind === "fault" ? "fault" : "chosen"}>{checkedExtract.words}</p>
      )}
    </div>
  );
}
