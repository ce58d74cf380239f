import type { RefreshEdit } from "../../../src/index";
import { knows } from "./knows";

type Kind = RefreshEdit["kind"];

const TAKEN_OUT: readonly Kind[] = ["moveRow", "deleteRow", "deleteColumn"];

/**
 * What Excel must know for kinds of steps, and what that is for, in words. The sets are those of Microsoft's list of
 * the Excel JavaScript API: `Range.copyFrom` 1.9, comments 1.10, `Range.moveTo` 1.11, `Table.resize` 1.13, where the
 * values of a chart come from 1.15, notes 1.18.
 */
const NEEDS: readonly { readonly kinds: readonly Kind[]; readonly version: string; readonly does: string }[] = [
  { kinds: ["insertRows"], version: "1.9", does: "give a new row the looks of another" },
  { kinds: ["moveRow"], version: "1.11", does: "move a row to another sheet" },
  { kinds: ["resizeTable"], version: "1.13", does: "make a table longer" },
  // What goes unseen with a row or column that is taken out would be lost.
  { kinds: TAKEN_OUT, version: "1.10", does: "say which rows have comments" },
  { kinds: TAKEN_OUT, version: "1.15", does: "say which rows charts are drawn from" },
  { kinds: TAKEN_OUT, version: "1.18", does: "say which rows have notes" },
];

/** Whether this Excel sees all that stands on a row that is taken out; where not, rows that have left stay. */
export function takesRowsOut(): boolean {
  return NEEDS.every(({ kinds, version }) => !kinds.includes("moveRow") || knows(version));
}

/**
 * What this Excel cannot do of a list of steps, in one sentence; null where it can do them all. Then none is done:
 * figures that are new beside rows that are not would be wrong without a sign of it.
 */
export function lacking(edits: readonly RefreshEdit[]): string | null {
  const does = NEEDS.filter(
    ({ kinds, version }) => !knows(version) && edits.some(({ kind }) => kinds.includes(kind)),
  ).map((need) => need.does);
  if (does.length === 0) return null;
  const list = does.length === 1 ? does.join("") : `${does.slice(0, -1).join(", ")} or ${does.at(-1) ?? ""}`;
  return (
    `This version of Excel cannot ${list}, so nothing was written and no row was moved. Update Excel, or refresh the ` +
    "workbook with the command line."
  );
}
