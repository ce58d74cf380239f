import * as React from "react";
import { Button } from "./Button";
import { Progress } from "./Progress";

export interface CancelWritingProps {
  /** What is going on. */
  readonly label: string;
  /** The share that is done, from 0 to 1. */
  readonly done: number;
  readonly stop: AbortController;
}

/** How far the writing has come, with the button that cancels it. */
export function CancelWriting({ label, done, stop }: CancelWritingProps): JSX.Element {
  return (
    <div className="writing">
      <Progress label={label} done={done} />
      <Button kind="other" text="Cancel" onClick={() => stop.abort()} />
    </div>
  );
}
