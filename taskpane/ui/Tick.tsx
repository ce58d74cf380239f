import * as React from "react";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";

export interface TickProps {
  readonly id?: string;
  readonly label: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

const SHAPE = { root: { minHeight: 32, padding: "6px 0" }, checkbox: { borderColor: "#4a5663" } };

/** A box to tick. */
export function Tick({ id, label, ticked, onTick }: TickProps): JSX.Element {
  return (
    <Checkbox
      label={label}
      checked={ticked}
      onChange={(_, now) => onTick(now === true)}
      styles={SHAPE}
      {...(id === undefined ? {} : { id })}
    />
  );
}
