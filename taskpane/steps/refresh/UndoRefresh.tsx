import * as React from "react";
import { inTheWay, stateXml, undoneState } from "../../../src/index";
import { Button } from "../../ui/Button";
import { CancelWriting } from "../../ui/CancelWriting";
import { ErrorSummary } from "../../ui/ErrorSummary";
import { noticeOf, type SeenProps } from "./RefreshReport";
import { useRefresh } from "./useRefresh";

/** The last refresh can be taken back whole, also after the workbook was saved and opened again. */
export function UndoRefresh({ job, dispatch, task, seen, state, lookAgain }: SeenProps): JSX.Element | null {
  const section = React.useRef<HTMLElement>(null);
  const { underway, cancelled, problems, start } = useRefresh(task, section);
  const { workbook } = seen;
  const { undo } = state;
  const before = React.useMemo(() => undoneState(state), [state]);
  // Every formula of the workbook is looked through for this.
  const place = React.useMemo(() => (undo === null ? null : inTheWay(undo, workbook.found)), [undo, workbook.found]);
  if (undo === null || before === null) return null;

  const takeBack = (): void =>
    start(
      "Undoing the last refresh",
      () =>
        Promise.resolve({
          found: workbook.found,
          edits: undo.edits,
          model: job.model,
          state: { parts: workbook.parts, xml: stateXml(before) },
        }),
      (applied) => {
        if (applied.kind === "applied")
          dispatch({ kind: "wrote", place: `Undid the last refresh: the report is that read ${undo.readAt} again.` });
        if (applied.kind === "applied" || applied.kind === "changed") lookAgain(noticeOf(applied));
      },
    );

  return (
    <>
      <ErrorSummary problems={problems} />
      <section className="output" aria-labelledby="undo-heading" tabIndex={-1} ref={section}>
        <h3 id="undo-heading">The last refresh</h3>
        {place === null ? (
          <>
            <p>Before it the report was that of {undo.period === "" ? undo.readAt : undo.period}.</p>
            {underway === null ? (
              <Button kind="other" text="Undo the last refresh" onClick={takeBack} />
            ) : (
              <CancelWriting label="Undoing the last refresh" {...underway} />
            )}
          </>
        ) : (
          <p>It cannot be undone, because somebody has changed {place} since.</p>
        )}
        <div role="status">{cancelled ? <p>Cancelled. The workbook is as it was.</p> : null}</div>
      </section>
    </>
  );
}
