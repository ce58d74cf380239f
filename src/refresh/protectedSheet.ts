import { PAST_TABLE } from "../history/historyRow";
import type { Follow } from "./follow/followItems";
import type { LocatedSheet } from "./found/locateReport";
import { writtenRow, type OurSheet } from "./ourReport";
import { refreshSheet, sheetWork } from "./refreshSheet";
import type { RetiredSheet } from "./rows/retireRows";
import type { Work } from "./work";
import type { WrittenSheet } from "./writtenReport";

/**
 * What is remembered of a protected sheet: what stands there, and of the past figures the rows that it is to have, so
 * that a report that could not add them is not missing there for good.
 */
export function withKeptRows(before: WrittenSheet, { blocks }: OurSheet): WrittenSheet {
  const past = blocks.find(({ table }) => table === PAST_TABLE);
  if (past === undefined) return before;
  const rows = past.rows.map(writtenRow);
  return { ...before, blocks: before.blocks.map((block) => (block.table === PAST_TABLE ? { ...block, rows } : block)) };
}

/** Works out what would be done to a protected sheet, only to say how much it is. */
export function leaveProtected(
  work: Work,
  ours: OurSheet,
  there: LocatedSheet,
  setting: { base: WrittenSheet; follow: Follow; retired: RetiredSheet; period: string },
): void {
  const trial: Work = {
    ...work,
    steps: [],
    cells: [],
    theirs: [],
    added: [],
    staying: [],
    heights: [],
    retired: [...work.retired],
    returned: [],
    taken: [],
    unchanged: [],
    changes: [],
    choices: [],
    left: [],
    remarked: new Map(),
    sheets: new Map(),
  };
  refreshSheet(trial, sheetWork(there, new Map()), there, ours, {
    ...setting,
    retired: { ...setting.retired, headed: new Set() },
  });
  const cells = trial.cells.length + trial.steps.length;
  if (cells > 0) work.left.push({ kind: "sheetProtected", sheet: there.found.name, cells });
}
