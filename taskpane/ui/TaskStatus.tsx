import * as React from "react";
import { useSlow } from "./useSlow";

/** A job that takes longer than this, in milliseconds, may be waiting for Excel, and Excel for a person. */
const LONG = 4000;

interface Props {
  readonly busy: string | null;
  /** What went wrong that nobody foresaw; null where nothing did. */
  readonly fault: string | null;
  /** Whether Excel is doing the job. */
  readonly inExcel: boolean;
}

/** What is going on, said aloud too, and what went wrong with it. */
export function TaskStatus({ busy, fault, inExcel }: Props): JSX.Element {
  const slow = useSlow(busy, LONG);
  return (
    <>
      <p role="status" className={busy === null ? "status" : "status busy"}>
        {busy === null ? "" : `${busy}…`}
        {slow && inExcel ? " Excel has not answered yet. If a cell is being edited, press Enter." : ""}
      </p>
      {fault === null ? null : <p role="alert">{fault}</p>}
    </>
  );
}
