import * as React from "react";
import type { CheckedExtract, Counts } from "../../src/index";
import { plural } from "../state/plural";
import { StatusTag } from "./StatusTag";

/** How many items of each kind have each status. */
export function StatusCounts({
  checkedExtract,
  counts,
}: {
  readonly checkedExtract: CheckedExtract;
  readonly counts: Counts;
}): JSX.Element {
  const grades = checkedExtract.judgements.map(({ grade }) => grade ?? "Not stated");
  return (
    <>
      <StatusLine word="measure" count={checkedExtract.measures.length} counts={counts.measures} />
      <StatusLine word="action" count={checkedExtract.actions.length} counts={counts.actions} />
      <StatusLine word="judgement" count={grades.length} counts={tally(grades)} />
      <StatusLine word="assertion" count={checkedExtract.assertions.length} counts={counts.assertions} />
    </>
  );
}

interface StatusLineProps {
  readonly word: string;
  readonly count: number;
  readonly counts: Readonly<Record<string, number>>;
}

function StatusLine({ word, count, counts }: StatusLineProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <div className="counts">
      <h3>{plural(count, word)}</h3>
      <ul>
        {Object.entries(counts)
          .filter(([, number]) => number > 0)
          .map(([status, number]) => (
            <li key={status}>
              {number} <StatusTag word={status} />
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Grades are words of the plan, so they are counted as they come. */
function tally(statuses: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(statuses)].map((word) => [word, statuses.filter((status) => status === word).length]),
  );
}
