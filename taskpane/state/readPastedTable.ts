import type { Pasted, Result, Source } from "../../src/index";
import { findTables, pastingOnDemand, refused } from "../../src/index";
import { plural } from "./plural";

/** What a pasted table is called instead of a file name: in findings, beside cells and in the report's sources. */
export const PASTED_NAMES = { plan: "Pasted plan", extract: "Pasted extract" } as const;

/** Whether this is the name of a pasted table, whose cells cannot be selected in Excel. */
export function isPasted(file: string): boolean {
  return Object.values<string>(PASTED_NAMES).includes(file);
}

/** Reads tables from the clipboard, under a name that stands where a file's would, or says why there are none. */
export async function readPastedTable(pasted: Pasted, name: string): Promise<Result<Source>> {
  const { readPasted } = await pastingOnDemand();
  const source = await readPasted(pasted, name);
  const nothing = source.ok ? findTables(source.value).tables.length === 0 : source.fault.why === "empty";
  return nothing ? refused(NO_TABLE) : source;
}

const NO_TABLE = "No table was found in what was pasted. Copy whole rows with their headings, then paste again.";

/** How much was read: `2 tables and 24 rows`. */
export function tablesRead(source: Source): string {
  const { tables } = findTables(source);
  const rows = tables.flatMap((table) => table.rows.filter(({ kind }) => kind === "data"));
  return `${plural(tables.length, "table")} and ${plural(rows.length, "row")}`;
}
