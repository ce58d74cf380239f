import * as React from "react";
import type { Host } from "../host/isExcel";
import type { Task } from "../state/useTask";

/** What is to be said after a formula was to be put into a cell. */
export type InsertAnswer =
  | { readonly kind: "done"; readonly sentence: string }
  | { readonly kind: "fault"; readonly sentence: string }
  | { readonly kind: "filled"; readonly at: string; readonly holds: string; readonly formula: string };

export interface Insert {
  readonly answer: InsertAnswer | null;
  readonly put: (formula: string) => void;
  /** Puts the formula into a cell that is not empty, once a person has said so. */
  readonly replace: (formula: string, at: string) => void;
  readonly leave: () => void;
  readonly sayNeedsExcel: () => void;
}

/** Puts formulas into the selected cell, and says what came of it. */
export function useInsert(host: Host, task: Task): Insert {
  const [answer, setAnswer] = React.useState<InsertAnswer | null>(null);
  const sayNeedsExcel = (): void =>
    setAnswer({ kind: "fault", sentence: "This needs Excel. Open Outturn in Excel, then try again." });
  const write = (formula: string, replace: string | null): void => {
    if (host !== "excel") {
      sayNeedsExcel();
      return;
    }
    setAnswer(null);
    task.run("Writing the formula", async () => {
      const { insertFormula } = await import("../host/insertFormula");
      const inserted = await insertFormula(formula, replace);
      if (!inserted.ok) setAnswer({ kind: "fault", sentence: inserted.fault.sentence });
      else if (inserted.value.kind === "filled") setAnswer({ ...inserted.value, formula });
      else if (inserted.value.functionKnown)
        setAnswer({ kind: "done", sentence: `The formula is in ${inserted.value.at}.` });
      else
        setAnswer({
          kind: "fault",
          sentence:
            `The formula is in ${inserted.value.at}, but Excel does not know the function. ` +
            "Go to Check and repair.",
        });
    });
  };
  return {
    answer,
    put: (formula) => write(formula, null),
    replace: (formula, at) => write(formula, at),
    leave: () => setAnswer({ kind: "done", sentence: "Nothing was changed. Select an empty cell, then try again." }),
    sayNeedsExcel,
  };
}
