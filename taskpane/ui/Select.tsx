import * as React from "react";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";

export interface SelectOption {
  readonly key: string;
  readonly label: string;
}

export interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

const SHAPE = {
  title: { height: 40, lineHeight: "36px", fontSize: 16, borderColor: "#4a5663", borderRadius: 2 },
  caretDownWrapper: { height: 40, lineHeight: "36px" },
  label: { fontSize: 16, paddingBottom: 4 },
  dropdownItem: { minHeight: 40, fontSize: 16, height: "auto", lineHeight: "22px", padding: "8px" },
  dropdownItemSelected: { minHeight: 40, fontSize: 16, height: "auto", lineHeight: "22px", padding: "8px" },
  dropdownOptionText: { whiteSpace: "normal" as const },
};

/** One choice out of a list. */
export function Select({ id, label, options, chosen, onChoose }: SelectProps): JSX.Element {
  return (
    <Dropdown
      id={id}
      label={label}
      options={options.map(({ key, label }) => ({ key, text: label }))}
      selectedKey={chosen}
      onChange={(_, option) => {
        if (option !== undefined) onChoose(String(option.key));
      }}
      // Otherwise a narrow pane shows the list as a panel over everything.
      responsiveMode={ResponsiveMode.large}
      calloutProps={{ calloutMaxHeight: 320 }}
      styles={SHAPE}
    />
  );
}
