import * as React from "react";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";

/** How far a long job has come, from 0 to 1. */
export function Progress({ label, done }: { readonly label: string; readonly done: number }): JSX.Element {
  const percent = Math.round(done * 100);
  return (
    <ProgressIndicator
      label={label}
      description={`${percent}%`}
      percentComplete={done}
      ariaValueText={`${percent}%`}
      barHeight={8}
    />
  );
}
