import * as React from "react";
import type { Table } from "../../../src/index";
import { shapeName, shapeWords, TABLE_SHAPES } from "../../../src/index";
import { readTypedRows, type ReadingSaid, type TableReading } from "../../state/mapping/tableReading";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";

const NOBODY = "";

export interface HowReadProps {
  /** Number of the table, from 0. */
  readonly number: number;
  readonly table: Table;
  readonly reading: TableReading;
  /** Whether whose figures are meant is asked elsewhere. */
  readonly organisationAsked: boolean;
  readonly onSay: (said: ReadingSaid) => void;
}

/** The field in which it is said which rows are a table’s headings. */
export function headerRowsTarget(number: number): string {
  return `table-${number}-header-rows`;
}

/** How a table is read: its rows of headings, its shape and whose figures, each to be said otherwise. */
export function HowRead({ number, table, reading, organisationAsked, onSay }: HowReadProps): JSX.Element {
  const { headerRows, headerWords, shape, organisation, organisations, notFollowed, doubt } = reading;
  const isDoubtful = doubt !== null || notFollowed.length > 0;
  const [unfold, setUnfold] = React.useState(isDoubtful);
  React.useEffect(() => {
    if (isDoubtful) setUnfold(true);
  }, [isDoubtful]);
  const name = `table ${number + 1}`;
  return (
    <details open={unfold} className="how-read">
      <summary>How this table is read</summary>
      <div role="status">
        {doubt === null ? null : <p className="chosen">{doubt}</p>}
        <p>{headerWords}</p>
        <p>
          It has {shapeWords(shape)}.{organisation === null ? "" : ` The figures are those of ${organisation}.`}
        </p>
        {notFollowed.map((fault) => (
          <p key={fault} className="fault">
            {fault}
          </p>
        ))}
      </div>
      <HeaderRows
        number={number}
        headerRows={headerRows}
        last={table.range.bottom + 1}
        onUse={(rows) => onSay({ headerRows: rows })}
      />
      <Select
        id={`table-${number}-shape`}
        label={`Rows and headings of ${name}`}
        options={TABLE_SHAPES.map((key) => ({ key, label: shapeName(key) }))}
        chosen={shape}
        onChoose={(key) => {
          const chosen = TABLE_SHAPES.find((one) => one === key);
          if (chosen !== undefined && chosen !== shape) onSay({ shape: chosen });
        }}
      />
      {organisationAsked || organisations.length < 2 ? null : (
        <Select
          id={`table-${number}-organisation`}
          label={`Whose figures in ${name}`}
          options={[
            ...(organisation === null ? [{ key: NOBODY, label: "Nobody’s" }] : []),
            ...organisations.map((one) => ({ key: one, label: one })),
          ]}
          chosen={organisation ?? NOBODY}
          onChoose={(key) => {
            if (key !== NOBODY && key !== organisation) onSay({ organisation: key });
          }}
        />
      )}
    </details>
  );
}

interface HeaderRowsProps {
  readonly number: number;
  readonly headerRows: string;
  /** The table's last row, as the sheet numbers it. */
  readonly last: number;
  readonly onUse: (headerRows: string) => void;
}

function HeaderRows({ number, headerRows, last, onUse }: HeaderRowsProps): JSX.Element {
  const [typed, setTyped] = React.useState(headerRows);
  const [fault, setFault] = React.useState<string | null>(null);
  // Once the table is read by other rows, the field shows these.
  React.useEffect(() => setTyped(headerRows), [headerRows]);
  const use = (): void => {
    const read = readTypedRows(typed, last);
    setFault(read.fault);
    if (read.fault === null) onUse(read.headerRows);
  };
  return (
    <>
      <TextField
        id={headerRowsTarget(number)}
        label={`Rows of headings in table ${number + 1}`}
        hint="Such as 2, or 2-3, or none."
        value={typed}
        fault={fault}
        onChange={setTyped}
      />
      <Button
        kind="other"
        text="Use these rows"
        label={`Use these rows of headings in table ${number + 1}`}
        onClick={use}
      />
    </>
  );
}
