import * as React from "react";
import { address } from "../../src/index";
import type { Mended, NameError } from "../host/nameErrors";
import { plural } from "../state/plural";
import type { Task } from "../state/useTask";
import { Button } from "../ui/Button";
import { ErrorSummary, type Problem } from "../ui/ErrorSummary";
import { StillFailing } from "./StillFailing";

const NO_PROBLEMS: readonly Problem[] = [];

/** How many of a long list are shown; the rest are counted. */
const AT_FIRST = 20;

export interface NameErrorsProps {
  readonly names: readonly string[] | null;
  readonly task: Task;
}

/** Cells that do not find their function: found, and rewritten on request. */
export function NameErrors({ names, task }: NameErrorsProps): JSX.Element {
  const [nameErrors, setNameErrors] = React.useState<readonly NameError[] | null>(null);
  const [mended, setMended] = React.useState<Mended | null>(null);
  const [problems, setProblems] = React.useState(NO_PROBLEMS);

  const look = (): void =>
    task.run("Looking through the workbook", async () => {
      setMended(null);
      const { findNameErrors } = await import("../host/nameErrors");
      const answer = await findNameErrors(names ?? []);
      setProblems(answer.ok ? NO_PROBLEMS : [{ sentence: answer.fault.sentence, target: null }]);
      setNameErrors(answer.ok ? answer.value : null);
    });
  const rewrite = (cells: readonly NameError[]): void =>
    task.run("Rewriting the formulas", async () => {
      const { rewriteFormulas } = await import("../host/nameErrors");
      const answer = await rewriteFormulas(cells);
      if (!answer.ok) {
        setProblems([{ sentence: answer.fault.sentence, target: null }]);
        return;
      }
      setProblems(answer.value.refused.map((sentence) => ({ sentence, target: null })));
      setMended(answer.value);
      setNameErrors(answer.value.left);
    });

  return (
    <section aria-labelledby="name-errors-heading">
      <h3 id="name-errors-heading">Cells that show #NAME?</h3>
      <ErrorSummary problems={problems} />
      <p>
        Excel shows #NAME? where it does not know a function. Writing the same formula again makes it look once more.
      </p>
      <Button kind={nameErrors === null ? "main" : "other"} text="Look for such cells" onClick={look} />
      <div role="status" className="outcome">
        {mended === null ? null : <p className="chosen">{mendedWords(mended)}</p>}
        {nameErrors === null || mended !== null ? null : <p className="chosen">{foundWords(nameErrors.length)}</p>}
      </div>
      {nameErrors === null || nameErrors.length === 0 ? null : (
        <>
          <ul className="cells">
            {nameErrors.slice(0, AT_FIRST).map(({ at, formula }) => (
              <li key={`${at.sheet}!${address(at)}`}>
                <strong>
                  {at.sheet}, {address(at)}
                </strong>{" "}
                <code>{formula}</code>
              </li>
            ))}
          </ul>
          {nameErrors.length > AT_FIRST ? <p>And {nameErrors.length - AT_FIRST} more.</p> : null}
          <Button kind="main" text="Rewrite their formulas" onClick={() => rewrite(nameErrors)} />
          {mended === null ? null : <StillFailing />}
        </>
      )}
    </section>
  );
}

function foundWords(count: number): string {
  return count === 0
    ? "None found: Excel knows every Outturn function in this workbook."
    : `${plural(count, "cell")} found.`;
}

function mendedWords({ mended, left }: Mended): string {
  return left.length === 0
    ? `All ${plural(mended, "cell")} mended.`
    : `${plural(mended, "cell")} mended. ${left.length} still ${left.length === 1 ? "fails" : "fail"}.`;
}
