import type { RefreshEdit } from "../../../src/index";
import { knows } from "./knows";

/** What Excel must know for a kind of step, and what the step does, in words, of one or of more. */
const NEEDS: Partial<Record<RefreshEdit["kind"], { readonly version: string; readonly does: string }>> = {
  insertRows: { version: "1.9", does: "give a new row the looks of another" },
  moveRow: { version: "1.11", does: "move a row to another sheet" },
  resizeTable: { version: "1.13", does: "make a table longer" },
};

/**
 * What this Excel cannot do of a list of steps, in one sentence; null where it can do them all. Then none is done:
 * figures that are new beside rows that are not would be wrong without a sign of it.
 */
export function lacking(edits: readonly RefreshEdit[]): string | null {
  const missing = Object.entries(NEEDS).filter(
    ([kind, { version }]) => !knows(version) && edits.some((edit) => edit.kind === kind),
  );
  if (missing.length === 0) return null;
  const does = missing.map(([, need]) => need.does);
  const list = does.length === 1 ? does.join("") : `${does.slice(0, -1).join(", ")} or ${does.at(-1) ?? ""}`;
  return (
    `This version of Excel cannot ${list}, so nothing was written and no row was moved. Update Excel, or refresh the ` +
    "workbook with the command line."
  );
}
