import * as React from "react";
import type { ColumnChoice, ColumnRole, Holds, Table, TableMapping } from "../../../src/index";
import { CERTAIN, HOLDS, ROLE_NAMES } from "../../../src/index";
import { kindOf } from "../../state/kindOf";
import { plural } from "../../state/plural";
import { scoreWords } from "../../state/scoreWords";
import type { ReadingSaid, TableReading } from "../../state/mapping/tableReading";
import { Select } from "../../ui/Select";
import { HowRead } from "./HowRead";

const HOLDS_NAMES: Readonly<Record<Holds, string>> = {
  measures: "Measures",
  actions: "Actions",
  judgements: "Judgements",
  assertions: "Assertions",
  nothing: "Nothing to report on: leave it out",
};

const NOT_USED = "notUsed";
/** How many cells of a column are shown, so that a person recognises it. */
const EXAMPLES = 2;

export interface TableColumnsProps {
  /** Number of the table, from 0. */
  readonly number: number;
  readonly mapping: TableMapping;
  readonly table: Table | null;
  /** Whether its columns are in sight from the start; those of a table with a doubtful column always are. */
  readonly open: boolean;
  readonly reading: TableReading | null;
  /** Whether whose figures are meant is asked elsewhere. */
  readonly organisationAsked: boolean;
  readonly onReading: (said: ReadingSaid) => void;
  readonly onHolds: (holds: Holds) => void;
  readonly onRole: (column: number, role: ColumnRole | null) => void;
}

/** One table of the extract: what it holds, how it is read, and what each of its columns holds. */
export function TableColumns({ number, mapping, table, onHolds, ...props }: TableColumnsProps): JSX.Element {
  const { reading, organisationAsked, onReading } = props;
  const place = mapping.sheet === "" ? mapping.address : `${mapping.sheet}, ${mapping.address}`;
  const title = table?.titles.at(-1)?.text ?? null;
  const rows = table?.rows.filter((row) => row.kind === "data").length ?? 0;
  return (
    <section className="table-columns" aria-labelledby={`table-${number}-heading`}>
      <h3 id={`table-${number}-heading`}>{tableName(number, title)}</h3>
      <p className="hint">
        Cells {place}. {plural(rows, "row")}.
      </p>
      <Select
        id={`table-${number}-holds`}
        label={`Table ${number + 1} holds`}
        options={HOLDS.map((holds) => ({ key: holds, label: HOLDS_NAMES[holds] }))}
        chosen={mapping.holds}
        onChoose={(key) => {
          const holds = HOLDS.find((choice) => choice === key);
          if (holds !== undefined) onHolds(holds);
        }}
      />
      {table === null || reading === null ? null : (
        <HowRead
          number={number}
          table={table}
          reading={reading}
          organisationAsked={organisationAsked}
          onSay={onReading}
        />
      )}
      {/* Of a table that is read anew, what is doubtful comes into sight again. */}
      <ColumnList key={`${mapping.fingerprint}/${mapping.shape}`} {...{ number, mapping, table, ...props }} />
    </section>
  );
}

type ColumnListProps = Pick<TableColumnsProps, "number" | "mapping" | "table" | "open" | "onRole">;

/** What each column of a table holds; nothing for a table that is not used. */
function ColumnList({ number, mapping, table, open, onRole }: ColumnListProps): JSX.Element | null {
  const kind = kindOf(mapping.holds);
  const roles = kind === null ? [] : [kind.label, kind.id, ...kind.others];
  const [unfold] = React.useState(
    open ||
      mapping.columns.some(({ claim: { role, score, guessed } }) => guessed || (role !== null && score < CERTAIN)),
  );
  if (kind === null) return null;
  return (
    <details open={unfold}>
      <summary>{rolesHeld(mapping)}</summary>
      <ul className="columns" aria-label="Columns">
        {mapping.columns.map((choice, column) => (
          <li key={column}>
            <Select
              id={`table-${number}-column-${column}`}
              label={choice.header === "" ? `No heading, column ${column + 1}` : choice.header}
              options={[
                { key: NOT_USED, label: "Not used" },
                ...roles.map((role) => ({ key: role, label: ROLE_NAMES[role] })),
              ]}
              chosen={choice.claim.role ?? NOT_USED}
              onChoose={(key) => onRole(column, roles.find((role) => role === key) ?? null)}
            />
            <p className="hint">
              {scoreWords(choice.claim)}. {historyWords(choice)}
              {examplesOf(table, column)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The table's number and its title, unless the title says its number itself. */
function tableName(number: number, title: string | null): string {
  if (title !== null && /^table \d/i.test(title)) return title;
  return title === null ? `Table ${number + 1}` : `Table ${number + 1}: ${title}`;
}

/** Whether the column's figures are of another period than the report's, or stand in it for last year's. */
function historyWords({ role, claim }: ColumnChoice): string {
  if (claim.role === null || role === claim.role) return "";
  return role === null ? "Of another period: kept as history. " : `In this report: ${ROLE_NAMES[role].toLowerCase()}. `;
}

/** `5 columns: Measure, Target, Actual; 2 not used` */
function rolesHeld({ columns }: TableMapping): string {
  const used = columns.flatMap(({ claim: { role } }) => (role === null ? [] : [ROLE_NAMES[role]]));
  const unused = columns.length - used.length;
  const names = [...new Set(used)].join(", ");
  return [
    plural(used.length, "column") + (names === "" ? "" : `: ${names}`),
    ...(unused === 0 ? [] : [`${unused} not used`]),
  ].join("; ");
}

function examplesOf(table: Table | null, column: number): string {
  const texts = (table?.rows ?? [])
    .filter((row) => row.kind === "data")
    .map((row) => row.cells[column]?.text.trim() ?? "")
    .filter((text) => text !== "");
  const shown = [...new Set(texts)]
    .slice(0, EXAMPLES)
    .map((text) => `“${text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text}”`);
  return shown.length === 0 ? "The column is empty." : `For example ${shown.join(", ")}.`;
}
