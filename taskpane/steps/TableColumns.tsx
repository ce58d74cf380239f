import * as React from "react";
import { ROLE_NAMES, type ColumnRole } from "../../src/map/columnRole";
import { HOLDS, type Holds, type TableMapping } from "../../src/map/mapping";
import type { Table } from "../../src/read/source";
import { kindOf } from "../state/kindOf";
import { plural } from "../state/plural";
import { scoreWords } from "../state/scoreWords";
import { Select } from "../ui/Select";

const HOLDS_NAMES: Readonly<Record<Holds, string>> = {
  measures: "Measures",
  actions: "Actions",
  judgements: "Judgements",
  assertions: "Assertions",
  nothing: "Nothing to report on: leave it out",
};

const NOT_USED = "notUsed";

/** So many cells of a column are shown, to tell it by. */
const EXAMPLES = 2;

export interface TableColumnsProps {
  /** Number of the table, from 0. */
  readonly number: number;
  readonly mapping: TableMapping;
  readonly table: Table | null;
  readonly onHolds: (holds: Holds) => void;
  readonly onRole: (column: number, role: ColumnRole | null) => void;
}

/** One table of the extract: what it holds, and what each of its columns holds. */
export function TableColumns({ number, mapping, table, onHolds, onRole }: TableColumnsProps): JSX.Element {
  const place = mapping.sheet === "" ? mapping.address : `${mapping.sheet}, ${mapping.address}`;
  const title = table?.titles.at(-1)?.text ?? null;
  const kind = kindOf(mapping.holds);
  const roles = kind === null ? [] : [kind.label, kind.id, ...kind.others];
  const rows = table?.rows.filter((row) => row.kind === "data").length ?? 0;
  return (
    <section className="table-columns" aria-labelledby={`table-${number}-heading`}>
      <h3 id={`table-${number}-heading`}>
        Table {number + 1}
        {title === null ? "" : `: ${title}`}
      </h3>
      <p className="hint">
        Cells {place}. {plural(rows, "row")}.
      </p>
      <Select
        id={`table-${number}-holds`}
        label="This table holds"
        options={HOLDS.map((holds) => ({ key: holds, words: HOLDS_NAMES[holds] }))}
        chosen={mapping.holds}
        onChoose={(key) => {
          const holds = HOLDS.find((one) => one === key);
          if (holds !== undefined) onHolds(holds);
        }}
      />
      {kind === null ? null : (
        <ul className="columns" aria-label="Columns">
          {mapping.columns.map((choice, column) => (
            <li key={column}>
              <Select
                id={`table-${number}-column-${column}`}
                label={choice.header === "" ? `No heading, column ${column + 1}` : choice.header}
                options={[{ key: NOT_USED, words: "Not used" }, ...roles.map((role) => ({ key: role, words: ROLE_NAMES[role] }))]}
                chosen={choice.role ?? NOT_USED}
                onChoose={(key) => onRole(column, roles.find((role) => role === key) ?? null)}
              />
              <p className="hint">
                {scoreWords(choice)}. {examplesOf(table, column)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function examplesOf(table: Table | null, column: number): string {
  const texts = (table?.rows ?? [])
    .filter((row) => row.kind === "data")
    .map((row) => row.cells[column]?.text.trim() ?? "")
    .filter((text) => text !== "");
  const shown = [...new Set(texts)].slice(0, EXAMPLES).map((text) => `“${text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text}”`);
  return shown.length === 0 ? "The column is empty." : `For example ${shown.join(", ")}.`;
}
