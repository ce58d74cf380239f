import * as React from "react";

export interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly kind?: "text" | "search" | "date";
  /** What is wrong with what was typed; null where nothing is. */
  readonly fault?: string | null;
  readonly onChange: (value: string) => void;
}

/** Some words to type. */
export function TextField({
  id,
  label,
  hint,
  value,
  kind = "text",
  fault = null,
  onChange,
}: TextFieldProps): JSX.Element {
  const describedBy = [hint === undefined ? "" : `${id}-hint`, fault === null ? "" : `${id}-fault`].join(" ").trim();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault === null ? null : (
        <p className="fault" id={`${id}-fault`}>
          <span className="unseen">Error: </span>
          {fault}
        </p>
      )}
      <input
        id={id}
        type={kind}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={describedBy === "" ? undefined : describedBy}
        aria-invalid={fault !== null}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
