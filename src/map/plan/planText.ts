import { readValue } from "../../read/cells/readValue";
import type { DraftPlan, DraftRow } from "./draftPlan";

/**
 * A drafted plan as CSV: its tables one below the other, each under its name. It reads back as a plan. Cells that a
 * spreadsheet would run as a formula begin with a space.
 */
export function planText({
  title,
  organisation,
  period,
  objectives,
  measures,
  actions,
  assertions,
}: DraftPlan): string {
  const settings: readonly DraftRow[] = [
    { Setting: "Title", Value: title },
    ...(period === "" ? [] : [{ Setting: "Period", Value: period }]),
    // Last, because it may be blank: the period below a blank value would be read as a heading.
    { Setting: "Organisation", Value: organisation },
  ];
  const tables: readonly (readonly [string, readonly DraftRow[]])[] = [
    ["Settings", settings],
    ["Objectives", objectives],
    ["Measures", measures],
    ["Actions", actions],
    ["Assertions", assertions],
  ];
  return stackedTables(tables);
}

/** Tables as CSV, one below the other, each under its name; those without rows are left out. */
export function stackedTables(tables: readonly (readonly [string, readonly DraftRow[]])[]): string {
  const stacked = tables
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => [name, ...lines(rows)].join("\r\n"));
  return `\uFEFF${stacked.join("\r\n\r\n")}\r\n`;
}

function lines(rows: readonly DraftRow[]): string[] {
  const headings = Object.keys(rows[0] ?? {});
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ""))].map((cells) =>
    cells.map(field).join(","),
  );
}

function field(text: string): string {
  const safe = isRun(text) ? ` ${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet takes for the start of a formula, behind any white space or control characters that it drops. */
const RUN = /^[\s\p{C}]*[=@+\-\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Whether a spreadsheet would run a cell; a figure (`-2%`, `+5`) and a mark (`-`) are no formula. */
function isRun(text: string): boolean {
  return RUN.test(text) && !/^ /.test(text) && (/[\t\r\n=@|]/.test(text) || readValue(text).kind === "unreadable");
}
