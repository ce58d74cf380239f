import * as React from "react";
import { inTheWay, stateXml, undoneState } from "../../../src/index";
import { Button } from "../../ui/Button";
import { ErrorSummary, type Problem } from "../../ui/ErrorSummary";
import { outcomeWords, type SeenProps } from "./RefreshReport";

const NO_PROBLEMS: readonly Problem[] = [];

/** The last refresh can be taken back whole, also after the workbook was saved and opened again. */
export function UndoRefresh({ job, dispatch, task, seen, state, lookAgain }: SeenProps): JSX.Element | null {
  const [problems, setProblems] = React.useState(NO_PROBLEMS);
  const { workbook } = seen;
  const { undo } = state;
  const before = undoneState(state);
  if (undo === null || before === null) return null;
  const place = inTheWay(undo, workbook.found);

  const takeBack = (): void => {
    setProblems(NO_PROBLEMS);
    task.run("Undoing the last refresh", async () => {
      const { refreshWorkbook } = await import("../../host/refresh/lookAtWorkbook");
      const result = await refreshWorkbook({
        found: workbook.found,
        edits: undo.edits,
        model: job.model,
        state: { parts: workbook.parts, xml: stateXml(before) },
      });
      if (!result.ok) {
        setProblems([{ sentence: result.fault.sentence, target: null }]);
        return;
      }
      const { notice, problem } = outcomeWords(result.value);
      if (problem !== null) {
        setProblems([{ sentence: problem, target: null }]);
        return;
      }
      if (result.value.kind === "applied")
        dispatch({ kind: "wrote", place: `Undid the last refresh: the report is that read ${undo.readAt} again.` });
      lookAgain(notice);
    });
  };

  return (
    <>
      <ErrorSummary problems={problems} />
      <section className="output" aria-labelledby="undo-heading">
        <h3 id="undo-heading">The last refresh</h3>
        {place === null ? (
          <>
            <p>Before it the report was that of {undo.period === "" ? undo.readAt : undo.period}.</p>
            <Button kind="other" text="Undo the last refresh" onClick={takeBack} />
          </>
        ) : (
          <p>It cannot be undone, because somebody has changed {place} since.</p>
        )}
      </section>
    </>
  );
}
