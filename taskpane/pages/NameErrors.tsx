import * as React from "react";
import { address } from "../../src/index";
import type { Mended, NameError } from "../host/nameErrors";
import { plural } from "../state/plural";
import type { Task } from "../state/useTask";
import { Button } from "../ui/Button";
import { ErrorSummary, type Problem } from "../ui/ErrorSummary";
import { StillFailing } from "./StillFailing";

const NO_PROBLEMS: readonly Problem[] = [];

/** A long list starts with so many, the rest are counted. */
const AT_FIRST = 20;

export interface NameErrorsProps {
  readonly names: readonly string[] | null;
  readonly task: Task;
}

/** Cells that do not find their function: found, and rewritten on asking. */
export function NameErrors({ names, task }: NameErrorsProps): JSX.Element {
  const [found, setFound] = React.useState<readonly NameError[] | null>(null);
  const [mended, setMended] = React.useState<Mended | null>(null);
  const [problems, setProblems] = React.useState(NO_PROBLEMS);

  const look = (): void =>
    task.run("Looking through the workbook", async () => {
      setMended(null);
      const { findNameErrors } = await import("../host/nameErrors");
      const asked = await findNameErrors(names ?? []);
      setProblems(asked.ok ? NO_PROBLEMS : [{ words: asked.fault.sentence, target: null }]);
      setFound(asked.ok ? asked.value : null);
    });
  const rewrite = (cells: readonly NameError[]): void =>
    task.run("Rewriting the formulas", async () => {
      const { rewriteFormulas } = await import("../host/nameErrors");
      const asked = await rewriteFormulas(cells);
      if (!asked.ok) {
        setProblems([{ words: asked.fault.sentence, target: null }]);
        return;
      }
      setProblems(asked.value.refused.map((words) => ({ words, target: null })));
      setMended(asked.value);
      setFound(asked.value.left);
    });

  return (
    <section aria-labelledby="name-errors-heading">
      <h3 id="name-errors-heading">Cells that show #NAME?</h3>
      <ErrorSummary problems={problems} />
      <p>
        Excel shows #NAME? where it does not know a function. Writing the same formula again makes it look once more.
      </p>
      <Button kind={found === null ? "main" : "other"} words="Look for such cells" onClick={look} />
      <div role="status" className="outcome">
        {mended === null ? null : <p className="chosen">{mendedWords(mended)}</p>}
        {found === null || mended !== null ? null : <p className="chosen">{foundWords(found.length)}</p>}
      </div>
      {found === null || found.length === 0 ? null : (
        <>
          <ul className="cells">
            {found.slice(0, AT_FIRST).map(({ at, formula }) => (
              <li key={`${at.sheet}!${address(at)}`}>
                <strong>
                  {at.sheet}, {address(at)}
                </strong>{" "}
                <code>{formula}</code>
              </li>
            ))}
          </ul>
          {found.length > AT_FIRST ? <p>And {found.length - AT_FIRST} more.</p> : null}
          <Button kind="main" words="Rewrite their formulas" onClick={() => rewrite(found)} />
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
