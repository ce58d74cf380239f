import type { FoundReport, ReadState, Result, Source } from "../../../src/index";
import { ok } from "../../../src/index";
import { askExcel } from "../askExcel";
import { readSheets } from "../readSheet";
import { applyEdits, type Applied, type Refresh, type RefreshControl } from "./applyEdits";
import { findReport } from "./findReport";
import { pastInFound } from "./pastInFound";
import { takesRowsOut } from "./requirements";
import { stateOfWorkbook, type StatePart } from "./workbookState";

/** What stands in the open workbook, and what it knows of the report in it. */
export interface WorkbookSeen {
  readonly state: ReadState;
  readonly parts: readonly StatePart[];
  readonly found: FoundReport;
  /** Whether this Excel can take rows out of it. */
  readonly takesRowsOut: boolean;
  /** Its sheet of past figures; null where it has none. */
  readonly past: Source | null;
}

/** Looks at the open workbook before a report goes into it. */
export async function lookAtWorkbook(): Promise<Result<WorkbookSeen>> {
  const seen = await askExcel(async (context) => {
    const { state, parts } = await stateOfWorkbook(context);
    return { state, parts, found: await findReport(context), takesRowsOut: takesRowsOut() };
  });
  if (!seen.ok) return seen;
  const past = pastInFound(seen.value.found, seen.value.state);
  if (past.kind !== "toRead") return ok({ ...seen.value, past: past.kind === "found" ? past.source : null });
  const read = await readSheets([past.name]);
  return read.ok ? ok({ ...seen.value, past: read.value }) : read;
}

/** Takes the steps of a refresh in the open workbook. */
export function refreshWorkbook(refresh: Refresh, control: RefreshControl): Promise<Result<Applied>> {
  return askExcel((context) => applyEdits(context, refresh, control));
}
