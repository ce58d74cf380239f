import * as React from "react";
import type { Counts } from "../../src/report/counts";
import type { Outcome } from "../../src/report/outcome";
import { plural } from "../state/plural";
import { StatusTag } from "./StatusTag";

/** How many measures and actions have each status. */
export function StatusCounts({ outcome, counts }: { readonly outcome: Outcome; readonly counts: Counts }): JSX.Element {
  return (
    <>
      {outcome.measures.length === 0 ? null : <StatusLine words={plural(outcome.measures.length, "measure")} counts={counts.measures} />}
      {outcome.actions.length === 0 ? null : <StatusLine words={plural(outcome.actions.length, "action")} counts={counts.actions} />}
    </>
  );
}

function StatusLine({ words, counts }: { readonly words: string; readonly counts: Readonly<Record<string, number>> }): JSX.Element {
  return (
    <div className="counts">
      <h3>{words}</h3>
      <ul>
        {Object.entries(counts)
          .filter(([, count]) => count > 0)
          .map(([word, count]) => (
            <li key={word}>
              {count} <StatusTag word={word} />
            </li>
          ))}
      </ul>
    </div>
  );
}
