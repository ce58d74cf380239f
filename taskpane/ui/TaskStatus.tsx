import * as React from "react";
import { useSlow } from "../state/useSlow";

/** A job that takes longer than this, in milliseconds, may be waiting for Excel, and Excel for a person. */
const LONG = 4000;

/** What is going on, said aloud too; `inExcel` where Excel is doing it. */
export function TaskStatus({ busy, inExcel }: { readonly busy: string | null; readonly inExcel: boolean }): JSX.Element {
  const slow = useSlow(busy, LONG);
  return (
    <p role="status" className={busy === null ? "status" : "status busy"}>
      {busy === null ? "" : `${busy}…`}
      {slow && inExcel ? " Excel has not answered yet. If a cell is being edited, press Enter." : ""}
    </p>
  );
}
