import * as React from "react";
import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import type { SelectOption } from "./Select";

export interface RadiosProps {
  readonly name: string;
  /** Id of the words that ask for the choice. */
  readonly labelledBy: string;
  readonly options: readonly SelectOption[];
  /** Null before anything is chosen. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

const SHAPE = { flexContainer: { display: "block" } };

/** One choice out of a few, all in sight. */
export function Radios({ name, labelledBy, options, chosen, onChoose }: RadiosProps): JSX.Element {
  return (
    <ChoiceGroup
      name={name}
      ariaLabelledBy={labelledBy}
      options={options.map(({ key, words }) => ({ key, text: words, id: `${name}-${key}` }))}
      selectedKey={chosen ?? ""}
      onChange={(_, option) => {
        if (option !== undefined) onChoose(option.key);
      }}
      styles={SHAPE}
    />
  );
}
