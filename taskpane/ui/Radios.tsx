import * as React from "react";
import { ChoiceGroup, type IChoiceGroupOption } from "office-ui-fabric-react/lib/ChoiceGroup";
import type { SelectOption } from "./Select";

export interface RadioOption extends SelectOption {
  /** More about it, below it. */
  readonly hint?: string;
}

export interface RadiosProps {
  readonly name: string;
  /** Id of the text that asks for the choice. */
  readonly labelledBy: string;
  readonly options: readonly RadioOption[];
  /** Null before anything is chosen. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

const SHAPE = { flexContainer: { display: "block" } };

type LabelRender = NonNullable<IChoiceGroupOption["onRenderLabel"]>;

/** The label of a choice, with its hint on a line of its own. */
const withHint =
  (hint: string): LabelRender =>
  (option) => (
    <span id={option?.labelId} className="ms-ChoiceFieldLabel">
      {option?.text}
      <span className="hint">{hint}</span>
    </span>
  );

/** One choice out of a few, all in sight. */
export function Radios({ name, labelledBy, options, chosen, onChoose }: RadiosProps): JSX.Element {
  return (
    <ChoiceGroup
      name={name}
      ariaLabelledBy={labelledBy}
      options={options.map(({ key, label, hint }) => ({
        key,
        text: label,
        id: `${name}-${key}`,
        ...(hint === undefined ? {} : { onRenderLabel: withHint(hint) }),
      }))}
      selectedKey={chosen ?? ""}
      onChange={(_, option) => {
        if (option !== undefined) onChoose(option.key);
      }}
      styles={SHAPE}
    />
  );
}
