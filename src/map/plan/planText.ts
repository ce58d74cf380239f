import { readValue } from "../../read/cells/readValue";
import type { DraftRow } from "./draft/draftItems";
import type { DraftPlan } from "./draft/draftPlan";
import { UNTITLED } from "./readPlan";

/**
 * A drafted plan as CSV: its tables one below the other, each under its name. It reads back as a plan. Cells that a
 * spreadsheet would run as a formula begin with a space.
 */
export function planText(draft: DraftPlan): string {
  const settings = Object.entries(draftSettings(draft)).map(([setting, value]) => ({ Setting: setting, Value: value }));
  return stackedTables([["Settings", settings], ...draftTables(draft), ["Assertions", draft.assertions]]);
}

/**
 * What a draft tells of the whole plan, by setting; a period that could not be told is left out. Without a title of its
 * own, the plan could be read as called what stands above its first table.
 */
export function draftSettings({ title, organisation, period, rule }: DraftPlan): DraftRow {
  return {
    Title: title || UNTITLED,
    ...(period === "" ? {} : { Period: period }),
    ...(rule === "" ? {} : { Rule: rule }),
    Organisation: organisation,
  };
}

/** The drafted tables that every plan can have, by the names of their sheets. */
export function draftTables({ objectives, measures, actions }: DraftPlan): [string, readonly DraftRow[]][] {
  return [
    ["Objectives", objectives],
    ["Measures", measures],
    ["Actions", actions],
  ];
}

/** Tables as CSV, one below the other, each under its name; those without rows are left out. */
export function stackedTables(tables: readonly (readonly [string, readonly DraftRow[]])[]): string {
  const stacked = tables
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => [name, ...lines(rows)].join("\r\n"));
  return `\uFEFF${stacked.join("\r\n\r\n")}\r\n`;
}

function lines(rows: readonly DraftRow[]): string[] {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
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
