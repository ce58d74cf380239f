import * as React from "react";
import { address } from "../../../src/index";
import { plural } from "../../state/plural";
import { chosenFor, type RowToMatch } from "../../state/mapping/rowsToMatch";
import { Select } from "../../ui/Select";

/** An item's id is never blank; a blank one says that the row is none of the plan's. */
const NOT_IN_PLAN = "";

export interface MatchRowsProps {
  readonly rows: readonly RowToMatch[];
  readonly labels: Readonly<Record<string, string>>;
  /** What was confirmed in an earlier period. */
  readonly before: Readonly<Record<string, string>>;
  readonly onMatch: (label: string, id: string) => void;
}

/**
 * Rows whose names are not the plan's, to be matched by hand: those that are only like one, to be confirmed, then those
 * that are none. The nearest names come first.
 */
export function MatchRows({ rows, ...choices }: MatchRowsProps): JSX.Element {
  const alike = rows.filter(({ taken }) => taken !== null);
  const unmatched = rows.filter(({ taken }) => taken === null);
  return (
    <>
      {alike.length === 0 ? null : <AlikeRows rows={alike} {...choices} />}
      {unmatched.length === 0 ? null : (
        <section aria-labelledby="unmatched-heading">
          <h3 id="unmatched-heading">Rows that the plan does not name</h3>
          <p>Match each row to the plan, or leave it. A row that is left is listed in the findings.</p>
          <RowSelects id="unmatched" rows={unmatched} {...choices} />
        </section>
      )}
    </>
  );
}

/** Rows that were taken for an item because their names are like its: in sight where one was not confirmed before. */
function AlikeRows({ rows, before, ...choices }: MatchRowsProps): JSX.Element {
  const [unfold] = React.useState(() => rows.some(({ label }) => !Object.hasOwn(before, label)));
  return (
    <section aria-labelledby="alike-heading" className="alike">
      <h3 id="alike-heading">Names that are only like the plan’s</h3>
      <details open={unfold}>
        <summary>{plural(rows.length, "row")} matched by likeness</summary>
        <p>Check that each is what it was taken for. What you confirm is remembered.</p>
        <RowSelects id="alike" rows={rows} {...choices} />
      </details>
    </section>
  );
}

interface RowSelectsProps extends Omit<MatchRowsProps, "before"> {
  readonly id: string;
}

function RowSelects({ id, rows, labels, onMatch }: RowSelectsProps): JSX.Element {
  return (
    <ul className="columns">
      {rows.map((row, index) => (
        <li key={row.label}>
          <Select
            id={`${id}-${index}`}
            label={row.label}
            options={[
              { key: NOT_IN_PLAN, label: "Not in the plan" },
              ...row.items.map(({ id, name }) => ({ key: id, label: name })),
            ]}
            chosen={chosenFor(row, labels) ?? NOT_IN_PLAN}
            onChoose={(key) => onMatch(row.label, key)}
          />
          <p className="hint">Cell {address(row.at)}</p>
        </li>
      ))}
    </ul>
  );
}
