import * as React from "react";
import { address } from "../../../src/index";
import type { UnmatchedRow } from "../../state/unmatchedRows";
import { Select } from "../../ui/Select";

const NOT_IN_PLAN = "";

export interface MatchRowsProps {
  readonly rows: readonly UnmatchedRow[];
  readonly labels: Readonly<Record<string, string>>;
  readonly onMatch: (label: string, id: string | null) => void;
}

/** Rows of the extract that the plan does not name, to be matched by hand. The nearest names come first. */
export function MatchRows({ rows, labels, onMatch }: MatchRowsProps): JSX.Element {
  return (
    <section aria-labelledby="unmatched-heading">
      <h3 id="unmatched-heading">Rows that the plan does not name</h3>
      <p>Match each row to the plan, or leave it. A row that is left is listed in the findings.</p>
      <ul className="columns">
        {rows.map(({ label, at, items }, index) => (
          <li key={label}>
            <Select
              id={`unmatched-${index}`}
              label={label}
              options={[
                { key: NOT_IN_PLAN, label: "Not in the plan" },
                ...items.map(({ id, name }) => ({ key: id, label: name })),
              ]}
              chosen={Object.hasOwn(labels, label) ? (labels[label] ?? NOT_IN_PLAN) : NOT_IN_PLAN}
              onChoose={(key) => onMatch(label, key === NOT_IN_PLAN ? null : key)}
            />
            <p className="hint">Cell {address(at)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
